package app.auditorium.finding;

/** How the body verifies a corrective action, as it tells the client (DOMAIN A-53). */
public enum VerifyBy {
    DOCUMENTS,
    /** A further audit, whole or in part. */
    FOLLOW_UP,
    NEXT_SURVEILLANCE
}
