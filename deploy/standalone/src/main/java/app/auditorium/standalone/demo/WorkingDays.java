package app.auditorium.standalone.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Days on which audits take place: neither weekends nor the holidays of Taiwan that fall on the same day every year. */
final class WorkingDays {

    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(2, 28),
            MonthDay.of(4, 4),
            MonthDay.of(4, 5),
            MonthDay.of(5, 1),
            MonthDay.of(10, 10),
            MonthDay.of(12, 25));

    private WorkingDays() {}

    static boolean contain(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(MonthDay.from(day));
    }

    static LocalDate from(LocalDate day) {
        LocalDate next = day;
        while (!contain(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    static LocalDate until(LocalDate day) {
        LocalDate last = day;
        while (!contain(last)) {
            last = last.minusDays(1);
        }
        return last;
    }

    /** The last of so many working days, the first of which is given. */
    static LocalDate last(LocalDate first, int days) {
        LocalDate day = first;
        for (int done = 1; done < days; done++) {
            day = from(day.plusDays(1));
        }
        return day;
    }

    /** So many working days later; the day itself for none. */
    static LocalDate after(LocalDate day, long days) {
        LocalDate later = day;
        for (long done = 0; done < days; done++) {
            later = from(later.plusDays(1));
        }
        return later;
    }

    /** So many working days earlier. */
    static LocalDate before(LocalDate day, long days) {
        LocalDate earlier = day;
        for (long done = 0; done < days; done++) {
            earlier = until(earlier.minusDays(1));
        }
        return earlier;
    }

    /** How many lie between two days, both left out. */
    static int between(LocalDate first, LocalDate last) {
        return first.isBefore(last)
                ? (int) first.plusDays(1)
                        .datesUntil(last)
                        .filter(WorkingDays::contain)
                        .count()
                : 0;
    }
}
