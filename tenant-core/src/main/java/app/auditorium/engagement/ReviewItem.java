package app.auditorium.engagement;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** What the reviewer answers for, each item with its rule. */
public enum ReviewItem {
    /** Information about client and system is sufficient. */
    INFORMATION("A-22", content -> true),
    /** Differences in understanding are resolved. */
    DIFFERENCES("A-22", content -> true),
    /** Scope, sites, shifts, number of people and audit time were considered. */
    SCOPE_SITES_TIME("A-22", content -> true),
    /** The activities of all shifts are considered in the programme. */
    SHIFTS(
            "A-07",
            content -> content.sitesOrNone().stream().anyMatch(site -> site.shifts() != null && site.shifts() > 1)),
    /** Language, safety conditions and travel were considered. */
    CONDITIONS("A-22", content -> true),
    /** The body is competent and able: technical area, language, places. */
    ABILITY("A-22", content -> true),
    /** The competence that the team needs is determined. */
    TEAM_COMPETENCE("A-23", content -> true),
    /** The competence that review and decision need is determined. */
    DECISION_COMPETENCE("A-23", content -> true),
    /** Nothing threatens impartiality, consultancy named by the client included. */
    IMPARTIALITY("A-62", content -> true),
    /** Hazards, materials, people off the premises and contractors are understood. */
    SAFETY("A-21", ApplicationContent::isAboutSafety),
    /** The scope covers the whole of one establishment. */
    ESTABLISHMENT("C-38", ApplicationContent::isAboutToshms);

    private final String rule;
    private final Predicate<ApplicationContent> applies;

    ReviewItem(String rule, Predicate<ApplicationContent> applies) {
        this.rule = rule;
        this.applies = applies;
    }

    public String rule() {
        return rule;
    }

    /** The items that an application asks for. */
    public static List<ReviewItem> of(ApplicationContent content) {
        return Arrays.stream(values())
                .filter(item -> item.applies.test(content))
                .toList();
    }

    /** What the reviewer may answer. */
    public enum Answer {
        YES,
        NO,
        /** With a note that says why. */
        NOT_APPLICABLE
    }
}
