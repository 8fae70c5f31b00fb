package app.auditorium.kernel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whole days, both ends included. */
public record DateRange(LocalDate first, LocalDate last) {

    public DateRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A range ends before it starts: " + first + " to " + last);
        }
    }

    /** As a reader sees it: one day, or the first and the last. */
    public static String shown(LocalDate first, LocalDate last) {
        return first.equals(last) ? first.toString() : first + " – " + last;
    }

    /** @return see {@link #shown(LocalDate, LocalDate)} */
    public String shown() {
        return shown(first, last);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean overlaps(DateRange other) {
        return !first.isAfter(other.last) && !last.isBefore(other.first);
    }

    /** Calendar days, at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
