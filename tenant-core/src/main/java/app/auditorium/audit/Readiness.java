package app.auditorium.audit;

/** What stage 1 says about stage 2 (DOMAIN A-32). */
public enum Readiness {
    READY,
    /** There are areas of concern that could become nonconformities. */
    READY_WITH_CONCERNS,
    /** Stage 2 waits until a further stage 1 finds the client ready. */
    NOT_READY,
    /** Stage 1 is held again, wholly or in part. */
    REPEAT;

    public boolean opensStage2() {
        return this == READY || this == READY_WITH_CONCERNS;
    }
}
