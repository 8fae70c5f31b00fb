package app.auditorium.decision;

import app.auditorium.audit.AuditState;
import app.auditorium.certification.AuditType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The audits on which a decision about a certification rests, as the database itself counts them, in one statement. */
@Component
class AuditsBehind {

    private final JdbcClient sql;

    AuditsBehind(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    /** By their days. */
    List<AuditBehind> of(UUID certification, LocalDate day) {
        return sql.sql("""
                        select a.id, a.type, a.state, a.starts_on, a.ends_on, t.names, t.persons, f.majors, f.minors
                        from audit a
                                 left join lateral (select array_agg(d.name order by m.role <> 'LEAD_AUDITOR', m.role, d.name) as names,
                                                           array_agg(d.person_id) filter (where d.person_id is not null) as persons
                                                    from audit_member m join auditor d on d.tenant_id = m.tenant_id and d.id = m.auditor_id
                                                    where m.tenant_id = a.tenant_id and m.audit_id = a.id) t on true
                                 left join lateral (select count(*) filter (where grade = 'MAJOR' and state not in ('VERIFIED', 'CLOSED')) as majors,
                                                           count(*) filter (where grade = 'MINOR' and state in ('OPEN', 'RESPONDED')) as minors
                                                    from finding where tenant_id = a.tenant_id and audit_id = a.id) f on true
                        where a.tenant_id = current_tenant()
                          and a.id = any (audits_behind(current_tenant(), :certification, :day))
                        order by a.starts_on, a.id""")
                .param("certification", certification)
                .param("day", day)
                .query((row, n) -> new AuditBehind(
                        row.getObject("id", UUID.class),
                        AuditType.valueOf(row.getString("type")),
                        AuditState.valueOf(row.getString("state")),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getArray("names") == null ? List.of() : DecisionTable.texts(row, "names"),
                        row.getArray("persons") == null
                                ? java.util.Set.of()
                                : Arrays.stream((UUID[]) row.getArray("persons").getArray())
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.toSet()),
                        row.getLong("majors"),
                        row.getLong("minors")))
                .list();
    }
}
