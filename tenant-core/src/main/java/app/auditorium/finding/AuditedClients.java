package app.auditorium.finding;

import app.auditorium.certification.AuditType;
import app.auditorium.finding.RaisingIn.SiteChoice;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Membership;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AuditedClients {

    private static final String AUDIT = """
            select a.id, a.organisation_id, o.name, o.name_zh, a.standard, a.state, a.iaf_codes, o.client_tenant_id,
                   a.certification_id, a.type, c.expires_on,
                   coalesce((select max(e.on_day) from certification_event e
                             where e.tenant_id = a.tenant_id and e.certification_id = a.certification_id and e.audit_id = a.id
                               and e.type in ('STAGE_2_END', 'SURVEILLANCE', 'RECERTIFICATION_AUDIT')), a.ends_on) as last_day,
                   exists (select from audit_member m join auditor u on u.tenant_id = m.tenant_id and u.id = m.auditor_id
                           where m.tenant_id = a.tenant_id and m.audit_id = a.id and m.role <> 'OBSERVER'
                             and (u.person_id = cast(:person as uuid) or u.email_key = lower(:email))) as on_team,
                   array(select s.id from site s where s.tenant_id = a.tenant_id and s.organisation_id = a.organisation_id
                         order by s.position, s.name, s.id) as sites,
                   array(select s.name from site s where s.tenant_id = a.tenant_id and s.organisation_id = a.organisation_id
                         order by s.position, s.name, s.id) as site_names
            from audit a join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
                join certification c on c.tenant_id = a.tenant_id and c.id = a.certification_id
            where a.tenant_id = current_tenant() and a.id = :audit""";

    private final JdbcClient sql;

    AuditedClients(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    Optional<AuditedClient> find(UUID audit, Membership acting) {
        return sql.sql(AUDIT)
                .param("audit", audit)
                .param(
                        "person",
                        acting.personId() == null ? null : acting.personId().toString())
                .param("email", acting.email())
                .query(AuditedClients::shaped)
                .optional();
    }

    private static AuditedClient shaped(ResultSet row, int number) throws SQLException {
        return new AuditedClient(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("name"),
                row.getString("name_zh"),
                StandardId.valueOf(row.getString("standard")),
                row.getString("state"),
                List.of((String[]) row.getArray("iaf_codes").getArray()),
                row.getBoolean("on_team"),
                sites((UUID[]) row.getArray("sites").getArray(), (String[])
                        row.getArray("site_names").getArray()),
                row.getObject("client_tenant_id", UUID.class),
                row.getObject("certification_id", UUID.class),
                AuditType.valueOf(row.getString("type")),
                row.getObject("last_day", LocalDate.class),
                row.getObject("expires_on", LocalDate.class));
    }

    private static List<SiteChoice> sites(UUID[] ids, String[] names) {
        return IntStream.range(0, ids.length)
                .mapToObj(i -> new SiteChoice(ids[i], names[i]))
                .toList();
    }
}
