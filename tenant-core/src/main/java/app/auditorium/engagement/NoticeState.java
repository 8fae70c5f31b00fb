package app.auditorium.engagement;

/** How far the body is with a notice. */
public enum NoticeState {
    OPEN,
    /** Somebody has taken it up. */
    IN_HANDLING,
    CLOSED
}
