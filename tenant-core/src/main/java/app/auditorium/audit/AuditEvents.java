package app.auditorium.audit;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Membership;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every step that audits took: who, when, from and to, why, and by which rules. Added to, never changed (DOMAIN G). */
@Component
@Transactional
public class AuditEvents {

    /** What an audit that was planned begins with; no step of {@link AuditStep} leads there. */
    static final String PLAN = "PLAN";

    /** Days or team were arranged anew, so that the client is asked again. */
    static final String CHANGE = "CHANGE";

    private final JdbcClient sql;

    AuditEvents(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    /**
     * One step of the past.
     *
     * @param step one of {@link AuditStep}, or PLAN, or CHANGE where it was arranged anew
     * @param before null for the first
     * @param person who took it; the system where nobody is named
     */
    public record Event(
            int seq,
            String step,
            @Nullable AuditState before,
            AuditState after,
            @Nullable String reason,
            @Nullable String evidence,
            List<String> rules,
            String ruleSet,
            @Nullable UUID personId,
            @Nullable String person,
            Instant at) {

        /** Who took it, in words: what follows from the findings nobody took, it follows from what somebody did. */
        public String who(Locale locale) {
            if (person == null || person.equals(Membership.SYSTEM)) {
                return Texts.of(locale, personId == null ? "audit.step.who.system" : "audit.step.who.client");
            }
            return AuditStep.isFollowed(step) ? Texts.of(locale, "audit.step.who.followed", person) : person;
        }
    }

    /** The steps of an audit, the first one first. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Event> of(UUID audit) {
        return sql.sql("""
                        select seq, step, state_before, state_after, reason, evidence, rules, rule_set, person_id, person, recorded_at
                        from audit_event where tenant_id = current_tenant() and audit_id = ? order by seq""")
                .param(audit)
                .query((row, n) -> new Event(
                        row.getInt("seq"),
                        row.getString("step"),
                        row.getString("state_before") == null
                                ? null
                                : AuditState.valueOf(row.getString("state_before")),
                        AuditState.valueOf(row.getString("state_after")),
                        row.getString("reason"),
                        row.getString("evidence"),
                        List.of((String[]) row.getArray("rules").getArray()),
                        row.getString("rule_set"),
                        row.getObject("person_id", UUID.class),
                        row.getString("person"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Keeps one step, in the transaction that takes it. */
    void keep(
            UUID audit,
            String step,
            @Nullable AuditState before,
            AuditState after,
            @Nullable String reason,
            @Nullable String evidence,
            Set<String> rules) {
        sql.sql("""
                        insert into audit_event (audit_id, seq, step, state_before, state_after, reason, evidence, rules, rule_set)
                        select ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ?, ?, ? from audit_event
                        where tenant_id = current_tenant() and audit_id = ?""")
                .params(Arrays.asList(
                        audit,
                        step,
                        before == null ? null : before.name(),
                        after.name(),
                        reason,
                        evidence,
                        rules.toArray(String[]::new),
                        ConductRule.RULE_SET,
                        audit))
                .update();
    }
}
