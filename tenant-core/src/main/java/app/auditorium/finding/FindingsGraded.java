package app.auditorium.finding;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditStep;
import app.auditorium.audit.StepGuard;
import app.auditorium.kernel.Problem;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An audit is closed with findings that can be issued as they stand: nonconformities name their clause and evidence. */
@Component
class FindingsGraded implements StepGuard {

    private final JdbcClient sql;

    FindingsGraded(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    @Override
    public AuditStep step() {
        return AuditStep.CLOSE;
    }

    @Override
    public Set<String> rules() {
        return Set.of("A-50", "A-51");
    }

    @Override
    public List<Problem> against(AuditDetails audit) {
        int bare = sql.sql("""
                        select count(*) from finding where tenant_id = current_tenant() and audit_id = ?
                          and grade in ('MAJOR', 'MINOR') and (evidence = '' or clause is null)""").param(audit.id()).query(Integer.class).single();
        return bare == 0 ? List.of() : List.of(Problem.rule("A-51", "findings", "rule.audit.bare-findings", bare));
    }
}
