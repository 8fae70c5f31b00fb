package app.auditorium.planning;

/** How far a run of the solver is. */
public enum JobState {
    QUEUED,
    RUNNING,
    /** Somebody stopped it; the best plan so far stands. */
    STOPPED,
    FINISHED,
    /** The process that ran it is gone; the best plan that it had saved stands, and it can be taken up again. */
    BROKEN;

    public boolean isGoingOn() {
        return this == QUEUED || this == RUNNING;
    }
}
