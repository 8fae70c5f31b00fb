package app.auditorium.portal;

import com.vaadin.flow.component.html.Span;

/** An IAF code in its small frame, with the sector's name beside it or for the screen reader alone. */
public class IafChip extends Span {

    /** The code with its name beside it. */
    public IafChip(String code, String name) {
        this(code);
        add(new Span(name));
    }

    public IafChip(String code) {
        addClassName("iaf-chip");
        Span spoken = new Span("IAF");
        spoken.addClassName("visually-hidden");
        Span shown = new Span(code);
        shown.addClassName("code");
        add(spoken, shown);
    }
}
