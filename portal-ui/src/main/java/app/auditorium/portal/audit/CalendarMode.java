package app.auditorium.portal.audit;

import app.auditorium.kernel.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How much of the calendar is shown; weeks start on Monday. */
enum CalendarMode {
    MONTH,
    WEEK,
    /** One row for each auditor, one column for each of eight weeks. */
    BOARD;

    static final int BOARD_WEEKS = 8;

    static CalendarMode named(String parameter) {
        return valueOf(parameter.toUpperCase(Locale.ROOT));
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    DateRange around(LocalDate day) {
        return switch (this) {
            case MONTH -> {
                LocalDate first = monday(day.withDayOfMonth(1));
                LocalDate last = day.with(TemporalAdjusters.lastDayOfMonth());
                yield new DateRange(first, last.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
            }
            case WEEK -> new DateRange(monday(day), monday(day).plusDays(6));
            case BOARD ->
                new DateRange(monday(day), monday(day).plusWeeks(BOARD_WEEKS).minusDays(1));
        };
    }

    LocalDate step(LocalDate day, int by) {
        return switch (this) {
            case MONTH -> day.plusMonths(by);
            case WEEK -> day.plusWeeks(by);
            case BOARD -> day.plusWeeks(4L * by);
        };
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
