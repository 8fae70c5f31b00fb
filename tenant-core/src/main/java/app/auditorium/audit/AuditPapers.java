package app.auditorium.audit;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.certification.Certifications;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Histories;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The papers of an audit: its plan, the records of its meetings, and what stage 1 concluded. */
@Component
@Transactional
public class AuditPapers {

    private static final Set<AuditState> PLANNABLE =
            Set.of(AuditState.PLANNED, AuditState.TEAM_PROPOSED, AuditState.CONFIRMED, AuditState.SCHEDULED);

    private final PapersOnFile papers;
    private final AuditReads reads;
    private final PlanDraft draft;
    private final Certifications certifications;
    private final Histories histories;

    AuditPapers(
            PapersOnFile papers,
            AuditReads reads,
            PlanDraft draft,
            Certifications certifications,
            Histories histories) {
        this.papers = papers;
        this.reads = reads;
        this.draft = draft;
        this.certifications = certifications;
        this.histories = histories;
    }

    /** The plan as it is kept, or a first draft of what is known already. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<Paper<AuditPlan>> plan(UUID audit) {
        return reads.details(audit)
                .map(found -> papers.find(audit, PapersOnFile.Kind.PLAN, AuditPlan.class)
                        .map(paper -> new Paper<>(
                                paper.content().named(AuditPlan.Person.of(found.team())),
                                paper.version(),
                                paper.revision(),
                                paper.issuedAt()))
                        .orElseGet(() -> new Paper<>(
                                draft.of(found, certifications.details(found.certificationId())),
                                Paper.NONE,
                                0,
                                null)));
    }

    /** Keeps a plan, whole or not; what A-41 misses is asked when it is issued. */
    @AllowedTo(
            value = {Role.LEAD_AUDITOR, Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<Paper<AuditPlan>> write(UUID audit, AuditPlan plan, int version) {
        Optional<AuditDetails> found = reads.details(audit);
        if (found.isEmpty()) {
            return Outcome.notThere();
        }
        Checks checks = plan.written();
        if (!PLANNABLE.contains(found.get().state())) {
            checks.add(Problem.rule("G.2", null, "rule.audit.begun"));
        }
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        return papers.write(audit, PapersOnFile.Kind.PLAN, plan, version)
                ? Outcome.done(papers.find(audit, PapersOnFile.Kind.PLAN, AuditPlan.class)
                        .orElseThrow())
                : histories.stale(audit, "audit_paper");
    }

    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<Meeting> opening(UUID audit) {
        return papers.find(audit, PapersOnFile.Kind.OPENING, Meeting.class).map(Paper::content);
    }

    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<ClosingMeeting> closing(UUID audit) {
        return papers.find(audit, PapersOnFile.Kind.CLOSING, ClosingMeeting.class)
                .map(Paper::content);
    }

    /** What a stage 1 concluded and told the client. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<Stage1Conclusions> stage1(UUID audit) {
        return papers.find(audit, PapersOnFile.Kind.STAGE_1, Stage1Conclusions.class)
                .map(Paper::content);
    }
}
