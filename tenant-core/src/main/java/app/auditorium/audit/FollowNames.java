package app.auditorium.audit;

import app.auditorium.auditor.AuditorRenamed;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What clients were told of audits that are not over names its people as they are called now; what is over stays as it was. */
@Component
class FollowNames {

    private static final String AHEAD =
            "a.state in ('PLANNED', 'TEAM_PROPOSED', 'CONFIRMED', 'SCHEDULED', 'IN_PROGRESS')";

    private final JdbcClient sql;
    private final JsonMapper json;

    FollowNames(DataSource app, JsonMapper json) {
        this.sql = JdbcClient.create(app);
        this.json = json;
    }

    @EventListener
    void on(AuditorRenamed renamed) {
        UUID auditor = renamed.auditorId();
        sql.sql("""
                        update audit a set team_told = array_replace(a.team_told, :before, :after)
                        where a.tenant_id = current_tenant() and a.team_told @> array[:before]::text[] and """ + " " + AHEAD + """
                         and exists (select from audit_member m where m.tenant_id = a.tenant_id and m.audit_id = a.id and m.auditor_id = :auditor)""")
                .param("before", renamed.before())
                .param("after", renamed.after())
                .param("auditor", auditor)
                .update();
        List<AuditPlan.Person> now = List.of(new AuditPlan.Person(auditor, renamed.after()));
        sql.sql("""
                        select p.audit_id, p.content from audit_paper p join audit a on a.tenant_id = p.tenant_id and a.id = p.audit_id
                        where p.tenant_id = current_tenant() and p.kind = 'PLAN' and p.content::text like :named and """ + " " + AHEAD + " for update of p")
                .param("named", "%" + auditor + "%")
                .query((row, n) -> new Written(
                        row.getObject("audit_id", UUID.class),
                        json.readValue(row.getString("content"), AuditPlan.class)))
                .list()
                .forEach(plan -> sql.sql("""
                                update audit_paper set content = :content::jsonb
                                where tenant_id = current_tenant() and audit_id = :audit and kind = 'PLAN'""")
                        .param("content", json.writeValueAsString(plan.content().named(now)))
                        .param("audit", plan.audit())
                        .update());
    }

    private record Written(UUID audit, AuditPlan content) {}
}
