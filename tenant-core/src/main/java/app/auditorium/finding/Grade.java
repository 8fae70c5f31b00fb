package app.auditorium.finding;

/** How grave a finding is (DOMAIN A-50); the order is that of gravity. */
public enum Grade {
    /** Puts in doubt whether the management system achieves its intended results. */
    MAJOR,
    /** Breaks a requirement without that doubt. */
    MINOR,
    /** Opportunity for improvement: nothing is broken. */
    OFI,
    /** Done notably well. */
    STRENGTH;

    /** A nonconformity names clause and evidence, and never becomes less than one. */
    public boolean isNonconformity() {
        return this == MAJOR || this == MINOR;
    }
}
