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
import app.auditorium.planning.OpenYears.Opened;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns one visit of a plan into an audit, through the front door that everybody takes; each in a transaction of its own. */
@Component
class BecomingAudits {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Audits audits;
    private final Certifications certifications;
    private final PlanTable plans;
    private final VisitTable visits;
    private final PlanChanges changes;
    private final ReasonTable reasons;
    private final Today today;

    BecomingAudits(
            Audits audits,
            Certifications certifications,
            PlanTable plans,
            VisitTable visits,
            PlanChanges changes,
            ReasonTable reasons,
            Today today) {
        this.reasons = reasons;
        this.changes = changes;
        this.today = today;
        this.audits = audits;
        this.certifications = certifications;
        this.plans = plans;
        this.visits = visits;
    }

    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional
    public Outcome<UUID> accept(Opened opened, VisitRow visit, int shown, Why why) {
        UUID plan = opened.plan().id();
        if (!plans.lock(plan)) {
            return Outcome.notThere();
        }
        if (visit.version() != shown || changes.isStale(plan, visit.id(), shown)) {
            return changes.stale(plan, visit.id());
        }
        if (!visit.isOpen() || !visit.isPlaced()) {
            return Outcome.refused(Problem.rule("G.2", null, "problem.plan.is-audit"));
        }
        if (visit.audit() == null && isAnswered(visit)) {
            return Outcome.refused(Problem.rule(visit.rule(), null, "problem.plan.answered"));
        }
        Outcome<AuditDetails> planned = visit.audit() == null
                ? audits.plan(wanted(visit, audits.usualLanguage(visit.certificationId())))
                : changed(visit, visit.audit());
        if (planned instanceof Outcome.Done<AuditDetails>(var audit)) {
            visits.becameAudit(plan, visit.id(), audit.id());
            reasons.keep(audit.id(), why);
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

    /** An audit that was planned anew: other days or another team, everything else stays. Whoever changed the audit itself since is not overwritten. */
    private Outcome<AuditDetails> changed(VisitRow visit, UUID audit) {
        AuditDetails now = audits.details(audit).orElse(null);
        if (now == null) {
            return Outcome.notThere();
        }
        Integer from = visits.looseVersion(visit.id());
        Outcome<AuditDetails> changed = audits.change(
                audit, from == null ? now.version() : from, now.asWanted().arrangedAs(wanted(visit, now.language())));
        return changed instanceof Outcome.Stale<AuditDetails> stale
                ? Outcome.refused(changedMeanwhile("problem.plan.audit-changed", stale))
                : changed;
    }

    /** Who was quicker and when, as a reason. */
    Problem changedMeanwhile(String key, Outcome.Stale<?> stale) {
        return Problem.rule(
                "G.2",
                null,
                key,
                stale.who() == null ? "" : stale.who(),
                stale.when() == null ? "" : MINUTE.format(stale.when().atZone(today.zone())));
    }

    private static NewAudit wanted(VisitRow visit, @Nullable String language) {
        return new NewAudit(
                visit.certificationId(),
                visit.type(),
                null,
                visit.iafCodes(),
                visit.start(),
                visit.end(),
                visit.sites().stream().map(VisitRow.Site::id).toList(),
                visit.team().stream()
                        .filter(member -> member.role() == TeamRole.LEAD_AUDITOR)
                        .map(VisitRow.Member::auditorId)
                        .findFirst()
                        .orElse(null),
                visit.team().stream()
                        .filter(member -> member.role() != TeamRole.LEAD_AUDITOR)
                        .map(member -> new NewAudit.Member(member.auditorId(), member.role()))
                        .toList(),
                language);
    }
}
