package app.auditorium.planning;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.assignment.Assignments;
import app.auditorium.assignment.Team;
import app.auditorium.assignment.Visit;
import app.auditorium.audit.AuditState;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Audits ahead that cannot take place as they are since something on file has changed: a competence was withdrawn, an auditor left or is away, a
 * client objects. One statement finds whom it may concern; the catalogue's rules say whether and why.
 */
@Component
@Transactional(readOnly = true)
public class AffectedAudits {

    private static final int MOST = 50;

    private static final String SUSPECTS = """
            select a.id, a.organisation_id, o.name, coalesce(o.name_zh, o.name) as name_zh, a.standard, a.type, a.state, a.iaf_codes,
                   a.starts_on, a.ends_on, a.language,
                   (select v.plan_id from plan_visit v where v.tenant_id = a.tenant_id and v.audit_id = a.id limit 1) as plan_id,
                   array(select m.role || ' ' || m.auditor_id from audit_member m where m.tenant_id = a.tenant_id and m.audit_id = a.id
                         order by m.role <> 'LEAD_AUDITOR', m.auditor_id) as team
            from audit a join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
            where a.tenant_id = current_tenant() and a.state in ('PLANNED', 'TEAM_PROPOSED', 'CONFIRMED', 'SCHEDULED')
              and a.starts_on >= :today
              and (exists (select from audit_member m
                               join auditor d on d.tenant_id = m.tenant_id and d.id = m.auditor_id
                           where m.tenant_id = a.tenant_id and m.audit_id = a.id
                             and (d.left_on <= a.ends_on
                                  or exists (select from absence x where x.tenant_id = m.tenant_id and x.auditor_id = m.auditor_id
                                             and x.first_day <= a.ends_on and x.last_day >= a.starts_on)
                                  or exists (select from objection b where b.tenant_id = m.tenant_id and b.auditor_id = m.auditor_id
                                             and b.organisation_id = a.organisation_id and b.withdrawn_at is null)
                                  or m.role in ('LEAD_AUDITOR', 'AUDITOR', 'TECHNICAL_EXPERT')
                                     and not exists (select from competence c where c.tenant_id = m.tenant_id and c.auditor_id = m.auditor_id
                                                     and c.standard = a.standard and (c.valid_until is null or c.valid_until >= a.ends_on)
                                                     and (m.role <> 'LEAD_AUDITOR' or c.role = 'LEAD_AUDITOR'))
                                  or a.standard = 'TOSHMS' and m.role in ('LEAD_AUDITOR', 'AUDITOR')
                                     and not exists (select from toshms_registration r where r.tenant_id = m.tenant_id
                                                     and r.auditor_id = m.auditor_id and r.registered_on <= a.starts_on
                                                     and (r.registered_until is null or r.registered_until >= a.ends_on))))
                   or exists (select from blackout b where b.tenant_id = a.tenant_id and b.organisation_id = a.organisation_id
                              and b.first_day <= a.ends_on and b.last_day >= a.starts_on)
                   or exists (select from unnest(a.iaf_codes) code
                              where not exists (select from audit_member m
                                                    join competence c on c.tenant_id = m.tenant_id and c.auditor_id = m.auditor_id
                                                where m.tenant_id = a.tenant_id and m.audit_id = a.id and c.standard = a.standard
                                                  and c.iaf_code = code and (c.valid_until is null or c.valid_until >= a.ends_on)))
                   or exists (select from impartiality.conflicts(a.organisation_id) x
                                  join audit_member m on m.tenant_id = a.tenant_id and m.audit_id = a.id and m.auditor_id = x.auditor_id))
            order by a.starts_on, a.id limit :most""";

    private final Assignments assignments;
    private final Today today;
    private final JdbcClient sql;

    AffectedAudits(Assignments assignments, Today today, DataSource app) {
        this.assignments = assignments;
        this.today = today;
        this.sql = JdbcClient.create(app);
    }

    private record Suspect(Visit visit, Team team, AffectedAudit audit) {}

    /** By their days, at most 50. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public List<AffectedAudit> list() {
        return sql
                .sql(SUSPECTS)
                .param("today", today.here())
                .param("most", MOST)
                .query((row, n) -> suspect(row))
                .list()
                .stream()
                .map(suspect ->
                        suspect.audit.with(assignments.brief(suspect.visit).judge(suspect.team)))
                .filter(audit -> !audit.problems().isEmpty())
                .toList();
    }

    private static Suspect suspect(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        LocalDate start = row.getObject("starts_on", LocalDate.class);
        LocalDate end = row.getObject("ends_on", LocalDate.class);
        return new Suspect(
                new Visit(
                        id,
                        row.getObject("organisation_id", UUID.class),
                        StandardId.valueOf(row.getString("standard")),
                        Arrays.stream((String[]) row.getArray("iaf_codes").getArray())
                                .map(IafCode::new)
                                .toList(),
                        new DateRange(start, end),
                        row.getString("language")),
                WrittenTeam.read((String[]) row.getArray("team").getArray()),
                new AffectedAudit(
                        id,
                        row.getString("name"),
                        row.getString("name_zh"),
                        AuditType.valueOf(row.getString("type")),
                        AuditState.valueOf(row.getString("state")),
                        start,
                        end,
                        row.getObject("plan_id", UUID.class),
                        List.of()));
    }
}
