package app.auditorium.api.audit;

import app.auditorium.assignment.Candidate;
import app.auditorium.assignment.Reason;
import app.auditorium.assignment.TeamRole;
import app.auditorium.kernel.IafCode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Whether an auditor may go on an audit.
 *
 * @param allowed in at least one of {@code roles}
 * @param covers codes of the audit that he knows
 * @param reasons everything that keeps him from going; empty if he is allowed
 * @param leadReasons everything that keeps him from leading
 */
record CandidateAnswer(
        UUID auditorId,
        String name,
        boolean allowed,
        List<TeamRole> roles,
        List<IafCode> covers,
        List<Why> reasons,
        List<Why> leadReasons) {

    record Why(String rule, String message) {

        static List<Why> of(List<Reason> reasons, Locale locale) {
            return reasons.stream()
                    .map(reason -> new Why(reason.rule(), reason.text(locale)))
                    .toList();
        }
    }

    static CandidateAnswer of(Candidate candidate, Locale locale) {
        return new CandidateAnswer(
                candidate.auditorId(),
                candidate.name(),
                candidate.allowed(),
                candidate.roles(),
                candidate.covers(),
                Why.of(candidate.reasons(), locale),
                Why.of(candidate.notLead(), locale));
    }
}
