package app.auditorium.planning;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.assignment.Assignments;
import app.auditorium.assignment.Briefing;
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
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Audits ahead that cannot take place as they are since something on file has changed: a competence was withdrawn, an auditor left or
 * is away, a client objects. The catalogue's rules say whether and why, over all audits ahead at once.
 */
@Component
@Transactional(readOnly = true)
public class AffectedAudits {

    private static final int MOST = 50;

    private static final String AHEAD = """
            select a.id, a.organisation_id, o.name, coalesce(o.name_zh, o.name) as name_zh, a.standard, a.type, a.state, a.iaf_codes,
                   a.starts_on, a.ends_on, a.language,
                   (select v.plan_id from plan_visit v join plan p on p.tenant_id = v.tenant_id and p.id = v.plan_id
                    where v.tenant_id = a.tenant_id and v.audit_id = a.id
                    order by p.state = 'ACCEPTED' desc, p.copy_of is null desc, p.made_at desc limit 1) as plan_id,
                   array(select m.role || ' ' || m.auditor_id from audit_member m where m.tenant_id = a.tenant_id and m.audit_id = a.id
                         order by m.role <> 'LEAD_AUDITOR', m.auditor_id) as team
            from audit a join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
            where a.tenant_id = current_tenant() and a.state in ('PLANNED', 'TEAM_PROPOSED', 'CONFIRMED', 'SCHEDULED')
              and a.starts_on >= :today
            order by a.starts_on, a.id""";

    private final Assignments assignments;
    private final Today today;
    private final JdbcClient sql;

    AffectedAudits(Assignments assignments, Today today, DataSource app) {
        this.assignments = assignments;
        this.today = today;
        this.sql = JdbcClient.create(app);
    }

    private record Ahead(Visit visit, Team team, AffectedAudit audit) {}

    /** The first 50 by their days. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public List<AffectedAudit> list() {
        List<Ahead> ahead = sql.sql(AHEAD)
                .param("today", today.here())
                .query((row, n) -> ahead(row))
                .list();
        List<Briefing> facts =
                assignments.brief(ahead.stream().map(Ahead::visit).toList());
        return IntStream.range(0, ahead.size())
                .mapToObj(i -> ahead.get(i).audit.with(facts.get(i).judge(ahead.get(i).team)))
                .filter(audit -> !audit.problems().isEmpty())
                .limit(MOST)
                .toList();
    }

    private static Ahead ahead(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        LocalDate start = row.getObject("starts_on", LocalDate.class);
        LocalDate end = row.getObject("ends_on", LocalDate.class);
        return new Ahead(
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
