package app.auditorium.organisation;

/** What an import does, or would do, with a row. */
public enum ImportFate {
    NEW,
    CHANGED,
    UNCHANGED,
    /** Wrong in itself or against another row; while there is one such row, nothing is written. */
    REFUSED
}
