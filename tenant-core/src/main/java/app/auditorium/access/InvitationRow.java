package app.auditorium.access;

import app.auditorium.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as its sender sees it.
 *
 * @param organisationId the client company that is invited; null for a colleague
 */
public record InvitationRow(
        UUID id,
        String email,
        String name,
        List<Role> roles,
        @Nullable UUID organisationId,
        @Nullable String organisation,
        State state,
        @Nullable String invitedBy,
        Instant invitedAt,
        Instant expiresAt,
        int version) {

    /** How far an invitation has come. */
    public enum State {
        OPEN,
        ACCEPTED,
        EXPIRED,
        REVOKED
    }
}
