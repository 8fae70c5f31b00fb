package app.auditorium.planning;

import app.auditorium.kernel.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What auditors said to audits. It is open as long as nobody has settled it and the auditor is still to go. */
@Component
class AnswerTable {

    private static final String ANSWERS = """
            select n.*, a.version as audit_version, d.name, i.name as instead_name, o.name as organisation, o.name_zh as organisation_zh,
                   a.starts_on, a.ends_on
            from visit_answer n
                     join auditor d on d.tenant_id = n.tenant_id and d.id = n.auditor_id
                     join audit a on a.tenant_id = n.tenant_id and a.id = n.audit_id
                     join audit_member m on m.tenant_id = n.tenant_id and m.audit_id = n.audit_id and m.auditor_id = n.auditor_id
                     join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
                     left join auditor i on i.tenant_id = n.tenant_id and i.id = n.instead
            where n.tenant_id = current_tenant() and a.state in ('PLANNED', 'TEAM_PROPOSED', 'CONFIRMED', 'SCHEDULED')
            """;

    private static final String OPEN = ANSWERS + " and n.state = 'OPEN'";

    private final JdbcClient sql;

    AnswerTable(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    /** By the days of the audits. */
    List<VisitAnswer> open(int most) {
        return sql.sql(OPEN + " order by a.starts_on, n.id limit :most")
                .param("most", most)
                .query((row, n) -> answer(row))
                .list();
    }

    /** What was taken back in the last days and not said anew, the newest first. */
    List<VisitAnswer> takenBack(int days) {
        return sql.sql(ANSWERS + """
                         and n.state = 'WITHDRAWN' and n.settled_at > now() - make_interval(days => :days)
                         and not exists (select from visit_answer later
                                         where later.tenant_id = n.tenant_id and later.audit_id = n.audit_id
                                           and later.auditor_id = n.auditor_id and later.said_at > n.said_at)
                        order by n.settled_at desc, n.id""")
                .param("days", days)
                .query((row, n) -> answer(row))
                .list();
    }

    /** Of auditors, to an audit. */
    Optional<VisitAnswer> open(UUID audit, List<UUID> auditors) {
        return sql.sql(OPEN + " and n.audit_id = :audit and n.auditor_id = any(:auditors)")
                .param("audit", audit)
                .param("auditors", auditors.toArray(UUID[]::new))
                .query((row, n) -> answer(row))
                .optional();
    }

    /** Swaps that name one of these auditors, who has not answered. */
    List<VisitAnswer> asked(List<UUID> auditors) {
        return sql.sql(OPEN + " and n.instead = any(:auditors) and n.colleague_says is null order by a.starts_on, n.id")
                .param("auditors", auditors.toArray(UUID[]::new))
                .query((row, n) -> answer(row))
                .list();
    }

    /** Nobody else settles or answers it until this transaction ends. */
    Optional<VisitAnswer> held(UUID id) {
        return sql.sql(OPEN + " and n.id = :id for update of n")
                .param("id", id)
                .query((row, n) -> answer(row))
                .optional();
    }

    /** How one was settled by a decision, or that it was taken back. */
    Optional<Settled> settled(UUID id) {
        return sql.sql("""
                        select n.state, d.name, n.settled_reason from visit_answer n
                                 left join auditor d on d.tenant_id = n.tenant_id and d.id = n.settled_with
                        where n.tenant_id = current_tenant() and n.id = ? and n.state in ('REPLACED', 'MOVED', 'KEPT', 'WITHDRAWN')""")
                .param(id)
                .query((row, n) ->
                        new Settled(Settled.How.valueOf(row.getString(1)), row.getString(2), row.getString(3)))
                .optional();
    }

    /** Who was quicker with one that is no longer open. */
    <T> Outcome<T> gone(UUID id) {
        return sql.sql("""
                        select coalesce(settled_by, ''), coalesce(settled_at, colleague_at) from visit_answer
                        where tenant_id = current_tenant() and id = ? and coalesce(settled_at, colleague_at) is not null""")
                .param(id)
                .query((row, n) -> new Outcome.Stale<T>(
                        row.getString(1).isEmpty() ? null : row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional()
                .<Outcome<T>>map(stale -> stale)
                .orElseGet(Outcome::notThere);
    }

    void insert(UUID id, UUID audit, UUID auditor, String reason, @Nullable UUID instead) {
        // one that nobody settled since the auditor left the team some other way is over
        sql.sql("""
                        update visit_answer set state = 'REFUSED', settled_at = now()
                        where tenant_id = current_tenant() and audit_id = ? and auditor_id = ? and state = 'OPEN'""").params(audit, auditor).update();
        sql.sql("""
                        insert into visit_answer (id, audit_id, auditor_id, kind, reason, instead)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(id, audit, auditor, instead == null ? "DECLINED" : "SWAP", reason, instead))
                .update();
    }

    void says(UUID id, VisitAnswer.Says says, @Nullable String reason) {
        sql.sql("""
                        update visit_answer set colleague_says = ?, colleague_reason = ?, colleague_at = now()
                        where tenant_id = current_tenant() and id = ?""").params(Arrays.asList(says.name(), reason, id)).update();
    }

    /** @param version of the audit that came of it; null if it stays as it was */
    void settle(UUID id, String state, @Nullable UUID with, @Nullable String reason, @Nullable Integer version) {
        sql.sql("""
                        update visit_answer set state = ?, settled_with = ?, settled_reason = ?, settled_version = ?, settled_by = acting_name(), settled_at = now()
                        where tenant_id = current_tenant() and id = ?""").params(Arrays.asList(state, with, reason, version, id)).update();
    }

    /** Who may be asked to go instead: whoever can answer in a view of his own. */
    List<UUID> withAccount() {
        return sql.sql("select id from auditor where tenant_id = current_tenant() and person_id is not null")
                .query(UUID.class)
                .list();
    }

    private static VisitAnswer answer(ResultSet row) throws SQLException {
        String says = row.getString("colleague_says");
        return new VisitAnswer(
                row.getObject("id", UUID.class),
                row.getObject("audit_id", UUID.class),
                row.getInt("audit_version"),
                row.getObject("auditor_id", UUID.class),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("organisation_zh"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("reason"),
                row.getObject("instead", UUID.class),
                row.getString("instead_name"),
                says == null ? null : VisitAnswer.Says.valueOf(says),
                row.getString("colleague_reason"));
    }
}
