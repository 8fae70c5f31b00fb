package app.auditorium.decision;

/** What became of something that awaits a decision. */
public enum FileState {
    OPEN,
    DECIDED,
    /** Nothing is to be decided; the reason is kept. */
    SET_ASIDE,
    /** Its ground is gone: what was missing was done. */
    GONE
}
