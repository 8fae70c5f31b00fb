package app.auditorium.tenancy;

import app.auditorium.kernel.Role;
import java.util.Set;

/** The acting member's roles do not include one that is needed. */
public final class NotYourRole extends RuntimeException {

    private final transient Set<Role> needed;

    NotYourRole(Set<Role> needed) {
        super("Needs one of " + needed);
        this.needed = needed;
    }

    public Set<Role> needed() {
        return needed;
    }
}
