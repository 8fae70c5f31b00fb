package app.auditorium.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;

/** The head of a page: title, one line that sums it up, and what can be done here. A title breaks between its parts first. */
public class PageHeader extends Div {

    private static final String PARTED = " · ";

    private final Div heading = new Div();
    private final Div summary = new Div();
    private final Div actions = new Div();
    private final H1 title = new H1();

    public PageHeader(String title) {
        addClassName("page-header");
        heading.addClassName("heading");
        summary.addClassNames("summary", "row");
        actions.addClassName("actions");
        titled(title);
        heading.add(this.title, summary);
        summary.setVisible(false);
        add(heading, actions);
    }

    public PageHeader titled(String title) {
        this.title.removeAll();
        String[] parts = title.split(PARTED, -1);
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            Span part = new Span(last ? parts[i] : parts[i] + " ·");
            part.addClassName("part");
            this.title.add(part, new Text(last ? "" : " "));
        }
        return this;
    }

    /** The line under the title; replaces the one before. */
    public PageHeader summary(String line) {
        return summary(new Span(line));
    }

    public PageHeader summary(Component... parts) {
        summary.removeAll();
        summary.add(parts);
        summary.setVisible(true);
        return this;
    }

    /** Links back up, above the title. */
    public PageHeader under(Component... trail) {
        Div line = new Div(trail);
        line.addClassName("trail");
        heading.addComponentAsFirst(line);
        return this;
    }

    public PageHeader actions(Component... what) {
        return actions(List.of(what));
    }

    public PageHeader actions(Collection<? extends Component> what) {
        actions.removeAll();
        what.forEach(actions::add);
        return this;
    }
}
