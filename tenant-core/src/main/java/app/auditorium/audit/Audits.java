package app.auditorium.audit;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.assignment.Assignments;
import app.auditorium.assignment.Briefing;
import app.auditorium.assignment.Candidate;
import app.auditorium.assignment.Visit;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.Certifications;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.AllowedTo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The audits of a body. What the rules do not allow cannot be saved; target windows only warn. */
@Component
@Transactional
public class Audits {

    private final AuditRepository audits;
    private final AuditReads reads;
    private final Planning planning;
    private final Certifications certifications;
    private final Assignments assignments;
    private final Versions versions;
    private final TeamJudgements judgements;
    private final PapersOnFile papers;
    private final AuditEvents events;
    private final ApplicationEventPublisher listeners;

    Audits(
            AuditRepository audits,
            AuditReads reads,
            Planning planning,
            Certifications certifications,
            Assignments assignments,
            Versions versions,
            TeamJudgements judgements,
            PapersOnFile papers,
            AuditEvents events,
            ApplicationEventPublisher listeners) {
        this.audits = audits;
        this.reads = reads;
        this.planning = planning;
        this.certifications = certifications;
        this.assignments = assignments;
        this.versions = versions;
        this.judgements = judgements;
        this.papers = papers;
        this.events = events;
        this.listeners = listeners;
    }

    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> plan(NewAudit wanted) {
        Planning.Judged judged = planning.forBooking(wanted, null);
        Audit.Arrangement arrangement = judged.arrangement();
        Briefing briefing = judged.briefing();
        CertificationDetails certification = judged.certification();
        if (!judged.problems().isEmpty() || arrangement == null || briefing == null || certification == null) {
            return Outcome.refused(judged.problems());
        }
        Audit planned = audits.saveAndFlush(Audit.plan(certification, arrangement));
        judgements.keep(planned.id(), briefing);
        events.keep(planned.id(), AuditEvents.PLAN, null, planned.state(), null, null, Set.of("A-42", "A-43", "G.2"));
        return found(planned.id());
    }

    /** Changes an audit that has not begun, by the rules of planning; the certification stays. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> change(UUID id, int version, NewAudit wanted) {
        return versions.current(audits.findById(id), version, Audit::isVersion, audit -> arrange(audit, wanted));
    }

    /** Moves an audit to other days; everything else stays. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> move(UUID id, int version, LocalDate start, LocalDate end) {
        return versions.current(
                audits.findById(id),
                version,
                Audit::isVersion,
                audit -> arrange(audit, audit.asWanted().on(start, end)));
    }

    private Outcome<AuditDetails> arrange(Audit audit, NewAudit wanted) {
        if (!audit.state().isBeforeStart()) {
            return Outcome.refused(Problem.rule("G.2", null, "rule.audit.begun"));
        }
        if (wanted.certificationId() != null && !wanted.certificationId().equals(audit.certificationId())) {
            return Outcome.refused(Problem.rule("G.2", "certificationId", "rule.audit.certification-stays"));
        }
        Planning.Judged judged = planning.forBooking(wanted.in(audit.certificationId()), audit.id());
        Audit.Arrangement arrangement = judged.arrangement();
        Briefing briefing = judged.briefing();
        if (!judged.problems().isEmpty() || arrangement == null || briefing == null) {
            return Outcome.refused(judged.problems());
        }
        AuditState before = audit.state();
        audit.change(arrangement);
        audits.flush();
        judgements.keep(audit.id(), briefing);
        if (before != audit.state()) {
            papers.withdraw(audit.id(), PapersOnFile.Kind.PLAN);
            events.keep(
                    audit.id(),
                    AuditEvents.CHANGE,
                    before,
                    audit.state(),
                    null,
                    null,
                    Set.of("A-40", "A-42", "A-43", "G.2"));
        }
        return found(audit.id()).map(changed -> {
            listeners.publishEvent(new AuditRearranged(changed));
            return changed;
        });
    }

    /** What would come of it, and who may go: asked while somebody types, writes nothing. {@code audit} is null for a new one. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Considered consider(NewAudit wanted, @Nullable UUID audit) {
        return planning.consider(wanted, audit);
    }

    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<AuditDetails> details(UUID id) {
        return reads.details(id).map(this::warned);
    }

    /** The language of the certification's last audit that names one, else the one it was applied for in; null if neither is on file. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public @Nullable String usualLanguage(UUID certification) {
        return reads.usualLanguage(certification);
    }

    /** Every auditor of the body, allowed on this audit or not, with each reason. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<List<Candidate>> candidates(UUID id) {
        return reads.details(id).map(audit -> assignments.candidates(visit(audit)));
    }

    /** Whom the rules allow in the place of one of an audit's team, the team judged as a whole. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Candidate> replacements(UUID id, UUID member) {
        return reads.details(id).stream()
                .flatMap(audit -> {
                    Briefing briefing = assignments.brief(visit(audit));
                    return briefing.candidates().stream()
                            .filter(candidate -> audit.team().stream()
                                    .noneMatch(one -> one.auditorId().equals(candidate.auditorId())))
                            .filter(candidate -> briefing.judge(
                                            AuditInput.team(audit.asWanted().with(candidate.auditorId(), member)))
                                    .isEmpty());
                })
                .toList();
    }

    private static Visit visit(AuditDetails audit) {
        return new Visit(
                audit.id(),
                audit.organisationId(),
                audit.standard(),
                audit.iafCodes().stream().map(IafCode::new).toList(),
                new DateRange(audit.start(), audit.end()),
                audit.language());
    }

    private Outcome<AuditDetails> found(UUID id) {
        return reads.details(id).map(this::warned).map(Outcome::done).orElseGet(Outcome::notThere);
    }

    private AuditDetails warned(AuditDetails audit) {
        if (!audit.state().isBeforeStart()) {
            return audit;
        }
        return certifications
                .details(audit.certificationId())
                .map(certification -> audit.with(planning.warnings(
                        certification, audit.type(), new DateRange(audit.start(), audit.end()), audit.id())))
                .orElse(audit);
    }
}
