package app.auditorium.audit;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The record of the closing meeting, with the persons who answer for OH&S (DOMAIN A-46).
 *
 * @param invited those who answer for OH&S, for the standards that ask for them
 * @param shortened why the audit ends before its last planned day (A-55 g); empty where it does not
 * @param plannedUntil the last planned day of an audit that this meeting ended before it; else null
 */
public record ClosingMeeting(
        Meeting meeting,
        List<Invited> invited,
        String shortened,
        @Nullable LocalDate plannedUntil) {

    public ClosingMeeting {
        invited = invited == null ? List.of() : List.copyOf(invited);
        shortened = Objects.requireNonNullElse(shortened, "").strip();
    }

    public ClosingMeeting(Meeting meeting, List<Invited> invited, String shortened) {
        this(meeting, invited, shortened, null);
    }

    /** As it is kept with an audit whose last day it moved. */
    ClosingMeeting endingEarly(AuditDetails audit) {
        return isEarly(audit) ? new ClosingMeeting(meeting, invited, shortened, audit.end()) : this;
    }

    /**
     * Somebody who was invited.
     *
     * @param justification why the person was absent
     */
    public record Invited(Interviewee who, boolean present, String justification) {
        public Invited {
            justification = Objects.requireNonNullElse(justification, "").strip();
        }
    }

    /** The last planned day, where it was held before that. */
    public @Nullable LocalDate plannedUntil(AuditDetails audit) {
        return plannedUntil == null && isEarly(audit) ? audit.end() : plannedUntil;
    }

    /** Whether it was held before the last planned day. */
    private boolean isEarly(AuditDetails audit) {
        return meeting.day() != null && meeting.day().isBefore(audit.end());
    }

    List<Problem> unjustified(String rule, AuditDetails audit) {
        Checks checks = new Checks().text("closing.shortened", shortened, ConductRule.LONGEST_REASON);
        if (isEarly(audit) && shortened.isEmpty()) {
            checks.add(Problem.rule(rule, "closing.shortened", "rule.audit.closed-early", audit.end()));
        }
        return checks.problems();
    }

    List<Problem> missingPersons() {
        var problems = new ArrayList<Problem>();
        for (Interviewee who : Interviewee.atClosing()) {
            boolean settled = invited.stream()
                    .anyMatch(i ->
                            i.who() == who && (i.present() || !i.justification().isEmpty()));
            if (!settled) {
                problems.add(Problem.rule("A-46", "closing.invited." + who, "rule.audit.absent-at-closing." + who));
            }
        }
        return problems;
    }
}
