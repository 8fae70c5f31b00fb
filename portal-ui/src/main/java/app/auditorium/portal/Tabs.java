package app.auditorium.portal;

import app.auditorium.access.Memberships;
import app.auditorium.access.SignIns;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Gives each browser tab its membership, asks anew on every request whether it still stands, and tells the front doors. */
@Component
public class Tabs implements VaadinServiceInitListener {

    /** The page on which somebody with several memberships chooses one, and the parameter that says where to go then. */
    public static final String CHOOSE = "choose";

    public static final String TO = "to";

    /** Under no window's name: what a new window of the same session takes. */
    private static final String LATEST = "latest chosen";

    /** The home screen's address; told to go to an empty one, a browser stays where it is. */
    public static final String HOME = ".";

    /** An address within the portal, never one of another host. */
    private static final Pattern WITHIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/_-]*([?][^#\\s]*)?");

    private final Memberships memberships;
    private final SignIns signIns;

    Tabs(Memberships memberships, SignIns signIns) {
        this.memberships = memberships;
        this.signIns = signIns;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        Acting.onScreens(() -> Optional.ofNullable(UI.getCurrent()).flatMap(this::membershipNow));
        event.getSource().addUIInitListener(init -> {
            open(init.getUI());
            init.getUI().addBeforeEnterListener(Tabs::letChoose);
        });
    }

    /** Lets the tab work in another of the person's tenants and goes to its home screen. */
    public void switchTo(UI ui, UUID membership) {
        switchTo(ui, membership, "");
    }

    /** As above, and goes to an address of the portal. */
    public void switchTo(UI ui, UUID membership, String address) {
        Tab.of(ui).ifPresent(tab -> {
            remembered().put(nameOf(ui), membership);
            remembered().put(LATEST, membership);
            enter(ui, tab.signedIn());
            ui.getPage().setLocation(WITHIN.matcher(address).matches() ? address : HOME);
        });
    }

    /** Lets the tab work in the tenant that its person has just joined, if there is one that it does not know. */
    public void switchToJoined(UI ui) {
        Tab tab = Tab.of(ui).orElseThrow();
        var known = tab.memberships().stream().map(Membership::id).collect(Collectors.toSet());
        memberships.ofPerson(tab.person().id()).stream()
                .map(Membership::id)
                .filter(id -> id != null && !known.contains(id))
                .findFirst()
                .ifPresentOrElse(
                        joined -> switchTo(ui, joined), () -> ui.getPage().setLocation(HOME));
    }

    /** Where whoever signs in next in this session goes then. */
    public static void comeBackSignedIn(String address) {
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE, "/" + address);
    }

    /** Whoever has several memberships and has chosen none in this session chooses first. */
    private static void letChoose(BeforeEnterEvent event) {
        boolean undecided = Tab.of(event.getUI()).map(Tab::isUndecided).orElse(false);
        String path = event.getLocation().getPath();
        if (undecided
                && !path.equals(CHOOSE)
                && !event.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class)) {
            String to = event.getLocation().getPathWithQueryParameters();
            event.forwardTo(CHOOSE, path.isEmpty() ? QueryParameters.empty() : QueryParameters.of(TO, to));
        }
    }

    private void open(UI ui) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            enter(ui, signedIn);
        }
    }

    private void enter(UI ui, SignedIn signedIn) {
        List<Membership> all = memberships.ofPerson(signedIn.person().id());
        Map<String, UUID> remembered = remembered();
        UUID wanted = remembered.getOrDefault(nameOf(ui), remembered.get(LATEST));
        Membership chosen = all.stream()
                .filter(membership -> wanted != null && wanted.equals(membership.id()))
                .findFirst()
                .orElse(all.size() == 1 ? all.getFirst() : null);
        new Tab(signedIn, all, chosen).keepIn(ui);
        ComponentUtil.setData(ui, Checked.class, new Checked(VaadinRequest.getCurrent(), chosen));
    }

    /** The membership as it stands in this request; asked once for each request. */
    private Optional<Membership> membershipNow(UI ui) {
        Tab tab = Tab.of(ui).orElse(null);
        if (tab == null || tab.membership().isEmpty()) {
            return Optional.empty();
        }
        VaadinRequest request = VaadinRequest.getCurrent();
        Checked checked = ComponentUtil.getData(ui, Checked.class);
        if (checked == null || request == null || checked.request != request) {
            checked = new Checked(request, check(ui, tab));
            ComponentUtil.setData(ui, Checked.class, checked);
        }
        return Optional.ofNullable(checked.membership);
    }

    /** The tab keeps what was found, so that views and navigation go by the roles as they are now. */
    private @Nullable Membership check(UI ui, Tab tab) {
        UUID person = tab.person().id();
        UUID membership = tab.membership().map(Membership::id).orElse(null);
        if (membership == null || !signIns.stillGood(person, tab.signedIn().at())) {
            return null;
        }
        Optional<Membership> now = memberships.byId(person, membership);
        now.ifPresent(fresh -> new Tab(tab.signedIn(), tab.memberships(), fresh).keepIn(ui));
        return now.orElse(null);
    }

    /** By name of the window, so that a reload finds its tenant again and a second window keeps its own. */
    @SuppressWarnings("unchecked")
    private static Map<String, UUID> remembered() {
        VaadinSession session = VaadinSession.getCurrent();
        if (session.getAttribute(Tabs.class.getName()) == null) {
            session.setAttribute(Tabs.class.getName(), new HashMap<String, UUID>());
        }
        return (Map<String, UUID>) session.getAttribute(Tabs.class.getName());
    }

    private static String nameOf(UI ui) {
        return Optional.ofNullable(ui.getInternals().getExtendedClientDetails())
                .map(details -> details.getWindowName())
                .orElse("");
    }

    private record Checked(
            @Nullable VaadinRequest request, @Nullable Membership membership) {}
}
