package app.auditorium.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events of certifications, which are only ever added to; in order of their days. */
@Component
class LifeTable {

    private static final String COLUMNS = """
            select certification_id, id, seq, type, on_day, decision, open_majors, expiry, majors_due, audit_id, reason, evidence, rules,
                   rule_set, state_before, state_after, person, recorded_at
            from certification_event where tenant_id = current_tenant()
            """;

    private final JdbcClient sql;

    LifeTable(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    Map<UUID, List<LivedEvent>> of(Collection<UUID> certifications) {
        return sql
                .sql(COLUMNS + " and certification_id = any(:ids) order by certification_id, on_day, seq")
                .param("ids", certifications.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("certification_id", UUID.class), shape(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Holds back whoever else wants to add to the same history. */
    void lock(UUID certification) {
        sql.sql("select id from certification where tenant_id = current_tenant() and id = ? for update")
                .param(certification)
                .query(UUID.class)
                .optional();
    }

    /** Certifications whose state the calendar has overtaken by a day. */
    List<UUID> overtaken(LocalDate day) {
        return sql.sql("""
                        select id from certification c
                        where tenant_id = current_tenant()
                          and (state in ('ACTIVE', 'SUSPENDED') and expires_on < :day
                               or state = 'EXPIRED' and expires_on + interval '6 months' < :day)
                          and exists (select from certification_event e where e.tenant_id = c.tenant_id and e.certification_id = c.id)
                        order by id""").param("day", day).query(UUID.class).list();
    }

    void add(
            UUID certification,
            int number,
            LifeEvent event,
            CertificationState before,
            CertificationState after,
            String ruleSet) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", UUID.randomUUID());
        values.put("certification", certification);
        values.put("seq", number);
        values.put("type", event.type().name());
        values.put("day", event.day());
        values.put(
                "decision", event.decision() == null ? null : event.decision().name());
        values.put("majors", event.openMajors());
        values.put("expiry", event.expiry());
        values.put("majorsDue", event.majorsDue());
        values.put("audit", event.audit());
        values.put("reason", event.reason());
        values.put("evidence", event.evidence());
        values.put("rules", event.rules().toArray(String[]::new));
        values.put("ruleSet", ruleSet);
        values.put("before", before.name());
        values.put("after", after.name());
        sql.sql("""
                        insert into certification_event (id, certification_id, seq, type, on_day, decision, open_majors, expiry, majors_due,
                                                         audit_id, reason, evidence, rules, rule_set, state_before, state_after)
                        values (:id, :certification, :seq, :type, :day, :decision, :majors, :expiry::date, :majorsDue::date,
                                :audit::uuid, :reason, :evidence, :rules, :ruleSet, :before, :after)""").params(values).update();
    }

    private static LivedEvent shape(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        var event = new LifeEvent(
                LifeEventType.valueOf(row.getString("type")),
                row.getObject("on_day", LocalDate.class),
                decision == null ? null : DecisionKind.valueOf(decision),
                row.getInt("open_majors"),
                row.getObject("expiry", LocalDate.class),
                row.getObject("majors_due", LocalDate.class),
                row.getObject("audit_id", UUID.class),
                row.getString("reason"),
                row.getString("evidence"),
                List.of((String[]) row.getArray("rules").getArray()));
        return new LivedEvent(
                row.getObject("id", UUID.class),
                row.getInt("seq"),
                event,
                CertificationState.valueOf(row.getString("state_before")),
                CertificationState.valueOf(row.getString("state_after")),
                row.getString("rule_set"),
                row.getString("person"),
                row.getObject("recorded_at", java.time.OffsetDateTime.class).toInstant());
    }
}
