package app.auditorium.finding;

import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.AllowedTo;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many of the body's findings wait for something, in one statement. */
@Component
@Transactional(readOnly = true)
public class FindingTallies {

    private final JdbcClient sql;

    FindingTallies(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    /**
     * What waits.
     *
     * @param majors nonconformities of grade major that are not verified yet
     * @param oldestMajor when the oldest of them was raised; null for none
     * @param drafts that the client does not see yet
     * @param answered whose answer waits to be judged
     */
    public record Tally(long majors, @Nullable LocalDate oldestMajor, long drafts, long answered) {}

    @AllowedTo(in = TenantKind.CERTIFICATION_BODY)
    public Tally tally() {
        return tally(null);
    }

    /** Of the audits on whose team an auditor is. */
    @AllowedTo(in = TenantKind.CERTIFICATION_BODY)
    public Tally tallyOf(UUID auditor) {
        return tally(auditor);
    }

    private Tally tally(@Nullable UUID auditor) {
        return sql.sql("""
                        select count(*) filter (where f.grade = 'MAJOR' and f.state in ('OPEN', 'RESPONDED', 'ACCEPTED')) as majors,
                               min(f.raised_on) filter (where f.grade = 'MAJOR' and f.state in ('OPEN', 'RESPONDED', 'ACCEPTED')) as oldest,
                               count(*) filter (where f.released_at is null) as drafts,
                               count(*) filter (where f.state = 'RESPONDED') as answered
                        from finding f
                        where f.tenant_id = current_tenant()
                          and (:auditor::uuid is null
                               or exists (select from audit_member m where m.tenant_id = f.tenant_id and m.audit_id = f.audit_id
                                                                       and m.auditor_id = :auditor::uuid))""")
                .param("auditor", auditor)
                .query((row, n) -> new Tally(
                        row.getLong("majors"),
                        row.getObject("oldest", LocalDate.class),
                        row.getLong("drafts"),
                        row.getLong("answered")))
                .single();
    }
}
