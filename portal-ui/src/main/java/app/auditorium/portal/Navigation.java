package app.auditorium.portal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The places a tab may go to, by group, with how much waits at each. */
class Navigation extends Nav {

    private static final long PATIENCE = 10_000;

    private final Map<Class<?>, Span> badges = new HashMap<>();
    private final List<Waiting> waiting;
    private long counted;

    Navigation(List<Destinations.Place> places, List<Waiting> waiting) {
        this.waiting = waiting;
        addClassName("navigation");
        setAriaLabel(Words.of("shell.navigation"));
        Destination.Group group = Destination.Group.WORK;
        for (Destinations.Place place : places) {
            if (place.destination().group() != group) {
                group = place.destination().group();
                Span heading = new Span(Words.of("group." + group));
                heading.addClassName("group");
                add(heading);
            }
            RouterLink link = link(place);
            Span badge = new Span();
            badge.addClassName("count");
            badges.put(place.view(), badge);
            link.add(badge);
            add(link);
        }
    }

    static RouterLink link(Destinations.Place place) {
        RouterLink link = new RouterLink();
        link.setRoute(place.view());
        link.add(place.destination().sign().icon());
        Span title = new Span(place.title());
        title.addClassName("title");
        link.add(title);
        link.setHighlightCondition(
                place.path().isEmpty()
                        ? HighlightConditions.sameLocation()
                        : HighlightConditions.locationPrefix(place.path()));
        link.setHighlightAction((target, here) -> {
            target.setClassName("here", here);
            if (here) {
                target.getElement().setAttribute("aria-current", "page");
                target.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
            } else {
                target.getElement().removeAttribute("aria-current");
            }
        });
        return link;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Registration acted = ComponentUtil.addListener(event.getUI(), Toasts.Done.class, done -> countAnew());
        addDetachListener(gone -> {
            acted.remove();
            gone.unregisterListener();
        });
    }

    /** Asks again what waits, unless it was asked just now. */
    void count() {
        if (System.currentTimeMillis() - counted >= PATIENCE) {
            countAnew();
        }
    }

    private void countAnew() {
        counted = System.currentTimeMillis();
        for (Waiting each : waiting) {
            Span badge = badges.get(each.behind());
            if (badge != null) {
                show(badge, each.count());
            }
        }
    }

    private static void show(Span badge, Waiting.Count count) {
        badge.removeAll();
        badge.setClassName("late", count.late());
        if (count.things() > 0) {
            Span figure = new Span(Long.toString(count.things()));
            figure.getElement().setAttribute("aria-hidden", "true");
            Span spoken = new Span(Words.of(count.late() ? "shell.late" : "shell.waiting", count.things()));
            spoken.addClassName("visually-hidden");
            badge.add(figure, spoken);
        }
    }
}
