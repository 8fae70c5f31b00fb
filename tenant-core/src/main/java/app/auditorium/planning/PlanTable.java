package app.auditorium.planning;

import app.auditorium.planning.year.PlanScore;
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

/** Plans, each with its latest run and how far it has come. */
@Component
class PlanTable {

    private static final String PLANS = """
            select p.id, p.version, p.name, p.first_day, p.last_day, p.broken, p.points, p.made_by, p.made_at, p.copy_of,
                   v.visits, v.placed, v.accepted, v.open, v.untold,
                   case when p.state <> 'ACCEPTED' then p.state when not coalesce(v.any_audit, false) then 'PROPOSED'
                        when v.untold = 0 then 'PUBLISHED' else 'ACCEPTED' end as state, j.id as job_id, j.seconds, j.broken as job_broken, j.unplaced as job_unplaced,
                   j.points as job_points, j.asked_by, j.error, j.job_state,
                   coalesce(extract(epoch from least(coalesce(j.ended_at, now()), j.alive_at + interval '10 seconds') - j.started_at), 0)::int as passed
            from plan p
                     left join lateral (select count(*) as visits, count(*) filter (where v.starts_on is not null) as placed,
                                               count(v.audit_id) filter (where not v.loose) as accepted,
                                               count(*) filter (where v.starts_on is not null and (v.audit_id is null or v.loose)) as open,
                                               count(*) filter (where """ + ToldTable.UNTOLD + """
            ) as untold, bool_or(v.audit_id is not null) as any_audit
                                        from plan_visit v
                                                 left join audit a on a.tenant_id = v.tenant_id and a.id = v.audit_id
                                                 left join audit_told t on t.tenant_id = a.tenant_id and t.audit_id = a.id
                                        where v.tenant_id = p.tenant_id and v.plan_id = p.id) v on true
                     left join lateral (select j.*, case when j.state in ('QUEUED', 'RUNNING') and j.alive_at < now() - interval '60 seconds'
                                                         then 'BROKEN' else j.state end as job_state
                                        from plan_job j where j.tenant_id = p.tenant_id and j.plan_id = p.id
                                        order by j.asked_at desc limit 1) j on true
            where p.tenant_id = current_tenant()
            """;

    private final JdbcClient sql;

    PlanTable(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    List<PlanRow> newest(int most) {
        return sql.sql(PLANS + " order by p.made_at desc, p.id limit :most")
                .param("most", most)
                .query((row, n) -> row(row))
                .list();
    }

    Optional<PlanRow> find(UUID plan) {
        return sql.sql(PLANS + " and p.id = :plan")
                .param("plan", plan)
                .query((row, n) -> row(row))
                .optional();
    }

    /** Those whose latest run the acting person asked for and has not looked at since it ended. */
    List<PlanRow> unseen() {
        return sql.sql(PLANS + """
                         and j.asked_by_person = acting_person() and j.seen_at is null and j.job_state not in ('QUEUED', 'RUNNING')
                        order by j.asked_at desc limit 10""").query((row, n) -> row(row)).list();
    }

    private static PlanRow row(ResultSet row) throws SQLException {
        UUID job = row.getObject("job_id", UUID.class);
        return new PlanRow(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("name"),
                PlanState.valueOf(row.getString("state")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getInt("visits"),
                row.getInt("placed"),
                row.getInt("accepted"),
                row.getInt("open"),
                row.getInt("untold"),
                row.getLong("broken"),
                row.getLong("points"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("copy_of", UUID.class),
                job == null
                        ? null
                        : new PlanRow.Job(
                                job,
                                JobState.valueOf(row.getString("job_state")),
                                row.getInt("seconds"),
                                row.getInt("passed"),
                                row.getObject("job_broken", Long.class),
                                row.getObject("job_unplaced", Long.class),
                                row.getObject("job_points", Long.class),
                                row.getString("asked_by"),
                                row.getString("error")));
    }

    void insert(UUID plan, String name, LocalDate first, LocalDate last, @Nullable UUID copyOf) {
        sql.sql("insert into plan (id, name, state, first_day, last_day, copy_of) values (?, ?, 'DRAFT', ?, ?, ?)")
                .params(Arrays.asList(plan, name, first, last, copyOf))
                .update();
    }

    void score(UUID plan, PlanScore score) {
        sql.sql("""
                        update plan set broken = :broken, unplaced = :unplaced, points = :points, changed_at = now(), version = version + 1
                        where tenant_id = current_tenant() and id = :plan""")
                .param("broken", score.broken())
                .param("unplaced", score.unplaced())
                .param("points", score.points())
                .param("plan", plan)
                .update();
    }

    /** The solver has been through with it; one of which something was accepted stays accepted. */
    void made(UUID plan) {
        sql.sql("""
                        update plan set state = 'PROPOSED', changed_at = now()
                        where tenant_id = current_tenant() and id = ? and state = 'DRAFT'""").param(plan).update();
    }

    /** Lets nobody else change a plan until this transaction ends; false if there is no such plan. */
    boolean lock(UUID plan) {
        return sql.sql("select id from plan where tenant_id = current_tenant() and id = ? for update")
                .param(plan)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Something of it is an audit. */
    void accepted(UUID plan) {
        sql.sql("""
                        update plan set state = 'ACCEPTED', changed_at = now(), version = version + 1
                        where tenant_id = current_tenant() and id = ?""").param(plan).update();
    }

    /** One of its visits has changed. */
    void touch(UUID plan) {
        sql.sql(
                        "update plan set changed_at = now(), version = version + 1 where tenant_id = current_tenant() and id = ?")
                .param(plan)
                .update();
    }

    /** The newest change of anything in the body's files that history is kept of: what was read before it may have changed since. */
    long newestChange() {
        return sql.sql("select coalesce(max(id), 0) from history where tenant_id = current_tenant()")
                .query(Long.class)
                .single();
    }

    /** Takes a plan away; audits that came of it stay. */
    void delete(UUID plan) {
        sql.sql("delete from plan where tenant_id = current_tenant() and id = ?")
                .param(plan)
                .update();
    }
}
