package app.auditorium.portal.planning;

import app.auditorium.planning.Explanation;
import app.auditorium.planning.Proposal;
import app.auditorium.portal.Dated;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** What blocks a visit and what would come nearest, in two lines. */
final class Obstacles {

    private Obstacles() {}

    static Div of(Explanation.Obstacle obstacle) {
        Div text = new Div(Reasons.line(obstacle.reason()));
        text.addClassNames("stack", "tight", "small");
        Dated next = new Dated(nearest(obstacle));
        next.addClassName("muted");
        text.add(next);
        return text;
    }

    /** A week that counts to another year than its day is told with it. */
    static String nearest(Explanation.Obstacle obstacle) {
        Proposal nearest = obstacle.nearest();
        LocalDate limit = obstacle.limit();
        if (nearest == null) {
            return Words.of("year.nearest.none");
        }
        LocalDate start = nearest.start();
        int year = start.get(IsoFields.WEEK_BASED_YEAR);
        return Words.of(
                limit != null && nearest.end().isAfter(limit) ? "year.nearest.late" : "year.nearest",
                start,
                PlanWords.team(nearest.team()),
                start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                limit == null ? "" : limit,
                year == start.getYear() ? "SAME" : String.valueOf(year));
    }
}
