package app.auditorium.audit;

import app.auditorium.kernel.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A step that somebody takes with an audit: from which states, to which, and whose it is (DOMAIN G.2). */
public enum AuditStep {
    /** Tells the client dates and team. */
    PROPOSE_TEAM(AuditState.PLANNED, AuditState.TEAM_PROPOSED, Role.PLANNER),
    /** The client's acceptance, entered by the body on its behalf. */
    RECORD_ACCEPTANCE(AuditState.TEAM_PROPOSED, AuditState.CONFIRMED, Role.PLANNER),
    ISSUE_PLAN(AuditState.CONFIRMED, AuditState.SCHEDULED, Role.LEAD_AUDITOR),
    START(AuditState.SCHEDULED, AuditState.IN_PROGRESS, Role.LEAD_AUDITOR),
    /** Issues the findings at the closing meeting. */
    CLOSE(AuditState.IN_PROGRESS, AuditState.FINDINGS_ISSUED, Role.LEAD_AUDITOR),
    CANCEL(AuditState.beforeStart(), AuditState.CANCELLED, Role.PLANNER);

    private final Set<AuditState> from;
    private final AuditState to;
    private final Role actor;

    AuditStep(AuditState from, AuditState to, Role actor) {
        this(EnumSet.of(from), to, actor);
    }

    AuditStep(Set<AuditState> from, AuditState to, Role actor) {
        this.from = from;
        this.to = to;
        this.actor = actor;
    }

    public boolean isPossibleIn(AuditState state) {
        return from.contains(state);
    }

    /** Who takes the step besides administrators. */
    public Role actor() {
        return actor;
    }

    public boolean needsReason() {
        return this == CANCEL;
    }

    AuditState to() {
        return to;
    }

    /** The steps that a state allows to somebody with these roles. */
    public static List<AuditStep> of(AuditState state, Set<Role> roles) {
        return Arrays.stream(values())
                .filter(step -> step.isPossibleIn(state))
                .filter(step -> roles.contains(step.actor) || roles.contains(Role.ADMINISTRATOR))
                .toList();
    }
}
