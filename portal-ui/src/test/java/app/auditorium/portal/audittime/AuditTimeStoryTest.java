package app.auditorium.portal.audittime;

import static app.auditorium.testing.Tenants.as;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.auditorium.auditor.AccreditationScope;
import app.auditorium.auditor.ScopeChanges;
import app.auditorium.auditor.ScopeItem;
import app.auditorium.audittime.AuditTimes;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.NewCertification;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.organisation.NewOrganisation;
import app.auditorium.organisation.NewSite;
import app.auditorium.organisation.Organisations;
import app.auditorium.portal.Setting;
import app.auditorium.portal.StoryBrowser;
import app.auditorium.tenancy.Membership;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Anyone reckons in the calculators; a planner keeps a calculation for a client and sees what falls due with its days. */
class AuditTimeStoryTest extends StoryBrowser {

    @Autowired
    Organisations organisations;

    @Autowired
    AccreditationScope scope;

    @Autowired
    Certifications certifications;

    @Autowired
    AuditTimes times;

    Membership planner;
    UUID client;
    UUID ohs;
    UUID quality;

    @BeforeEach
    void aClientWithTwoStandards() {
        planner = aMemberOfA(TenantKind.CERTIFICATION_BODY, "範例驗證機構 丙", Role.PLANNER, Role.ADMINISTRATOR);
        client = as(
                        planner,
                        () -> organisations.add(new NewOrganisation(
                                "Hongyuan Precision Metal",
                                "宏遠精密金屬",
                                "TW",
                                null,
                                "" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999),
                                null,
                                List.of("17"),
                                null,
                                List.of(
                                        new NewSite(null, "台中總公司", "台中市西屯區工業區一路 1 號", null, 120, 8, 2, true),
                                        new NewSite(null, "高雄廠", "高雄市前鎮區新生路 2 號", null, 60, 0, 1, false),
                                        new NewSite(null, "桃園廠", "桃園市蘆竹區南崁路 3 號", null, 30, 4, 1, false)),
                                null)))
                .orThrow()
                .id();
        as(
                        planner,
                        () -> scope.replace(new ScopeChanges(
                                scope.read().version(),
                                List.of(held(StandardId.ISO_9001), held(StandardId.ISO_45001)))))
                .orThrow();
        quality = as(
                        planner,
                        () -> certifications.record(
                                new NewCertification(client, StandardId.ISO_9001, List.of("17"), null, null)))
                .orThrow()
                .id();
        ohs = as(
                        planner,
                        () -> certifications.record(new NewCertification(
                                client, StandardId.ISO_45001, List.of("17"), Complexity.HIGH, null)))
                .orThrow()
                .id();
    }

    private static ScopeItem held(StandardId standard) {
        return new ScopeItem(standard, new IafCode("17"), LocalDate.of(2020, 1, 1), null);
    }

    @Test
    void aStrangerCalculatesWithoutSigningIn() {
        Page page = window(Setting.ENGLISH);
        go(page, "calculators/audit-time");
        page.getByLabel("People", new Page.GetByLabelOptions().setExact(true)).fill("150");
        page.locator("vaadin-select").nth(1).click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Medium"))
                .click();
        assertThat(page.locator(".time-figures")).containsText("9 days");
        assertThat(page.locator(".working")).containsText("OH&SMS 1");
        page.locator(".working .rule-tag").first().click();
        assertThat(page.locator(".rule-text:visible").first()).isVisible();

        go(page, "calculators/site-sample");
        page.getByLabel("Sites without the central function").fill("10");
        assertThat(page.locator(".time-figures")).containsText("4");
    }

    @Test
    void aPlannerKeepsACalculationAndSeesItsDaysWhereTheAuditFallsDue() {
        Page page = signedIn(planner, "audit-time?certification=" + ohs, Setting.ENGLISH);
        assertThat(page.locator(".wizard-result .time-figures").first()).containsText("Initial audit");
        page.locator(".page-header vaadin-button[theme~=primary]").click();
        page.waitForURL(url -> url.contains("certifications/"));
        settle(page);
        assertThat(page.locator(".time-figures").first()).isVisible();

        go(page, "due?within=180");
        assertThat(page.locator("vaadin-grid")).containsText("Hongyuan");
        assertThat(page.locator("vaadin-grid")).containsText("about ");

        // the home screen counts what the due screen lists
        go(page, "due");
        String total = page.locator(".filter-bar .total").textContent().replaceAll("\\D", "");
        go(page, "");
        assertThat(page.locator(".stat-tile", new Page.LocatorOptions().setHasText("Due within 90 days"))
                        .locator(".value"))
                .hasText(total);
    }

    @Test
    void everyScreenIsFitToBeSeen() {
        as(planner, () -> times.record(times.draft(List.of(ohs)).orElseThrow())).orThrow();
        var softly = new SoftAssertions();
        for (List<Setting> settings : byLanguage()) {
            Page open = window(settings.getFirst());
            go(open, "calculators/audit-time");
            open.locator(".time-row vaadin-integer-field input").first().fill("150");
            open.locator("vaadin-select").first().click();
            open.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("ISO 9001"))
                    .click();
            open.locator(".time-figures").first().waitFor();
            everyway(open, "calculator-audit-time", settings, softly);
            go(open, "calculators/integrated-audit-time");
            everyway(open, "calculator-integrated", settings, softly);
            go(open, "calculators/site-sample");
            open.locator("vaadin-integer-field input").first().fill("10");
            open.locator(".time-figures").first().waitFor();
            everyway(open, "calculator-site-sample", settings, softly);
            go(open, "calculators/certification-timeline");
            open.evaluate("""
                    const days = [...document.querySelectorAll('.time-row vaadin-date-picker')].filter(each => each.offsetParent);
                    days[0].value = '2025-01-20';
                    days[1].value = '2025-03-15';""");
            open.locator(".timeline").first().waitFor();
            everyway(open, "calculator-timeline", settings, softly);

            Page page = signedIn(planner, "house-rules", settings.getFirst());
            everyway(page, "house-rules", settings, softly);
            page.locator(".panel vaadin-button").first().click();
            page.locator("vaadin-dialog[has-title] .form").waitFor();
            page.waitForTimeout(300);
            everyway(page, "house-rule-dialog", settings, softly);
        }
        var pages = new LinkedHashMap<String, String>();
        pages.put("audit-time-wizard", "audit-time?certification=" + ohs + "&certification=" + quality);
        pages.put("audit-time-tab", "certifications/" + ohs + "?tab=audit-time");
        pages.put("certification", "certifications/" + ohs);
        pages.put("certification-history", "certifications/" + ohs + "?tab=history");
        pages.put("client-of-two", "clients/" + client);
        pages.put("due", "due?within=365");
        everywhere(planner, pages, softly);
        softly.assertAll();
    }
}
