package app.auditorium.assignment;

/** What it means that a rule is broken. */
public enum Hardness {
    /** Nobody may do it: it is refused, and a plan that does it is no plan. */
    HARD,
    /** Something that was to be done is not. */
    MEDIUM,
    /** It may be done and costs something. */
    SOFT
}
