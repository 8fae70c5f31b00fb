package app.auditorium.auditor;

import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.AllowedTo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What of the body's own file ends soon: competences of its auditors and entries of its accreditation scope. */
@Component
@Transactional(readOnly = true)
public class Expiries {

    private final JdbcClient sql;

    Expiries(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    /** How many competences of an auditor end, the first of them on a day. */
    public record OfAuditor(UUID auditorId, String name, long competences, LocalDate first) {}

    /** How many entries of the scope end, the first of them on a day. */
    public record OfScope(String standard, long entries, LocalDate first) {}

    /** Those of present auditors that end from today until a day, the earliest first, at most 50 auditors. */
    @AllowedTo(in = TenantKind.CERTIFICATION_BODY)
    public List<OfAuditor> competences(LocalDate today, LocalDate until) {
        return sql.sql("""
                        select a.id, a.name, count(*) as competences, min(c.valid_until) as first
                        from auditor a join competence c on c.tenant_id = a.tenant_id and c.auditor_id = a.id
                        where a.tenant_id = current_tenant() and (a.left_on is null or a.left_on > :today)
                          and c.valid_until between :today and :until
                        group by a.id, a.name order by first, a.name limit 50""")
                .param("today", today)
                .param("until", until)
                .query((row, n) -> new OfAuditor(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getLong("competences"),
                        row.getObject("first", LocalDate.class)))
                .list();
    }

    /** Entries of the scope that end from today until a day, by standard. */
    @AllowedTo(in = TenantKind.CERTIFICATION_BODY)
    public List<OfScope> scope(LocalDate today, LocalDate until) {
        return sql.sql("""
                        select standard, count(*) as entries, min(valid_until) as first from scope_entry
                        where tenant_id = current_tenant() and valid_until between :today and :until
                        group by standard order by first, standard""")
                .param("today", today)
                .param("until", until)
                .query((row, n) -> new OfScope(
                        row.getString("standard"), row.getLong("entries"), row.getObject("first", LocalDate.class)))
                .list();
    }
}
