package app.auditorium.tenancy;

import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.kernel.Texts;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, in which tenant, with which roles: what every transaction is bound to.
 *
 * @param id of the membership; null for the system acting as a tenant
 * @param personId who acts or, for the system, who caused it
 * @param tenantNameZh the tenant's Chinese name, if it has one
 */
public record Membership(
        @Nullable UUID id,
        UUID tenantId,
        String tenantName,
        TenantKind kind,
        @Nullable UUID personId,
        String personName,
        String email,
        Set<Role> roles,
        ZoneId zone,
        Locale locale,
        @Nullable String tenantNameZh) {

    /** How the system is called where it acts. */
    public static final String SYSTEM = "Auditorium";

    public Membership {
        roles = Set.copyOf(roles);
    }

    public Membership(
            @Nullable UUID id,
            UUID tenantId,
            String tenantName,
            TenantKind kind,
            @Nullable UUID personId,
            String personName,
            String email,
            Set<Role> roles,
            ZoneId zone,
            Locale locale) {
        this(id, tenantId, tenantName, kind, personId, personName, email, roles, zone, locale, null);
    }

    /** The system acting as a tenant, where that is and in its language, in the name of whoever caused it. */
    static Membership system(
            UUID tenantId,
            String tenantName,
            @Nullable String tenantNameZh,
            TenantKind kind,
            ZoneId zone,
            Locale locale,
            @Nullable UUID causedBy,
            Role... roles) {
        return new Membership(
                null, tenantId, tenantName, kind, causedBy, SYSTEM, "", Set.of(roles), zone, locale, tenantNameZh);
    }

    /** The tenant's name for those who read this language. */
    public String tenantName(Locale language) {
        return Texts.name(language, tenantName, tenantNameZh);
    }

    public boolean hasAny(Role... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }
}
