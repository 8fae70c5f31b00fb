package app.auditorium.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import org.jspecify.annotations.Nullable;

/** What is known of a thing, each with its name; what is not known is left out. */
public class Facts extends DescriptionList {

    public Facts() {
        addClassName("facts");
    }

    public Facts fact(String key, Component value) {
        add(new Term(Words.of(key)), new Description(value));
        return this;
    }

    public Facts fact(String key, @Nullable Object value) {
        return value == null ? this : fact(key, (Component) new Dated(value.toString()));
    }
}
