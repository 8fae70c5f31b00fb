package app.auditorium.kernel;

import java.util.EnumSet;
import java.util.Set;

/** What kind of organisation a tenant is, which decides the roles its members may have. */
public enum TenantKind {
    CERTIFICATION_BODY,
    CONSULTANCY,
    CLIENT;

    /** The roles that a member of such a tenant may hold. */
    public Set<Role> roles() {
        return switch (this) {
            case CERTIFICATION_BODY ->
                EnumSet.of(
                        Role.ADMINISTRATOR,
                        Role.PLANNER,
                        Role.LEAD_AUDITOR,
                        Role.AUDITOR,
                        Role.TECHNICAL_EXPERT,
                        Role.TECHNICAL_REVIEWER,
                        Role.DECISION_MAKER);
            case CONSULTANCY -> EnumSet.of(Role.ADMINISTRATOR, Role.CONSULTANT);
            case CLIENT -> EnumSet.of(Role.ADMINISTRATOR, Role.CONTRIBUTOR);
        };
    }
}
