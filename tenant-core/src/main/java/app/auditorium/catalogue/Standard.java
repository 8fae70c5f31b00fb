package app.auditorium.catalogue;

import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.Locale;

/** A standard in the edition that the portal audits against; {@code code} is how people write it ("ISO 45001"). */
public record Standard(
        StandardId id,
        String code,
        String nameEn,
        String nameZh,
        Kind kind,
        String edition,
        LocalDate effective,
        String source) {

    /** Whether a body can issue certificates against a standard. */
    public enum Kind {
        /** Holds requirements; certificates exist. */
        CERTIFIABLE,
        /** Holds advice only: good for gap analysis, never for nonconformities or certificates. */
        GUIDANCE
    }

    public boolean certifiable() {
        return kind == Kind.CERTIFIABLE;
    }

    public String name(Locale locale) {
        return Words.in(locale, nameEn, nameZh);
    }
}
