package app.auditorium.engagement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A notice with what the body did about it, the newest first. */
public record NoticeDetails(NoticeRow notice, List<Taken> steps) {

    /**
     * A step on record.
     *
     * @param step one of {@link NoticeStep}, or {@code RECEIVED} for the first
     * @param internal not for the client
     */
    public record Taken(
            String step,
            String text,
            boolean internal,
            List<String> rules,
            @Nullable String person,
            Instant at) {}
}
