package app.auditorium.portal.decision;

import static app.auditorium.decision.DecisionFixtures.today;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.auditorium.audit.BodyFixtures;
import app.auditorium.audit.ConductFixtures;
import app.auditorium.audit.NewAudit;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.CertificationFilter;
import app.auditorium.certification.Certifications;
import app.auditorium.decision.DecisionFixtures;
import app.auditorium.engagement.EngagementDetails;
import app.auditorium.engagement.EngagementFixtures;
import app.auditorium.engagement.EngagementState;
import app.auditorium.engagement.Engagements;
import app.auditorium.engagement.OurEngagements;
import app.auditorium.engagement.QuoteDetails;
import app.auditorium.engagement.Quotes;
import app.auditorium.engagement.Signature;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Printed;
import app.auditorium.portal.Setting;
import app.auditorium.portal.StoryBrowser;
import app.auditorium.portal.Words;
import app.auditorium.report.ReadyAudits;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.Tenants;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A contract, its audits, a decision by somebody independent, the certificate; and a suspension that shows where its code leads. */
class DecisionStoryTest extends StoryBrowser {

    @Autowired
    private BodyFixtures files;

    @Autowired
    private ConductFixtures conducted;

    @Autowired
    private ReadyAudits audits;

    @Autowired
    private DecisionFixtures deciders;

    @Autowired
    private Certifications certifications;

    @Autowired
    private EngagementFixtures contracts;

    @Autowired
    private Engagements engagements;

    @Autowired
    private Quotes quotes;

    @Autowired
    private OurEngagements ours;

    private Membership lead;
    private Membership decider;
    private Membership client;
    private UUID certification;

    @BeforeEach
    void anAuditThatIsReadyForItsDecision() {
        lead = aMemberOfA(
                TenantKind.CERTIFICATION_BODY,
                "台灣驗證 " + UUID.randomUUID(),
                Role.LEAD_AUDITOR,
                Role.PLANNER,
                Role.ADMINISTRATOR,
                Role.DECISION_MAKER);
        decider = aMemberOf(lead.tenantId(), "陳建宏", EnumSet.of(Role.DECISION_MAKER));
        Membership reviewer = aMemberOf(lead.tenantId(), "張淑惠", EnumSet.of(Role.TECHNICAL_REVIEWER));
        client = aMemberOfA(TenantKind.CLIENT, "宏遠精密 " + UUID.randomUUID());
        files.accredit(lead, StandardId.ISO_45001, "17");
        UUID organisation = files.client(lead, "Hongyuan Precision Metal Co., Ltd.");
        UUID auditor = deciders.competent(lead, "17");
        deciders.competent(decider, "17");
        files.as(lead, sql -> {
            sql.sql(
                            "update organisation set name_zh = '宏遠精密金屬股份有限公司', county = 'TW-TXG', client_tenant_id = ? where id = ?")
                    .params(client.tenantId(), organisation)
                    .update();
            sql.sql(
                            "insert into site (id, organisation_id, name, address, employees) values (gen_random_uuid(), ?, '台中廠', '臺中市西屯區工業區一路 1 號', 180)")
                    .param(organisation)
                    .update();
            sql.sql("update auditor set languages = '{zh-TW}' where id = ?")
                    .param(auditor)
                    .update();
            sql.sql(
                            "insert into competence (auditor_id, standard, iaf_code, role) values (?, 'ISO_45001', '17', 'LEAD_AUDITOR')")
                    .param(auditor)
                    .update();
        });
        certification = contracted(organisation);
        conducted.concludedStage1(lead, visit(AuditType.STAGE_1, today().minusDays(40), auditor));
        audits.ready(lead, reviewer, visit(AuditType.STAGE_2, today().minusDays(12), auditor));
    }

    /** The application, its review, the offer, both signatures, and the programme. */
    private UUID contracted(UUID organisation) {
        EngagementDetails reviewed = contracts.reviewed(lead, organisation, StandardId.ISO_45001);
        QuoteDetails offer = contracts.quoteSent(lead, reviewed.id());
        Tenants.as(lead, () -> quotes.sign(reviewed.id(), new Signature(offer.id(), "林美華", true)))
                .orThrow();
        Tenants.as(client, () -> ours.sign(reviewed.id(), new Signature(offer.id(), "王小明", true)))
                .orThrow();
        await().until(() -> contracts.now(lead, reviewed.id()).state() == EngagementState.CONTRACTED);
        int version = contracts.now(lead, reviewed.id()).version();
        Tenants.as(lead, () -> engagements.createProgramme(reviewed.id(), version))
                .orThrow();
        return Tenants.as(lead, () -> certifications.list(CertificationFilter.ALL, PageRequest.first(1)))
                .items()
                .getFirst()
                .id();
    }

