package app.auditorium.planning;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Why audits stand where they stand, as it was explained when they were accepted. */
@Component
class ReasonTable {

    private final JdbcClient sql;
    private final JsonMapper json;

    ReasonTable(DataSource app, JsonMapper json) {
        this.sql = JdbcClient.create(app);
        this.json = json;
    }

    /** What was explained, to whom, and when. */
    record Kept(Why why, @Nullable String by, Instant at) {}

    void keep(UUID audit, Why why) {
        sql.sql("""
                        merge into plan_reason r using (values (cast(? as uuid), cast(? as jsonb))) n (audit_id, content)
                        on r.tenant_id = current_tenant() and r.audit_id = n.audit_id
                        when matched then update set content = n.content, accepted_by = acting_name(), accepted_at = now()
                        when not matched then insert (audit_id, content) values (n.audit_id, n.content)""").params(audit, json.writeValueAsString(why)).update();
    }

    Optional<Kept> of(UUID audit) {
        return sql.sql("""
                        select content, accepted_by, accepted_at from plan_reason
                        where tenant_id = current_tenant() and audit_id = ?""")
                .param(audit)
                .query((row, n) -> new Kept(
                        json.readValue(row.getString(1), Why.class),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }
}
