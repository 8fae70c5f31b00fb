package app.auditorium.portal;

import app.auditorium.access.Person;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.Membership;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For whom one browser tab works: two tabs of a person may stand in two tenants. The shell and the views ask here for names and
 * permissions; front doors are told by {@link Tabs}.
 */
public final class Tab {

    private final SignedIn signedIn;
    private final List<Membership> memberships;
    private final @Nullable Membership membership;

    Tab(SignedIn signedIn, List<Membership> memberships, @Nullable Membership membership) {
        this.signedIn = signedIn;
        this.memberships = List.copyOf(memberships);
        this.membership = membership;
    }

    /** The tab of the current request; empty before sign-in. */
    public static Optional<Tab> here() {
        return Optional.ofNullable(UI.getCurrent()).flatMap(Tab::of);
    }

    static Optional<Tab> of(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, Tab.class));
    }

    void keepIn(UI ui) {
        ComponentUtil.setData(ui, Tab.class, this);
    }

    public Person person() {
        return signedIn.person();
    }

    SignedIn signedIn() {
        return signedIn;
    }

    /** The membership the tab works in; none for an operator who is no member anywhere. */
    public Optional<Membership> membership() {
        return Optional.ofNullable(membership);
    }

    /** All memberships of the person, to switch between. */
    public List<Membership> memberships() {
        return memberships;
    }

    /** Whether one of several memberships is still to be chosen. */
    boolean isUndecided() {
        return membership == null && memberships.size() > 1;
    }

    /** Whether the tab of the current request acts in one of these roles. */
    public static boolean may(Role... roles) {
        return here().map(tab -> tab.acts(roles)).orElse(false);
    }

    /** Whether it acts in one of these roles, which some kinds of tenants share. */
    public boolean acts(Role... roles) {
        return membership != null && membership.hasAny(roles);
    }

    /** Whether it acts in one of these roles of such a tenant. */
    public boolean acts(TenantKind in, Role... roles) {
        return membership != null && membership.kind() == in && membership.hasAny(roles);
    }

    /** Whether a view with this access may be opened from here. */
    public boolean permits(OpenTo access) {
        if (access.everyone()) {
            return true;
        }
        if (access.operator()) {
            return person().operator();
        }
        return membership != null
                && (access.in().length == 0 || List.of(access.in()).contains(membership.kind()))
                && (access.value().length == 0 || membership.hasAny(access.value()));
    }

    /** Whether a view may be opened from here, by the access that its class states. */
    public boolean permits(Class<?> view) {
        OpenTo access = view.getAnnotation(OpenTo.class);
        return access != null && permits(access);
    }
}
