package app.auditorium.portal;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Stream;

/** Which parts of a record somebody else changed, by their names on the form. */
public class ChangedParts extends UnorderedList {

    public ChangedParts(Stream<String> names) {
        names.forEach(name -> add(new ListItem(name)));
    }
}
