package app.auditorium.audit;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stage 1 concluded, told to the client (DOMAIN A-30 … A-34): no graded nonconformities.
 *
 * @param concerns areas of concern: things that could become nonconformities at stage 2
 * @param readiness null while it is not decided
 * @param summary what was found on the objectives of A-31, and what stage 2 should look at
 * @param reviewed what was looked at of Taiwan's lists
 * @param notReviewed why the rest of them was not
 */
public record Stage1Conclusions(
        List<String> concerns,
        @Nullable Readiness readiness,
        String summary,
        Set<Stage1Topic> reviewed,
        String notReviewed) {

    static final int LONGEST = 4000;

    public Stage1Conclusions {
        concerns = concerns == null
                ? List.of()
                : concerns.stream().map(String::strip).filter(c -> !c.isEmpty()).toList();
        summary = Objects.requireNonNullElse(summary, "").strip();
        reviewed = reviewed == null ? Set.of() : Set.copyOf(reviewed);
        notReviewed = Objects.requireNonNullElse(notReviewed, "").strip();
    }

    /** Whether everything of Taiwan's lists was looked at, or it is said why not. */
    boolean coversTopics() {
        return reviewed.size() == Stage1Topic.values().length || !notReviewed.isEmpty();
    }

    List<Problem> missing() {
        Checks checks = new Checks()
                .required("stage1.summary", summary, LONGEST)
                .text("stage1.notReviewed", notReviewed, LONGEST);
        checks.each("stage1.concerns", concerns, (at, concern) -> checks.text(at, concern, LONGEST));
        if (readiness == null) {
            checks.add(Problem.rule("A-32", "stage1.readiness", "rule.audit.readiness-open"));
        } else if (readiness == Readiness.READY_WITH_CONCERNS && concerns.isEmpty()) {
            checks.add(Problem.rule("A-30", "stage1.concerns", "rule.audit.no-concerns"));
        }
        return checks.problems();
    }
}
