package app.auditorium.portal;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;

/** The frame around every view: navigation at the left, on narrow screens a bar at the bottom and a drawer. */
@Layout
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Main stage = new Main();
    private final Navigation navigation;
    private final Palette palette;

    MainLayout(List<Waiting> waiting, List<Findable> findable, Tabs tabs, AuthenticationContext authentication) {
        addClassName("shell");
        List<Destinations.Place> places = Tab.here().map(Destinations::openTo).orElse(List.of());
        navigation = new Navigation(places, waiting);
        palette = new Palette(places, findable);
        stage.setId("stage");
        stage.addClassName("stage");
        stage.getElement().setAttribute("tabindex", "-1");

        Div drawer = new Div(brand(), palette.opener(), navigation, new Account(tabs, authentication));
        drawer.addClassName("drawer");
        Div shade = new Div();
        shade.addClassName("shade");
        shade.addClickListener(click -> drawer(false));
        Anchor skip = new Anchor("#stage", Words.of("shell.skip"));
        skip.addClassName("skip");
        skip.getElement().setAttribute("router-ignore", true);
        add(skip, drawer, shade, stage, bottomBar(places), palette);
        palette.listenFor(this);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        stage.getElement().removeAllChildren();
        stage.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        drawer(false);
        navigation.count();
    }

    private void drawer(boolean open) {
        setClassName("drawer-open", open);
    }

    private static Div brand() {
        Span mark = new Span("A");
        mark.addClassName("mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Anchor home = new Anchor("", "Auditorium");
        home.getElement().setAttribute("router-link", true);
        Div brand = new Div(mark, home);
        brand.addClassName("brand");
        return brand;
    }

    /** What the hand wants most, the box, and the drawer with the rest. */
    private Div bottomBar(List<Destinations.Place> places) {
        Div bar = new Div();
        bar.addClassName("bottom-bar");
        bar.getElement().setAttribute("role", "navigation");
        bar.getElement().setAttribute("aria-label", Words.of("shell.menu"));
        places.stream()
                .filter(place -> place.destination().atHand())
                .limit(3)
                .forEach(place -> bar.add(Navigation.link(place)));
        NativeButton search = new NativeButton();
        search.add(Sign.SEARCH.icon(), new Span(Words.of("shell.search.short")));
        search.addClickListener(click -> palette.open());
        NativeButton more = new NativeButton();
        more.add(Sign.MENU.icon(), new Span(Words.of("shell.menu")));
        more.addClickListener(click -> drawer(!hasClassName("drawer-open")));
        bar.add(search, more);
        return bar;
    }
}
