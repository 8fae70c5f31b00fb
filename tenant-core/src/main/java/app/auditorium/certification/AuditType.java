package app.auditorium.certification;

/** What an audit is for, within the life of a certification (DOMAIN G.2). */
public enum AuditType {
    /** First half of the initial audit: documents, site conditions, readiness. */
    STAGE_1,
    /** Second half of the initial audit: implementation and effectiveness. */
    STAGE_2,
    /** At least once a calendar year. */
    SURVEILLANCE,
    /** Before the expiry of each cycle. */
    RECERTIFICATION,
    /** For a reason of its own: complaint, incident, change, extension of scope (A-73 … A-75). */
    SPECIAL,
    /** Verifies what an earlier audit found. */
    FOLLOW_UP,
    /** Before a certification is taken over from another body. */
    TRANSFER_VISIT,
    /** Once before stage 1, without advice; no part of the audit time or of a decision. */
    PRE_AUDIT;

    /** Whether it ends with how ready the client is, and recommends no decision. */
    public boolean concludesReadiness() {
        return this == STAGE_1 || this == PRE_AUDIT;
    }
}
