package app.auditorium.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is on file of audits, of all of them at once; what stands in it is read when somebody takes it. */
@Component
class AuditsOnFile {

    private final JdbcClient sql;

    AuditsOnFile(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    /**
     * What there is of one audit.
     *
     * @param judgedAt when the judgement behind its team was made; null if none was kept
     * @param findings the newest first
     * @param reports the numbers of the versions, the newest first
     */
    record Held(
            @Nullable Instant judgedAt,
            boolean planned,
            List<UUID> findings,
            List<Integer> reports,
            boolean reviewed) {}

    Map<UUID, Held> of(Collection<UUID> audits) {
        return sql
                .sql("""
                                select a.id,
                                       (select max(j.judged_at) from team_judgement j where j.tenant_id = a.tenant_id and j.audit_id = a.id) as judged_at,
                                       exists (select from audit_paper p
                                               where p.tenant_id = a.tenant_id and p.audit_id = a.id and p.kind = 'PLAN') as planned,
                                       array(select f.id from finding f where f.tenant_id = a.tenant_id and f.audit_id = a.id
                                             order by f.raised_on desc, f.id) as findings,
                                       array(select v.number from audit_report_version v where v.tenant_id = a.tenant_id and v.audit_id = a.id
                                             order by v.number desc) as reports,
                                       exists (select from technical_review r where r.tenant_id = a.tenant_id and r.audit_id = a.id) as reviewed
                                from audit a where a.tenant_id = current_tenant() and a.id = any (?)""")
                .param(audits.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), shaped(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Held shaped(ResultSet row) throws SQLException {
        OffsetDateTime judged = row.getObject("judged_at", OffsetDateTime.class);
        return new Held(
                judged == null ? null : judged.toInstant(),
                row.getBoolean("planned"),
                List.of((UUID[]) row.getArray("findings").getArray()),
                List.of((Integer[]) row.getArray("reports").getArray()),
                row.getBoolean("reviewed"));
    }
}
