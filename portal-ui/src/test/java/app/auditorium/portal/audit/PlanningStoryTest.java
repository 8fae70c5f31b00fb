package app.auditorium.portal.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.auditorium.audit.BodyFixtures;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.NewCertification;
import app.auditorium.finding.FindingFixtures;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Setting;
import app.auditorium.portal.StoryBrowser;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A planner plans the first surveillance of a metal works in IAF 17, sees who may go and why the others may not, and moves it. */
class PlanningStoryTest extends StoryBrowser {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Taipei"));

    @Autowired
    private BodyFixtures files;

    @Autowired
    private Certifications certifications;

    @Autowired
    private FindingFixtures findings;

    private Membership planner;
    private UUID certification;
    private UUID another;

    @BeforeEach
    void aBodyWithAClientInIaf17() {
        planner = aMemberOfA(TenantKind.CERTIFICATION_BODY, "範例驗證機構 " + UUID.randomUUID());
        for (StandardId standard : List.of(StandardId.ISO_9001, StandardId.ISO_45001)) {
            files.accredit(planner, standard, "12", "17", "28");
        }
        UUID client = files.client(planner, "宏遠精密金屬");
        UUID works = files.site(planner, client, "台中廠");
        List<UUID> branches = Stream.of("彰化倉庫", "高雄門市", "臺南門市")
                .map(name -> files.site(planner, client, name))
                .toList();
        files.auditor(planner, "林志明", StandardId.ISO_45001, "17");
        files.auditor(planner, "陳怡君", StandardId.ISO_45001, "12");
        UUID hsu = files.auditor(planner, "許文彬", StandardId.ISO_45001, "17");
        files.advised(planner, client, hsu, TODAY.minusMonths(3));
        UUID wang = files.auditor(planner, "王淑芬", StandardId.ISO_45001, "17");
        files.absence(planner, wang, TODAY, TODAY.plusDays(60));
        files.auditor(planner, "吳建宏", StandardId.ISO_45001, "17");
        certification = certify(client, StandardId.ISO_45001, TODAY.minusMonths(11));
        files.determined(planner, certification, works, branches);
        certify(client, StandardId.ISO_9001, TODAY.minusMonths(12).minusDays(3));
        another = certify(
                files.client(planner, "日昇營造"),
                StandardId.ISO_45001,
                TODAY.minusMonths(10).minusDays(12));
    }

    @Test
    void aNewBodyIsLedFromItsScopeToItsFirstAudit() {
        Membership novice = aMemberOfA(TenantKind.CERTIFICATION_BODY, "新設驗證機構");
        Page page = signedIn(novice, "", Setting.CHINESE);
        assertThat(page.locator(".first-steps li")).hasCount(5);
        assertThat(page.locator(".first-steps .taken")).hasCount(0);

        files.accredit(novice, StandardId.ISO_45001, "17");
        files.auditor(novice, "林志明", StandardId.ISO_45001, "17");
        files.client(novice, "宏遠精密金屬");
        go(page, "");
        assertThat(page.locator(".first-steps .taken")).hasCount(3);
        look(page, "first-steps", Setting.CHINESE);

        page.locator(".first-steps a").nth(3).click();
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText("登錄驗證"))
                .first()
                .click();
        Locator dialog = page.locator("vaadin-dialog[has-title]");
        dialog.locator("vaadin-combo-box input").first().click();
        page.locator("vaadin-combo-box-item").first().click();
        dialog.locator("vaadin-select").first().click();
        page.locator("vaadin-select-item", new Page.LocatorOptions().setHasText("ISO 45001"))
                .locator("visible=true")
                .first()
                .click();
        assertThat(dialog.locator("vaadin-select").nth(1)).containsText("高");
        dialog.locator("vaadin-button[theme~=primary]").click();
        page.waitForURL(Pattern.compile(".*/certifications/[0-9a-f-]{36}.*"));

