package app.auditorium.portal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;

/** What an address shows that cannot be shown: why, and the way home. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private String title = "Auditorium";

    final void say(Sign sign, String title, String text) {
        this.title = title;
        addClassName("error-page");
        removeAll();
        Anchor home = new Anchor("", Words.of("error.home"));
        home.addClassName("home");
        add(new EmptyState(sign, title, text, home));
    }

    @Override
    public String getPageTitle() {
        return title + " · Auditorium";
    }
}
