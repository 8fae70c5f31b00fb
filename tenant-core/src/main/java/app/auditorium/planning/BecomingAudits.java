package app.auditorium.planning;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.assignment.TeamRole;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.Audits;
import app.auditorium.audit.NewAudit;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.AllowedTo;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns one visit of a plan into an audit, through the front door that everybody takes; each in a transaction of its own. */
@Component
class BecomingAudits {

    private final Audits audits;
    private final PlanTable plans;

    BecomingAudits(Audits audits, PlanTable plans) {
        this.audits = audits;
        this.plans = plans;
    }

    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional
    public Outcome<UUID> accept(VisitRow visit) {
        Outcome<AuditDetails> planned =
                visit.audit() == null ? audits.plan(wanted(visit)) : changed(visit, visit.audit());
        if (planned instanceof Outcome.Done<AuditDetails>(var audit)) {
            plans.becameAudit(visit.id(), audit.id());
        }
        return planned.map(AuditDetails::id);
    }

    /** An audit that was planned anew: other days or another team, everything else stays. */
    private Outcome<AuditDetails> changed(VisitRow visit, UUID audit) {
        AuditDetails now = audits.details(audit).orElse(null);
        return now == null
                ? Outcome.notThere()
                : audits.change(audit, now.version(), now.asWanted().arrangedAs(wanted(visit)));
    }

    private static NewAudit wanted(VisitRow visit) {
        return new NewAudit(
                visit.certificationId(),
                visit.type(),
                null,
                visit.iafCodes(),
                visit.start(),
                visit.end(),
                null,
                visit.team().stream()
                        .filter(member -> member.role() == TeamRole.LEAD_AUDITOR)
                        .map(VisitRow.Member::auditorId)
                        .findFirst()
                        .orElse(null),
                visit.team().stream()
                        .filter(member -> member.role() != TeamRole.LEAD_AUDITOR)
                        .map(member -> new NewAudit.Member(member.auditorId(), member.role()))
                        .toList(),
                null);
    }
}
