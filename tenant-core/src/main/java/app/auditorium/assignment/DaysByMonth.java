package app.auditorium.assignment;

import app.auditorium.catalogue.WorkCalendar;
import app.auditorium.kernel.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What an auditor has to do in each month, as its target and maximum count it (P-03, P-04): the working days of each visit, all of them in
 * the month in which it begins; half a day is a day, for nobody is sent twice on it.
 *
 * @param target days that planning aims at
 * @param most days beyond which it goes only where nothing else is possible
 */
public record DaysByMonth(int target, int most, Map<YearMonth, Integer> days) {

    /** Days that a visit counts. */
    public static int of(DateRange visit, WorkCalendar calendar) {
        return Math.max(1, calendar.between(visit.first(), visit.last()));
    }

    /** Days of a visit that fall into a stretch, such as a week; one that takes place on a holiday alone counts where it begins. */
    public static int in(DateRange stretch, DateRange visit, WorkCalendar calendar) {
        if (!stretch.overlaps(visit)) {
            return 0;
        }
        LocalDate first = visit.first().isBefore(stretch.first()) ? stretch.first() : visit.first();
        LocalDate last = visit.last().isAfter(stretch.last()) ? stretch.last() : visit.last();
        boolean onHolidays = calendar.between(visit.first(), visit.last()) == 0;
        return onHolidays ? (first.equals(visit.first()) ? 1 : 0) : calendar.between(first, last);
    }

    /** The month in which they count. */
    public static YearMonth monthOf(DateRange visit) {
        return YearMonth.from(visit.first());
    }

    public static Map<YearMonth, Integer> of(Collection<DateRange> visits, WorkCalendar calendar) {
        var months = new HashMap<YearMonth, Integer>();
        visits.forEach(visit -> months.merge(monthOf(visit), of(visit, calendar), Integer::sum));
        return months;
    }

    public int in(YearMonth month) {
        return days.getOrDefault(month, 0);
    }

    public boolean isBeyondTarget(YearMonth month) {
        return in(month) > target;
    }

    public boolean isBeyondMost(YearMonth month) {
        return in(month) > most;
    }
}
