package app.auditorium.decision;

/** What can be decided about a certification (DOMAIN G.3). */
public enum DecisionKind {
    /** Certifies after the initial audit. */
    GRANT,
    /** Does not certify, and says why. */
    REFUSE,
    /** Leaves the certification as it is, after a surveillance or special audit. */
    MAINTAIN,
    /** Makes it invalid for a time. */
    SUSPEND,
    /** Ends a suspension. */
    RESTORE,
    /** Takes parts out of the scope. */
    REDUCE,
    /** Puts parts into the scope. */
    EXTEND,
    /** Begins the next cycle before the expiry. */
    RECERTIFY,
    /** Certifies again within six months after the expiry. */
    RESTORE_AFTER_EXPIRY,
    /** Takes the certification away. */
    WITHDRAW,
    /** Ends it because the client gives it up. */
    CANCEL,
    /** Takes it over from another body, with its cycle (A-77 … A-79). */
    TRANSFER_IN,
    /** Hands it over to another body. */
    TRANSFER_OUT,
    /** Changes a name or an address; scope and dates stay. */
    AMEND
}
