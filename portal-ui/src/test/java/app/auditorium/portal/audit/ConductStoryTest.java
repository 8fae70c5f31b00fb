package app.auditorium.portal.audit;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.BodyFixtures;
import app.auditorium.audit.ConductFixtures;
import app.auditorium.audit.NewAudit;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.NewCertification;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.StoryBrowser;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    private Membership lead;
    private Membership reviewer;
    private Membership client;
    private AuditDetails stage1;
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
        stage1 = conducted.concludedStage1(lead, visit(certification, AuditType.STAGE_1, TODAY.minusDays(20), lin));
        audit = conducted.confirmed(lead, visit(certification, AuditType.STAGE_2, TODAY, lin));
    }

    @Test
    void anAuditIsConductedFromItsPlanToTheDoorOfTheDecision() {
        var softly = new SoftAssertions();
        UUID finding = new ConductActs(this, softly, lead, reviewer, client).conduct(audit.id());

        var pages = new LinkedHashMap<String, String>();
        for (String tab : List.of("overview", "plan", "findings", "report", "review", "history")) {
            pages.put("conduct-" + tab, "audits/" + audit.id() + "?tab=" + tab);
        }
        pages.put("conduct-stage-1-report", "audits/" + stage1.id() + "?tab=report");
        pages.put("conduct-finding", "findings/" + finding);
        pages.put("conduct-records", "certifications/" + audit.certificationId() + "?tab=records");
        pages.put("conduct-home", "");
        everywhere(lead, pages, softly);
        everywhere(client, Map.of("conduct-our-audit", "our-audits/" + audit.id(), "conduct-client-home", ""), softly);
        softly.assertAll();
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
}
