package app.auditorium.catalogue;

import app.auditorium.kernel.IafCode;
import java.util.List;
import java.util.Locale;

/** A certification body of the TOSHMS scheme: its number there, its accreditation, the IAF codes it may audit. */
public record ToshmsBody(String number, String nameEn, String nameZh, String accreditation, List<IafCode> iafCodes) {

    public ToshmsBody {
        Words.filled(number, "number");
        Words.filled(nameEn, "nameEn");
        Words.filled(nameZh, "nameZh");
        Words.filled(accreditation, "accreditation");
        iafCodes = List.copyOf(iafCodes);
    }

    public String name(Locale locale) {
        return Words.in(locale, nameEn, nameZh);
    }
}
