package app.auditorium.portal.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.BodyFixtures;
import app.auditorium.audit.ConductFixtures;
import app.auditorium.audit.NewAudit;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.NewCertification;
import app.auditorium.finding.FindingDetails;
import app.auditorium.finding.Findings;
import app.auditorium.finding.Grade;
import app.auditorium.finding.NewFinding;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Setting;
import app.auditorium.portal.StoryBrowser;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A stage 2 from the confirmed team to the decision's door: plan, meetings, a finding, the client's answer, report, review. */
class ConductStoryTest extends StoryBrowser {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Taipei"));

    @Autowired
    private BodyFixtures files;

    @Autowired
    private ConductFixtures conducted;

    @Autowired
    private Certifications certifications;

    @Autowired
    private Findings findings;

    private Membership lead;
    private Membership reviewer;
    private Membership client;
    private AuditDetails audit;

    @BeforeEach
    void aConfirmedStage2() {
        lead = aMemberOfA(
                TenantKind.CERTIFICATION_BODY,
                "範例驗證機構 " + UUID.randomUUID(),
                Role.LEAD_AUDITOR,
                Role.PLANNER,
                Role.ADMINISTRATOR);
        reviewer = aMemberOf(lead.tenantId(), "張淑惠", EnumSet.of(Role.TECHNICAL_REVIEWER));
        client = aMemberOfA(TenantKind.CLIENT, "宏遠精密金屬 " + UUID.randomUUID());
        files.accredit(lead, StandardId.ISO_45001, "17");
        UUID organisation = files.client(lead, "宏遠精密金屬");
        files.site(lead, organisation, "台中廠");
        files.as(
                lead,
                sql -> sql.sql("update organisation set client_tenant_id = ? where id = ?")
                        .params(client.tenantId(), organisation)
                        .update());
        UUID lin = files.auditor(lead, "林志明", StandardId.ISO_45001, "17");
        UUID certification = Acting.getAs(
                lead,
                () -> certifications
                        .record(new NewCertification(
                                organisation, StandardId.ISO_45001, List.of("17"), Complexity.HIGH, "金屬零件製造"))
                        .orThrow()
                        .id());
        conducted.concludedStage1(lead, visit(certification, AuditType.STAGE_1, TODAY.minusDays(20), lin));
        audit = conducted.confirmed(lead, visit(certification, AuditType.STAGE_2, TODAY, lin));
    }

    @Test
    void anAuditIsConductedFromItsPlanToTheDoorOfTheDecision() {
        var softly = new SoftAssertions();
        Page page = signedIn(lead, "audits/" + audit.id(), Setting.CHINESE);
        plan(page, softly);
        start(page, softly);
        FindingDetails finding = Acting.getAs(
                lead,
                () -> findings.raise(
                                audit.id(),
                                new NewFinding(
                                        null,
                                        "6.1.2.1",
                                        Grade.MINOR,
                                        "新增溶劑槽車卸料作業未納入危害鑑別。",
                                        "查閱 2026 年鑑別表，僅列儲存與取用。",
                                        null,
                                        null))
                        .orThrow());
        go(page, "findings/" + finding.id());
        upload(page, "鑑別表.pdf");
        assertThat(page.locator(".documents")).containsText("鑑別表.pdf");
        softly.check(() -> look(page, "conduct-draft", Setting.CHINESE));
        close(page, softly);
        answer(finding, softly);
        accept(page, finding, softly);
        report(page, softly);
        review(softly);

        var pages = new LinkedHashMap<String, String>();
        for (String tab : List.of("overview", "plan", "findings", "report", "review", "history")) {
            pages.put("conduct-" + tab, "audits/" + audit.id() + "?tab=" + tab);
        }
        pages.put("conduct-finding", "findings/" + finding.id());
        pages.put("conduct-records", "certifications/" + audit.certificationId() + "?tab=records");
        pages.put("conduct-home", "");
        everywhere(lead, pages, softly);
        everywhere(client, Map.of("conduct-our-audit", "our-audits/" + audit.id(), "conduct-client-home", ""), softly);
        softly.assertAll();
    }

    private void plan(Page page, SoftAssertions softly) {
        Locator rows = page.locator(".agenda-row");
        assertThat(rows).hasCount(4);
        page.getByText(word("audit.plan.issue"), exact()).click();
        assertThat(page.locator(".problems")).containsText("A-41");
        assertThat(page.locator(".problems")).containsText("A-45");
        softly.check(() -> look(page, "conduct-plan-refused", Setting.CHINESE));
        for (int i = 0; i < rows.count(); i++) {
            rows.nth(i).locator("vaadin-text-field input").nth(1).fill("6.1.2 危害鑑別；8.1 作業管制");
        }
        Locator people = page.locator(".interview-row");
        for (int i = 0; i < people.count(); i++) {
            people.nth(i).locator("vaadin-checkbox").first().click();
        }
        page.getByText(word("audit.plan.issue"), exact()).click();
        assertThat(page.locator(".page-header")).containsText(word("audit.state.SCHEDULED"));
    }

    private void start(Page page, SoftAssertions softly) {
        go(page, "audits/" + audit.id() + "/start");
        page.locator("vaadin-text-area textarea").first().fill("陳經理，管理代表\n吳組長，工作者代表");
        softly.check(() -> look(page, "conduct-start", Setting.CHINESE));
        page.locator(".actions vaadin-button").first().click();
        assertThat(page.locator(".page-header")).containsText(word("audit.state.IN_PROGRESS"));
    }

