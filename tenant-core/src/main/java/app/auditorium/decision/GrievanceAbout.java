package app.auditorium.decision;

/** What a complaint or appeal is about. */
public enum GrievanceAbout {
    /** A certified client; it is referred to that client. */
    CLIENT,
    /** The body's own work. */
    BODY,
    /** A decision. */
    DECISION
}
