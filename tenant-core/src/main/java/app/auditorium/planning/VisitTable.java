package app.auditorium.planning;

import app.auditorium.assignment.TeamRole;
import app.auditorium.audit.SiteToVisit;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.StandardId;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.PlanScore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The visits of plans, of which thousands change together. */
@Component
class VisitTable {

    /** Where a visit stands: as its audit does, whoever moved it since, unless it is being planned anew. */
    static final String AS_ITS_AUDIT = """
             left join lateral (select a.starts_on, a.ends_on,
                                       array(select m.role || ' ' || m.auditor_id from audit_member m
                                             where m.tenant_id = a.tenant_id and m.audit_id = a.id
                                             order by m.role <> 'LEAD_AUDITOR', m.auditor_id) as team
                                from audit a where a.tenant_id = v.tenant_id and a.id = v.audit_id) told on true
             cross join lateral (select case when v.loose then v.starts_on else coalesce(told.starts_on, v.starts_on) end as first_day,
                                        case when v.loose then v.ends_on else coalesce(told.ends_on, v.ends_on) end as last_day,
                                        case when v.loose then v.team else coalesce(told.team, v.team) end as members) stands
            """;

    /** An audit from another plan, or made by hand, that stands in the visit's place of the programme. */
    private static final String ANSWERED = """
             left join lateral (select a.id from audit a
                                where v.audit_id is null and not v.imagined and a.tenant_id = v.tenant_id and a.certification_id = v.certification_id
                                  and a.type = v.type and a.state <> 'CANCELLED'
                                  and (exists (select from plan_visit o where o.tenant_id = a.tenant_id and o.audit_id = a.id
                                               and o.plan_id <> v.plan_id and o.due = v.due)
                                       or a.starts_on between v.window_from and coalesce(v.limit_day, v.due)
                                          and not exists (select from plan_visit o where o.tenant_id = a.tenant_id and o.audit_id = a.id))
                                order by a.starts_on limit 1) answer on true
            """;

    /** Where its audit goes, whoever changed that since: what no rule proposed a person chose. */
    private static final String GOES_TO = """
             cross join lateral (select case when v.audit_id is null or v.sites = '{}' then v.sites
                                        else array(select coalesce((select w from unnest(v.sites) w where split_part(w, ' ', 2) = x.site_id::text),
                                                                   'CHOSEN ' || x.site_id)
                                                   from audit_site x join site s on s.tenant_id = x.tenant_id and s.id = x.site_id
                                                   where x.tenant_id = v.tenant_id and x.audit_id = v.audit_id
                                                   order by s.central_function desc, s.position, s.id) end as sites) goes
            """;

    private final JdbcClient sql;
    private final PlanTable plans;

    VisitTable(DataSource app, PlanTable plans) {
        this.sql = JdbcClient.create(app);
        this.plans = plans;
    }

    /** The visits of a plan by their due day. */
    List<VisitRow> visits(UUID plan) {
        Map<UUID, String> names = new HashMap<>();
        sql.sql("select id, name from auditor where tenant_id = current_tenant()")
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        Map<UUID, String> sites = new HashMap<>();
        sql.sql("""
                        select s.id, s.name from site s
                        where s.tenant_id = current_tenant() and s.organisation_id in (
                            select organisation_id from plan_visit v
                            where v.tenant_id = current_tenant() and v.plan_id = ? and v.sites <> '{}')""").param(plan).query(row -> {
            sites.put(row.getObject("id", UUID.class), row.getString("name"));
        });
        return sql.sql("""
                        select v.*, stands.*, o.name, o.name_zh, o.county, c.standard, c.iaf_codes, answer.id as answered_by, goes.sites as goes_to
                        from plan_visit v""" + AS_ITS_AUDIT + ANSWERED + GOES_TO + """
                                 join organisation o on o.tenant_id = v.tenant_id and o.id = v.organisation_id
                                 join certification c on c.tenant_id = v.tenant_id and c.id = v.certification_id
                        where v.tenant_id = current_tenant() and v.plan_id = :plan order by v.due, o.name, v.id""")
                .param("plan", plan)
                .query((row, n) -> visit(row, names, sites))
                .list();
    }

