package app.auditorium.access;

import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.kernel.Texts;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as its receiver sees it.
 *
 * @param organisation name of the client company that is invited; null for a colleague
 * @param hasAccount whether the address has an account, whose owner must sign in to accept
 */
public record OpenInvitation(
        UUID id,
        UUID tenantId,
        String tenant,
        @Nullable String tenantZh,
        TenantKind kind,
        String email,
        String name,
        Set<Role> roles,
        @Nullable UUID organisationId,
        @Nullable String organisation,
        @Nullable String invitedBy,
        Locale locale,
        boolean hasAccount) {

    /** Who invites, as a reader of that language calls it. */
    public String tenant(Locale language) {
        return Texts.name(language, tenant, tenantZh);
    }

    public boolean isForClient() {
        return organisationId != null;
    }
}
