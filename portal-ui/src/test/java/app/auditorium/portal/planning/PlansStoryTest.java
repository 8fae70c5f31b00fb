package app.auditorium.portal.planning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import app.auditorium.audit.BodyFixtures;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.NewCertification;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Setting;
import app.auditorium.portal.StoryBrowser;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A planner has the year planned with one click, sees why a visit stands where it stands, moves it, and makes audits of it. */
class PlansStoryTest extends StoryBrowser {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Taipei"));

    @Autowired
    private BodyFixtures files;

    @Autowired
    private Certifications certifications;

    private Membership planner;

    @BeforeEach
    void aBodyWithSevenClientsOneOfWhichNobodyMayAudit() {
        // the machine may be busy
        setDefaultAssertionTimeout(60_000);
        planner = aMemberOfA(TenantKind.CERTIFICATION_BODY, "範例驗證機構 " + UUID.randomUUID());
        files.accredit(planner, StandardId.ISO_45001, "17", "28");
        UUID lin = files.auditor(planner, "林志明", StandardId.ISO_45001, "17");
        files.auditor(planner, "陳怡君", StandardId.ISO_45001, "17");
        files.auditor(planner, "許文彬", StandardId.ISO_45001, "17");
        files.absence(planner, lin, TODAY.plusDays(14), TODAY.plusDays(30));
        int months = 8;
        for (String name : List.of("宏遠精密金屬", "日昇營造", "新港造船", "大安紙業", "北辰電子", "海山化學")) {
            certify(files.client(planner, name), "17", TODAY.minusMonths(months++));
        }
        certify(files.client(planner, "綠川能源"), "28", TODAY.minusMonths(10));
    }

    private void certify(UUID client, String code, LocalDate decided) {
        files.site(planner, client, "廠區");
        UUID id = Acting.getAs(
                planner,
                () -> certifications
                        .record(new NewCertification(
                                client, StandardId.ISO_45001, List.of(code), Complexity.MEDIUM, null))
                        .orThrow()
                        .id());
        files.grant(planner, id, decided);
    }

    @Test
    void oneClickPlansTheYear() {
        var softly = new SoftAssertions();
        Page page = signedIn(planner, "plans", Setting.CHINESE);
        softly.check(() -> look(page, "plans-none", Setting.CHINESE));
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText("排定全年"))
                .first()
                .click();
        assertThat(page.locator("vaadin-dialog")).containsText("計算時間");
        softly.check(() -> look(page, "plan-start", Setting.CHINESE));
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText("開始排定"))
                .click();
        page.waitForURL(Pattern.compile(".*/plans/[0-9a-f-]{36}"));
        assertThat(page.locator(".plan-progress")).containsText("目前最佳");
        softly.check(() -> look(page, "plan-progress", Setting.CHINESE));
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText("停止並保留"))
                .click();
        assertThat(page.locator(".page-header")).containsText("待確認");
        settle(page);
        assertThat(page.locator(".unplaced")).containsText("綠川能源");
        assertThat(page.locator(".unplaced")).containsText("A-42");

        Locator card = page.locator(".plan-board .visit.draft").first();
        card.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".explanation")).containsText("其他日期");
        settle(page);
        softly.check(() -> look(page, "plan-explained", Setting.CHINESE));
        page.locator(".explanation vaadin-button", new Page.LocatorOptions().setHasText("移動"))
                .first()
                .click();
        assertThat(page.locator("vaadin-dialog .callout")).containsText("成本");
        softly.check(() -> look(page, "plan-move", Setting.CHINESE));
        page.keyboard().press("Escape");
        page.locator(".explanation .lines vaadin-button", new Page.LocatorOptions().setHasText("採用"))
                .first()
                .click();
        assertThat(page.locator(".plan-board .visit vaadin-icon").first()).isVisible();

        String plan = page.url().replaceFirst(".*/plans/", "plans/");
        for (Setting setting : Setting.all()) {
            Page shown = setting.equals(Setting.CHINESE) ? page : signedIn(planner, "", setting);
            go(shown, "plans");
            softly.check(() -> look(shown, "plans", setting));
            go(shown, plan);
            softly.check(() -> look(shown, "plan-board", setting));
            shown.locator(".plan-board .visit.draft").first().click();
            assertThat(shown.locator(".explanation h3").first()).isVisible();
            settle(shown);
            softly.check(() -> look(shown, "plan-why", setting));
            go(shown, plan + "/compare");
            softly.check(() -> look(shown, "plan-compare", setting));
            go(shown, "my-visits");
            softly.check(() -> look(shown, "my-visits", setting));
        }

        go(page, plan);
        page.locator(".page-header vaadin-button", new Page.LocatorOptions().setHasText("採用"))
                .click();
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText("成立稽核"))
                .click();
        assertThat(page.locator(".page-header")).containsText("已採用");
        softly.check(() -> look(page, "plan-accepted", Setting.CHINESE));
        softly.assertAll();
    }
}
