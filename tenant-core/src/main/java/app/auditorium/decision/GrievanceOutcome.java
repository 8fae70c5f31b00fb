package app.auditorium.decision;

/** How a complaint or appeal ended. */
public enum GrievanceOutcome {
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD,
    /** Taken back by whoever raised it. */
    WITHDRAWN
}
