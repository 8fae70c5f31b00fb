package app.auditorium.report;

import app.auditorium.certification.AuditType;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Problem;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a technical reviewer found.
 *
 * @param answers to every point of the checklist, before the audit passes
 * @param recommendation to whoever decides; none after stage 1 and a pre-audit, which lead to no decision
 * @param reason why it goes back, where it does
 */
public record NewReview(
        Map<ReviewPoint, Answered> answers,
        @Nullable Recommendation recommendation,
        @Nullable String reason) {

    public NewReview {
        answers = answers == null ? Map.of() : Map.copyOf(answers);
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    /** Whether a point is in order, with a remark where it is not or does not apply. */
    public record Answered(Result result, String remark) {
        public Answered {
            remark = Objects.requireNonNullElse(remark, "").strip();
        }
    }

    /** What the reviewer says to a point. */
    public enum Result {
        YES,
        NO,
        NOT_APPLICABLE
    }

    /** What speaks against passing. */
    Checks passing(AuditType audit, int openMajors) {
        Checks checks = new Checks().text("reason", reason, 4000);
        for (ReviewPoint point : ReviewPoint.values()) {
            Answered answered = answers.get(point);
            if (answered == null) {
                checks.add(Problem.rule(point.rule(), "answers." + point, "rule.review.point-open"));
            } else if (answered.result() == Result.NO && recommendation != Recommendation.NOT_RECOMMENDED) {
                checks.add(Problem.rule(point.rule(), "answers." + point, "rule.review.point-refused"));
            } else if (answered.result() != Result.YES && answered.remark().isEmpty()) {
                checks.add(Problem.rule(point.rule(), "answers." + point, "rule.review.remark"));
            }
        }
        if (audit.concludesReadiness()) {
            if (recommendation != null) {
                checks.add(Problem.rule("A-32", "recommendation", "rule.report.stage-1"));
            }
        } else if (recommendation == null) {
            checks.invalid("recommendation", "problem.required");
        } else if (recommendation == Recommendation.RECOMMENDED && openMajors > 0) {
            checks.add(Problem.rule("A-52", "recommendation", "rule.report.majors-open", openMajors));
        }
        return checks;
    }
}
