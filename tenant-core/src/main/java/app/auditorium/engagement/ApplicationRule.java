package app.auditorium.engagement;

import app.auditorium.kernel.Problem;
import app.auditorium.kernel.StandardId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an application must say before it can be submitted, each item with its rule. */
public enum ApplicationRule {
    STANDARDS("A-20", "standards", content -> !content.standardsOrNone().isEmpty()),
    SCOPE("A-20", "scope", content -> said(content.scope())),
    SITES("A-20", "sites", content -> !content.sitesOrNone().isEmpty()),
    SITE_NAME("A-20", "name", content -> true, site -> said(site.name())),
    SITE_ADDRESS("A-20", "address", content -> true, site -> said(site.address())),
    SITE_PROCESSES("A-20", "processes", content -> true, site -> said(site.processes())),
    SITE_EMPLOYEES("A-20", "employees", content -> true, site -> site.employees() != null),
    SITE_SHIFTS("A-20", "shifts", content -> true, site -> site.shifts() != null),
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
    CONTACT("A-20", "contactName", content -> said(content.contactName())),
    CONTACT_EMAIL("A-20", "contactEmail", content -> said(content.contactEmail())),
    HAZARDS("A-21", "hazards", content -> !content.isAboutSafety() || said(content.hazards())),
    HAZARDOUS_MATERIALS(
            "A-21", "hazardousMaterials", content -> !content.isAboutSafety() || said(content.hazardousMaterials())),
    OFF_PREMISES("A-21", "offPremises", content -> !content.isAboutSafety() || content.offPremises() != null),
    CONTRACTORS("A-21", "contractors", ApplicationContent::isAboutSafety, site -> site.contractors() != null),
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
    private final Function<ApplicationContent, Stream<Problem>> missing;

    ApplicationRule(String rule, String field, Predicate<ApplicationContent> holds) {
        this.rule = rule;
        this.field = field;
        this.missing = content -> holds.test(content) ? Stream.empty() : Stream.of(problem(field));
    }

    /** What is asked of each site, told with the number of the site. */
    ApplicationRule(String rule, String field, Predicate<ApplicationContent> asked, Predicate<ApplicationSite> holds) {
        this.rule = rule;
        this.field = field;
        this.missing = content -> IntStream.range(0, content.sitesOrNone().size())
                .filter(at ->
                        asked.test(content) && !holds.test(content.sitesOrNone().get(at)))
                .mapToObj(at -> problem("sites[" + at + "]." + field, at + 1));
    }

    private Problem problem(String at, Object... args) {
        return Problem.rule(rule, at, "rule.application." + name(), args);
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
                .flatMap(item -> item.missing.apply(content))
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
