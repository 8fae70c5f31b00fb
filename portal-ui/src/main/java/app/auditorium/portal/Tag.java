package app.auditorium.portal;

import com.vaadin.flow.component.html.Span;

/** A state or grade in one word, with the colour of its meaning. */
public class Tag extends Span {

    public Tag(Tone tone, String word) {
        addClassNames("tag", tone.cssClass());
        add(word);
    }

    public Tag(Tone tone, Sign sign, String word) {
        addClassNames("tag", tone.cssClass());
        add(sign.icon(), new Span(word));
    }
}
