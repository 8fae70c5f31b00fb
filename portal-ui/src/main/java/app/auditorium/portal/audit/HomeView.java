package app.auditorium.portal.audit;

import app.auditorium.access.Memberships;
import app.auditorium.portal.Destination;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Home;
import app.auditorium.portal.HomePart;
import app.auditorium.portal.HomeTiles;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.stream.Collectors;

/** What is due, for each of the roles that somebody has. */
@Route("")
@OpenTo(everyone = true)
@Destination(title = "nav.home", sign = Sign.HOUSE, order = 10, atHand = true)
@StyleSheet("look/audits.css")
@StyleSheet("look/home.css")
class HomeView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final List<HomePart> parts;
    private final List<HomeTiles> others;
    private final Memberships memberships;
    private final Today clock;

    HomeView(List<HomePart> parts, List<HomeTiles> others, Memberships memberships, Today clock) {
        this.memberships = memberships;
        this.parts = parts;
        this.others = others;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Tab tab = Tab.here().orElseThrow();
        Membership member = tab.membership().orElse(null);
        if (member != null) {
            Home home = new Home(member, clock.here());
            parts.stream().filter(part -> part.concerns(tab)).forEach(part -> part.fill(home));
            others.stream()
                    .filter(other -> other.in() == member.kind())
                    .forEach(other -> other.tiles().forEach(home::tile));
            add(home.done());
        } else if (tab.person().operator()) {
            // who runs the service and is no member anywhere has another home
            event.forwardTo("operator/home");
        } else {
            add(nowhere(memberships.suspended(tab.person().id())));
        }
    }

    private static EmptyState nowhere(List<Membership> suspended) {
        return suspended.isEmpty()
                ? new EmptyState(Sign.USERS, Words.of("door.nowhere.title"), Words.of("door.nowhere.text"))
                : new EmptyState(
                        Sign.LOCK,
                        Words.of(
                                "door.suspended.title",
                                suspended.stream()
                                        .map(member -> member.tenantName(Words.language()))
                                        .collect(Collectors.joining(Words.between()))),
                        Words.of("door.suspended.text"));
    }

    @Override
    public String getPageTitle() {
        return Words.of("nav.home");
    }
}
