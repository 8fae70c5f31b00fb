package app.auditorium.impartiality;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A relation to be put on the register. Client, kind, first day and source are needed.
 *
 * @param auditorId null where the body itself is related to the client
 * @param endedOn null while it lasts
 * @param source who declared it, or where it was found
 */
public record NewRelation(
        @Nullable UUID organisationId,
        @Nullable UUID auditorId,
        @Nullable RelationKind kind,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String source) {}
