package app.auditorium.portal;

import static app.auditorium.testing.Tenants.as;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.auditorium.audit.BodyFixtures;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.CertificationFilter;
import app.auditorium.certification.Certifications;
import app.auditorium.decision.DecisionFixtures;
import app.auditorium.engagement.Applications;
import app.auditorium.engagement.EngagementFixtures;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.audit.ConductActs;
import app.auditorium.portal.decision.DecisionActs;
import app.auditorium.portal.engagement.ApplicationActs;
import app.auditorium.tenancy.Membership;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole way, nothing of it prepared: a client applies, is audited, is certified, is looked up by anybody, and is suspended. */
class CertificationStoryTest extends StoryBrowser {

    @Autowired
    private EngagementFixtures engagements;

    @Autowired
    private Applications applications;

    @Autowired
    private BodyFixtures files;

    @Autowired
    private DecisionFixtures deciders;

    @Autowired
    private Certifications certifications;

    @Test
    void aClientIsCertifiedFromItsApplicationToTheSignedCertificateAndSuspended() throws IOException {
        Membership lead = aMemberOfA(
                TenantKind.CERTIFICATION_BODY,
                "台灣驗證 " + UUID.randomUUID(),
                Role.LEAD_AUDITOR,
                Role.PLANNER,
                Role.ADMINISTRATOR,
                Role.DECISION_MAKER);
        Membership reviewer = aMemberOf(lead.tenantId(), "張淑惠", EnumSet.of(Role.TECHNICAL_REVIEWER));
        Membership decider = aMemberOf(lead.tenantId(), "陳建宏", EnumSet.of(Role.DECISION_MAKER));
        Membership client = aMemberOfA(TenantKind.CLIENT, "宏遠精密 " + UUID.randomUUID());
        engagements.ableBody(lead);
        deciders.competent(decider, "17");
        UUID leading = deciders.competent(lead, "17");
        UUID organisation = engagements.client(lead, "Hongyuan Precision Metal Co., Ltd.", client);
        files.as(lead, sql -> {
            sql.sql("update auditor set languages = '{zh-TW}' where id = ?")
                    .param(leading)
                    .update();
            sql.sql(
                            "insert into competence (auditor_id, standard, iaf_code, role) values (?, 'ISO_45001', '17', 'LEAD_AUDITOR')")
                    .param(leading)
                    .update();
            sql.sql("update organisation set name_zh = '宏遠精密金屬股份有限公司', county = 'TW-TXG' where id = ?")
                    .param(organisation)
                    .update();
            sql.sql(
                            "insert into site (id, organisation_id, name, address, employees) values (gen_random_uuid(), ?, '台中廠', '臺中市西屯區工業區一路 1 號', 180)")
                    .param(organisation)
                    .update();
            sql.sql("insert into site (id, organisation_id, name, address, employees) values"
                            + " (gen_random_uuid(), ?, '彰化倉庫', '彰化縣鹿港鎮鹿工路 8 號', 12)")
                    .param(organisation)
                    .update();
        });
        LocalDate today = DecisionFixtures.today();

        var softly = new SoftAssertions();
        UUID engagement = new ApplicationActs(this, engagements, applications, softly).toTheProgramme(client, lead);
        lookAtTheEngagement(engagement, lead, client, softly);
        UUID certification = as(lead, () -> certifications.list(CertificationFilter.ALL, PageRequest.first(1)))
                .items()
                .getFirst()
                .id();
        // the story tells two months in a minute: its agreement of today is no bar to the audits of before
        files.as(
                lead,
                sql -> sql.sql("update engagement_standard set certification_id = null where certification_id = ?")
                        .param(certification)
                        .update());
        var audits = new ConductActs(this, softly, lead, reviewer, client);
        UUID stage1 = audits.agreed(
                certification, AuditType.STAGE_1, today.minusDays(40), today.minusDays(38), lead.personName());
        audits.stage1(stage1);
        stage2IsRefusedAsItsDaysAreChosen(certification, today.minusDays(38), lead, softly);
        UUID stage2 = audits.agreed(
                certification, AuditType.STAGE_2, today.minusDays(12), today.minusDays(7), lead.personName());
        UUID finding = audits.conduct(stage2);
        lookAtTheAudits(stage1, stage2, finding, certification, lead, client, softly);

        String file = new DecisionActs(this, softly, lead, decider).certifiedAndSuspended(certification);
        lookAtTheDecision(file, certification, lead, decider, client, softly);
        softly.assertAll();
    }

