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

    /** For a right that depends on more than the role, such as being on the team of an audit. */
    public static NotYourRole needs(Role... roles) {
        return new NotYourRole(Set.of(roles));
    }

    public Set<Role> needed() {
        return needed;
    }
}
