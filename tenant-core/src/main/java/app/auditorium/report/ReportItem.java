package app.auditorium.report;

import app.auditorium.certification.AuditType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a report says (DOMAIN A-55, ISO/IEC 17021-1, 9.4.8.2 and 9.4.8.3), in the order of the standard. */
public enum ReportItem {
    BODY("a", Kind.KNOWN),
    /** The client with address; its representative is asked. */
    CLIENT("b", Kind.BOTH),
    TYPE("c", Kind.KNOWN),
    CRITERIA("d", Kind.ASKED),
    OBJECTIVES("e", Kind.ASKED),
    SCOPE("f", Kind.ASKED),
    DEVIATIONS("g", Kind.ASKED),
    SIGNIFICANT_ISSUES("h", Kind.ASKED),
    /** The team; accompanying persons are added where there were any. */
    TEAM("i", Kind.KNOWN),
    /** Dates and sites; on and off site, permanent and temporary places are asked. */
    DATES_AND_PLACES("j", Kind.BOTH),
    /** Findings and evidence; the conclusions are asked. */
    FINDINGS("k", Kind.BOTH),
    CHANGES("l", Kind.ASKED),
    UNRESOLVED("m", Kind.ASKED),
    COMBINED("n", Kind.ASKED),
    DISCLAIMER("o", Kind.ASKED),
    /** The team's recommendation, chosen; after stage 1, which recommends nothing, the readiness that it concluded. */
    RECOMMENDATION("p", Kind.KNOWN),
    USE_OF_MARKS("q", Kind.ASKED),
    EARLIER_ACTIONS("r", Kind.BOTH),
    CONFORMITY("9.4.8.3 a", Kind.ASKED),
    /** Capability to meet requirements and expected outcomes; internal audit and management review. */
    EFFECTIVENESS("9.4.8.3 a", Kind.ASKED),
    SCOPE_APPROPRIATE("9.4.8.3 b", Kind.ASKED),
    OBJECTIVES_MET("9.4.8.3 c", Kind.ASKED),
    /** What a surveillance looks at in any case and no other item asks: complaints, planned improvement, operational control. */
    SURVEILLED("9.6.2.2", Kind.ASKED);

    /** Where an item comes from. */
    public enum Kind {
        /** From what the system knows; words may be added. */
        KNOWN,
        /** From whoever writes the report. */
        ASKED,
        /** From both. */
        BOTH
    }

    private final String letter;
    private final Kind kind;

    ReportItem(String letter, Kind kind) {
        this.letter = letter;
        this.kind = kind;
    }

    /**
     * What stage 1 and a pre-audit owe: who audited what, whether its objectives were met, its conclusions with the areas of concern, and how
     * ready the client is. It need not meet everything that is asked of a report (ISO/IEC 17021-1, 9.3.1.2.3).
     */
    private static final Set<ReportItem> STAGE_1 = EnumSet.of(
            BODY,
            CLIENT,
            TYPE,
            CRITERIA,
            OBJECTIVES,
            SCOPE,
            TEAM,
            DATES_AND_PLACES,
            FINDINGS,
            RECOMMENDATION,
            OBJECTIVES_MET);

    /** Those that the report on an audit of a type has. */
    public static List<ReportItem> of(AuditType type) {
        return Arrays.stream(values())
                .filter(item -> !type.concludesReadiness() || STAGE_1.contains(item))
                .filter(item -> item != SURVEILLED || type == AuditType.SURVEILLANCE)
                .toList();
    }

    /** The rule that asks for it. */
    String rule() {
        return this == SURVEILLED ? "A-06" : "A-55";
    }

    /** Its place in the standard. */
    public String letter() {
        return letter;
    }

    public Kind kind() {
        return kind;
    }

    /** The key of its heading: what stage 1 says in the place of a recommendation has its own. */
    public String heading(Map<ReportItem, String> known) {
        return "report.item." + (this == RECOMMENDATION && known.containsKey(this) ? "READINESS" : name());
    }

    /** Whether somebody has to write something. */
    public boolean isAsked() {
        return kind != Kind.KNOWN;
    }
}
