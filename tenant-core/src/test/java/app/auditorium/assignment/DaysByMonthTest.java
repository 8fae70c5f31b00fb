package app.auditorium.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.catalogue.PublicHolidays;
import app.auditorium.catalogue.WorkCalendar;
import app.auditorium.kernel.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An auditor's days in a month are the working days of the visits that begin in it. */
class DaysByMonthTest {

    private static final WorkCalendar CALENDAR = new PublicHolidays().calendar();
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    @Test
    void p03NeitherWeekendsNorHolidaysCountAndAVisitCountsWhereItBegins() {
        var days = new DaysByMonth(
                4,
                5,
                DaysByMonth.of(
                        List.of(
                                days("2026-12-10", "2026-12-14"),
                                // New Year's Day is a Friday
                                days("2026-12-31", "2027-01-04"),
                                days("2027-02-20", "2027-02-20")),
                        CALENDAR));

        assertThat(days.days()).isEqualTo(Map.of(DECEMBER, 5, YearMonth.of(2027, 2), 1));
        assertThat(days.isBeyondTarget(DECEMBER)).isTrue();
        assertThat(days.isBeyondMost(DECEMBER)).isFalse();
        assertThat(days.in(YearMonth.of(2027, 1))).isZero();
    }

    @Test
    void ofAVisitAWeekCountsTheWorkingDaysThatFallIntoIt() {
        DateRange week = days("2026-12-28", "2027-01-03");

        // Thursday; New Year's Day and the weekend do not count
        assertThat(DaysByMonth.in(week, days("2026-12-31", "2027-01-05"), CALENDAR))
                .isEqualTo(1);
        assertThat(DaysByMonth.in(week, days("2026-12-24", "2026-12-29"), CALENDAR))
                .isEqualTo(2);
        assertThat(DaysByMonth.in(week, days("2027-01-02", "2027-01-03"), CALENDAR))
                .isEqualTo(1);
        assertThat(DaysByMonth.in(week, days("2027-01-04", "2027-01-05"), CALENDAR))
                .isZero();
    }

    private static DateRange days(String first, String last) {
        return new DateRange(LocalDate.parse(first), LocalDate.parse(last));
    }
}
