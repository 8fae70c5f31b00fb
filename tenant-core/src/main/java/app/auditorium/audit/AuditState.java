package app.auditorium.audit;

import java.util.EnumSet;
import java.util.Set;

/** Where an audit stands (DOMAIN G.2). */
public enum AuditState {
    /** Dates and team are set, and the client does not know them yet. */
    PLANNED,
    /** The client was told dates and team and may object. */
    TEAM_PROPOSED,
    /** The client accepted. */
    CONFIRMED,
    /** The audit plan is issued. */
    SCHEDULED,
    /** The opening meeting has taken place. */
    IN_PROGRESS,
    /** The closing meeting has taken place, and the findings are the client's to answer. */
    FINDINGS_ISSUED,
    /** The client answered. */
    RESPONDED,
    /** The client let the time for its answer pass. */
    OVERDUE,
    /** The answers are accepted. */
    ACCEPTED,
    /** The report is submitted. */
    REPORTED,
    /** Reviewed; the decision may be taken. */
    READY_FOR_DECISION,
    /** Called off before it began. */
    CANCELLED;

    private static final Set<AuditState> BEFORE_START = EnumSet.of(PLANNED, TEAM_PROPOSED, CONFIRMED, SCHEDULED);

    /** Whether it can still be moved, changed and cancelled. */
    public boolean isBeforeStart() {
        return BEFORE_START.contains(this);
    }

    /** Whether its findings are issued: stage 1 has its conclusions, a surveillance has taken place. */
    public boolean isFinished() {
        return !isBeforeStart() && this != IN_PROGRESS && this != CANCELLED;
    }

    static Set<AuditState> beforeStart() {
        return BEFORE_START;
    }
}
