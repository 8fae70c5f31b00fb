package app.auditorium.impartiality;

/** What ties an auditor, or the body itself, to a client. */
public enum RelationKind {
    /** Advice on the management system, managerial capacity included (A-62 for the body, A-65 for a person). */
    CONSULTANCY,
    /** Internal audits done for the client. */
    INTERNAL_AUDIT,
    /** Advice by a body that is related to this one; never of a person. */
    RELATED_BODY_CONSULTANCY,
    /** Works or worked for the client; never of the body. */
    EMPLOYMENT
}
