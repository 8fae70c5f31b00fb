package app.auditorium.portal.impartiality;

import static app.auditorium.testing.Tenants.as;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.auditor.Auditors;
import app.auditorium.auditor.Competence;
import app.auditorium.auditor.Home;
import app.auditorium.auditor.NewAuditor;
import app.auditorium.impartiality.Conflict;
import app.auditorium.impartiality.Conflicts;
import app.auditorium.impartiality.ConsultancyLinks;
import app.auditorium.impartiality.NewConsultancyLink;
import app.auditorium.impartiality.NewRelation;
import app.auditorium.impartiality.RelationKind;
import app.auditorium.impartiality.Relations;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.organisation.NewOrganisation;
import app.auditorium.organisation.Organisations;
import app.auditorium.portal.Setting;
import app.auditorium.portal.StoryBrowser;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Membership;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A consultant takes a job, and a body learns at once that its auditor is barred, and nothing more. */
class ImpartialityStoryTest extends StoryBrowser {

    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    Auditors auditors;

    @Autowired
    Organisations organisations;

    @Autowired
    Relations relations;

    @Autowired
    Conflicts conflicts;

    @Autowired
    ConsultancyLinks jobs;

    private final String taxId = "" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);
    Membership planner;
    Membership consultant;
    UUID chen;
    UUID client;

    @BeforeEach
    void anAuditorWhoIsAlsoAConsultant() {
        planner = aMemberOfA(TenantKind.CERTIFICATION_BODY, "範例驗證機構 甲", Role.PLANNER, Role.ADMINISTRATOR);
        consultant = aMemberOfA(TenantKind.CONSULTANCY, "範例顧問 乙", Role.CONSULTANT);
        provisioning.join(planner.tenantId(), consultant.personId(), EnumSet.of(Role.AUDITOR));
        chen = auditor("陳建志", consultant.email());
        client = as(
                        planner,
                        () -> organisations.add(new NewOrganisation(
                                "Haishan Steel", "海山鋼鐵", "TW", null, taxId, null, List.of("17"), null, null, null)))
                .orThrow()
                .id();
    }

    @Test
    void aJobThatAConsultantTakesBarsTheAuditorOfABody() {
        Page page = signedIn(consultant, "consulting", Setting.ENGLISH);
        chooseConsultancy(page);
        page.getByText("Record a job").first().click();
        Locator dialog = page.locator("vaadin-dialog[has-title]");
        assertThat(dialog).containsText("until two years after the job has ended");
        dialog.locator("vaadin-button[theme~=primary]").click();
        assertThat(dialog.locator(".problems")).isVisible();
        dialog.getByLabel("Client").first().fill("海山鋼鐵 SECRET JOB");
        dialog.getByLabel("Tax id").fill(taxId);
        Locator began = dialog.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Began"));
        began.fill("2026-01-05");
        began.press("Enter");
        picture(page, "consultancy-dialog", Setting.ENGLISH);
        dialog.locator("vaadin-button[theme~=primary]").click();
        assertThat(page.locator("vaadin-grid")).containsText("SECRET JOB");

        assertThat(as(planner, () -> conflicts.with(client))).containsExactly(new Conflict(chen, "A-65", null));
        Page body = signedIn(planner, "impartiality", Setting.ENGLISH);
        assertThat(body.locator(".lines")).containsText("陳建志");
        assertThat(body.locator(".lines")).containsText("Haishan Steel");
        assertThat(body.content()).doesNotContain("SECRET JOB").doesNotContain("範例顧問");
    }

    @Test
    void aRelationIsRecordedByChoosingClientAndAuditor() {
        Page page = signedIn(planner, "impartiality", Setting.ENGLISH);
        page.getByText("Record a relation").first().click();
        Locator dialog = page.locator("vaadin-dialog[has-title]");
        choose(page, dialog, "Client", "Haishan");
        choose(page, dialog, "Auditor", "陳");
        Locator began = dialog.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Began"));
        began.fill("2025-01-05");
        began.press("Enter");
        dialog.getByLabel("Source").fill("declared by the auditor");
        dialog.locator("vaadin-button[theme~=primary]").click();
        assertThat(page.locator("vaadin-grid")).containsText("declared by the auditor");
    }

    @Test
    void aConsultantComesHomeToItsJobsAndToWhatOthersLetItRead() {
        Membership adviser = aMemberOfA(TenantKind.CONSULTANCY, "範例顧問 丙 " + UUID.randomUUID(), Role.CONSULTANT);
        as(
                adviser,
                () -> jobs.take(new NewConsultancyLink(
                                null, "海山鋼鐵股份有限公司", "TW", taxId, null, TODAY.minusMonths(4), null))
                        .orThrow());
        var softly = new SoftAssertions();
        everywhere(adviser, Map.of("consultant-home", ""), softly);
        softly.assertAll();
    }

    @Test
    void everyScreenIsFitToBeSeen() {
        UUID lin = auditor("林怡君", UUID.randomUUID().toString().substring(0, 8) + "@example.test");
        record(lin, RelationKind.EMPLOYMENT, TODAY.minusMonths(5), "稽核員申報，2026-05");
        record(chen, RelationKind.CONSULTANCY, null, "利益衝突聲明書 114-03");
        record(null, RelationKind.INTERNAL_AUDIT, TODAY.minusYears(3), "合約 2022-17");
        var ugly = new ArrayList<Throwable>();
        for (Setting setting : Setting.all()) {
            Page page = signedIn(planner, "impartiality", setting);
            see(page, "impartiality", setting, ugly);
            page.locator(".page-header vaadin-button").first().click();
            page.locator("vaadin-dialog[has-title] .form").waitFor();
            page.waitForTimeout(300);
            see(page, "relation", setting, ugly);
            Page jobs = signedIn(consultant, "consulting", setting);
            chooseConsultancy(jobs);
            see(jobs, "consulting", setting, ugly);
            jobs.locator(".page-header vaadin-button").first().click();
            jobs.locator("vaadin-dialog[has-title] .form").waitFor();
            jobs.waitForTimeout(300);
            see(jobs, "consultancy-dialog", setting, ugly);
        }
        assertThat(ugly).isEmpty();
    }

    /** The consultant is a member of two tenants, and is asked for which one he works. */
    private void chooseConsultancy(Page page) {
        String either = Words.in(Locale.ENGLISH, "kind.CONSULTANCY") + "|"
                + Words.in(Locale.TRADITIONAL_CHINESE, "kind.CONSULTANCY");
        page.locator(".choice")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(either)))
                .click();
        page.waitForURL(url -> url.endsWith("/consulting"));
        settle(page);
    }

    private static void choose(Page page, Locator dialog, String label, String typed) {
        dialog.getByRole(
                        AriaRole.COMBOBOX,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .fill(typed);
        page.locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText(typed))
                .first()
                .click();
    }

    private void see(Page page, String name, Setting setting, List<Throwable> ugly) {
        try {
            look(page, name, setting);
        } catch (AssertionError e) {
            ugly.add(e);
        }
    }

    private UUID auditor(String name, String email) {
        return as(
                        planner,
                        () -> auditors.add(new NewAuditor(
                                name,
                                email,
                                List.of("zh-TW"),
                                Home.UNKNOWN,
                                List.of(new Competence(StandardId.ISO_45001, new IafCode("17"), Role.LEAD_AUDITOR)),
                                List.of())))
                .orThrow()
                .id();
    }

    private void record(
            @org.jspecify.annotations.Nullable UUID auditor,
            RelationKind kind,
            @org.jspecify.annotations.Nullable LocalDate ended,
            String source) {
        as(planner, () -> relations.record(new NewRelation(client, auditor, kind, TODAY.minusYears(4), ended, source)))
                .orThrow();
    }
}
