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
 * @param joins whether it follows at once upon the audit of another standard of the same management system
 */
record Visit(
        String type,
        LocalDate wanted,
        BigDecimal time,
        LocalDate earliest,
        LocalDate latest,
        @Nullable String reason,
        @Nullable String standing,
        boolean joins) {

    private static final int FOLLOWING = 6;

    static Visit near(String type, LocalDate wanted, BigDecimal time, int slack) {
        return new Visit(type, wanted, time, wanted.minusDays(slack), wanted.plusDays(slack), null, null, false);
    }

    Visit between(LocalDate first, LocalDate last) {
        return new Visit(
                type,
                wanted,
                time,
                earliest.isBefore(first) ? first : earliest,
                latest.isAfter(last) ? last : latest,
                reason,
                standing,
                joins);
    }

    Visit because(String why) {
        return new Visit(type, wanted, time, earliest, latest, why, standing, joins);
    }

    Visit standing(String state) {
        return new Visit(type, wanted, time, earliest, latest, reason, state, joins);
    }

    /** As {@link #joins}. */
    Visit after() {
        return new Visit(type, wanted, time, earliest, latest.plusDays(FOLLOWING), reason, standing, true);
    }

    /** Working days of a team of so many who audit. */
    int days(int auditors) {
        return time.divide(BigDecimal.valueOf(auditors), 0, RoundingMode.CEILING)
                .intValueExact();
    }
}
