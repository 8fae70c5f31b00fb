package app.auditorium.report;

/** What the team, and later the reviewer, recommends to whoever decides. */
public enum Recommendation {
    /** To grant, keep or renew. */
    RECOMMENDED,
    /** As soon as the majors are verified. */
    ONCE_VERIFIED,
    NOT_RECOMMENDED
}
