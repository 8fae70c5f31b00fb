package app.auditorium.audit;

import app.auditorium.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The record of the closing meeting, with the persons who answer for OH&S (DOMAIN A-46).
 *
 * @param invited those who answer for OH&S, for the standards that ask for them
 */
public record ClosingMeeting(Meeting meeting, List<Invited> invited) {

    public ClosingMeeting {
        invited = invited == null ? List.of() : List.copyOf(invited);
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
