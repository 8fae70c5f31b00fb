package app.auditorium.obligation;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who led the last audit of certifications. */
@Component
class LastLeads {

    private final JdbcClient sql;

    LastLeads(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    record Lead(UUID certification, UUID id, String name) {}

    Map<UUID, Lead> of(Collection<UUID> certifications) {
        return sql
                .sql("""
                        select distinct on (a.certification_id) a.certification_id, r.id, r.name
                        from audit a
                        join audit_member m on m.tenant_id = a.tenant_id and m.audit_id = a.id and m.role = 'LEAD_AUDITOR'
                        join auditor r on r.tenant_id = m.tenant_id and r.id = m.auditor_id
                        where a.tenant_id = current_tenant() and a.certification_id = any(:ids) and a.state <> 'CANCELLED'
                        order by a.certification_id, a.starts_on desc, a.id""")
                .param("ids", certifications.toArray(UUID[]::new))
                .query((row, n) ->
                        new Lead(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
                .stream()
                .collect(Collectors.toMap(Lead::certification, lead -> lead));
    }
}
