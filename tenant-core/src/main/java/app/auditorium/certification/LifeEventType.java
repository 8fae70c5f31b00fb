package app.auditorium.certification;

/** What happens in the life of a certification (DOMAIN G.3). Dates of audits are their last days. */
public enum LifeEventType {
    /** Stage 1 has its conclusions; may be missing, then it is taken as done. */
    STAGE_1_END,
    /** The last day of stage 2, with the major nonconformities that it left open. */
    STAGE_2_END,
    SURVEILLANCE,
    RECERTIFICATION_AUDIT,
    /** A special or follow-up audit left majors open; or one of any audit came to light, or is open again, after its closing meeting. */
    MAJORS_FOUND,
    /** Every open major nonconformity is closed. */
    MAJORS_VERIFIED,
    DECISION,
    SUSPENDED,
    /** The end of a suspension. */
    RESTORED,
    SCOPE_REDUCED,
    /** Taken over from another body, with its expiry. */
    TRANSFER_IN,
    SCOPE_EXTENDED,
    /** Given up by the client. */
    CANCELLED,
    /** Taken over by another body. */
    TRANSFERRED_OUT,
    /** A cycle after the first that is known from records of before the portal, with its expiry. */
    ON_RECORD
}
