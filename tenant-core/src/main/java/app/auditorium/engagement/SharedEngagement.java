package app.auditorium.engagement;

import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.Acting;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A body's engagement as its client company reads it. */
record SharedEngagement(
        UUID bodyTenantId,
        String body,
        @Nullable String bodyZh,
        UUID id,
        int number,
        UUID organisationId,
        EngagementState state,
        List<StandardId> standards,
        Instant stateSince,
        @Nullable String reason,
        int applicationNumber) {

    /** The body as whoever acts here calls it. */
    String bodyName() {
        return Texts.name(Acting.current().locale(), body, bodyZh);
    }
}
