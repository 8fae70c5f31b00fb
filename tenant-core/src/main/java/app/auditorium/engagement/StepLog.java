package app.auditorium.engagement;

import app.auditorium.tenancy.SharedReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of steps: written once, never changed. */
@Component
class StepLog {

    static final String RULE_SET = "ISO/IEC 17021-1:2015 · 2026-11";

    private static final String COLUMNS = """
            select seq, step, from_state, to_state, reason, evidence, rules, rule_set, from_tenant, person, at
            from engagement_step where engagement_id = :engagement""";

    private final JdbcClient sql;
    private final SharedReads shared;

    StepLog(DataSource app, SharedReads shared) {
        this.sql = JdbcClient.create(app);
        this.shared = shared;
    }

    void write(
            UUID engagement,
            int seq,
            String step,
            @Nullable EngagementState from,
            EngagementState to,
            List<String> rules,
            Cause cause) {
        sql.sql("""
                        insert into engagement_step (id, engagement_id, seq, step, from_state, to_state, reason, evidence, rules,
                                                     rule_set, from_tenant, person)
                        values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as uuid), coalesce(?, acting_name()))""")
                .params(Arrays.asList(
                        engagement,
                        seq,
                        step,
                        from == null ? null : from.name(),
                        to.name(),
                        cause.reason(),
                        cause.evidence(),
                        rules.toArray(String[]::new),
                        RULE_SET,
                        cause.fromTenant() == null ? null : cause.fromTenant().toString(),
                        cause.person()))
                .update();
    }

    List<StepTaken> of(UUID engagement) {
        return sql.sql(COLUMNS + " and tenant_id = current_tenant() order by seq desc")
                .param("engagement", engagement)
                .query(StepLog::shaped)
                .list();
    }

    /** The steps of another tenant's engagement that is shared with the acting one. */
    List<StepTaken> shared(UUID engagement) {
        return shared.list(
                COLUMNS + " and tenant_id <> :acting order by seq desc",
                Map.of("engagement", engagement),
                StepLog::shaped);
    }

    private static StepTaken shaped(ResultSet row, int number) throws SQLException {
        String from = row.getString("from_state");
        return new StepTaken(
                row.getInt("seq"),
                row.getString("step"),
                from == null ? null : EngagementState.valueOf(from),
                EngagementState.valueOf(row.getString("to_state")),
                row.getString("reason"),
                row.getString("evidence"),
                List.of((String[]) row.getArray("rules").getArray()),
                row.getString("rule_set"),
                row.getObject("from_tenant", UUID.class),
                row.getString("person"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
