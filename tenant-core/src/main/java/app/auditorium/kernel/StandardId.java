package app.auditorium.kernel;

/** The standards and schemes of the catalogue, by the ids that the API and the tables use. */
public enum StandardId {
    ISO_9001,
    ISO_14001,
    ISO_45001,
    CNS_45001,
    TOSHMS,
    ISO_45003
}
