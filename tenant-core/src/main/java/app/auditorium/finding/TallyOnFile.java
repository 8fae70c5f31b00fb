package app.auditorium.finding;

import app.auditorium.audit.FindingsTally;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Deliveries;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the nonconformities of audits, and issues the findings of one that is closed. */
@Component
class TallyOnFile implements FindingsTally {

    private final FindingRepository findings;
    private final AuditedClients audits;
    private final Issuing issuing;
    private final HouseDeadlines house;
    private final Deliveries deliveries;
    private final JdbcClient sql;

    TallyOnFile(
            FindingRepository findings,
            AuditedClients audits,
            Issuing issuing,
            HouseDeadlines house,
            Deliveries deliveries,
            DataSource app) {
        this.findings = findings;
        this.audits = audits;
        this.issuing = issuing;
        this.house = house;
        this.deliveries = deliveries;
        this.sql = JdbcClient.create(app);
    }

    @Override
    public Tally of(UUID audit, LocalDate here) {
        return sql.sql("""
                        select count(*) filter (where released_at is not null and state = 'OPEN') as open,
                               count(*) filter (where released_at is not null and state = 'OPEN' and answer_due < :here) as late,
                               count(*) filter (where released_at is not null and state = 'RESPONDED') as answered,
                               count(*) filter (where grade = 'MAJOR') as majors
                        from finding where tenant_id = current_tenant() and audit_id = :audit and grade in ('MAJOR', 'MINOR')""")
                .param("here", here)
                .param("audit", audit)
                .query((row, n) ->
                        new Tally(row.getInt("open"), row.getInt("late"), row.getInt("answered"), row.getInt("majors")))
                .single();
    }

    @Override
    public void issue(UUID audit, LocalDate closedOn) {
        AuditedClient audited = audits.find(audit, Acting.current()).orElseThrow();
        List<Finding> all = findings.findByAuditId(audit);
        Deadlines deadlines = house.now();
        all.forEach(finding -> issuing.closed(finding, audited, closedOn, deadlines));
        findings.flush();
        if (audited.clientTenant() != null && !all.isEmpty()) {
            deliveries.send(new FindingsIssued(audited.clientTenant(), audit));
        }
    }
}
