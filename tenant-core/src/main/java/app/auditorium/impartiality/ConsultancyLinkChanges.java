package app.auditorium.impartiality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a job really began and ended, and how its client is called; whom it is for stays. */
public record ConsultancyLinkChanges(
        int version,
        @Nullable String clientName,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn) {}
