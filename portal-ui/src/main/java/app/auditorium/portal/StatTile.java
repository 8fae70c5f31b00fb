package app.auditorium.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One figure that matters today, with what it means below; leads to the list behind it when given an address. */
public class StatTile extends Anchor {

    public StatTile(String label, String value, Component note) {
        addClassName("stat-tile");
        add(part("label", new Span(label)), part("value", new Span(value)), part("note", note));
    }

    public StatTile(String label, String value, String note) {
        this(label, value, new Dated(note));
    }

    /** The address of the list behind the figure, with its filter. */
    public StatTile leadingTo(String address) {
        setHref(address);
        getElement().setAttribute("router-link", true);
        return this;
    }

    private static Div part(String cssClass, Component content) {
        Div part = new Div(content);
        part.addClassName(cssClass);
        return part;
    }
}
