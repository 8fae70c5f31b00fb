package app.auditorium.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page for everyone, signed in or not: the name of the product, language and appearance, and one thing to do. */
public abstract class PublicPage extends Div implements HasDynamicTitle {

    private final String title;
    private final Main main = new Main();

    protected PublicPage(String title) {
        this.title = title;
        addClassName("public");
        Image mark = new Image("icons/auditorium.svg", "");
        mark.addClassName("mark");
        Anchor brand = new Anchor("", mark, new Span("Auditorium"));
        brand.addClassName("brand");
        brand.getElement().setAttribute("aria-label", Words.of("public.home"));
        Header header = new Header(brand, new LanguageAndLook());
        header.addClassName("public-head");
        main.addClassName("page");
        add(header, main);
    }

    protected final void put(Component... content) {
        main.add(content);
    }

    @Override
    public String getPageTitle() {
        return title + " · Auditorium";
    }
}
