package app.auditorium.decision;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The review of an extension without an audit.
 *
 * @param codes the whole scope that it is about, the present codes included
 * @param notes why no audit is needed, and what was looked at
 * @param personId who reviewed it; null until it is kept
 */
public record ExtensionReview(
        List<String> codes,
        Set<Point> checked,
        String notes,
        @Nullable UUID personId,
        @Nullable String person) {

    /** What an application is reviewed for, asked of the new codes. */
    public enum Point {
        /** It is sufficient, and differences are resolved. */
        INFORMATION,
        /** The body has auditors and somebody to decide, in the technical area and language. */
        COMPETENCE,
        SITES,
        /** The audit time still holds, or was calculated anew (C-10). */
        AUDIT_TIME,
        /** Safety conditions, threats to impartiality. */
        INFLUENCES
    }

    public static ExtensionReview of(List<String> codes, Set<Point> checked, String notes) {
        return new ExtensionReview(List.copyOf(codes), Set.copyOf(checked), notes, null, null);
    }

    /** Points that nobody has looked at. */
    public Set<Point> missing() {
        var missing = EnumSet.copyOf(Arrays.asList(Point.values()));
        missing.removeAll(checked);
        return missing;
    }
}
