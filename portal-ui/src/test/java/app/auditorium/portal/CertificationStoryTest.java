package app.auditorium.portal;

import static app.auditorium.testing.Tenants.as;

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
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
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
        });
        LocalDate today = DecisionFixtures.today();

        var softly = new SoftAssertions();
        new ApplicationActs(this, engagements, applications, softly).toTheProgramme(client, lead);
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
        audits.stage1(audits.agreed(
                certification, AuditType.STAGE_1, today.minusDays(40), today.minusDays(38), lead.personName()));
        audits.conduct(audits.agreed(
                certification, AuditType.STAGE_2, today.minusDays(12), today.minusDays(7), lead.personName()));
        new DecisionActs(this, softly, lead, decider).certifiedAndSuspended(certification);
        softly.assertAll();
    }
}
