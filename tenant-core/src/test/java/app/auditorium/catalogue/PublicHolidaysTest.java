package app.auditorium.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of Taiwan's holidays, against the moon and the rules of the act. */
class PublicHolidaysTest {

    private final PublicHolidays holidays = new PublicHolidays();

    /** The moon of 2027 is new four minutes before midnight, which the library's reckoning misses: new years are given. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"2026, 2026-02-17", "2027, 2027-02-06", "2028, 2028-01-26"})
    void theLunarFeastsFallWhereTheMoonPutsThem(int year, LocalDate newYear) {
        assertThat(of(year, "春節")).contains(newYear, newYear.plusDays(1), newYear.plusDays(2));
        assertThat(of(year, "除夕")).containsExactly(newYear.minusDays(1));
        assertThat(of(year, "小年夜")).containsExactly(newYear.minusDays(2));
        assertThat(of(year, "端午節")).containsExactly(lunar(year, 5, 5));
        assertThat(of(year, "中秋節")).containsExactly(lunar(year, 8, 15));
    }

    @Test
    void whatFallsOnAWeekendIsMadeUpFor() {
        WorkCalendar calendar = holidays.calendar();
        for (PublicHoliday holiday : holidays.all()) {
            if (!holiday.nameZh().endsWith("補假")) {
                long off = holiday.day()
                        .minusDays(7)
                        .datesUntil(holiday.day().plusDays(8))
                        .filter(day -> calendar.holiday(day).isPresent())
                        .filter(day -> day.getDayOfWeek().getValue() < 6)
                        .count();
                assertThat(off).as(holiday.toString()).isPositive();
            }
        }
    }

    @ParameterizedTest(name = "{1} working days from {0} end on {2}")
    @CsvSource({"2026-12-24, 1, 2026-12-24", "2026-12-24, 2, 2026-12-28", "2027-02-03, 2, 2027-02-11"})
    void workingDaysLeaveOutWeekendsAndHolidays(LocalDate from, int days, LocalDate last) {
        assertThat(holidays.calendar().lastOf(from, days)).isEqualTo(last);
        assertThat(holidays.calendar().between(from, last)).isEqualTo(days);
    }

    private java.util.List<LocalDate> of(int year, String name) {
        return holidays.all().stream()
                .filter(holiday ->
                        holiday.day().getYear() == year && holiday.nameZh().equals(name))
                .map(PublicHoliday::day)
                .toList();
    }

    /** By the calendar of the moon: its year is the one that begins in the given year. */
    private static LocalDate lunar(int year, int month, int day) {
        var moon = new ChineseCalendar(TimeZone.getTimeZone("Asia/Taipei"));
        moon.setTime(Date.from(
                LocalDate.of(year, 7, 1).atStartOfDay(ZoneId.of("Asia/Taipei")).toInstant()));
        moon.set(ChineseCalendar.IS_LEAP_MONTH, 0);
        moon.set(ChineseCalendar.MONTH, month - 1);
        moon.set(ChineseCalendar.DAY_OF_MONTH, day);
        return moon.getTime().toInstant().atZone(ZoneId.of("Asia/Taipei")).toLocalDate();
    }
}
