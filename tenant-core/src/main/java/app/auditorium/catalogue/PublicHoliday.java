package app.auditorium.catalogue;

import java.time.LocalDate;
import java.util.Locale;

/** A day on which nobody works although it is none of the weekend. */
public record PublicHoliday(LocalDate day, String nameEn, String nameZh) {

    public PublicHoliday {
        Words.filled(nameEn, "nameEn");
        Words.filled(nameZh, "nameZh");
    }

    public String name(Locale locale) {
        return Words.in(locale, nameEn, nameZh);
    }
}
