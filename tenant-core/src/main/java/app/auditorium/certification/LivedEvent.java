package app.auditorium.certification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on file.
 *
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
        Instant recordedAt) {}
