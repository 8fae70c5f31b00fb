package app.auditorium.audittime;

import app.auditorium.kernel.StandardId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calculation on file, as it was made.
 *
 * @param superseded there is a later one for one of the same certifications or the same engagement
 */
public record AuditTimeDetails(
        UUID id,
        UUID organisationId,
        String organisation,
        @Nullable String organisationZh,
        @Nullable UUID engagementId,
        List<UUID> certificationIds,
        List<StandardId> standards,
        NewAuditTime input,
        PlannedTime time,
        List<KeptSection> working,
        @Nullable String note,
        @Nullable String person,
        Instant recordedAt,
        boolean superseded) {}
