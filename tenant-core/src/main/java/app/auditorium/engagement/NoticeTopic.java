package app.auditorium.engagement;

/** What a client has to tell its body without delay, with the rule that asks for it. */
public enum NoticeTopic {
    LEGAL_STATUS("A-27"),
    OWNERSHIP("A-27"),
    /** Top management and key people. */
    MANAGEMENT("A-27"),
    /** Addresses, sites and contacts. */
    SITES("A-27"),
    SCOPE("A-27"),
    /** Major changes of the management system or its processes. */
    SYSTEM("A-27"),
    SERIOUS_INCIDENT("A-28"),
    /** A breach of regulation in which the authority is involved. */
    BREACH("A-28");

    private final String rule;

    NoticeTopic(String rule) {
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }

    /** Serious incidents and breaches; everything else is a change. */
    public boolean isIncident() {
        return rule.equals("A-28");
    }
}
