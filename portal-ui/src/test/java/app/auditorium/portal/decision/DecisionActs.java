package app.auditorium.portal.decision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.portal.Printed;
import app.auditorium.portal.Setting;
import app.auditorium.portal.StoryBrowser;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Membership;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;

/** How a certification is decided, certified, verified by anybody, and suspended, on screen. */
public record DecisionActs(StoryBrowser story, SoftAssertions softly, Membership lead, Membership decider) {

    /** The lead, who took part, is refused; the decider decides. Answers the address of the decision's file. */
    public String certifiedAndSuspended(UUID certification) throws IOException {
        Page involved = story.again(lead, "decisions", Setting.CHINESE);
        softly.check(() -> story.look(involved, "decisions", Setting.CHINESE));
        String file = openTheFile(involved);
        assertThat(involved.locator(".callout.amber")).containsText("A-60");
        button(involved, "decision.take").click();
        choose(involved, "授予驗證");
        assertThat(involved.locator("vaadin-dialog[opened] .guard.unmet").first())
                .containsText("A-60");
        dialogButton(involved, "decision.take").click();
        assertThat(involved.locator("vaadin-dialog[opened] .problems")).containsText("A-60");
        softly.check(() -> story.look(involved, "decision-refused", Setting.CHINESE));

        Page page = story.again(decider, "certifications/" + certification + "?tab=certificate", Setting.CHINESE);
        button(page, "certificates.wording").click();
        page.locator("vaadin-dialog[opened] textarea").first().fill("精密金屬零件之製造");
        page.locator("vaadin-dialog[opened] .site-wording")
                .first()
                .locator("input:visible")
                .last()
                .fill("No. 1, Gongyequ 1st Rd., Xitun Dist., Taichung City 407");
        softly.check(() -> story.look(page, "certificate-wording", Setting.CHINESE));
        dialogButton(page, "certificates.save").click();
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        story.go(page, file);
        assertThat(page.locator(".guard.unmet")).hasCount(0);
        softly.check(() -> story.look(page, "decision-open", Setting.CHINESE));
        button(page, "decision.take").click();
        choose(page, "授予驗證");
        softly.check(() -> story.look(page, "decision-dialog", Setting.CHINESE));
        dialogButton(page, "decision.take").click();
        assertThat(page.locator(".page-header")).containsText("已決定");

        story.go(page, "certifications/" + certification + "?tab=certificate");
        softly.check(() -> story.look(page, "certificate-tab", Setting.CHINESE));
        String code = page.locator(".panel a[href*='/register/']").getAttribute("href");
        byte[] pdf = download(page);
        Printed printed = Printed.of(pdf, "certificate");
        softly.assertThat(printed.code()).isEqualTo(code);
        softly.assertThat(printed.text())
                .contains("宏遠精密金屬股份有限公司", "Hongyuan Precision Metal Co., Ltd.", "ISO 45001:2018");
        String register = code.replaceAll(".*/register/", "register/");

        try (var visitor = StoryBrowser.withoutScripts(Setting.CHINESE)) {
            Page anybody = visitor.newPage();
            anybody.navigate(story.address() + "/" + register);
            assertThat(anybody.locator(".today strong")).hasText("有效");
            verify(anybody, pdf);
            assertThat(anybody.locator(".today strong")).hasText("真實且有效");

            suspend(page, certification);

            anybody.navigate(story.address() + "/" + register);
            assertThat(anybody.locator(".today strong")).hasText("暫時終止");
            story.picture(anybody, "register-suspended", Setting.CHINESE);
            verify(anybody, pdf);
            assertThat(anybody.locator(".today strong")).hasText("真實，但驗證暫時終止");
            assertThat(visitor.cookies()).isEmpty();
        }
        return file;
    }

    private static String openTheFile(Page page) {
        page.locator("vaadin-grid a").first().click();
        page.waitForURL(Pattern.compile(".*/decisions/[0-9a-f-]{36}$"));
        return page.url().replaceAll(".*/decisions/", "decisions/");
    }

    private void suspend(Page page, UUID certification) {
        story.go(page, "certifications/" + certification + "?tab=history");
        button(page, "decision.matter.new").click();
        page.locator("vaadin-dialog[opened] vaadin-select").click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("申請暫時終止"))
                .click();
        page.getByLabel(Words.in(Words.CHINESE, "decision.matter.grounds")).fill("遷廠期間停產三個月。");
        page.getByLabel(Words.in(Words.CHINESE, "decision.matter.askedBy")).fill("王小明，管理代表");
        softly.check(() -> story.look(page, "decision-matter", Setting.CHINESE));
        dialogButton(page, "decision.matter.open").click();
        page.waitForURL(Pattern.compile(".*/decisions/[0-9a-f-]{36}$"));
        button(page, "decision.take").click();
        Locator areas = page.locator("vaadin-dialog[opened] vaadin-text-area textarea:visible");
        areas.nth(0).fill("客戶因遷廠要求暫時終止，自即日起六個月內恢復生產並完成追蹤稽核。");
        areas.nth(1).fill("恢復生產後之追蹤稽核。");
        softly.check(() -> story.look(page, "decision-suspend", Setting.CHINESE));
        dialogButton(page, "decision.take").click();
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
        assertThat(page.locator(".page-header")).containsText("已決定");
    }

    private static byte[] download(Page page) throws IOException {
        Download download = page.waitForDownload(() -> page.locator("a.button-link")
                .filter(new Locator.FilterOptions().setHasText("PDF"))
                .click());
        return Files.readAllBytes(download.path());
    }

    private void verify(Page page, byte[] pdf) {
        page.navigate(story.address() + "/verify");
        page.setInputFiles("input[type=file]", new FilePayload("certificate.pdf", "application/pdf", pdf));
        page.locator("form.verify button").click();
        page.locator(".today").waitFor();
    }

    private static void choose(Page page, String kind) {
        page.locator("vaadin-dialog[opened] vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(kind))
                .click();
    }

    private static Locator button(Page page, String key) {
        return labelled(page.locator(".page vaadin-button"), key);
    }

    private static Locator dialogButton(Page page, String key) {
        return labelled(page.locator("vaadin-dialog[opened] vaadin-button"), key);
    }

    private static Locator labelled(Locator buttons, String key) {
        return buttons.filter(new Locator.FilterOptions()
                .setHasText(Pattern.compile("^\\s*" + Words.in(Words.CHINESE, key) + "\\s*$")));
    }
}
