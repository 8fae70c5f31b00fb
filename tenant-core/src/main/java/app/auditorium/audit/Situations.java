package app.auditorium.audit;

import app.auditorium.certification.AuditType;
import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what the rules of a step look at. */
@Component
class Situations {

    private final PapersOnFile papers;
    private final CalculatedTime calculated;
    private final DeclarationTable declarations;
    private final HouseRules houseRules;
    private final Today today;
    private final JdbcClient sql;

    Situations(
            PapersOnFile papers,
            CalculatedTime calculated,
            DeclarationTable declarations,
            HouseRules houseRules,
            Today today,
            DataSource app) {
        this.papers = papers;
        this.calculated = calculated;
        this.declarations = declarations;
        this.houseRules = houseRules;
        this.today = today;
        this.sql = JdbcClient.create(app);
    }

    Situation of(AuditDetails audit, Taking taking) {
        return new Situation(
                audit,
                today.now(),
                isByItsLead(audit),
                taking.reason(),
                papers.find(audit.id(), PapersOnFile.Kind.PLAN, AuditPlan.class)
                        .map(Paper::content)
                        .orElse(null),
                taking.opening(),
                taking.closing(),
                taking.conclusions(),
                stage1(audit),
                isInitial(audit),
                houseRules.number(HouseRule.STAGE_GAP_JUSTIFIED),
                calculated.of(audit.certificationId(), audit.type()).orElse(null),
                undeclared(audit),
                !houseRules.of(HouseRule.SHORT_NOTICE).value().isEmpty());
    }

    private List<Declared> undeclared(AuditDetails audit) {
        return houseRules.of(HouseRule.DECLARATION).value().equals("BEFORE_START")
                ? declarations.team(audit.id()).stream()
                        .filter(member -> !member.isClear())
                        .toList()
                : List.of();
    }

    private boolean isByItsLead(AuditDetails audit) {
        return Acting.current().roles().contains(Role.ADMINISTRATOR)
                || sql.sql("""
                        select exists (select from audit_member m join auditor d on d.tenant_id = m.tenant_id and d.id = m.auditor_id
                            where m.tenant_id = current_tenant() and m.audit_id = ? and m.role = 'LEAD_AUDITOR'
                              and d.person_id = acting_person())""").param(audit.id()).query(Boolean.class).single();
    }

    private boolean isInitial(AuditDetails audit) {
        return audit.type() == AuditType.STAGE_2
                && sql.sql("select state = 'PENDING' from certification where tenant_id = current_tenant() and id = ?")
                        .param(audit.certificationId())
                        .query(Boolean.class)
                        .single();
    }

    private List<EarlierStage1> stage1(AuditDetails audit) {
        if (audit.type() != AuditType.STAGE_2) {
            return List.of();
        }
        return sql.sql("""
                        select a.ends_on, a.state, p.content ->> 'readiness' as readiness
                        from audit a left join audit_paper p
                            on p.tenant_id = a.tenant_id and p.audit_id = a.id and p.kind = 'STAGE_1' and p.issued_at is not null
                        where a.tenant_id = current_tenant() and a.certification_id = ? and a.type = 'STAGE_1' and a.state <> 'CANCELLED'""")
                .param(audit.certificationId())
                .query((row, n) -> new EarlierStage1(
                        row.getObject("ends_on", LocalDate.class),
                        AuditState.valueOf(row.getString("state")).isFinished(),
                        row.getString("readiness") == null ? null : Readiness.valueOf(row.getString("readiness"))))
                .list();
    }
}
