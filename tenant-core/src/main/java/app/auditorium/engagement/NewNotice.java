package app.auditorium.engagement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it is told.
 *
 * @param organisation the client in the body's files
 * @param site where it happened, in words
 * @param source how the body learned of it, where it records a notice for a client
 */
public record NewNotice(
        @Nullable UUID organisation,
        @Nullable NoticeTopic topic,
        @Nullable LocalDate happenedOn,
        @Nullable String facts,
        @Nullable String site,
        @Nullable Integer personsHurt,
        @Nullable String authority,
        @Nullable LocalDate authorityInformedOn,
        @Nullable String source,
        @Nullable LocalDate sourceOn) {}
