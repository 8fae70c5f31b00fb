package app.auditorium.impartiality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A relation on the register.
 *
 * @param auditorId null, with the name, where the body itself is related to the client
 * @param until last day of the two years; null while the relation lasts
 */
public record RelationRow(
        UUID id,
        UUID organisationId,
        String organisation,
        @Nullable String organisationZh,
        @Nullable UUID auditorId,
        @Nullable String auditor,
        RelationKind kind,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate until,
        String source,
        Instant recordedAt,
        int version) {}
