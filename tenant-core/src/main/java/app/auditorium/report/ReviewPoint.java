package app.auditorium.report;

/** What the technical review looks at, each with its rule of DOMAIN. */
public enum ReviewPoint {
    /** The report says everything and supports its conclusions. */
    REPORT_SUPPORTS_CONCLUSIONS("A-55"),
    /** Findings are graded rightly, with requirement and evidence. */
    FINDINGS_GRADED("A-50"),
    /** Majors are reviewed, accepted and verified; the plans of minors accepted. */
    ACTIONS_ACCEPTED("A-52"),
    /** The team covered standard, technical areas and language. */
    TEAM_COMPETENT("A-42"),
    /** Audit time and time on site were as calculated, or it is justified. */
    TIME_ENOUGH("C.2"),
    /** Scope, sites and processes match the application and the certificate. */
    SCOPE_FITS("A-22"),
    /** Internal audit, management review, legal compliance were looked at. */
    SYSTEM_EFFECTIVE("A-35"),
    /** Nothing speaks against impartiality. */
    IMPARTIAL("A-60");

    private final String rule;

    ReviewPoint(String rule) {
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}
