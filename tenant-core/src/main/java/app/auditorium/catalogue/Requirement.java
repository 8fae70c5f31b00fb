package app.auditorium.catalogue;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A clause of a standard by number and short title, never by its text; {@code parent} is null at the top. */
public record Requirement(String clause, @Nullable String parent, String titleEn, String titleZh, Kind kind) {

    /** The place of a clause in the tree. */
    public enum Kind {
        /** Only gathers the clauses below it. */
        HEADING,
        /** Assessed on its own: one line of a checklist or a gap analysis. */
        LEAF,
        /** Can be cited in a finding, and is assessed together with the leaf above it. */
        PART
    }

    public Requirement {
        Words.filled(clause, "clause");
        Words.filled(titleEn, "titleEn");
        Words.filled(titleZh, "titleZh");
    }

    public boolean assessable() {
        return kind == Kind.LEAF;
    }

    public String title(Locale locale) {
        return Words.in(locale, titleEn, titleZh);
    }
}
