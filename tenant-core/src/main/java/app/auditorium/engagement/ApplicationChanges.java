package app.auditorium.engagement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it was typed on.
 *
 * @param version that was read
 * @param source on what it rests where a body enters it on behalf of a client, with its day; needed to submit it
 */
public record ApplicationChanges(
        int version,
        ApplicationContent content,
        @Nullable String source,
        @Nullable LocalDate sourceOn) {}
