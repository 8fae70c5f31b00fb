package app.auditorium.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** A card on the page, with or without a heading. */
public class Panel extends Div {

    private final Div body = new Div();

    public Panel(Component... content) {
        addClassName("panel");
        body.addClassName("panel-body");
        body.add(content);
        add(body);
    }

    public Panel(String title, Component... content) {
        this(content);
        Div head = new Div(new H2(title));
        head.addClassName("panel-head");
        addComponentAsFirst(head);
    }

    /** Beside the heading, at its end: links and buttons. */
    public Panel actions(Component... what) {
        Div actions = new Div(what);
        actions.addClassName("panel-actions");
        getChildren()
                .findFirst()
                .filter(head -> head != body)
                .ifPresentOrElse(head -> ((Div) head).add(actions), () -> addComponentAsFirst(actions));
        return this;
    }

    /** Right after the heading: tags. */
    public Panel marked(Component... tags) {
        getChildren().findFirst().filter(head -> head != body).ifPresent(head -> ((Div) head).add(tags));
        return this;
    }

    /** A panel filled to its edges by one list. */
    public static Panel around(Component list) {
        Panel panel = new Panel();
        panel.addClassName("flush");
        panel.removeAll();
        panel.add(list);
        if (list instanceof HasSize sized) {
            sized.setSizeFull();
        }
        return panel;
    }

    public Div body() {
        return body;
    }
}