    private static VisitRow visit(ResultSet row, Map<UUID, String> names, Map<UUID, String> sites) throws SQLException {
        return new VisitRow(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("certification_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("name"),
                row.getString("name_zh"),
                row.getString("county"),
                StandardId.valueOf(row.getString("standard")),
                AuditType.valueOf(row.getString("type")),
                List.of((String[]) row.getArray("iaf_codes").getArray()),
                row.getObject("window_from", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getString("rule"),
                row.getDouble("audit_days"),
                row.getBoolean("pinned"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                Arrays.stream((String[]) row.getArray("members").getArray())
                        .map(member -> member.split(" "))
                        .map(parts -> new VisitRow.Member(
                                UUID.fromString(parts[1]),
                                names.getOrDefault(UUID.fromString(parts[1]), "?"),
                                TeamRole.valueOf(parts[0])))
                        .toList(),
                WrittenSites.read((String[]) row.getArray("goes_to").getArray(), sites),
                row.getObject("audit_id", UUID.class),
                row.getBoolean("loose"),
                row.getObject("answered_by", UUID.class),
                row.getBoolean("imagined"));
    }

    /** The visit of which an audit came. */
    record Origin(UUID plan, UUID visit) {}

    /** In the plan that is in use, if there are several; empty for an audit that came of none. */
    Optional<Origin> originOf(UUID audit) {
        return sql.sql("""
                        select v.plan_id, v.id
                        from plan_visit v join plan p on p.tenant_id = v.tenant_id and p.id = v.plan_id
                        where v.tenant_id = current_tenant() and v.audit_id = ?
                        order by p.copy_of is null desc, p.made_at desc limit 1""")
                .param(audit)
                .query((row, n) -> new Origin(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional();
    }

    /**
     * What a change of a visit is made on.
     *
     * @param who changed it last; null if nobody did, or the portal itself
     */
    record Version(
            int number, @Nullable String who, @Nullable Instant when) {}

    /** Days and teams of a whole plan at once; what it leaves out loses them, what is an audit already stays unless it is planned anew. */
    void save(UUID plan, Collection<Arrangement> arrangements, PlanScore score) {
        List<Arrangement> placed = List.copyOf(arrangements);
        sql.sql("""
                        update plan_visit v
                        set starts_on = n.starts_on, ends_on = n.ends_on, team = coalesce(string_to_array(n.team, ','), '{}')
                        from plan_visit o
                                 left join unnest(cast(:ids as uuid[]), cast(:firsts as date[]), cast(:lasts as date[]), cast(:teams as text[]))
                                     as n (id, starts_on, ends_on, team) on n.id = o.id
                        where o.tenant_id = current_tenant() and o.plan_id = :plan and (o.audit_id is null or o.loose)
                          and v.tenant_id = o.tenant_id and v.id = o.id
                          and (v.starts_on, v.ends_on, v.team) is distinct from
                              (n.starts_on, n.ends_on, coalesce(string_to_array(n.team, ','), '{}'))""")
                .param("ids", placed.stream().map(a -> a.visit().id()).toArray(UUID[]::new))
                .param(
                        "firsts",
                        placed.stream().map(a -> a.days().first().toString()).toArray(String[]::new))
                .param(
                        "lasts",
                        placed.stream().map(a -> a.days().last().toString()).toArray(String[]::new))
                .param(
                        "teams",
                        placed.stream()
                                .map(a -> String.join(",", WrittenTeam.written(a.team())))
                                .toArray(String[]::new))
                .param("plan", plan)
                .update();
        plans.score(plan, score);
    }

    Optional<Version> version(UUID plan, UUID visit) {
        return sql.sql("""
                        select version, changed_by, changed_at from plan_visit
                        where tenant_id = current_tenant() and plan_id = ? and id = ?""").params(plan, visit).query((row, n) -> version(row)).optional();
    }

    /** The newest change of any visit of a plan. */
    Optional<Version> newest(UUID plan) {
        return sql.sql("""
                        select version, changed_by, changed_at from plan_visit
                        where tenant_id = current_tenant() and plan_id = ? and changed_at is not null
                        order by changed_at desc limit 1""").param(plan).query((row, n) -> version(row)).optional();
    }

    private static Version version(ResultSet row) throws SQLException {
        OffsetDateTime when = row.getObject("changed_at", OffsetDateTime.class);
        return new Version(row.getInt("version"), row.getString("changed_by"), when == null ? null : when.toInstant());
    }

    /**
     * Places one visit by hand, or takes it off the plan, and leaves every other as it is.
     *
     * @param wanted null: it waits at the side
     * @param version that the change was made on
     * @return whether it was still that version
     */
    boolean put(UUID plan, UUID visit, int version, @Nullable Arrangement wanted, PlanScore score) {
        boolean done = sql.sql("""
                                update plan_visit set starts_on = :first, ends_on = :last, team = :team, pinned = :pinned
                                where tenant_id = current_tenant() and plan_id = :plan and id = :visit and version = :version""")
                        .param("first", wanted == null ? null : wanted.days().first(), Types.DATE)
                        .param("last", wanted == null ? null : wanted.days().last(), Types.DATE)
                        .param("team", wanted == null ? new String[0] : WrittenTeam.written(wanted.team()))
                        .param("pinned", wanted != null)
                        .param("plan", plan)
                        .param("visit", visit)
                        .param("version", version)
                        .update()
                == 1;
        if (done) {
            plans.score(plan, score);
        }
        return done;
    }

    /** Where a visit goes; whether it was still that version. */
    boolean goTo(UUID plan, UUID visit, int version, List<SiteToVisit> sites) {
        boolean done = sql.sql("""
                                update plan_visit set sites = ?
                                where tenant_id = current_tenant() and plan_id = ? and id = ? and version = ?""")
                        .params(WrittenSites.written(sites), plan, visit, version)
                        .update()
                == 1;
        plans.touch(plan);
        return done;
    }

    boolean pin(UUID plan, UUID visit, int version, boolean pinned) {
        boolean done = sql.sql("""
                                update plan_visit set pinned = ?
                                where tenant_id = current_tenant() and plan_id = ? and id = ? and version = ?""").params(pinned, plan, visit, version).update() == 1;
        plans.touch(plan);
        return done;
    }

    /** With the first of them the plan is accepted. */
    void becameAudit(UUID plan, UUID visit, UUID audit) {
        sql.sql("""
                        update plan_visit set audit_id = ?, loose = false, loose_version = null
                        where tenant_id = current_tenant() and plan_id = ? and id = ?""").params(audit, plan, visit).update();
        plans.accepted(plan);
    }

    /** The version of its audit from which a visit is planned anew; null if it is not. */
    @Nullable Integer looseVersion(UUID visit) {
        return sql.sql("select loose_version from plan_visit where tenant_id = current_tenant() and id = ? and loose")
                .param(visit)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .optional()
                .flatMap(version -> version)
                .orElse(null);
    }

    /** Of whatever plan: a visit whose audit was called off is due as before, and waits at the side. */
    void isNoAudit(UUID audit) {
        sql.sql("""
                        update plan_visit set audit_id = null, loose = false, loose_version = null, pinned = false,
                            starts_on = null, ends_on = null, team = '{}'
                        where tenant_id = current_tenant() and audit_id = ?""").param(audit).update();
    }

    /** Of whatever plan: takes away a certification's visits of which no audit came. */
    void removeOpen(UUID certification) {
        sql.sql("""
                        delete from plan_visit
                        where tenant_id = current_tenant() and certification_id = ? and audit_id is null""").param(certification).update();
    }

    /** Lets audits be planned anew, from where they stand; the audits themselves stay as they are until that is accepted. */
    void loosen(UUID plan, Collection<UUID> visits) {
        sql.sql("""
                        update plan_visit v set loose = true, pinned = false,
                            loose_version = (select a.version from audit a where a.tenant_id = v.tenant_id and a.id = v.audit_id),
                            starts_on = stands.first_day, ends_on = stands.last_day, team = stands.members
                        from plan_visit o""" + AS_ITS_AUDIT.replace("v.", "o.") + """
                        where v.tenant_id = current_tenant() and v.plan_id = :plan and v.id = any(:visits) and v.audit_id is not null
                          and not v.loose and o.tenant_id = v.tenant_id and o.id = v.id""")
                .param("plan", plan)
                .param("visits", visits.toArray(UUID[]::new))
                .update();
        plans.touch(plan);
    }

    /** Leaves an audit as it is after all. */
    void fasten(UUID plan, UUID visit) {
        sql.sql("""
                        update plan_visit set loose = false, loose_version = null
                        where tenant_id = current_tenant() and plan_id = ? and id = ? and loose""").params(plan, visit).update();
        plans.touch(plan);
    }

    /** Takes visits of which no audit came out of a plan for good. */
    void remove(UUID plan, Collection<UUID> visits) {
        sql.sql("""
                        delete from plan_visit
                        where tenant_id = current_tenant() and plan_id = :plan and id = any (:visits) and audit_id is null""")
                .param("plan", plan)
                .param("visits", visits.toArray(UUID[]::new))
                .update();
        // what followed one of them follows its audit
        sql.sql("""
                        update plan_visit set follows = null
                        where tenant_id = current_tenant() and plan_id = :plan and follows = any (:visits)""")
                .param("plan", plan)
                .param("visits", visits.toArray(UUID[]::new))
                .update();
        plans.touch(plan);
    }
}
