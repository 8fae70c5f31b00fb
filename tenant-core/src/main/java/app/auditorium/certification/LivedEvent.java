package app.auditorium.certification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on file.
 *
 * @param before where the certification stood on the day of the event, without it
 * @param after the same with it; an event may be recorded late, so this says nothing of today
 * @param person who recorded it; null for what was taken over from records
 * @param ruleSet edition of the rules that were checked
 */
public record LivedEvent(
        UUID id,
        int number,
        LifeEvent event,
        CertificationState before,
        CertificationState after,
        String ruleSet,
        @Nullable String person,
        Instant recordedAt) {

    LivedEvent between(CertificationState was, CertificationState is) {
        return new LivedEvent(id, number, event, was, is, ruleSet, person, recordedAt);
    }
}