    private void close(Page page, SoftAssertions softly) {
        go(page, "audits/" + audit.id() + "/close");
        page.locator("vaadin-text-area textarea").first().fill("陳經理，管理代表\n吳組長，工作者代表");
        Locator invited = page.locator(".invited-row");
        invited.nth(0).locator("vaadin-checkbox").click();
        invited.nth(1).locator("vaadin-checkbox").click();
        page.locator(".actions vaadin-button").first().click();
        assertThat(page.locator(".problems")).containsText("A-46");
        softly.check(() -> look(page, "conduct-close-refused", Setting.CHINESE));
        invited.nth(2).locator("vaadin-text-field input").fill("特約護理師當日於他廠服務，已另行說明");
        page.locator(".actions vaadin-button").first().click();
        assertThat(page.locator(".page-header")).containsText(word("audit.state.FINDINGS_ISSUED"));
    }

    private void answer(FindingDetails finding, SoftAssertions softly) {
        Page page = signedIn(client, "", Setting.CHINESE);
        assertThat(page.locator(".stat-tile").filter(new Locator.FilterOptions().setHasText(word("home.findings"))))
                .containsText("1");
        softly.check(() -> look(page, "conduct-client-asked", Setting.CHINESE));
        go(page, "findings/" + finding.id() + "/answer");
        softly.check(() -> look(page, "conduct-answer", Setting.CHINESE));
        softly.check(() -> {
            Page hand = signedIn(client, "findings/" + finding.id() + "/answer", Setting.CHINESE.inTheHand());
            look(hand, "conduct-answer", Setting.CHINESE.inTheHand());
        });
        page.getByText(word("answer.send"), exact()).click();
        assertThat(page.locator(".problems")).containsText("A-51");
        Locator areas = page.locator("vaadin-text-area textarea");
        List<String> words = List.of("變更時未重新鑑別", "補列卸料作業", "變更管理程序增列鑑別步驟", "鑑別表第 7 版");
        for (int i = 0; i < words.size(); i++) {
            areas.nth(i).fill(words.get(i));
        }
        upload(page, "鑑別表第7版.pdf");
        assertThat(page.locator(".documents")).containsText("鑑別表第7版.pdf");
        page.locator("vaadin-date-picker input").fill(TODAY.plusDays(14).toString());
        page.keyboard().press("Enter");
        page.getByText(word("answer.send"), exact()).click();
        page.waitForURL(Pattern.compile(".*/findings/[0-9a-f-]{36}$"));
        page.waitForTimeout(3_000);
        go(page, "findings/" + finding.id());
        assertThat(page.locator(".thread")).containsText("變更時未重新鑑別");
        assertThat(page.locator(".documents").first()).containsText("鑑別表.pdf");
        softly.check(() -> look(page, "conduct-client-finding", Setting.CHINESE));
    }

    private void accept(Page page, FindingDetails finding, SoftAssertions softly) {
        go(page, "findings/" + finding.id());
        assertThat(page.locator(".thread")).containsText("變更管理程序增列鑑別步驟");
        Download saved = page.waitForDownload(
                () -> page.locator(".thread .documents .button-link").click());
        Assertions.assertThat(saved.suggestedFilename()).isEqualTo("鑑別表第7版.pdf");
        page.getByText(word("findings.step.ACCEPT"), exact()).first().click();
        page.locator("vaadin-radio-button").last().click();
        softly.check(() -> look(page, "conduct-accept", Setting.CHINESE));
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").last().click();
        assertThat(page.locator(".thread")).containsText(word("findings.step.past.ACCEPT"));
    }

    private void report(Page page, SoftAssertions softly) {
        go(page, "audits/" + audit.id());
        assertThat(page.locator(".page-header")).containsText(word("audit.state.ACCEPTED"));
        page.getByText(word("report.submit"), exact()).click();
        assertThat(page.locator(".problems")).containsText("A-55");
        softly.check(() -> look(page, "conduct-report-refused", Setting.CHINESE));
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

    private void review(SoftAssertions softly) {
        Page page = signedIn(reviewer, "reviews", Setting.CHINESE);
        assertThat(page.locator(".due-row")).hasCount(1);
        softly.check(() -> look(page, "conduct-reviews", Setting.CHINESE));
        go(page, "audits/" + audit.id());
        Locator points = page.locator(".review-row");
        assertThat(points).hasCount(8);
        for (int i = 0; i < 8; i++) {
            points.nth(i).locator("vaadin-radio-button").first().click();
        }
        page.locator(".form > vaadin-radio-group vaadin-radio-button").first().click();
        softly.check(() -> look(page, "conduct-review-form", Setting.CHINESE));
        page.getByText(word("review.pass"), exact()).click();
        assertThat(page.locator(".page-header")).containsText(word("audit.state.READY_FOR_DECISION"));
    }

    private static void upload(Page page, String name) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        name, "application/pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
    }

    private NewAudit visit(UUID certification, AuditType type, LocalDate start, UUID leading) {
        return new NewAudit(
                certification,
                type,
                null,
                List.of("17"),
                start,
                start.plusDays(1),
                null,
                leading,
                List.<NewAudit.Member>of(),
                null);
    }

    private static String word(String key) {
        return Words.in(Words.CHINESE, key);
    }

    private static Page.GetByTextOptions exact() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