    @Test
    void fromTheDecisionToTheCertificateAndToItsSuspension() throws IOException {
        var softly = new SoftAssertions();
        Page involved = signedIn(lead, "decisions", Setting.CHINESE);
        softly.check(() -> look(involved, "decisions", Setting.CHINESE));
        String file = openTheFile(involved);
        assertThat(involved.locator(".callout.amber")).containsText("A-60");
        button(involved, "decision.take").click();
        choose(involved, "授予驗證");
        assertThat(involved.locator("vaadin-dialog[opened] .guard.unmet").first())
                .containsText("A-60");
        dialogButton(involved, "decision.take").click();
        assertThat(involved.locator("vaadin-dialog[opened] .problems")).containsText("A-60");
        softly.check(() -> look(involved, "decision-refused", Setting.CHINESE));

        Page page = signedIn(decider, "certifications/" + certification + "?tab=certificate", Setting.CHINESE);
        button(page, "certificates.wording").click();
        page.locator("vaadin-dialog[opened] textarea").first().fill("精密金屬零件之製造");
        page.locator("vaadin-dialog[opened] .site-wording input:visible")
                .last()
                .fill("No. 1, Gongyequ 1st Rd., Xitun Dist., Taichung City 407");
        softly.check(() -> look(page, "certificate-wording", Setting.CHINESE));
        dialogButton(page, "certificates.save").click();
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        go(page, file);
        assertThat(page.locator(".guard.unmet")).hasCount(0);
        softly.check(() -> look(page, "decision-open", Setting.CHINESE));
        button(page, "decision.take").click();
        choose(page, "授予驗證");
        softly.check(() -> look(page, "decision-dialog", Setting.CHINESE));
        dialogButton(page, "decision.take").click();
        assertThat(page.locator(".page-header")).containsText("已決定");

        go(page, "certifications/" + certification + "?tab=certificate");
        softly.check(() -> look(page, "certificate-tab", Setting.CHINESE));
        String code = page.locator(".panel a[href*='/register/']").getAttribute("href");
        byte[] pdf = download(page);
        Printed printed = Printed.of(pdf, "certificate");
        softly.assertThat(printed.code()).isEqualTo(code);
        softly.assertThat(printed.text())
                .contains("宏遠精密金屬股份有限公司", "Hongyuan Precision Metal Co., Ltd.", "ISO 45001:2018");
        String register = code.replaceAll(".*/register/", "register/");

        try (var visitor = withoutScripts(Setting.CHINESE)) {
            Page anybody = visitor.newPage();
            anybody.navigate(address() + "/" + register);
            assertThat(anybody.locator(".today strong")).hasText("有效");
            verify(anybody, pdf);
            assertThat(anybody.locator(".today strong")).hasText("真實且有效");

            suspend(page, softly);

            anybody.navigate(address() + "/" + register);
            assertThat(anybody.locator(".today strong")).hasText("暫時終止");
            picture(anybody, "register-suspended", Setting.CHINESE);
            verify(anybody, pdf);
            assertThat(anybody.locator(".today strong")).hasText("真實，但驗證暫時終止");
            assertThat(visitor.cookies()).isEmpty();
        }
        String certified = "certifications/" + certification;
        everywhere(
                decider,
                Map.of(
                        "decision-taken", file,
                        "certification-history", certified + "?tab=history",
                        "certification-certificate", certified + "?tab=certificate"),
                softly);
        Page theirs = signedIn(client, "certificates", Setting.CHINESE);
        assertThat(theirs.locator(".decisions > li")).hasCount(2);
        everywhere(client, Map.of("our-certificates", "certificates"), softly);
        softly.assertAll();
    }

    private static String openTheFile(Page page) {
        page.locator("vaadin-grid a").first().click();
        page.waitForURL(Pattern.compile(".*/decisions/[0-9a-f-]{36}$"));
        return page.url().replaceAll(".*/decisions/", "decisions/");
    }

    private void suspend(Page page, SoftAssertions softly) {
        go(page, "certifications/" + certification + "?tab=history");
        button(page, "decision.matter.new").click();
        page.locator("vaadin-dialog[opened] vaadin-select").click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("申請暫時終止"))
                .click();
        page.getByLabel(Words.in(Words.CHINESE, "decision.matter.grounds")).fill("遷廠期間停產三個月。");
        page.getByLabel(Words.in(Words.CHINESE, "decision.matter.askedBy")).fill("王小明，管理代表");
        softly.check(() -> look(page, "decision-matter", Setting.CHINESE));
        dialogButton(page, "decision.matter.open").click();
        page.waitForURL(Pattern.compile(".*/decisions/[0-9a-f-]{36}$"));
        button(page, "decision.take").click();
        Locator areas = page.locator("vaadin-dialog[opened] vaadin-text-area textarea:visible");
        areas.nth(0).fill("客戶因遷廠要求暫時終止，自即日起六個月內恢復生產並完成追蹤稽核。");
        areas.nth(1).fill("恢復生產後之追蹤稽核。");
        softly.check(() -> look(page, "decision-suspend", Setting.CHINESE));
        dialogButton(page, "decision.take").click();
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
        assertThat(page.locator(".page-header")).containsText("已決定");
    }

    private byte[] download(Page page) throws IOException {
        Download download = page.waitForDownload(() -> page.locator("a.button-link")
                .filter(new Locator.FilterOptions().setHasText("PDF"))
                .click());
        return Files.readAllBytes(download.path());
    }

    private void verify(Page page, byte[] pdf) {
        page.navigate(address() + "/verify");
        page.setInputFiles("input[type=file]", new FilePayload("certificate.pdf", "application/pdf", pdf));
        page.locator("form.verify button").click();
        page.locator(".today").waitFor();
    }

    private NewAudit visit(AuditType type, LocalDate start, UUID leading) {
        return new NewAudit(
                certification, type, null, List.of("17"), start, start.plusDays(1), null, leading, List.of(), null);
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
