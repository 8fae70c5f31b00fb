package app.auditorium.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What sets a copy of a plan apart from it, written in bulk. */
@Component
class WhatIfTable {

    private final JdbcClient sql;

    WhatIfTable(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    /** Makes a copy different: its windows, the auditors who are not there, and more clients like those there are; what was different before stays so. */
    void differ(UUID plan, WhatIf wanted, LocalDate today) {
        sql.sql("""
                        update plan p set parameters = jsonb_build_object(
                            'without', array(select unnest(cast(:without as text[]))
                                             union select jsonb_array_elements_text(coalesce(b.parameters -> 'without', '[]'))),
                            'imagined', cast(:more as int) + coalesce((b.parameters ->> 'imagined')::int, 0),
                            'shift', cast(:shift as int) + coalesce((b.parameters ->> 'shift')::int, 0))
                        from plan b
                        where p.tenant_id = current_tenant() and p.id = :plan and b.tenant_id = p.tenant_id and b.id = p.copy_of""")
                .param("without", wanted.without().stream().map(UUID::toString).toArray(String[]::new))
                .param("more", wanted.more())
                .param("shift", wanted.shift())
                .param("plan", plan)
                .update();
        // an audit that has not begun is planned anew where it could not stay
        String anew = """
                         loose = audit_id is not null, pinned = false, starts_on = null, ends_on = null, team = '{}',
                            loose_version = (select a.version from audit a where a.tenant_id = v.tenant_id and a.id = v.audit_id)
                        where v.tenant_id = current_tenant() and v.plan_id = :plan
                          and (v.audit_id is null or exists (select from audit a where a.tenant_id = v.tenant_id and a.id = v.audit_id
                               and a.starts_on >= :today and a.state in ('PLANNED', 'TEAM_PROPOSED', 'CONFIRMED', 'SCHEDULED')))""";
        if (wanted.shift() != 0) {
            sql.sql("""
                            update plan_visit v set window_from = window_from + :shift, due = due + :shift, limit_day = limit_day + :shift,""" + anew)
                    .param("shift", wanted.shift())
                    .param("plan", plan)
                    .param("today", today)
                    .update();
        }
        sql.sql("update plan_visit v set" + anew + """
                         and exists (select from unnest(v.team) m where split_part(m, ' ', 2) = any (cast(:without as text[])))""")
                .param("without", wanted.without().stream().map(UUID::toString).toArray(String[]::new))
                .param("plan", plan)
                .param("today", today)
                .update();
        sql.sql("""
                        insert into plan_visit (id, plan_id, certification_id, organisation_id, type, window_from, due, limit_day, rule, audit_days,
                                                sites, imagined)
                        select gen_random_uuid(), plan_id, certification_id, organisation_id, type, window_from, due, limit_day, rule, audit_days, sites, true
                        from plan_visit
                        where tenant_id = current_tenant() and plan_id = :plan and type = 'SURVEILLANCE'
                          and due + :shift >= :today
                        order by md5(id::text) limit :more""")
                .param("plan", plan)
                .param("more", wanted.more())
                .param("shift", wanted.shift())
                .param("today", today)
                .update();
    }

    /** What a what-if takes for granted; nothing of other plans. */
    Optional<Assumed> assumed(UUID plan) {
        return sql.sql("""
                        select p.copy_of, b.name, coalesce((p.parameters ->> 'imagined')::int, 0) as more,
                               coalesce((p.parameters ->> 'shift')::int, 0) as shift,
                               array(select a.name from auditor a where a.tenant_id = p.tenant_id
                                     and jsonb_exists(p.parameters -> 'without', a.id::text) order by a.name) as without
                        from plan p left join plan b on b.tenant_id = p.tenant_id and b.id = p.copy_of
                        where p.tenant_id = current_tenant() and p.id = ? and jsonb_exists(p.parameters, 'without')""")
                .param(plan)
                .query((row, n) -> new Assumed(
                        row.getObject("copy_of", UUID.class),
                        row.getString("name"),
                        List.of((String[]) row.getArray("without").getArray()),
                        row.getInt("more"),
                        row.getInt("shift")))
                .optional();
    }

    /** With what is an audit already: it is the same audit in both plans, and stands where it stands. */
    void copyVisits(UUID from, UUID to) {
        sql.sql("""
                        with fresh as materialized (
                            select id, gen_random_uuid() as new_id from plan_visit
                            where tenant_id = current_tenant() and plan_id = :from)
                        insert into plan_visit (id, plan_id, certification_id, organisation_id, type, window_from, due, limit_day, rule,
                                                audit_days, follows, pinned, starts_on, ends_on, team, audit_id, loose, loose_version, imagined, sites)
                        select f.new_id, :to, v.certification_id, v.organisation_id, v.type, v.window_from, v.due, v.limit_day, v.rule,
                               v.audit_days, (select p.new_id from fresh p where p.id = v.follows), v.pinned,
                               stands.first_day, stands.last_day, stands.members, v.audit_id, v.loose, v.loose_version, v.imagined, v.sites
                        from plan_visit v join fresh f on f.id = v.id""" + VisitTable.AS_ITS_AUDIT + """
                        where v.tenant_id = current_tenant()""")
                .param("from", from)
                .param("to", to)
                .update();
    }
}
