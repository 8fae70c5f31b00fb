package app.auditorium.engagement;

import app.auditorium.catalogue.Standards;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a draft may hold at all, complete or not. */
@Component
class ApplicationChecks {

    private static final int LONG = 10_000;
    private static final int MOST_PEOPLE = 10_000_000;

    private final Standards standards;

    ApplicationChecks(Standards standards) {
        this.standards = standards;
    }

    Checks of(ApplicationContent content) {
        var checks = new Checks()
                .text("scope", content.scope(), 2_000)
                .text("scopeEn", content.scopeEn(), 2_000)
                .text("resources", content.resources(), LONG)
                .text("outsourced", content.outsourced(), LONG)
                .text("legalObligations", content.legalObligations(), LONG)
                .text("consultant", content.consultant(), 300)
                .text("language", content.language(), 20)
                .text("hazards", content.hazards(), LONG)
                .text("hazardousMaterials", content.hazardousMaterials(), LONG)
                .between("offPremises", content.offPremises(), 0, MOST_PEOPLE)
                .text("establishment", content.establishment(), 200)
                .text("contactName", content.contactName(), 120)
                .text("contactPhone", content.contactPhone(), 60)
                .text("remarks", content.remarks(), LONG);
        String email = content.contactEmail();
        if (email != null && !email.isBlank()) {
            checks.email("contactEmail", email.strip());
        }
        checks.each("standards", content.standardsOrNone(), (at, standard) -> {
            if (!standards.byId(standard).certifiable()) {
                checks.add(Problem.rule(
                        "A-22",
                        "standards",
                        "problem.certification.guidance",
                        standards.byId(standard).code()));
            }
        });
        checks.each(
                "sites",
                content.sitesOrNone(),
                (at, site) -> checks.text(at + ".name", site.name(), 200)
                        .text(at + ".address", site.address(), 500)
                        .text(at + ".processes", site.processes(), 2_000)
                        .between(at + ".employees", site.employees(), 0, MOST_PEOPLE)
                        .between(at + ".contractors", site.contractors(), 0, MOST_PEOPLE)
                        .between(at + ".shifts", site.shifts(), 1, 5));
        order(checks, "consultancyUntil", content.consultancyFrom(), content.consultancyUntil());
        order(checks, "wantedUntil", content.wantedFrom(), content.wantedUntil());
        return checks;
    }

    private static void order(Checks checks, String field, @Nullable LocalDate from, @Nullable LocalDate until) {
        for (LocalDate day : new LocalDate[] {from, until}) {
            if (day != null && (day.getYear() < 1950 || day.getYear() > 2150)) {
                checks.invalid(field, "problem.audit.no-such-year", 1950, 2150);
                return;
            }
        }
        if (from != null && until != null && until.isBefore(from)) {
            checks.invalid(field, "problem.relation.order");
        }
    }
}
