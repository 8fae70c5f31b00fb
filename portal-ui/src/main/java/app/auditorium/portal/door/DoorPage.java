package app.auditorium.portal.door;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page before any tenant: one card in the middle, one task. */
abstract class DoorPage extends Main implements HasDynamicTitle {

    private final H1 title = new H1();
    private final Paragraph text = new Paragraph();
    private final Div content = new Div();

    DoorPage() {
        addClassName("door");
        Image mark = new Image("icons/auditorium.svg", "");
        mark.addClassName("mark");
        Div brand = new Div(mark, new Span("Auditorium"));
        brand.addClassName("brand");
        text.addClassName("muted");
        content.addClassName("form");
        Div card = new Div(brand, title, text, content);
        card.addClassName("card");
        add(card);
    }

    /** Replaces the whole card. */
    final void say(String newTitle, String newText, Component... what) {
        title.setText(newTitle);
        text.setText(newText);
        content.removeAll();
        content.add(what);
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " · Auditorium";
    }
}
