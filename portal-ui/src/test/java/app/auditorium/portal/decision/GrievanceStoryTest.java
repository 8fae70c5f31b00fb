package app.auditorium.portal.decision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.auditorium.decision.CertifiedBody;
import app.auditorium.decision.DecisionFixtures;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Setting;
import app.auditorium.portal.StoryBrowser;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Membership;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes in between: a complaint is handled by somebody uninvolved, a client comes from another body, another gives up scope. */
class GrievanceStoryTest extends StoryBrowser {

    @Autowired
    private CertifiedBody bodies;

    @Autowired
    private DecisionFixtures deciders;

    private Membership body;
    private UUID granted;

    @BeforeEach
    void aBodyWithACertifiedClient() {
        body = aMemberOfA(TenantKind.CERTIFICATION_BODY, "台灣驗證 " + UUID.randomUUID());
        deciders.competent(body, "17", "28");
        granted = bodies.grantedBy(body, "宏遠精密", StandardId.ISO_45001, LocalDate.of(2026, 3, 15));
    }

    @Test
    void aComplaintGoesFromItsReceiptToItsAnswer() {
        var softly = new SoftAssertions();
        Membership uninvolved = aMemberOf(body.tenantId(), "王志明", EnumSet.of(Role.TECHNICAL_REVIEWER));
        deciders.competent(uninvolved);
        Page page = signedIn(body, "grievances", Setting.CHINESE);
        softly.check(() -> look(page, "grievances-empty", Setting.CHINESE));
        button(page.locator(".page"), "grievances.register").first().click();
        Locator dialog = page.locator("vaadin-dialog[opened]");
        dialog.locator("vaadin-combo-box input").fill("宏遠");
        page.locator("vaadin-combo-box-item").first().click();
        dialog.locator("vaadin-text-field input").nth(0).fill("鄰近住戶 吳小姐");
        dialog.locator("vaadin-text-field input").nth(1).fill("wu@neighbour.example");
        dialog.locator("textarea").fill("夜間 22 時後仍有沖床作業，噪音與振動影響住家，反映多次未獲改善。");
        softly.check(() -> look(page, "grievance-register", Setting.CHINESE));
        button(dialog, "grievances.register").click();
        page.waitForURL(Pattern.compile(".*/grievances/[0-9a-f-]{36}$"));
        String file = page.url().replaceAll(".*/grievances/", "grievances/");
        step(page, "grievance.acknowledge", "grievance.state.ACKNOWLEDGED");
        step(page, "grievance.refer", "grievance.state.REFERRED");
        page.locator(".page vaadin-select").click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("王志明"))
                .click();
        softly.check(() -> look(page, "grievance-assign", Setting.CHINESE));
        step(page, "grievance.assign", "grievance.state.INVESTIGATING");
        button(page.locator(".page"), "grievance.settle").click();
        assertThat(page.locator(".problems")).isVisible();
        page.locator(".page textarea").nth(0).fill("查閱客戶的噪音監測紀錄並訪談值班主管，22 時後確有作業。");
        page.locator(".page vaadin-radio-button").first().click();
        page.locator(".page textarea").nth(1).fill("抱怨成立；客戶已停止夜間沖床作業，並於下次追蹤稽核查證。");
        softly.check(() -> look(page, "grievance-settle", Setting.CHINESE));
        step(page, "grievance.settle", "grievance.state.DECIDED");
        step(page, "grievance.close", "grievance.state.CLOSED");
        everywhere(body, Map.of("grievances", "grievances", "grievance", file), softly);
        softly.assertAll();
    }

    @Test
    void aClientComesFromAnotherBodyAndAnotherGivesUpScope() {
        var softly = new SoftAssertions();
        UUID pending = bodies.pending(body, "順安塑膠", StandardId.ISO_45001);
        Page page = signedIn(body, "certifications/" + pending + "?tab=history", Setting.CHINESE);
        enter(page, "轉入", softly, "matter-transfer");
        opens(page, "A-77");
        softly.check(() -> look(page, "transfer-open", Setting.CHINESE));
        String file = page.url().replaceAll(".*/decisions/", "decisions/");
        button(page.locator(".page"), "action.edit").click();
        Locator dialog = page.locator("vaadin-dialog[opened]");
        dialog.locator("vaadin-text-field input").nth(0).fill("海峽驗證");
        dialog.locator("vaadin-radio-button").first().click();
        dialog.locator("vaadin-checkbox-group vaadin-checkbox label").first().click();
        softly.check(() -> look(page, "transfer-dialog", Setting.CHINESE));
        button(dialog, "action.save").click();
        assertThat(page.locator(".page")).containsText("已查核 1／10 項");

        go(page, "certifications/" + granted + "?tab=history");
        enter(page, "申請減列範圍", softly, "matter-reduction");
        button(page.locator(".page"), "decision.take").click();
        softly.check(() -> look(page, "decision-reduce", Setting.CHINESE));
        String reduction = page.url().replaceAll(".*/decisions/", "decisions/");
        everywhere(body, Map.of("transfer", file, "house-rules", "house-rules"), softly);
        Setting hand = Setting.ENGLISH.inTheHand().dark();
        Page held = signedIn(body, reduction, hand);
        labelled(held.locator(".page vaadin-button"), "decision.take", hand).click();
        softly.check(() -> look(held, "decision-reduce", hand));
        softly.assertAll();
    }

    private void enter(Page page, String matter, SoftAssertions softly, String picture) {
        button(page.locator(".page"), "decision.matter.new").click();
        page.locator("vaadin-dialog[opened] vaadin-select").click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(matter))
                .click();
        page.locator("vaadin-dialog[opened] textarea:visible").first().waitFor();
        page.getByLabel(Words.in(Words.CHINESE, "decision.matter.grounds")).fill("客戶來函，管理代表簽署。");
        page.getByLabel(Words.in(Words.CHINESE, "decision.matter.askedBy")).fill("王小明");
        softly.check(() -> look(page, picture, Setting.CHINESE));
        if (matter.equals("轉入")) {
            assertThat(page.locator("vaadin-dialog[opened] .rule-tag")).hasText("A-77");
        }
        button(page.locator("vaadin-dialog[opened]"), "decision.matter.open").click();
        page.waitForURL(Pattern.compile(".*/decisions/[0-9a-f-]{36}$"));
    }

    /** What a rule says stands beside its id, and goes away again. */
    private static void opens(Page page, String rule) {
        page.locator(".panel-head .rule-tag")
                .filter(new Locator.FilterOptions().setHasText(rule))
                .first()
                .click();
        assertThat(page.locator(".rule-text:visible")).containsText(Words.in(Words.CHINESE, "rule." + rule + ".title"));
        page.keyboard().press("Escape");
        assertThat(page.locator(".rule-text:visible")).hasCount(0);
    }

    private static void step(Page page, String key, String then) {
        button(page.locator(".page"), key).click();
        assertThat(page.locator(".page-header")).containsText(Words.in(Words.CHINESE, then));
    }

    private static Locator button(Locator within, String key) {
        return labelled(within.locator("vaadin-button"), key, Setting.CHINESE);
    }

    private static Locator labelled(Locator buttons, String key, Setting setting) {
        return buttons.filter(new Locator.FilterOptions()
                .setHasText(Pattern.compile("^\\s*" + Words.in(setting.language(), key) + "\\s*$")));
    }
}
