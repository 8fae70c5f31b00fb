package app.auditorium.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where a list is empty: what belongs here and the next step. */
public class EmptyState extends Div {

    public EmptyState(Sign sign, String title, String text, Component... actions) {
        addClassName("empty-state");
        Div ground = new Div(sign.icon());
        ground.addClassName("mark-ground");
        add(ground, new H2(title), new Paragraph(text));
        with(actions);
    }

    /** What can be done about it. */
    public final EmptyState with(Component... actions) {
        if (actions.length > 0) {
            Div row = new Div(actions);
            row.addClassName("actions");
            add(row);
        }
        return this;
    }
}
