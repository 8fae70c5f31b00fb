package app.auditorium.planning;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.assignment.TeamRole;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.Audits;
import app.auditorium.audit.NewAudit;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.ProgrammeSlot;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.AllowedTo;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns one visit of a plan into an audit, through the front door that everybody takes; each in a transaction of its own. */
@Component
class BecomingAudits {

    private final Audits audits;
    private final Certifications certifications;
    private final PlanTable plans;

    BecomingAudits(Audits audits, Certifications certifications, PlanTable plans) {
        this.audits = audits;
        this.certifications = certifications;
        this.plans = plans;
    }

    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional
    public Outcome<UUID> accept(VisitRow visit) {
        if (visit.audit() == null && isAnswered(visit)) {
            return Outcome.refused(Problem.rule(visit.rule(), null, "problem.plan.answered"));
        }
        Outcome<AuditDetails> planned =
                visit.audit() == null ? audits.plan(wanted(visit)) : changed(visit, visit.audit());
        if (planned instanceof Outcome.Done<AuditDetails>(var audit)) {
            plans.becameAudit(visit.id(), audit.id());
        }
        return planned.map(AuditDetails::id);
    }

    /** Whether its place in the programme has an audit by now, from another plan or by hand. */
    private boolean isAnswered(VisitRow visit) {
        List<ProgrammeSlot> ofKind = certifications.details(visit.certificationId()).stream()
                .flatMap(certification -> certification.programme().stream())
                .filter(slot -> slot.type() == visit.type())
                .toList();
        List<ProgrammeSlot> same =
                ofKind.stream().filter(slot -> slot.due().equals(visit.due())).toList();
        return !ofKind.isEmpty() && (same.isEmpty() ? ofKind : same).stream().noneMatch(ProgrammeSlot::needsPlanning);
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
