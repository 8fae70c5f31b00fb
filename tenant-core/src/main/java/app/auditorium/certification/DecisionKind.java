package app.auditorium.certification;

/** What a certification decision decides. */
public enum DecisionKind {
    /** To grant it after stage 2. */
    INITIAL,
    /** To renew it on or before its expiry. */
    RECERTIFICATION,
    /** To renew it after its expiry. */
    RESTORATION,
    /** Not to grant it. */
    REFUSAL,
    /** To take it away. */
    WITHDRAWAL
}
