package app.auditorium.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An audit in somebody's calendar. The same audit keeps its id for ever; each change has a higher number, so that the entry is changed
 * and never doubled.
 */
record CalendarEntry(
        UUID audit,
        int number,
        Instant changedAt,
        LocalDate first,
        LocalDate last,
        String summary,
        String place,
        String description,
        Status status) {

    enum Status {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    /** For the calendar of somebody whom it does not concern any more. */
    CalendarEntry takenOut() {
        return new CalendarEntry(audit, number, changedAt, first, last, summary, place, description, Status.CANCELLED);
    }
}
