package app.auditorium.portal;

import app.auditorium.access.Memberships;
import app.auditorium.access.SignIns;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Gives each browser tab its membership, asks anew on every request whether it still stands, and tells the front doors. */
@Component
public class Tabs implements VaadinServiceInitListener {

    private final Memberships memberships;
    private final SignIns signIns;

    Tabs(Memberships memberships, SignIns signIns) {
        this.memberships = memberships;
        this.signIns = signIns;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        Acting.onScreens(() -> Optional.ofNullable(UI.getCurrent()).flatMap(this::membershipNow));
        event.getSource().addUIInitListener(init -> open(init.getUI()));
    }

    /** Lets the tab work in another of the person's tenants and goes to its home screen. */
    public void switchTo(UI ui, UUID membership) {
        Tab.of(ui).ifPresent(tab -> {
            remembered().put(nameOf(ui), membership);
            enter(ui, tab.signedIn());
            ui.getPage().setLocation("");
        });
    }

    private void open(UI ui) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            enter(ui, signedIn);
        }
    }

    private void enter(UI ui, SignedIn signedIn) {
        List<Membership> all = memberships.ofPerson(signedIn.person().id());
        UUID wanted = remembered().get(nameOf(ui));
        Membership chosen = all.stream()
                .filter(membership -> wanted != null && wanted.equals(membership.id()))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
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
