package app.auditorium.certification;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One cycle in a replay, with the audits that took place in it. */
final class Stretch {

    final LocalDate from;
    final LocalDate expiry;
    final Kind kind;
    final List<LocalDate> surveillances = new ArrayList<>();
    final List<LocalDate> recertificationAudits = new ArrayList<>();
    /** Withdrawn, cancelled or transferred before the expiry. */
    @Nullable LocalDate endedOn;

    Stretch(LocalDate from, LocalDate expiry, Kind kind) {
        this.from = from;
        this.expiry = expiry;
        this.kind = kind;
    }

    /** How a cycle begins. */
    enum Kind {
        FIRST,
        RENEWED,
        TRANSFERRED
    }

    /** The hard limit of the first surveillance. */
    static LocalDate firstSurveillanceDue(LocalDate decision) {
        return decision.plusMonths(12);
    }

    static LocalDate firstSurveillanceWindow(LocalDate decision) {
        return decision.plusMonths(9);
    }

    /** The calendar years that each need a surveillance: strictly between the decision's and the expiry's. */
    static IntStream surveillanceYears(LocalDate decision, LocalDate expiry) {
        return IntStream.range(decision.getYear() + 1, expiry.getYear());
    }

    static LocalDate endOf(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }

    static LocalDate recertificationWindow(LocalDate expiry) {
        return expiry.minusMonths(6);
    }
}
