package app.auditorium.portal;

import app.auditorium.kernel.Problem;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;

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

    /** What speaks against something without forbidding it, with its rule. */
    public static Callout warning(Problem warning) {
        Div text = new Div(new Dated(warning.text(Words.language())));
        text.addClassName("row");
        Optional.ofNullable(warning.rule()).map(RuleTag::new).ifPresent(text::add);
        return new Callout(Tone.AMBER, text);
    }
}
