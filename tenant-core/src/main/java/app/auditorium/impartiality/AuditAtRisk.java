package app.auditorium.impartiality;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A planned audit against whose team, or against the body, something became known after it was planned. */
public record AuditAtRisk(
        UUID auditId,
        UUID organisationId,
        String organisation,
        @Nullable String organisationZh,
        String type,
        LocalDate startsOn,
        @Nullable String auditor,
        Conflict conflict) {}
