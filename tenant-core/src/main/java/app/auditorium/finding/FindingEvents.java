package app.auditorium.finding;

import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.SharedReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every step that findings took: who, when, from and to, why, and by which rules. Added to, never changed (DOMAIN G). */
@Component
@Transactional
public class FindingEvents {

    private static final String QUERY = """
            select finding_id, seq, step, state_before, state_after, grade, answer_id, reason, evidence, rules, rule_set, person, recorded_at
            from finding_event where tenant_id = :owner and finding_id = any (:findings) order by seq""";

    private final JdbcClient sql;
    private final SharedReads shared;

    FindingEvents(DataSource app, SharedReads shared) {
        this.sql = JdbcClient.create(app);
        this.shared = shared;
    }

    /**
     * One step of the past.
     *
     * @param step one of {@link FindingStep}, or RELEASE
     * @param grade the finding's grade after it
     * @param answerId the answer that it is about
     */
    public record Event(
            int seq,
            String step,
            @Nullable FindingState before,
            FindingState after,
            Grade grade,
            @Nullable UUID answerId,
            @Nullable String reason,
            @Nullable String evidence,
            List<String> rules,
            String ruleSet,
            @Nullable String person,
            Instant at) {}

    /** The steps of one's own finding, or of a shared one since its release; the first one first. */
    @AllowedTo
    @Transactional(readOnly = true)
    public List<Event> of(FindingDetails finding) {
        Map<String, Object> parameters = Map.of("owner", finding.tenantId(), "findings", new UUID[] {finding.id()});
        return finding.tenantId().equals(Acting.current().tenantId())
                ? sql.sql(QUERY).params(parameters).query(FindingEvents::shaped).list()
                : shared.list(QUERY, parameters, FindingEvents::shaped);
    }

    /** The steps of many findings of one's own, by finding; the first ones first. */
    @AllowedTo(in = TenantKind.CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Map<UUID, List<Event>> ofOwn(Collection<UUID> findings) {
        return sql
                .sql(QUERY)
                .param("owner", Acting.current().tenantId())
                .param("findings", findings.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("finding_id", UUID.class), shaped(row, n)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Keeps one step, in the transaction that takes it; a person of another tenant is named. */
    void keep(
            UUID finding,
            String step,
            @Nullable FindingState before,
            FindingState after,
            Grade grade,
            @Nullable UUID answer,
            @Nullable String reason,
            @Nullable String evidence,
            Set<String> rules,
            @Nullable String person) {
        sql.sql("""
                        insert into finding_event (finding_id, seq, step, state_before, state_after, grade, answer_id, reason, evidence,
                                                   rules, rule_set, person)
                        select ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(?, acting_name()) from finding_event
                        where tenant_id = current_tenant() and finding_id = ?""")
                .params(Arrays.asList(
                        finding,
                        step,
                        before == null ? null : before.name(),
                        after.name(),
                        grade.name(),
                        answer,
                        reason,
                        evidence,
                        rules.toArray(String[]::new),
                        FindingRule.RULE_SET,
                        person,
                        finding))
                .update();
    }

    private static Event shaped(ResultSet row, int number) throws SQLException {
        String before = row.getString("state_before");
        return new Event(
                row.getInt("seq"),
                row.getString("step"),
                before == null ? null : FindingState.valueOf(before),
                FindingState.valueOf(row.getString("state_after")),
                Grade.valueOf(row.getString("grade")),
                row.getObject("answer_id", UUID.class),
                row.getString("reason"),
                row.getString("evidence"),
                List.of((String[]) row.getArray("rules").getArray()),
                row.getString("rule_set"),
                row.getString("person"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
