package app.auditorium.certification;

import java.time.LocalDate;

/** On which day a certificate of three years expires: both conventions are in use (DOMAIN A.1, date arithmetic). */
public enum ExpiryConvention {
    /** The day with the same number. */
    SAME_DAY,
    /** The day before it. */
    DAY_BEFORE;

    private static final int YEARS = 3;

    /** The expiry of a cycle that starts on a day: clamped to the month's end first, then one day less. */
    public LocalDate expiryAfter(LocalDate start) {
        LocalDate sameDay = start.plusYears(YEARS);
        return this == SAME_DAY ? sameDay : sameDay.minusDays(1);
    }

    /** The expiry that follows an old one, whatever the convention. */
    static LocalDate renewed(LocalDate expiry) {
        return expiry.plusYears(YEARS);
    }
}
