package app.auditorium.assignment;

import app.auditorium.kernel.IafCode;
import java.util.List;
import java.util.UUID;

/**
 * Whether an auditor may go on a visit.
 *
 * @param roles the roles that audit or bring competence and are open to the auditor; none if he may not go
 * @param covers the visit's codes that he knows on every day
 * @param reasons everything that keeps him from going in any of these roles; empty if one is open
 * @param notLead everything that keeps him from leading
 */
public record Candidate(
        UUID auditorId,
        String name,
        List<TeamRole> roles,
        List<IafCode> covers,
        List<Reason> reasons,
        List<Reason> notLead) {

    /** Whether he may go as lead, auditor or technical expert. */
    public boolean allowed() {
        return !roles.isEmpty();
    }

    public boolean mayLead() {
        return roles.contains(TeamRole.LEAD_AUDITOR);
    }
}
