package app.auditorium.engagement;

import app.auditorium.kernel.Problem;
import app.auditorium.kernel.StandardId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What an application must say before it can be submitted, each item with its rule. */
public enum ApplicationRule {
    STANDARDS("A-20", "standards", content -> !content.standardsOrNone().isEmpty()),
    SCOPE("A-20", "scope", content -> said(content.scope())),
    SITES("A-20", "sites", content -> !content.sitesOrNone().isEmpty()),
    SITE_DETAILS(
            "A-20",
            "sites",
            content -> content.sitesOrNone().stream()
                    .allMatch(site -> said(site.name())
                            && said(site.address())
                            && said(site.processes())
                            && site.employees() != null
                            && site.shifts() != null)),
    PEOPLE("A-20", "sites", content -> content.sitesOrNone().isEmpty() || content.employees() > 0),
    RESOURCES("A-20", "resources", content -> said(content.resources())),
    OUTSOURCED("A-20", "outsourced", content -> said(content.outsourced())),
    LEGAL("A-20", "legalObligations", content -> said(content.legalObligations())),
    CONSULTANCY("A-20", "consultancyUsed", content -> content.consultancyUsed() != null),
    CONSULTANT(
            "A-20",
            "consultant",
            content -> !Boolean.TRUE.equals(content.consultancyUsed()) || said(content.consultant())),
    LANGUAGE("A-20", "language", content -> said(content.language())),
    CONTACT("A-20", "contactName", content -> said(content.contactName()) && said(content.contactEmail())),
    HAZARDS("A-21", "hazards", content -> !content.isAboutSafety() || said(content.hazards())),
    HAZARDOUS_MATERIALS(
            "A-21", "hazardousMaterials", content -> !content.isAboutSafety() || said(content.hazardousMaterials())),
    OFF_PREMISES("A-21", "offPremises", content -> !content.isAboutSafety() || content.offPremises() != null),
    CONTRACTORS(
            "A-21",
            "sites",
            content -> !content.isAboutSafety()
                    || content.sitesOrNone().stream().allMatch(site -> site.contractors() != null)),
    DUAL(
            "D.2",
            "standards",
            content -> !content.isAboutToshms() || content.standardsOrNone().contains(StandardId.ISO_45001)),
    ESTABLISHMENT("C-38", "establishment", content -> !content.isAboutToshms() || said(content.establishment())),
    WHOLE_ESTABLISHMENT(
            "C-38",
            "wholeEstablishment",
            content -> !content.isAboutToshms() || Boolean.TRUE.equals(content.wholeEstablishment()));

    private final String rule;
    private final String field;
    private final Predicate<ApplicationContent> holds;

    ApplicationRule(String rule, String field, Predicate<ApplicationContent> holds) {
        this.rule = rule;
        this.field = field;
        this.holds = holds;
    }

    public String rule() {
        return rule;
    }

    public String field() {
        return field;
    }

    /** Everything that is missing, documents last. */
    public static List<Problem> missing(ApplicationContent content, int documents) {
        var problems = new java.util.ArrayList<>(Arrays.stream(values())
                .filter(item -> !item.holds.test(content))
                .map(item -> Problem.rule(item.rule, item.field, "rule.application." + item.name()))
                .toList());
        if (documents == 0) {
            problems.add(Problem.rule("G.1", "documents", "rule.application.DOCUMENTS"));
        }
        return problems;
    }

    private static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
