package app.auditorium.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Taiwan's public holidays: the days themselves and those on which one is made up for that falls on a weekend. */
@Component
public class PublicHolidays {

    private final CatalogueFile<PublicHoliday> file =
            CatalogueFile.read("public-holidays-tw.json", PublicHoliday.class);
    private final WorkCalendar calendar = new WorkCalendar(file.rows());

    public WorkCalendar calendar() {
        return calendar;
    }

    public List<PublicHoliday> all() {
        return file.rows();
    }

    /** Until when the file knows the holidays; on later days a plan takes none for one. */
    public LocalDate knownUntil() {
        return file.rows().stream()
                .map(PublicHoliday::day)
                .max(LocalDate::compareTo)
                .orElseThrow()
                .withMonth(12)
                .withDayOfMonth(31);
    }

    public String edition() {
        return file.edition();
    }
}
