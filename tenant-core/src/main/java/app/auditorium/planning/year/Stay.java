package app.auditorium.planning.year;

import app.auditorium.assignment.DaysByMonth;
import app.auditorium.kernel.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;

/** One auditor on one visit. */
public record Stay(DueVisit visit, PlanAuditor auditor, DateRange days, int workingDays) {

    public LocalDate first() {
        return days.first();
    }

    /** The first day on which he is free again. */
    public LocalDate after() {
        return days.last().plusDays(1);
    }

    /** The month to which its days are counted. */
    public YearMonth month() {
        return DaysByMonth.monthOf(days);
    }
}
