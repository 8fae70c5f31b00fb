package app.auditorium.audittime;

/** For which audit the sites are chosen (DOMAIN C-30). */
public enum SampleEvent {
    INITIAL,
    SURVEILLANCE,
    RECERTIFICATION
}
