package app.auditorium.decision;

/** How far a complaint or appeal has come. */
public enum GrievanceState {
    RECEIVED,
    /** Whoever raised it knows that it was received. */
    ACKNOWLEDGED,
    /** The client in question knows of it. */
    REFERRED,
    /** Somebody uninvolved looks into it. */
    INVESTIGATING,
    DECIDED,
    /** Whoever raised it knows the outcome. */
    CLOSED
}
