package app.auditorium.finding;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the client answers to a nonconformity (DOMAIN A-51).
 *
 * @param cause why it could happen
 * @param correction what was done about it at once
 * @param action what removes the cause, so that it does not happen again
 * @param dueOn by when the action is done
 * @param evidence what shows it; needed for a major before it is accepted
 */
public record NewAnswer(
        String cause,
        String correction,
        String action,
        @Nullable LocalDate dueOn,
        String evidence) {

    public static final NewAnswer EMPTY = new NewAnswer("", "", "", null, "");

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    public NewAnswer {
        cause = Objects.requireNonNullElse(cause, "").strip();
        correction = Objects.requireNonNullElse(correction, "").strip();
        action = Objects.requireNonNullElse(action, "").strip();
        evidence = Objects.requireNonNullElse(evidence, "").strip();
    }

    /** What cannot be kept, not even as a draft. */
    Checks written() {
        Checks checks = new Checks()
                .text("cause", cause, NewFinding.MOST_CHARACTERS)
                .text("correction", correction, NewFinding.MOST_CHARACTERS)
                .text("action", action, NewFinding.MOST_CHARACTERS)
                .text("evidence", evidence, NewFinding.MOST_CHARACTERS);
        if (dueOn != null && (dueOn.isBefore(FIRST) || dueOn.isAfter(LAST))) {
            checks.invalid("dueOn", "problem.audit.no-such-year", FIRST.getYear(), LAST.getYear());
        }
        return checks;
    }

    /** What A-51 misses before it can be sent. */
    List<Problem> missing() {
        Checks checks = written();
        needed(checks, "cause", cause);
        needed(checks, "correction", correction);
        needed(checks, "action", action);
        if (dueOn == null) {
            checks.add(Problem.rule("A-51", "dueOn", "rule.finding.answer.dueOn"));
        }
        return checks.problems();
    }

    private static void needed(Checks checks, String field, String text) {
        if (text.isEmpty()) {
            checks.add(Problem.rule("A-51", field, "rule.finding.answer." + field));
        }
    }
}
