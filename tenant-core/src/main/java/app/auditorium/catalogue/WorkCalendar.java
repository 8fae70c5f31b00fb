package app.auditorium.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which days are worked: none of the weekend, no public holiday. */
public final class WorkCalendar {

    private final Map<LocalDate, PublicHoliday> holidays;

    public WorkCalendar(List<PublicHoliday> holidays) {
        this.holidays = holidays.stream().collect(Collectors.toMap(PublicHoliday::day, Function.identity()));
    }

    public boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.containsKey(day);
    }

    public Optional<PublicHoliday> holiday(LocalDate day) {
        return Optional.ofNullable(holidays.get(day));
    }

    /** The last of so many working days in a row, the first of which is {@code from} or the next day that is worked. */
    public LocalDate lastOf(LocalDate from, int workingDays) {
        LocalDate day = from;
        int left = workingDays;
        while (true) {
            if (works(day) && --left <= 0) {
                return day;
            }
            day = day.plusDays(1);
        }
    }

    /** Working days in a range, both ends included. */
    public int between(LocalDate first, LocalDate last) {
        int days = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            days += works(day) ? 1 : 0;
        }
        return days;
    }
}
