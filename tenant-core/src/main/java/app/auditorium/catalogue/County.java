package app.auditorium.catalogue;

import java.util.Locale;

/** A county or city of Taiwan by its ISO 3166-2 code; latitude and longitude of its seat, in degrees, to about a kilometre. */
public record County(String code, String nameEn, String nameZh, double latitude, double longitude) {

    public County {
        Words.filled(code, "code");
        Words.filled(nameEn, "nameEn");
        Words.filled(nameZh, "nameZh");
    }

    public String name(Locale locale) {
        return Words.in(locale, nameEn, nameZh);
    }
}
