package app.auditorium.planning;

import app.auditorium.audit.AuditDetails;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.Outcome;
import app.auditorium.tenancy.Histories;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What clients and teams were told of audits, by whom, and to whom it went. */
@Component
class ToldTable {

    /** Of an audit {@code a} and what was told of it {@code t}: client and team do not know it as it is; what is planned anew is asked anew. */
    static final String UNTOLD = """
             a.state in ('PLANNED', 'TEAM_PROPOSED', 'CONFIRMED', 'SCHEDULED')
             and (a.state = 'PLANNED' or t.audit_id is null
                  or (t.starts_on, t.ends_on) is distinct from (a.starts_on, a.ends_on)
                  or t.team <> array(select m.auditor_id from audit_member m where m.tenant_id = a.tenant_id and m.audit_id = a.id order by 1)
                  or t.sites <> array(select s.site_id from audit_site s where s.tenant_id = a.tenant_id and s.audit_id = a.id order by 1))
            """;

    private static final String TO_TELL = """
            select v.id, v.audit_id, a.version, o.name, o.name_zh, a.type, a.starts_on, a.ends_on, t.audit_id is not null as known,
                   t.starts_on as told_first, t.ends_on as told_last,
                   array(select d.name from audit_member m join auditor d on d.tenant_id = m.tenant_id and d.id = m.auditor_id
                         where m.tenant_id = a.tenant_id and m.audit_id = a.id order by m.role <> 'LEAD_AUDITOR', d.name) as team,
                   array(select d.name from auditor d left join audit_member m
                             on m.tenant_id = d.tenant_id and m.audit_id = a.id and m.auditor_id = d.id and m.role = 'LEAD_AUDITOR'
                         where d.tenant_id = t.tenant_id and d.id = any (t.team) order by m.auditor_id is null, d.name) as told_team
            from plan_visit v
                     join audit a on a.tenant_id = v.tenant_id and a.id = v.audit_id
                     join organisation o on o.tenant_id = v.tenant_id and o.id = v.organisation_id
                     left join audit_told t on t.tenant_id = a.tenant_id and t.audit_id = a.id
            where v.tenant_id = current_tenant() and v.plan_id = :plan and""" + UNTOLD;

    private final JdbcClient sql;
    private final Histories histories;

    ToldTable(DataSource app, Histories histories) {
        this.sql = JdbcClient.create(app);
        this.histories = histories;
    }

    /** Audits of a plan that client and team do not know as they are now. */
    List<ToTell> untold(UUID plan) {
        return sql.sql(TO_TELL + " order by a.starts_on, v.id")
                .param("plan", plan)
                .query((row, n) -> toTell(row))
                .list();
    }

    /** The same of one of them, which nobody else changes or tells until this transaction ends; empty if everybody knows it by now. */
    Optional<ToTell> lockUntold(UUID plan, UUID audit) {
        sql.sql("select id from audit where tenant_id = current_tenant() and id = ? for update")
                .param(audit)
                .query(UUID.class)
                .optional();
        return sql.sql(TO_TELL + " and a.id = :audit")
                .param("plan", plan)
                .param("audit", audit)
                .query((row, n) -> toTell(row))
                .optional();
    }

    private static ToTell toTell(ResultSet row) throws SQLException {
        return new ToTell(
                row.getObject("id", UUID.class),
                row.getObject("audit_id", UUID.class),
                row.getInt("version"),
                row.getString("name"),
                row.getString("name_zh"),
                AuditType.valueOf(row.getString("type")),
                new ToTell.Standing(
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        names(row, "team")),
                row.getBoolean("known")
                        ? new ToTell.Standing(
                                row.getObject("told_first", LocalDate.class),
                                row.getObject("told_last", LocalDate.class),
                                names(row, "told_team"))
                        : null);
    }

