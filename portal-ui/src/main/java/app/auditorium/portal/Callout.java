package app.auditorium.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A note set apart on the page: what to know before going on. */
public class Callout extends Div {

    public Callout(Tone tone, Component... content) {
        addClassNames("callout", tone.cssClass());
        Sign sign = switch (tone) {
            case RED -> Sign.ALERT;
            case AMBER -> Sign.WARNING;
            case GREEN -> Sign.CIRCLE_CHECK;
            case BLUE, VIOLET, NEUTRAL -> Sign.INFO;
        };
        Div text = new Div(content);
        add(sign.icon(), text);
    }
}
