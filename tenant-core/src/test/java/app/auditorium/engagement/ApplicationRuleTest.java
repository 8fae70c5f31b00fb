package app.auditorium.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.auditorium.kernel.Problem;
import app.auditorium.kernel.StandardId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Completeness of an application (A-20, A-21, C-38). */
class ApplicationRuleTest {

    @Test
    void aCompleteApplicationLacksNothing() {
        assertThat(ApplicationRule.missing(EngagementFixtures.complete(StandardId.ISO_45001, StandardId.TOSHMS), 1))
                .isEmpty();
    }

    @Test
    void anEmptyApplicationIsToldEachThingWithItsRuleAndField() {
        List<Problem> missing = ApplicationRule.missing(ApplicationContent.EMPTY, 0);

        assertThat(missing).extracting(Problem::rule).contains("A-20", "G.1").doesNotContain("A-21");
        assertThat(missing)
                .extracting(Problem::field)
                .contains(
                        "standards",
                        "scope",
                        "sites",
                        "outsourced",
                        "legalObligations",
                        "consultancyUsed",
                        "contactName",
                        "contactEmail",
                        "documents");
    }

    @Test
    void a20_whatASiteLacksIsToldAtItsFieldWithTheNumberOfTheSite() {
        var bare = new ApplicationSite("Linkou", "No. 1", " ", null, null, 1);
        ApplicationContent content = EngagementFixtures.complete(StandardId.ISO_45001);

        assertThat(ApplicationRule.missing(
                        at(content, List.of(content.sitesOrNone().getFirst(), bare)), 1))
                .extracting(Problem::field, problem -> problem.text(Locale.ENGLISH))
                .containsExactly(
                        tuple("sites[1].processes", "Say what is done at site 2."),
                        tuple("sites[1].employees", "Give the number of people at site 2."),
                        tuple(
                                "sites[1].contractors",
                                "Give the number of contractors’ people at site 2; 0 if there are none."));
    }

    @ParameterizedTest(name = "A-21: {0}, asked for: {1}")
    @CsvSource({
        "ISO_9001, false",
        "ISO_14001, false",
        "ISO_45001, true",
        "CNS_45001, true",
        "TOSHMS, true",
    })
    void a21_hazardsMaterialsPeopleElsewhereAndContractorsAreAskedForWhereTheStandardIsAboutSafety(
            StandardId standard, boolean asked) {
        var bare = new ApplicationSite("Linkou", "No. 1", "stamping", 30, null, 1);
        ApplicationContent content = at(ApplicationContent.about(List.of(standard)), List.of(bare));

        assertThat(ApplicationRule.missing(content, 1).stream()
                        .filter(problem -> "A-21".equals(problem.rule()))
                        .map(Problem::field))
                .containsExactlyElementsOf(
                        asked
                                ? List.of("hazards", "hazardousMaterials", "offPremises", "sites[0].contractors")
                                : List.of());
    }

    @Test
    void toshmsComesAsAPairWithIso45001AndForOneWholeEstablishment() {
        assertThat(rules(ApplicationContent.about(List.of(StandardId.TOSHMS)))).contains("D.2", "C-38");
    }

    @Test
    void a07_theShiftsOfEachSiteAreToldAndWhereThereAreSeveralTheReviewerAnswersForThem() {
        ApplicationContent twoShifts = EngagementFixtures.complete(StandardId.ISO_9001);

        assertThat(ApplicationRule.missing(withShifts(twoShifts, null), 1))
                .extracting(Problem::field)
                .containsExactly("sites[0].shifts");
        assertThat(ReviewItem.of(twoShifts)).contains(ReviewItem.SHIFTS);
        assertThat(ReviewItem.of(withShifts(twoShifts, 1))).doesNotContain(ReviewItem.SHIFTS);
    }

    private static ApplicationContent withShifts(ApplicationContent content, @Nullable Integer shifts) {
        return at(
                content,
                content.sitesOrNone().stream()
                        .map(site -> new ApplicationSite(
                                site.name(),
                                site.address(),
                                site.processes(),
                                site.employees(),
                                site.contractors(),
                                shifts))
                        .toList());
    }

    private static ApplicationContent at(ApplicationContent content, List<ApplicationSite> sites) {
        return new ApplicationContent(
                content.standards(),
                content.scope(),
                content.scopeEn(),
                sites,
                content.resources(),
                content.outsourced(),
                content.legalObligations(),
                false,
                null,
                null,
                null,
                content.language(),
                content.hazards(),
                content.hazardousMaterials(),
                content.offPremises(),
                null,
                null,
                null,
                null,
                content.contactName(),
                content.contactEmail(),
                null,
                null);
    }

    @Test
    void whoUsedConsultancySaysByWhom() {
        ApplicationContent complete = EngagementFixtures.complete(StandardId.ISO_9001);
        ApplicationContent advised = new ApplicationContent(
                complete.standards(),
                complete.scope(),
                complete.scopeEn(),
                complete.sites(),
                complete.resources(),
                complete.outsourced(),
                complete.legalObligations(),
                true,
                " ",
                null,
                null,
                complete.language(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                complete.contactName(),
                complete.contactEmail(),
                null,
                null);

        assertThat(ApplicationRule.missing(advised, 1))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("consultant"));
    }

    @Test
    void everyMissingThingHasItsTextInBothLanguages() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.TRADITIONAL_CHINESE)) {
            for (ApplicationRule rule : ApplicationRule.values()) {
                assertThat(Problem.rule(rule.rule(), rule.field(), "rule.application." + rule, 1)
                                .text(language))
                        .isNotBlank();
            }
        }
    }

    private static List<String> rules(ApplicationContent content) {
        return ApplicationRule.missing(content, 1).stream()
                .map(problem -> String.valueOf(problem.rule()))
                .toList();
    }
}
