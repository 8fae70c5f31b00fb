package app.auditorium.audit;

import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Texts;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was declared, or judged, of one member of a team; it never changes.
 *
 * @param wording what was declared, as it was shown; null for a judgement
 * @param words what the relation is, or why it threatens nothing
 * @param source where he declared it, if somebody else entered it
 * @param person who entered it
 */
public record Declaration(
        UUID auditorId,
        String auditor,
        Statement statement,
        @Nullable String wording,
        @Nullable String words,
        @Nullable String source,
        @Nullable String person,
        Instant at) {

    /** What it comes to. */
    public enum Statement {
        /** No relation. */
        FREE,
        /** A relation, which the body has yet to judge. */
        RELATED,
        /** The body judged the relation declared before: it threatens nothing. */
        JUDGED
    }

    /** What is declared, in the words that are shown before and kept after. */
    public static String wording(Locale locale, boolean related, String client, DateRange days) {
        return Texts.of(locale, related ? "declaration.text.related" : "declaration.text", client, days);
    }
}