    /** Before anybody leads it; the calendar over the days begins with the year. */
    private void stage2IsRefusedAsItsDaysAreChosen(
            UUID certification, LocalDate stage1Ends, Membership lead, SoftAssertions softly) {
        Page page = again(lead, "plan?certification=" + certification + "&type=STAGE_2", Setting.CHINESE);
        Locator start = page.locator("vaadin-date-picker").first();
        start.locator("input").fill(stage1Ends.toString());
        start.locator("input").press("Enter");
        assertThat(page.locator(".problems")).containsText("A-30");
        softly.check(() -> look(page, "plan-stage-2-refused", Setting.CHINESE));
        start.locator("[part~=toggle-button]").click();
        assertThat(page.locator("vaadin-month-calendar [part=month-header]").first())
                .hasText(Pattern.compile("^\\d{4}年\\d+月$"));
    }

    private void lookAtTheEngagement(UUID engagement, Membership body, Membership client, SoftAssertions softly) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("engagements", "engagements");
        for (String tab : List.of("application", "review", "quote", "history")) {
            pages.put("engagement-" + tab, "engagements/" + engagement + "?tab=" + tab);
        }
        everywhere(body, pages, softly);
        everywhere(client, Map.of("applications", "applications", "application", "applications/" + engagement), softly);
    }

    private void lookAtTheAudits(
            UUID stage1,
            UUID stage2,
            UUID finding,
            UUID certification,
            Membership lead,
            Membership client,
            SoftAssertions softly) {
        var pages = new LinkedHashMap<String, String>();
        for (String tab : List.of("overview", "plan", "findings", "report", "review", "history")) {
            pages.put("conduct-" + tab, "audits/" + stage2 + "?tab=" + tab);
        }
        pages.put("conduct-stage-1-report", "audits/" + stage1 + "?tab=report");
        pages.put("conduct-finding", "findings/" + finding);
        pages.put("conduct-records", "certifications/" + certification + "?tab=records");
        pages.put("conduct-home", "");
        everywhere(lead, pages, softly);
        everywhere(client, Map.of("conduct-our-audit", "our-audits/" + stage2, "conduct-client-home", ""), softly);
    }

    private void lookAtTheDecision(
            String file,
            UUID certification,
            Membership lead,
            Membership decider,
            Membership client,
            SoftAssertions softly) {
        // as if the scope had been decided anew since it was worded
        engagements.sql(
                lead, "update certificate_wording set of_scope = '金屬零件' where certification_id = ?", certification);
        String certified = "certifications/" + certification;
        everywhere(
                decider,
                Map.of(
                        "decision-taken",
                        file,
                        "decider-home",
                        "",
                        "certification-history",
                        certified + "?tab=history",
                        "certification-certificate",
                        certified + "?tab=certificate"),
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
        Page theirs = again(client, "certificates", Setting.CHINESE);
        assertThat(theirs.locator(".decisions > li")).hasCount(2);
        assertThat(theirs.locator("main, body").first()).containsText(Words.in(Words.CHINESE, "certificates.marks"));
        assertThat(theirs.getByText(
                        Words.in(Words.CHINESE, "certification.state.SUSPENDED"),
                        new Page.GetByTextOptions().setExact(true)))
                .hasCount(2);
        go(theirs, "");
        assertThat(theirs.locator(".people li")
                        .filter(new Locator.FilterOptions()
                                .setHas(theirs.locator("a[href='certificates']")
                                        .filter(new Locator.FilterOptions().setHasText("45001")))))
                .containsText(Words.in(Words.CHINESE, "certification.state.SUSPENDED"));
        everywhere(client, Map.of("our-certificates", "certificates", "certified-home", ""), softly);
    }
}
