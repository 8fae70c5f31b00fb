package app.auditorium.kernel;

/** Complexity category of a client's activities, which picks the column of the audit time table (DOMAIN C.1, C.4). */
public enum Complexity {
    HIGH,
    MEDIUM,
    LOW,
    /** ISO 14001 only. */
    LIMITED
}
