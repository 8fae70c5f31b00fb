package app.auditorium.auditor;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a witnessed audit: an audit on file or an occasion, the day, a witness from the file or by name, and the result.
 *
 * @param remarks needed unless all was satisfactory
 */
public record NewWitnessedAudit(
        @Nullable UUID auditId,
        @Nullable String occasion,
        @Nullable LocalDate heldOn,
        @Nullable UUID witnessId,
        @Nullable String witness,
        @Nullable WitnessResult result,
        @Nullable String remarks) {}
