package app.auditorium.finding;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditStep;
import app.auditorium.audit.StepGuard;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The next audit verifies the minors of earlier ones: its report waits until each is verified, or is open again. */
@Component
class EarlierMinorsJudged implements StepGuard {

    private static final Set<AuditType> JUDGING = EnumSet.of(AuditType.SURVEILLANCE, AuditType.RECERTIFICATION);

    private final JdbcClient sql;

    EarlierMinorsJudged(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    @Override
    public AuditStep step() {
        return AuditStep.REPORT;
    }

    @Override
    public Set<String> rules() {
        return Set.of("A-52");
    }

    @Override
    public List<Problem> against(AuditDetails audit) {
        if (!JUDGING.contains(audit.type())) {
            return List.of();
        }
        List<String> open = sql.sql("""
                        select coalesce(f.clause, f.statement) from finding f join audit a on a.tenant_id = f.tenant_id and a.id = f.audit_id
                        where f.tenant_id = current_tenant() and a.certification_id = :certification and a.id <> :audit and a.ends_on < :start
                          and f.grade = 'MINOR' and f.state = 'ACCEPTED'
                        order by f.raised_on, f.id""")
                .param("certification", audit.certificationId())
                .param("audit", audit.id())
                .param("start", audit.start())
                .query(String.class)
                .list();
        return open.isEmpty()
                ? List.of()
                : List.of(Problem.rule("A-52", "findings", "rule.audit.minors-unjudged", open.size(), open));
    }
}
