package app.auditorium.portal.planning;

import app.auditorium.planning.Plans;
import app.auditorium.portal.Callout;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** A line that says that somebody else has changed the plan. */
class PlanNews extends Div {

    private final Runnable show;

    /** @param show draws the plan anew */
    PlanNews(Runnable show) {
        this.show = show;
    }

    /** Nothing moves under the hands of who looks at it: she is told, and draws it anew when it suits her. */
    void tell(Optional<Plans.Latest> latest) {
        Button anew = new Button(Words.of("meanwhile.show"), click -> show.run());
        anew.addThemeVariants(ButtonVariant.SMALL);
        Span who = new Span(latest.flatMap(change -> Optional.ofNullable(change.who())
                        .map(by -> Words.of("meanwhile.plan", by, Moments.shown(change.when()))))
                .orElseGet(() -> Words.of("meanwhile.plan.somebody")));
        Div line = new Div(who, anew);
        line.addClassNames("row", "between");
        Callout told = new Callout(Tone.BLUE, line);
        told.getElement().setAttribute("role", "status");
        removeAll();
        add(told);
    }

    void clear() {
        removeAll();
    }
}
