package app.auditorium.planning;

import app.auditorium.planning.year.PlanScore;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs of the solver as rows, so that they are seen from any instance and outlive the process. */
@Component
class JobTable {

    private final JdbcClient sql;

    JobTable(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    /** Who has a plan made for days that these touch, if anybody has. */
    Optional<String> whoPlans(java.time.LocalDate first, java.time.LocalDate last) {
        return sql.sql("""
                        select coalesce(j.asked_by, '?') from plan_job j
                                 join plan p on p.tenant_id = j.tenant_id and p.id = j.plan_id
                        where j.tenant_id = current_tenant() and j.state in ('QUEUED', 'RUNNING')
                          and j.alive_at >= now() - interval '60 seconds' and p.first_day <= :last and p.last_day >= :first
                        order by j.asked_at limit 1""")
                .param("first", first)
                .param("last", last)
                .query(String.class)
                .optional();
    }

    /** Whoever has fallen silent no longer runs, and writes nothing any more should he wake up. */
    void bury(UUID plan) {
        sql.sql("""
                        update plan_job set state = 'BROKEN', ended_at = alive_at
                        where tenant_id = current_tenant() and plan_id = ? and state in ('QUEUED', 'RUNNING')
                          and alive_at < now() - interval '60 seconds'""").param(plan).update();
    }

    UUID queue(UUID plan, int seconds) {
        bury(plan);
        UUID id = UUID.randomUUID();
        sql.sql("insert into plan_job (id, plan_id, state, seconds) values (?, ?, 'QUEUED', ?)")
                .params(id, plan, seconds)
                .update();
        return id;
    }

    /** The acting person has seen what became of the runs that he asked for. */
    void seen(UUID plan) {
        sql.sql("""
                        update plan_job set seen_at = now()
                        where tenant_id = current_tenant() and plan_id = ? and asked_by_person = acting_person() and seen_at is null
                          and (state not in ('QUEUED', 'RUNNING') or alive_at < now() - interval '60 seconds')""").param(plan).update();
    }

    void askToStop(UUID plan) {
        sql.sql("""
                        update plan_job set stop_asked = true
                        where tenant_id = current_tenant() and plan_id = ? and state in ('QUEUED', 'RUNNING')""").param(plan).update();
    }

    /** Whether it is this process's to run: not if it waited so silently that it was buried. */
    boolean begin(UUID job) {
        return sql.sql("""
                        update plan_job set state = 'RUNNING', started_at = now(), alive_at = now()
                        where tenant_id = current_tenant() and id = ? and state = 'QUEUED'""").param(job).update() == 1;
    }

    /** Says that it is still being run. @return whether somebody wants it stopped; empty if it is no longer this process's to run */
    Optional<Boolean> alive(UUID job, @Nullable PlanScore best) {
        return sql.sql("""
                        update plan_job set alive_at = now(), broken = coalesce(:broken, broken), unplaced = coalesce(:unplaced, unplaced),
                            points = coalesce(:points, points)
                        where tenant_id = current_tenant() and id = :id and state in ('QUEUED', 'RUNNING') returning stop_asked""")
                .param("broken", best == null ? null : best.broken(), java.sql.Types.BIGINT)
                .param("unplaced", best == null ? null : best.unplaced(), java.sql.Types.BIGINT)
                .param("points", best == null ? null : best.points(), java.sql.Types.BIGINT)
                .param("id", job)
                .query(Boolean.class)
                .optional();
    }

    void end(UUID job, JobState state, @Nullable String error) {
        sql.sql("""
                        update plan_job set state = case when stop_asked and :state = 'FINISHED' then 'STOPPED' else :state end,
                            error = :error, ended_at = now(), alive_at = now()
                        where tenant_id = current_tenant() and id = :id and state in ('QUEUED', 'RUNNING')""")
                .param("state", state.name())
                .param("error", error == null || error.length() <= 500 ? error : error.substring(0, 500))
                .param("id", job)
                .update();
    }
}
