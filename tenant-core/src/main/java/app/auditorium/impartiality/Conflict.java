package app.auditorium.impartiality;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may not audit a client or decide about it, by which rule, and until when. It never tells for whom or on what somebody works.
 *
 * @param auditorId null for the body itself
 * @param rule of DOMAIN: {@code A-62} … {@code A-66}
 * @param until last day, included; null as long as the relation lasts
 */
public record Conflict(
        @Nullable UUID auditorId, String rule, @Nullable LocalDate until) {

    public boolean standsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
