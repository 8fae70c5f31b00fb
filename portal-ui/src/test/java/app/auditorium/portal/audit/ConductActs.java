package app.auditorium.portal.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.auditorium.certification.AuditType;
import app.auditorium.portal.Setting;
import app.auditorium.portal.StoryBrowser;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Membership;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;

/** How an audit is planned with the client and conducted on screen, up to the door of the decision. */
public record ConductActs(
        StoryBrowser story, SoftAssertions softly, Membership lead, Membership reviewer, Membership client) {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Taipei"));

    /** The body plans, tells the client, and the client agrees; answers the audit. */
    public UUID agreed(UUID certification, AuditType type, LocalDate first, LocalDate last, String leading) {
        Page page = story.again(lead, "plan?certification=" + certification + "&type=" + type, Setting.CHINESE);
        StoryBrowser.typeDay(page.locator("vaadin-date-picker input").nth(0), first);
        StoryBrowser.typeDay(page.locator("vaadin-date-picker input").nth(1), last);
        story.settle(page);
        page.locator(".candidate", new Page.LocatorOptions().setHasText(leading))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^主導")))
                .click();
        assertThat(page.locator(".callout.green")).isVisible();
        page.getByText(word("plan.save"), exact()).click();
        page.waitForURL(Pattern.compile(".*/audits/[0-9a-f-]{36}"));
        UUID audit = UUID.fromString(page.url().replaceFirst(".*/audits/", ""));
        page.getByText(word("audit.step.PROPOSE_TEAM"), exact()).click();
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
        assertThat(page.locator(".page-header")).containsText(word("audit.state.TEAM_PROPOSED"));

        Page theirs = story.again(client, "", Setting.CHINESE);
        theirs.locator(".proposal")
                .getByText(word("proposal.accept"), new Locator.GetByTextOptions().setExact(true))
                .click();
        theirs.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                .click();
        assertThat(theirs.locator(".proposal")).hasCount(0);
        // the answer reaches the body after the client's commit
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            story.open(page, "audits/" + audit);
            return page.locator(".page-header").innerText().contains(word("audit.state.CONFIRMED"));
        });
        return audit;
    }

    /** Plan, meetings, and the conclusion that the client is ready for stage 2. */
    public void stage1(UUID audit) {
        Page page = story.again(lead, "audits/" + audit + "?tab=plan", Setting.CHINESE);
        plan(page);
        start(page, audit);
        story.go(page, "audits/" + audit + "/close");
        meet(page);
        page.getByLabel(word("audit.stage1.summary")).fill("管理系統已建立，文件審查完成。");
        page.getByText(word("audit.readiness.READY"), exact()).click();
        page.locator(".actions vaadin-button").first().click();
        assertThat(page.locator(".page-header")).containsText(word("audit.state.ACCEPTED"));
    }

    /** Plan, meetings, a finding that is answered and accepted, report and review; answers the finding. */
    public UUID conduct(UUID audit) {
        Page page = story.again(lead, "audits/" + audit, Setting.CHINESE);
        plan(page);
        start(page, audit);
        story.go(page, "audits/" + audit + "/raise");
        raise(page, "次要不符合", "6.1.2.1", "新增溶劑槽車卸料作業未納入危害鑑別。", "查閱 2026 年鑑別表，僅列儲存與取用。");
        UUID finding = UUID.fromString(page.url().replaceFirst(".*/findings/", ""));
        story.go(page, "findings/" + finding);
        upload(page, "鑑別表.pdf");
        assertThat(page.locator(".documents")).containsText("鑑別表.pdf");
        softly.check(() -> story.look(page, "conduct-draft", Setting.CHINESE));
        close(page, audit);
        answer(finding);
        accept(page, finding);
        report(page, audit);
        review(audit);
        return finding;
    }

    private void plan(Page page) {
        Locator rows = page.locator(".agenda-row");
        assertThat(rows.first()).isVisible();
        page.getByText(word("audit.plan.issue"), exact()).click();
        assertThat(page.locator(".problems")).containsText("A-41");
        assertThat(page.locator(".problems")).containsText("A-45");
        softly.check(() -> story.look(page, "conduct-plan-refused", Setting.CHINESE));
        for (int i = 0; i < rows.count(); i++) {
            Locator what = rows.nth(i).locator("vaadin-text-field input").first();
            if (what.inputValue().isEmpty()) {
                what.fill("6.1.2 危害鑑別；8.1 作業管制");
            }
        }
        Locator people = page.locator(".interview-row");
        for (int i = 0; i < people.count(); i++) {
            people.nth(i).locator("vaadin-checkbox").first().click();
        }
        page.getByText(word("audit.plan.issue"), exact()).click();
        assertThat(page.locator(".page-header")).containsText(word("audit.state.SCHEDULED"));
    }

    private void start(Page page, UUID audit) {
        story.go(page, "audits/" + audit + "/start");
        page.locator("vaadin-text-area textarea").first().fill("陳經理，管理代表\n吳組長，工作者代表");
        page.locator(".actions vaadin-button").first().click();
        assertThat(page.locator(".problems")).containsText("A-67");
        softly.check(() -> story.look(page, "conduct-start-undeclared", Setting.CHINESE));
        page.locator(".declarations vaadin-button").first().click();
        softly.check(() -> story.look(page, "conduct-declaration", Setting.CHINESE));
        Locator dialog = page.locator("vaadin-dialog[opened]");
        Locator source = dialog.getByLabel(word("declaration.source"));
        if (source.isVisible()) {
            source.fill("公正性聲明表");
        }
        dialog.locator("vaadin-button[theme~=primary]").click();
        assertThat(page.locator(".declarations")).containsText(word("declaration.free"));
        softly.check(() -> story.look(page, "conduct-start", Setting.CHINESE));
        page.locator(".actions vaadin-button").first().click();
        assertThat(page.locator(".page-header")).containsText(word("audit.state.IN_PROGRESS"));
    }

    private void close(Page page, UUID audit) {
        story.go(page, "audits/" + audit + "/close");
        page.locator("vaadin-text-area textarea").first().fill("陳經理，管理代表\n吳組長，工作者代表");
        Locator invited = page.locator(".invited-row");
        invited.nth(0).locator("vaadin-checkbox").click();
        invited.nth(1).locator("vaadin-checkbox").click();
        page.locator(".actions vaadin-button").first().click();
        assertThat(page.locator(".problems")).containsText("A-46");
        softly.check(() -> story.look(page, "conduct-close-refused", Setting.CHINESE));
        invited.nth(2).locator("vaadin-text-field input").fill("特約護理師當日於他廠服務，已另行說明");
        page.locator(".actions vaadin-button").first().click();
        assertThat(page.locator(".page-header")).containsText(word("audit.state.FINDINGS_ISSUED"));
    }

    private void answer(UUID finding) {
        Page page = story.again(client, "", Setting.CHINESE);
        assertThat(page.locator(".stat-tile").filter(new Locator.FilterOptions().setHasText(word("home.findings"))))
                .containsText("1");
        softly.check(() -> story.look(page, "conduct-client-asked", Setting.CHINESE));
        story.go(page, "findings/" + finding + "/answer");
        story.everyway(page, "conduct-answer", List.of(Setting.CHINESE, Setting.CHINESE.inTheHand()), softly);
        page.getByText(word("answer.send"), exact()).click();
        assertThat(page.locator(".problems")).containsText("A-51");
        Locator areas = page.locator("vaadin-text-area textarea");
        List<String> words = List.of("變更時未重新鑑別", "補列卸料作業", "變更管理程序增列鑑別步驟", "鑑別表第 7 版");
        for (int i = 0; i < words.size(); i++) {
            areas.nth(i).fill(words.get(i));
        }
        upload(page, "鑑別表第7版.pdf");
        assertThat(page.locator(".documents")).containsText("鑑別表第7版.pdf");
        StoryBrowser.typeDay(page.locator("vaadin-date-picker input"), TODAY.plusDays(14));
        page.getByText(word("answer.send"), exact()).click();
        page.waitForURL(Pattern.compile(".*/findings/[0-9a-f-]{36}$"));
        story.settle(page);
        story.go(page, "findings/" + finding);
        assertThat(page.locator(".thread")).containsText("變更時未重新鑑別");
        assertThat(page.locator(".documents").first()).containsText("鑑別表.pdf");
        softly.check(() -> story.look(page, "conduct-client-finding", Setting.CHINESE));
    }

    private void accept(Page page, UUID finding) {
        story.go(page, "findings/" + finding);
        assertThat(page.locator(".thread")).containsText("變更管理程序增列鑑別步驟");
        Download saved = page.waitForDownload(
                () -> page.locator(".thread .documents .button-link").click());
        Assertions.assertThat(saved.suggestedFilename()).isEqualTo("鑑別表第7版.pdf");
        page.getByText(word("findings.step.ACCEPT"), exact()).first().click();
        page.locator("vaadin-radio-button").last().click();
        softly.check(() -> story.look(page, "conduct-accept", Setting.CHINESE));
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").last().click();
        assertThat(page.locator(".thread")).containsText(word("findings.step.past.ACCEPT"));
    }

    private void report(Page page, UUID audit) {
        story.go(page, "audits/" + audit);
        assertThat(page.locator(".page-header")).containsText(word("audit.state.ACCEPTED"));
        page.getByText(word("report.submit"), exact()).click();
        assertThat(page.locator(".problems")).containsText("A-55");
        softly.check(() -> story.look(page, "conduct-report-refused", Setting.CHINESE));
        Locator areas = page.locator(".report vaadin-text-area textarea");
        for (int i = 0; i < areas.count(); i++) {
            if (areas.nth(i).inputValue().isBlank()) {
                areas.nth(i).fill("無重大事項，詳見稽核發現。");
            }
        }
        page.locator(".report vaadin-radio-button").first().click();
        page.getByText(word("report.submit"), exact()).click();
        assertThat(page.locator(".page-header")).containsText(word("audit.state.REPORTED"));
    }

    private void review(UUID audit) {
        Page page = story.again(reviewer, "reviews", Setting.CHINESE);
        assertThat(page.locator(".due-row")).hasCount(1);
        softly.check(() -> story.look(page, "conduct-reviews", Setting.CHINESE));
        story.go(page, "audits/" + audit);
        Locator points = page.locator(".review-row");
        assertThat(points).hasCount(8);
        for (int i = 0; i < 8; i++) {
            points.nth(i).locator("vaadin-radio-button").first().click();
        }
        page.locator(".form > vaadin-radio-group vaadin-radio-button").first().click();
        softly.check(() -> story.look(page, "conduct-review-form", Setting.CHINESE));
        page.getByText(word("review.pass"), exact()).click();
        assertThat(page.locator(".page-header")).containsText(word("audit.state.READY_FOR_DECISION"));
    }

    private static void upload(Page page, String name) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        name, "application/pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
    }

    /** Writes a finding on the page that is open, and waits for it. */
    public static void raise(Page page, String grade, String clause, String statement, String evidence) {
        page.getByText(grade, new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.locator("vaadin-combo-box input").first().fill(clause);
        page.locator("vaadin-combo-box-item").first().click();
        page.locator("vaadin-text-area textarea").nth(0).fill(statement);
        page.locator("vaadin-text-area textarea").nth(1).fill(evidence);
        page.getByText(Words.in(Words.CHINESE, "findings.raise"), new Page.GetByTextOptions().setExact(true))
                .click();
        page.waitForURL(url -> url.contains("/findings/"));
        page.waitForLoadState();
    }

    private static void meet(Page page) {
        page.locator("vaadin-text-area textarea").first().fill("陳經理，管理代表\n吳組長，工作者代表");
        Locator invited = page.locator(".invited-row vaadin-checkbox");
        for (int i = 0; i < invited.count(); i++) {
            invited.nth(i).click();
        }
    }

    private static String word(String key) {
        return Words.in(Words.CHINESE, key);
    }

    private static Page.GetByTextOptions exact() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
