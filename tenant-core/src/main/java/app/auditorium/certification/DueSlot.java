package app.auditorium.certification;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A programme slot that comes due, with whose it is. */
public record DueSlot(
        UUID certificationId,
        UUID organisationId,
        String organisation,
        @Nullable String organisationZh,
        @Nullable String county,
        app.auditorium.kernel.StandardId standard,
        List<String> iafCodes,
        ProgrammeSlot slot) {}
