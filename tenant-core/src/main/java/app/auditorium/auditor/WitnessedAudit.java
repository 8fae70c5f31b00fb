package app.auditorium.auditor;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An audit on which somebody was witnessed.
 *
 * @param auditId null where the audit is not on file
 * @param occasion client and kind of audit, in words
 * @param recordedBy who entered it
 */
public record WitnessedAudit(
        UUID id,
        UUID auditorId,
        @Nullable UUID auditId,
        String occasion,
        LocalDate heldOn,
        String witness,
        WitnessResult result,
        @Nullable String remarks,
        @Nullable String recordedBy) {}
