package app.auditorium.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a finding, as its readers see it.
 *
 * @param source how the body came to know it, where it answered on the client's behalf
 * @param answeredOn the day on which the client answered
 * @param sentAt null while it is a draft
 */
public record Answer(
        UUID tenantId,
        UUID id,
        int version,
        NewAnswer content,
        @Nullable String source,
        @Nullable LocalDate answeredOn,
        String writtenBy,
        @Nullable Instant sentAt) {

    public boolean isSent() {
        return sentAt != null;
    }
}
