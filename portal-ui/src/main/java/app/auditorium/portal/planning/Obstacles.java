package app.auditorium.portal.planning;

import app.auditorium.planning.Explanation;
import app.auditorium.planning.Proposal;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** What blocks a visit and what would come nearest, in two lines. */
final class Obstacles {

    private Obstacles() {}

    static Div of(Explanation.Obstacle obstacle) {
        Div text = new Div(Reasons.line(obstacle.reason()));
        text.addClassNames("stack", "tight", "small");
        Span next = new Span(nearest(obstacle));
        next.addClassName("muted");
        text.add(next);
        return text;
    }

    private static String nearest(Explanation.Obstacle obstacle) {
        Proposal nearest = obstacle.nearest();
        LocalDate limit = obstacle.limit();
        return nearest == null
                ? Words.of("year.nearest.none")
                : Words.of(
                        limit != null && nearest.end().isAfter(limit) ? "year.nearest.late" : "year.nearest",
                        nearest.start(),
                        PlanWords.team(nearest.team()),
                        nearest.start().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                        limit == null ? "" : limit);
    }
}
