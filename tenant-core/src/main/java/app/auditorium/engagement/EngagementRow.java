package app.auditorium.engagement;

import app.auditorium.kernel.StandardId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An engagement in the body's list.
 *
 * @param linked whether the client has a tenant of its own
 * @param reason why it stands where it stands, where a reason was given
 */
public record EngagementRow(
        UUID id,
        int number,
        UUID organisationId,
        String organisation,
        @Nullable String organisationZh,
        EngagementState state,
        List<StandardId> standards,
        Instant stateSince,
        @Nullable String reason,
        boolean linked) {}
