package app.auditorium.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A programme slot that comes due, with whose it is.
 *
 * @param plannedUntil the last day of the audit that is planned for it after its limit, or was not held by then; null where none is planned
 */
public record DueSlot(
        UUID certificationId,
        UUID organisationId,
        String organisation,
        @Nullable String organisationZh,
        @Nullable String county,
        app.auditorium.kernel.StandardId standard,
        List<String> iafCodes,
        ProgrammeSlot slot,
        @Nullable LocalDate plannedUntil) {}
