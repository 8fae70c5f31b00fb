package app.auditorium.catalogue;

import java.util.Locale;

/** A division of NACE Rev. 2: its section's letter, its two digits, a short title. */
public record NaceDivision(String section, String division, String titleEn, String titleZh) {

    public NaceDivision {
        Words.filled(section, "section");
        Words.filled(division, "division");
        Words.filled(titleEn, "titleEn");
        Words.filled(titleZh, "titleZh");
    }

    public String title(Locale locale) {
        return Words.in(locale, titleEn, titleZh);
    }
}