        go(page, "");
        assertThat(page.locator(".first-steps .taken")).hasCount(4);
        findings.anAudit(novice, "PLANNED", "First Works", null);
        go(page, "");
        assertThat(page.locator(".panel").first()).isVisible();
        assertThat(page.locator(".first-steps")).hasCount(0);
    }

    @Test
    void aSurveillanceInIaf17IsPlannedAndMoved() {
        var softly = new SoftAssertions();
        Page page = signedIn(planner, "", Setting.CHINESE);
        assertThat(page.locator(".due-row").first()).containsText("宏遠精密金屬");

        go(page, "certifications/" + certification);
        page.locator(".slot.OPEN")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^規劃")))
                .click();
        page.waitForURL(Pattern.compile(".*/plan[?].*"));
        settle(page);
        Locator sites = page.locator("vaadin-multi-select-combo-box").last();
        assertThat(sites).containsText("台中廠");
        Assertions.assertThat(sites.evaluate("box => box.selectedItems.length"))
                .as("the central function and a sample of two of three (C-30)")
                .isEqualTo(3);
        assertThat(page.locator(".candidate")).hasCount(5);
        assertThat(candidate(page, "陳怡君")).containsText("A-42");
        assertThat(candidate(page, "許文彬")).containsText("A-65");
        assertThat(candidate(page, "王淑芬")).containsText("G.2");
        candidate(page, "林志明")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^主導")))
                .click();
        assertThat(page.locator(".candidate.chosen")).containsText("林志明");
        settle(page);
        candidate(page, "吳建宏")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^加入")))
                .click();
        assertThat(page.locator(".member-row")).containsText("吳建宏");
        assertThat(page.locator(".callout.green")).containsText("可依此規劃");
        settle(page);
        softly.check(() -> look(page, "plan-audit", Setting.CHINESE));
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText("規劃此稽核"))
                .click();
        page.waitForURL(Pattern.compile(".*/audits/[0-9a-f-]{36}"));
        settle(page);
        assertThat(page.locator(".page-header")).containsText("宏遠精密金屬");
        String audit = page.url().replaceFirst(".*/audits/", "audits/");

        LocalDate monday =
                LocalDate.parse(page.locator("dl.facts dd").first().innerText().substring(0, 10));
        go(page, "schedule?day=" + monday);
        Locator visits = page.locator(".visit");
        assertThat(visits.first()).containsText("宏遠精密金屬");
        LocalDate wednesday = monday.plusDays(2);
        // what can be dragged is made so by the browser a moment after it stands
        page.waitForTimeout(1_000);
        visits.first()
                .dragTo(page.locator(
                        ".cell", new Page.LocatorOptions().setHas(page.locator("[aria-label='" + wednesday + "']"))));
        assertThat(page.locator("vaadin-notification-card").first()).containsText(wednesday.toString());
        softly.check(() -> look(page, "calendar-moved", Setting.CHINESE));

        daysAndATeamAreFoundForAnother(page, softly);

        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "");
        pages.put("certifications", "certifications");
        pages.put("certification", "certifications/" + certification);
        pages.put("audits", "audits");
        pages.put("audit", audit);
        pages.put("plan", "plan?certification=" + certification + "&type=SURVEILLANCE");
        for (String view : List.of("month", "week", "board")) {
            pages.put("calendar-" + view, "schedule?view=" + view + "&day=" + monday);
        }
        everywhere(planner, pages, softly);
        softly.assertAll();
    }

    @Test
    void anAuditAfterItsLastDaySaysSoAfterEachStep() {
        Page page = signedIn(planner, "plan?certification=" + another + "&type=SURVEILLANCE", Setting.CHINESE);
        Locator days = page.locator("vaadin-date-picker input");
        for (int i = 1; i >= 0; i--) {
            days.nth(i).fill(TODAY.plusMonths(5).plusDays(i).toString());
            days.nth(i).press("Enter");
        }
        candidate(page, "吳建宏")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^主導")))
                .click();
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText("規劃此稽核"))
                .click();
        page.waitForURL(Pattern.compile(".*/audits/[0-9a-f-]{36}"));
        Locator late = page.locator(".callout.amber", new Page.LocatorOptions().setHasText(Pattern.compile("A-0[34]")));
        assertThat(late).isVisible();

        Locator propose = page.locator("vaadin-button", new Page.LocatorOptions().setHasText("向客戶提出小組"));
        propose.click();
        assertThat(propose).hasCount(2);
        propose.last().click();

        assertThat(propose).hasCount(0);
        assertThat(late).isVisible();
    }

    private void daysAndATeamAreFoundForAnother(Page page, SoftAssertions softly) {
        go(page, "plan?certification=" + another + "&type=SURVEILLANCE");
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText("尋找日期與小組"))
                .click();
        Locator dialog = page.locator("vaadin-dialog[opened]");
        assertThat(dialog.locator("vaadin-radio-button")).hasCount(5);
        settle(page);
        softly.check(() -> look(page, "plan-found", Setting.CHINESE));
        String second = dialog.locator("vaadin-radio-button").nth(1).innerText();
        dialog.locator("vaadin-radio-button").nth(1).click();
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText("採用這些日期"))
                .click();
        assertThat(dialog).hasCount(0);
        assertThat(page.locator(".callout.green")).containsText("可依此規劃");
        Assertions.assertThat(second)
                .contains(page.locator("vaadin-date-picker input").first().inputValue())
                .contains(page.locator(".candidate.chosen .name").first().innerText());
    }

    private UUID certify(UUID client, StandardId standard, LocalDate decided) {
        UUID id = Acting.getAs(
                planner,
                () -> certifications
                        .record(new NewCertification(
                                client,
                                standard,
                                List.of("17"),
                                standard == StandardId.ISO_9001 ? null : Complexity.HIGH,
                                null))
                        .orThrow()
                        .id());
        files.grant(planner, id, decided);
        return id;
    }

    private static Locator candidate(Page page, String name) {
        return page.locator(".candidate", new Page.LocatorOptions().setHasText(name));
    }
}
