package app.auditorium.standalone.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An audit that should take place about a day.
 *
 * @param days working days on site
 * @param earliest and latest: it may move between them until a team is found
 * @param standing what has become of it, where its age alone does not tell
 */
record Visit(
        String type,
        LocalDate wanted,
        int days,
        LocalDate earliest,
        LocalDate latest,
        @Nullable String reason,
        @Nullable String standing) {

    static Visit near(String type, LocalDate wanted, int days, int slack) {
        return new Visit(type, wanted, days, wanted.minusDays(slack), wanted.plusDays(slack), null, null);
    }

    Visit between(LocalDate first, LocalDate last) {
        return new Visit(
                type,
                wanted,
                days,
                earliest.isBefore(first) ? first : earliest,
                latest.isAfter(last) ? last : latest,
                reason,
                standing);
    }

    Visit because(String why) {
        return new Visit(type, wanted, days, earliest, latest, why, standing);
    }

    Visit standing(String state) {
        return new Visit(type, wanted, days, earliest, latest, reason, state);
    }
}
