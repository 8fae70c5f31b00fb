package app.auditorium.planning;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.access.Letters;
import app.auditorium.access.Letters.Letter;
import app.auditorium.audit.AuditConduct;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditState;
import app.auditorium.audit.Audits;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Membership;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells client and team of one audit, with an entry for their calendars; each in a transaction of its own. */
@Component
class Telling {

    private static final int MOST_CONTACTS = 5;

    private final Audits audits;
    private final AuditConduct conduct;
    private final CalendarEntries entries;
    private final Letters letters;
    private final JdbcClient sql;
    private final String organiser;

    Telling(
            Audits audits,
            AuditConduct conduct,
            CalendarEntries entries,
            Letters letters,
            DataSource app,
            @Value("${auditorium.mail.from:auditorium@localhost}") String organiser) {
        this.audits = audits;
        this.conduct = conduct;
        this.entries = entries;
        this.letters = letters;
        this.sql = JdbcClient.create(app);
        this.organiser = organiser;
    }

    private record Reader(String name, String email) {}

    /** Proposes the team to the client if it does not know it yet, and writes to everybody concerned. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional
    public Outcome<AuditDetails> tell(UUID visit, UUID audit) {
        AuditDetails details = audits.details(audit).orElse(null);
        if (details == null) {
            return Outcome.notThere();
        }
        if (details.state() == AuditState.PLANNED) {
            Outcome<AuditDetails> proposed = conduct.proposeTeam(audit, details.version());
            if (!(proposed instanceof Outcome.Done<AuditDetails>(var told))) {
                return proposed;
            }
            details = told;
        }
        write(details);
        sql.sql("update plan_visit set told_version = ? where tenant_id = current_tenant() and id = ?")
                .params(details.version(), visit)
                .update();
        return Outcome.done(details);
    }

    private void write(AuditDetails audit) {
        CalendarEntry entry = entries.ofAudit(audit.id()).stream().findFirst().orElse(null);
        if (entry == null) {
            return;
        }
        Membership acting = Acting.current();
        Locale locale = acting.locale();
        String key = audit.state() == AuditState.CANCELLED ? "mail.visit-cancelled" : "mail.visit";
        String team = String.join(
                ", ", audit.team().stream().map(AuditDetails.Member::name).toList());
        for (Reader reader : readers(audit)) {
            letters.invitationFromTenant(
                    Letter.to(
                            reader.email,
                            locale,
                            key,
                            reader.name,
                            acting.tenantName(),
                            entry.summary(),
                            audit.start(),
                            audit.end(),
                            team),
                    CalendarText.invitation(entry, organiser, reader.email));
        }
    }

    /** The team, and the client's contacts. */
    private List<Reader> readers(AuditDetails audit) {
        return sql.sql("""
                        select d.name, d.email from audit_member m join auditor d on d.tenant_id = m.tenant_id and d.id = m.auditor_id
                        where m.tenant_id = current_tenant() and m.audit_id = :audit
                        union all
                        (select c.name, c.email from contact c
                         where c.tenant_id = current_tenant() and c.organisation_id = :organisation and c.email is not null
                         order by c.position limit :most)""")
                .param("audit", audit.id())
                .param("organisation", audit.organisationId())
                .param("most", MOST_CONTACTS)
                .query((row, n) -> new Reader(row.getString(1), row.getString(2)))
                .list();
    }
}