    private static List<String> names(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    /** Who told or changed an audit last. */
    <T> Outcome<T> stale(UUID audit) {
        var change = histories.latestOf(audit).orElse(null);
        var told = sql.sql(
                        "select told_by, told_at from audit_told where tenant_id = current_tenant() and audit_id = ?")
                .param(audit)
                .query((row, n) -> new Outcome.Stale<T>(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(null);
        if (change == null
                || told != null && told.when() != null && !told.when().isBefore(change.at())) {
            return told == null ? new Outcome.Stale<>(null, null) : told;
        }
        return new Outcome.Stale<>(change.person(), change.at());
    }

    /** Whether client and team were told of an audit that no plan holds, and know it otherwise than it is; what they will be asked anew does not count. */
    boolean isKnownOtherwise(UUID audit) {
        return isOutdated(
                audit,
                " and not exists (select from plan_visit v where v.tenant_id = a.tenant_id and v.audit_id = a.id)");
    }

    /** The same, whatever plan holds it. */
    boolean isOutdated(UUID audit) {
        return isOutdated(audit, "");
    }

    private boolean isOutdated(UUID audit, String where) {
        return sql.sql("""
                        select exists (
                            select from audit a join audit_told t on t.tenant_id = a.tenant_id and t.audit_id = a.id
                            where a.tenant_id = current_tenant() and a.id = :audit and a.state <> 'PLANNED' and""" + UNTOLD + where + ")")
                .param("audit", audit)
                .query(Boolean.class)
                .single();
    }

    /** Who heard of an audit as it is, or as it was before it was proposed like that, by the letter that settled what an auditor said. */
    Set<String> ahead(UUID audit, int version) {
        return Set.copyOf(sql.sql("""
                        select d.email from visit_answer n
                                 join audit_told t on t.tenant_id = n.tenant_id and t.audit_id = n.audit_id and t.told_at < n.settled_at
                                 join auditor d on d.tenant_id = n.tenant_id
                                     and d.id = case n.state when 'REPLACED' then n.settled_with else n.auditor_id end
                        where n.tenant_id = current_tenant() and n.audit_id = :audit and n.settled_version >= :version - 1
                          and d.email = any (t.told_to)""")
                .param("audit", audit)
                .param("version", version)
                .query(String.class)
                .list());
    }

    /** To whom an entry for the calendar went that they still have. */
    List<String> toldTo(UUID audit) {
        return sql.sql("select unnest(told_to) from audit_told where tenant_id = current_tenant() and audit_id = ?")
                .param(audit)
                .query(String.class)
                .list();
    }

    /** Counts somebody among those who have the entry; false if nobody has it yet. */
    boolean add(UUID audit, String email) {
        return sql.sql("""
                        update audit_told set told_to = array_append(array_remove(told_to, :email), :email)
                        where tenant_id = current_tenant() and audit_id = :audit""").param("audit", audit).param("email", email).update() == 1;
    }

    /** Whether somebody had the entry, who is not counted among its readers any more. */
    boolean forget(UUID audit, String email) {
        return sql.sql("""
                        update audit_told set told_to = array_remove(told_to, :email)
                        where tenant_id = current_tenant() and audit_id = :audit and :email = any (told_to)""").param("audit", audit).param("email", email).update() == 1;
    }

    void keep(AuditDetails audit, Collection<String> readers) {
        sql.sql("""
                        merge into audit_told t using (
                            select a.tenant_id, a.id, a.version, a.starts_on, a.ends_on,
                                   array(select m.auditor_id from audit_member m where m.tenant_id = a.tenant_id and m.audit_id = a.id order by 1) as team,
                                   array(select s.site_id from audit_site s where s.tenant_id = a.tenant_id and s.audit_id = a.id order by 1) as sites,
                                   :readers as told_to
                            from audit a where a.tenant_id = current_tenant() and a.id = :audit) n
                        on t.tenant_id = n.tenant_id and t.audit_id = n.id
                        when matched then update
                            set version = n.version, starts_on = n.starts_on, ends_on = n.ends_on, team = n.team,
                                sites = n.sites, told_to = n.told_to, told_by = acting_name(), told_at = now()
                        when not matched then insert (audit_id, version, starts_on, ends_on, team, sites, told_to)
                            values (n.id, n.version, n.starts_on, n.ends_on, n.team, n.sites, n.told_to)""")
                .param("readers", readers.toArray(String[]::new))
                .param("audit", audit.id())
                .update();
    }
}
