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

    /** Whether the member counts for the audit time (C-12), and audits what he knows. */
    public boolean audits() {
        return this == LEAD_AUDITOR || this == AUDITOR;
    }

    boolean bringsCompetence() {
        return audits() || this == TECHNICAL_EXPERT;
    }
}
