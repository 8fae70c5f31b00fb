package app.auditorium.decision;

/** What somebody brings forward against the body or its client. */
public enum GrievanceKind {
    /** About a certified client or about the body's own work. */
    COMPLAINT,
    /** Against a decision, by the client that it concerns. */
    APPEAL;

    /** The rule of DOMAIN about who handles it. */
    public String rule() {
        return this == APPEAL ? "A-84" : "A-85";
    }
}
