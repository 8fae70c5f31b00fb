package app.auditorium.assignment;

/** What a member does on an audit. */
public enum TeamRole {
    /** Leads the team and audits; exactly one. */
    LEAD_AUDITOR,
    AUDITOR,
    /** Brings knowledge of the technical area to an auditor, and does not audit. */
    TECHNICAL_EXPERT,
    /** Watches and does not influence. */
    OBSERVER,
    /** Audits under supervision. */
    TRAINEE;

    /** Whether the member's competence counts for the team. */
    boolean audits() {
        return this == LEAD_AUDITOR || this == AUDITOR;
    }

    boolean bringsCompetence() {
        return audits() || this == TECHNICAL_EXPERT;
    }
}
