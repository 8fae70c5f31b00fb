package app.auditorium.standalone.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An audit that should take place about a day.
 *
 * @param time that it takes, in days of eight hours of one auditor
 * @param earliest and latest: it may move between them until a team is found
 * @param standing what has become of it, where its age alone does not tell
 */
record Visit(
        String type,
        LocalDate wanted,
        BigDecimal time,
        LocalDate earliest,
        LocalDate latest,
        @Nullable String reason,
        @Nullable String standing) {

    static Visit near(String type, LocalDate wanted, BigDecimal time, int slack) {
        return new Visit(type, wanted, time, wanted.minusDays(slack), wanted.plusDays(slack), null, null);
    }

    Visit between(LocalDate first, LocalDate last) {
        return new Visit(
                type,
                wanted,
                time,
                earliest.isBefore(first) ? first : earliest,
                latest.isAfter(last) ? last : latest,
                reason,
                standing);
    }

    Visit because(String why) {
        return new Visit(type, wanted, time, earliest, latest, why, standing);
    }

    Visit standing(String state) {
        return new Visit(type, wanted, time, earliest, latest, reason, state);
    }

    /** Working days of a team of so many who audit. */
    int days(int auditors) {
        return time.divide(BigDecimal.valueOf(auditors), 0, RoundingMode.CEILING)
                .intValueExact();
    }
}
