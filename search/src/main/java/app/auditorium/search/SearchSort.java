package app.auditorium.search;

/** In which order results come. */
public enum SearchSort {
    RELEVANCE,
    NEWEST,
    OLDEST,
    /** Major nonconformities first, the newest of each grade first. */
    GRADE
}
