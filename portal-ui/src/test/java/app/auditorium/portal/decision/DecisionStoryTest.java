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
import app.auditorium.portal.Setting;
import app.auditorium.portal.StoryBrowser;
import app.auditorium.portal.Words;
import app.auditorium.report.ReadyAudits;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.Tenants;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
            sql.sql("insert into site (id, organisation_id, name, address, employees) values"
                            + " (gen_random_uuid(), ?, '彰化倉庫', '彰化縣鹿港鎮鹿工路 8 號', 12)")
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
        // the story tells two months in a minute: its agreement of today is no bar to the audits of before
        contracts.sql(
                lead,
                "update engagement_standard set certification_id = null where certification_id = ?",
                certification);
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
        String file = new DecisionActs(this, softly, lead, decider).certifiedAndSuspended(certification);

        // as if the scope had been decided anew since it was worded
        contracts.sql(
                lead, "update certificate_wording set of_scope = '金屬零件' where certification_id = ?", certification);
        String certified = "certifications/" + certification;
        everywhere(
                decider,
                Map.of(
                        "decision-taken", file,
                        "certification-history", certified + "?tab=history",
                        "certification-certificate", certified + "?tab=certificate"),
                softly);
        Page english = again(decider, certified + "?tab=certificate", Setting.ENGLISH);
        english.getByText(Words.in(Words.ENGLISH, "certificates.wording"))
                .first()
                .click();
        english.locator("vaadin-dialog[opened] .site-wording input[type=checkbox]")
                .last()
                .check();
        assertThat(english.locator("vaadin-dialog[opened] .callout.amber")).containsText("older than the scope");
        softly.check(() -> look(english, "certificate-wording", Setting.ENGLISH));
        Page theirs = signedIn(client, "certificates", Setting.CHINESE);
        assertThat(theirs.locator(".decisions > li")).hasCount(2);
        everywhere(client, Map.of("our-certificates", "certificates"), softly);
        softly.assertAll();
    }

    private NewAudit visit(AuditType type, LocalDate start, UUID leading) {
        return new NewAudit(
                certification, type, null, List.of("17"), start, start.plusDays(1), null, leading, List.of(), null);
    }
}
