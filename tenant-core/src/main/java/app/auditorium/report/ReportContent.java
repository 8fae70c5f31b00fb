package app.auditorium.report;

import app.auditorium.kernel.Checks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is written in a report beside what the system knows.
 *
 * @param texts by item; missing and blank ones are not written yet
 * @param review the body's own review of the corrective actions
 * @param special what was found on each special key point of TOSHMS, by its text
 */
public record ReportContent(
        Map<ReportItem, String> texts,
        @Nullable Recommendation recommendation,
        String review,
        List<SpecialPoint> special) {

    public static final ReportContent EMPTY = new ReportContent(Map.of(), null, "", List.of());

    static final int LONGEST = 20_000;

    public ReportContent {
        texts = texts == null
                ? Map.of()
                : texts.entrySet().stream()
                        .filter(entry ->
                                entry.getValue() != null && !entry.getValue().isBlank())
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, entry -> entry.getValue().strip()));
        review = Objects.requireNonNullElse(review, "").strip();
        special = special == null ? List.of() : List.copyOf(special);
    }

    /**
     * A special key point and what was found.
     *
     * @param result null while nobody looked
     */
    public record SpecialPoint(String point, @Nullable Result result, String remark) {
        public SpecialPoint {
            remark = Objects.requireNonNullElse(remark, "").strip();
        }
    }

    /** What was found on a special key point. */
    public enum Result {
        CONFORMS,
        DOES_NOT_CONFORM,
        NOT_APPLICABLE
    }

    public String text(ReportItem item) {
        return texts.getOrDefault(item, "");
    }

    /** What cannot be kept, not even as a draft. */
    Checks written() {
        Checks checks = new Checks().text("review", review, LONGEST);
        texts.forEach((item, text) -> checks.text("texts." + item, text, LONGEST));
        checks.each("special", special, (at, point) -> checks.text(at, point.remark(), LONGEST));
        return checks;
    }
}
