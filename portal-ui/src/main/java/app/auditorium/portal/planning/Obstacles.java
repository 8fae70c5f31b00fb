package app.auditorium.portal.planning;

import app.auditorium.planning.Explanation;
import app.auditorium.planning.Proposal;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What blocks a visit and what would come nearest, in two lines. */
final class Obstacles {

    private Obstacles() {}

    static Div of(Explanation.Obstacle obstacle) {
        Div text = new Div(Reasons.line(obstacle.reason()));
        text.addClassNames("stack", "tight", "small");
        Proposal nearest = obstacle.nearest();
        Span next = new Span(
                nearest == null
                        ? Words.of("year.nearest.none")
                        : Words.of("year.nearest", nearest.start(), PlanWords.team(nearest.team())));
        next.addClassName("muted");
        text.add(next);
        return text;
    }
}
