package app.auditorium.certification;

import java.time.LocalDate;
import java.time.Month;
import java.util.stream.IntStream;

/**
 * From when until when, both inclusive, something of a cycle takes place, by a rule: the one place that knows the hard limits of a
 * cycle's audits (DOMAIN A.1). Replay and programme both ask by {@link Targets}.
 */
record Window(LocalDate from, LocalDate due, String rule) {

    /** At most twelve months after the decision; the target begins so many months earlier. */
    static Window firstSurveillance(LocalDate decision, int months) {
        return new Window(decision.plusMonths(12 - months), decision.plusMonths(12), "A-04");
    }

    /** The calendar years that each need a surveillance: strictly between the decision's and the expiry's. */
    static IntStream surveillanceYears(LocalDate decision, LocalDate expiry) {
        return IntStream.range(decision.getYear() + 1, expiry.getYear());
    }

    /** Once in the calendar year. */
    static Window surveillanceIn(int year) {
        return new Window(LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31), "A-03");
    }

    /** Audit and decision, before the certification ends; the target begins so many months earlier. */
    static Window recertification(LocalDate expiry, int months) {
        return new Window(expiry.minusMonths(months), expiry, "A-08");
    }

    /** The same with a target that begins later than the rule allows. */
    Window notBefore(LocalDate target) {
        return target.isAfter(from) ? new Window(target, due, rule) : this;
    }
}
