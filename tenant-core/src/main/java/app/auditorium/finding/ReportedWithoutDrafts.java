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

/** A report holds what the client knows: a finding that was added after the closing meeting is issued first. */
@Component
class ReportedWithoutDrafts implements StepGuard {

    private final JdbcClient sql;

    ReportedWithoutDrafts(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    @Override
    public AuditStep step() {
        return AuditStep.REPORT;
    }

    @Override
    public Set<String> rules() {
        return Set.of("A-51");
    }

    @Override
    public List<Problem> against(AuditDetails audit) {
        int drafts = sql.sql("""
                        select count(*) from finding where tenant_id = current_tenant() and audit_id = ? and released_at is null""").param(audit.id()).query(Integer.class).single();
        return drafts == 0 ? List.of() : List.of(Problem.rule("A-51", "findings", "rule.audit.drafts", drafts));
    }
}
