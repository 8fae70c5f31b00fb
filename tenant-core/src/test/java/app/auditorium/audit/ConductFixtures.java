package app.auditorium.audit;

import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes an audit from step to step, as those who may take them would. */
@Component
public class ConductFixtures {

    private final Audits audits;
    private final AuditConduct conduct;
    private final AuditPapers papers;
    private final Declarations declarations;
    private final Today today;

    ConductFixtures(Audits audits, AuditConduct conduct, AuditPapers papers, Declarations declarations, Today today) {
        this.audits = audits;
        this.conduct = conduct;
        this.papers = papers;
        this.declarations = declarations;
        this.today = today;
    }

    public AuditDetails confirmed(Membership body, NewAudit wanted) {
        return Acting.getAs(body, () -> {
            AuditDetails planned = audits.plan(wanted).orThrow();
            AuditDetails proposed =
                    conduct.proposeTeam(planned.id(), planned.version()).orThrow();
            return conduct.recordAcceptance(planned.id(), proposed.version()).orThrow();
        });
    }

    /** With a plan and a team that has declared. */
    public AuditDetails scheduled(Membership body, NewAudit wanted) {
        AuditDetails scheduled = undeclared(body, wanted);
        Acting.getAs(body, () -> declared(scheduled.id()));
        return scheduled;
    }

    /** Everyone on the team declares on paper that he has no relation to the client. */
    public UUID declared(UUID audit) {
        declarations
                .team(audit)
                .forEach(member -> declarations
                        .record(audit, member.auditorId(), NewDeclaration.free(), "form QF-21", Locale.ENGLISH)
                        .orThrow());
        return audit;
    }

    AuditDetails undeclared(Membership body, NewAudit wanted) {
        AuditDetails confirmed = confirmed(body, wanted);
        return Acting.getAs(body, () -> {
            papers.write(confirmed.id(), Papers.plan(confirmed), Paper.NONE).orThrow();
            return conduct.issuePlan(confirmed.id(), confirmed.version()).orThrow();
        });
    }

    public AuditDetails inProgress(Membership body, NewAudit wanted) {
        AuditDetails scheduled = scheduled(body, wanted);
        return Acting.getAs(
                body,
                () -> conduct.start(scheduled.id(), scheduled.version(), Papers.meeting(today.here()))
                        .orThrow());
    }

    /** Closes it today; a stage 1 finds the client ready. */
    public AuditDetails closed(Membership body, AuditDetails running) {
        return closedOn(body, running, Acting.getAs(body, today::here));
    }

    /** Closes it by a meeting of that day. */
    public AuditDetails closedOn(Membership body, AuditDetails running, LocalDate day) {
        return Acting.getAs(
                body,
                () -> conduct.close(running.id(), running.version(), Papers.closing(day), Papers.READY)
                        .orThrow());
    }

    public AuditDetails now(Membership body, UUID audit) {
        return Acting.getAs(body, () -> audits.details(audit)).orElseThrow();
    }
}
