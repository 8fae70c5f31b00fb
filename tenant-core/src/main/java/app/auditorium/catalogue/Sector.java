package app.auditorium.catalogue;

import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.IafCode;
import java.util.List;
import java.util.Locale;

/**
 * A sector of IAF ID 1: its names, the short ones for chips, and the NACE Rev. 2 codes it holds ("24", "33.11")
 * without those below them that belong to another sector ("24.46"). {@code ohsComplexity} is a default for ISO 45001
 * that the application review confirms (DOMAIN C.4).
 */
public record Sector(
        IafCode code,
        String nameEn,
        String nameZh,
        String shortNameEn,
        String shortNameZh,
        List<String> nace,
        List<String> naceExcluded,
        Complexity ohsComplexity) {

    public Sector {
        Words.filled(nameEn, "nameEn");
        Words.filled(nameZh, "nameZh");
        Words.filled(shortNameEn, "shortNameEn");
        Words.filled(shortNameZh, "shortNameZh");
        nace = List.copyOf(nace);
        naceExcluded = List.copyOf(naceExcluded);
    }

    public String name(Locale locale) {
        return Words.in(locale, nameEn, nameZh);
    }

    public String shortName(Locale locale) {
        return Words.in(locale, shortNameEn, shortNameZh);
    }
}
