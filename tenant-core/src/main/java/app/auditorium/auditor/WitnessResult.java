package app.auditorium.auditor;

/** What a witness found. */
public enum WitnessResult {
    SATISFACTORY,
    /** Fit to go on, with what is to be better next time. */
    WITH_REMARKS,
    /** Not to go on before something is done; competences are looked at again. */
    NOT_SATISFACTORY
}
