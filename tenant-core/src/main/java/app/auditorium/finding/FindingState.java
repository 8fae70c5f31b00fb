package app.auditorium.finding;

/** Where a finding stands on its way to being closed (DOMAIN G.2, finding machine). */
public enum FindingState {
    /** Raised, or an answer was rejected. */
    OPEN,
    /** The client has answered with cause, correction and action. */
    RESPONDED,
    /** The body accepts the plan. */
    ACCEPTED,
    /** The action was seen to be effective. */
    VERIFIED,
    /** Nothing more is to be done. */
    CLOSED,
    /** The client took note of an opportunity for improvement. */
    NOTED;

    /** Whether its action was seen to be effective. */
    boolean isVerified() {
        return this == VERIFIED || this == CLOSED;
    }

    /** The key of what it is called: what is no nonconformity waits for no answer, but to be noted. */
    public String key(Grade grade) {
        return "finding.state." + (this == OPEN && !grade.isNonconformity() ? "TO_BE_NOTED" : name());
    }
}
