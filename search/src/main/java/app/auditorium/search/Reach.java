package app.auditorium.search;

/** Whose findings are searched. */
public enum Reach {
    /** One's own. */
    MINE,
    /** Those of others that are released to us or opened by a grant. */
    SHARED,
    /** Anonymised findings of bodies that consent to pooling; none has yet. */
    POOL
}
