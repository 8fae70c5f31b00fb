package app.auditorium.impartiality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What became known of a relation later; whom it ties stays. */
public record RelationChanges(
        int version,
        @Nullable RelationKind kind,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String source) {}
