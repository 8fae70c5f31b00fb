package app.auditorium.planning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Judges a plan from the rows alone: its own reading of the rules, in SQL, with no class that plans. Tests and the benchmark ask it;
 * whoever changes a rule changes it here too, without looking there.
 */
public final class PlanVerifier {

    private static final String VISITS = """
            with v as (select pv.*, c.standard, c.iaf_codes from plan_visit pv
                           join certification c on c.tenant_id = pv.tenant_id and c.id = pv.certification_id
                       where pv.tenant_id = current_tenant() and pv.plan_id = :plan and pv.starts_on is not null),
                 m as (select v.id, v.standard, v.iaf_codes, v.starts_on, v.ends_on, v.organisation_id, v.audit_id,
                              split_part(t, ' ', 1) as role, split_part(t, ' ', 2)::uuid as auditor
                       from v cross join lateral unnest(v.team) t)
            """;

    private static final List<String> BREACHES = List.of(
            "select 'away ' || m.id from m join absence a on a.tenant_id = current_tenant() and a.auditor_id = m.auditor"
                    + " where a.first_day <= m.ends_on and a.last_day >= m.starts_on",
            "select 'twice ' || m.id from m join m n on n.auditor = m.auditor and n.id < m.id"
                    + " where n.starts_on <= m.ends_on and n.ends_on >= m.starts_on",
            "select 'booked ' || m.id from m join audit_member b on b.tenant_id = current_tenant() and b.auditor_id = m.auditor"
                    + " and b.audit_id is distinct from m.audit_id join audit a on a.tenant_id = b.tenant_id and a.id = b.audit_id"
                    + " where a.state <> 'CANCELLED' and a.starts_on <= m.ends_on and a.ends_on >= m.starts_on"
                    + " and not exists (select from v where v.audit_id = a.id)",
            "select 'no lead ' || v.id from v where (select count(*) from m where m.id = v.id and m.role = 'LEAD_AUDITOR') <> 1",
            "select 'lead not qualified ' || m.id from m where m.role = 'LEAD_AUDITOR' and not exists (select from competence c"
                    + " where c.tenant_id = current_tenant() and c.auditor_id = m.auditor and c.standard = m.standard"
                    + " and c.role = 'LEAD_AUDITOR' and coalesce(c.valid_until, 'infinity') >= m.ends_on)",
            "select 'twice in the team ' || m.id from m group by m.id, m.auditor having count(*) > 1",
            "select 'left ' || m.id from m join auditor a on a.tenant_id = current_tenant() and a.id = m.auditor"
                    + " where a.left_on < m.ends_on",
            "select 'audits without the standard ' || m.id from m where m.role = 'AUDITOR' and not exists (select from competence c"
                    + " where c.tenant_id = current_tenant() and c.auditor_id = m.auditor and c.standard = m.standard"
                    + " and c.role in ('LEAD_AUDITOR', 'AUDITOR') and coalesce(c.valid_until, 'infinity') >= m.ends_on)",
            "select 'expert of nothing ' || m.id from m where m.role = 'TECHNICAL_EXPERT' and not exists (select from competence c"
                    + " where c.tenant_id = current_tenant() and c.auditor_id = m.auditor and c.standard = m.standard"
                    + " and c.iaf_code = any (m.iaf_codes) and coalesce(c.valid_until, 'infinity') >= m.ends_on)",
            "select 'not registered for TOSHMS ' || m.id from m where m.standard = 'TOSHMS' and m.role in ('LEAD_AUDITOR', 'AUDITOR')"
                    + " and not exists (select from toshms_registration r where r.tenant_id = current_tenant() and r.auditor_id = m.auditor"
                    + "  and r.registered_on <= m.starts_on and coalesce(r.registered_until, 'infinity') >= m.ends_on)",
            "select 'nobody evaluated for TOSHMS ' || v.id from v where v.standard = 'TOSHMS' and not exists (select from m"
                    + " join toshms_registration r on r.tenant_id = current_tenant() and r.auditor_id = m.auditor"
                    + " where m.id = v.id and m.role in ('LEAD_AUDITOR', 'AUDITOR') and r.evaluated_days >= 2"
                    + "  and r.registered_on <= m.starts_on and coalesce(r.registered_until, 'infinity') >= m.ends_on)",
            "select 'area not covered ' || v.id || ' ' || code from v cross join lateral unnest(v.iaf_codes) code where not exists"
                    + " (select from m join competence c on c.tenant_id = current_tenant() and c.auditor_id = m.auditor"
                    + "  and c.standard = v.standard and c.iaf_code = code and coalesce(c.valid_until, 'infinity') >= v.ends_on"
                    + "  where m.id = v.id and (c.role in ('LEAD_AUDITOR', 'AUDITOR')"
                    + "                         or c.role = 'TECHNICAL_EXPERT' and m.role = 'TECHNICAL_EXPERT'))",
            "select 'not understood ' || v.id from v cross join lateral (select split_part(h.language, '-', 1) as wanted from audit h"
                    + "  where h.tenant_id = current_tenant() and h.certification_id = v.certification_id and h.language <> ''"
                    + "    and h.state <> 'CANCELLED' and (v.audit_id is null or h.id = v.audit_id) order by h.starts_on desc limit 1) w"
                    + " where not exists (select from m join auditor a on a.tenant_id = current_tenant() and a.id = m.auditor"
                    + "  cross join lateral unnest(a.languages) spoken where m.id = v.id and split_part(spoken, '-', 1) = w.wanted)",
            "select 'out of scope ' || v.id || ' ' || code from v cross join lateral unnest(v.iaf_codes) code where not exists"
                    + " (select from scope_entry s where s.tenant_id = current_tenant() and s.standard = v.standard and s.iaf_code = code"
                    + "  and s.valid_from <= v.starts_on and coalesce(s.valid_until, 'infinity') >= v.ends_on)",
            "select 'too early ' || id from v where starts_on < window_from",
            "select 'too late ' || id from v where ends_on > limit_day",
            "select 'certified no longer ' || v.id from v join certification c on c.tenant_id = v.tenant_id and c.id = v.certification_id"
                    + " where v.type = 'RECERTIFICATION'"
                    + " and v.ends_on > case when c.state = 'EXPIRED' then c.expires_on + interval '6 months' else c.expires_on end",
            "select 'twice a year ' || v.id from v join v w on w.certification_id = v.certification_id and w.id < v.id"
                    + " and w.type = v.type where v.type = 'SURVEILLANCE' and extract(year from v.starts_on) = extract(year from w.starts_on)"
                    + " and v.rule = 'A-03' and w.rule = 'A-03'",
            "select 'weekend ' || id from v where extract(isodow from starts_on) > 5 or extract(isodow from ends_on) > 5",
            "select 'holiday ' || id from v where starts_on = any (cast(:holidays as date[])) or ends_on = any (cast(:holidays as date[]))",
            "select 'conflict ' || m.id from m cross join lateral impartiality.conflicts(m.organisation_id) c"
                    + " where (c.auditor_id is null or c.auditor_id = m.auditor) and coalesce(c.until, 'infinity') >= m.starts_on",
            "select 'objected ' || m.id from m join objection o on o.tenant_id = current_tenant()"
                    + " and o.organisation_id = m.organisation_id and o.auditor_id = m.auditor and o.withdrawn_at is null",
            "select 'blackout ' || v.id from v join blackout b on b.tenant_id = current_tenant()"
                    + " and b.organisation_id = v.organisation_id and b.first_day <= v.ends_on and b.last_day >= v.starts_on",
            "select 'stage 2 first ' || v.id from v left join v f on f.id = v.follows"
                    + " where v.follows is not null and (f.id is null or f.ends_on >= v.starts_on)",
            "select 'too short ' || v.id from v where v.audit_days >"
                    + " (select count(*) from m where m.id = v.id and m.role in ('LEAD_AUDITOR', 'AUDITOR'))"
                    + " * (select count(*) from generate_series(v.starts_on, v.ends_on, interval '1 day') d"
                    + "    where extract(isodow from d) < 6 and not d::date = any (cast(:holidays as date[])))");

    private PlanVerifier() {}

    /** Every hard rule that a placed visit breaks, as its kind and the visit's id; called in the transaction of the plan's tenant. */
    public static List<String> breaches(JdbcClient sql, UUID plan) {
        var found = new ArrayList<String>();
        for (String breach : BREACHES) {
            found.addAll(sql.sql(VISITS + breach)
                    .param("plan", plan)
                    .param("holidays", holidays())
                    .query(String.class)
                    .list());
        }
        return found;
    }

    private static String[] holidays() {
        try (InputStream file = PlanVerifier.class.getResourceAsStream("/catalogue/public-holidays-tw.json")) {
            return Pattern.compile("\"day\": \"([0-9-]+)\"")
                    .matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(day -> day.group(1))
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
