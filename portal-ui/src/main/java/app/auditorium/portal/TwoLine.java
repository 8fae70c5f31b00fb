package app.auditorium.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** The first cell of a row: the name, and below it what places it. */
public class TwoLine extends Div {

    public TwoLine(String first, Component... second) {
        this(new Dated(first), second);
    }

    public TwoLine(String first, String second) {
        this(new Dated(first), new Dated(second));
    }

    /** The name leads to its page. */
    public static TwoLine link(String first, String address, Component... second) {
        Anchor anchor = new Anchor(address, first);
        anchor.getElement().setAttribute("router-link", true);
        return new TwoLine(anchor, second);
    }

    private TwoLine(Component first, Component... second) {
        addClassName("two-line");
        first.addClassName("first");
        add(first);
        if (second.length > 0) {
            Div below = new Div(second);
            below.addClassName("second");
            add(below);
        }
    }
}
