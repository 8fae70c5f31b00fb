package app.auditorium.audit;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.certification.AuditType;
import app.auditorium.certification.ProgrammeAudit;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes audits from step to step (DOMAIN G.2); a step that the state does not allow is refused. */
@Component
@Transactional
public class AuditConduct {

    private static final int LONGEST_REASON = 2000;

    private final AuditRepository audits;
    private final AuditReads reads;
    private final ProgrammeAuditsOnFile onFile;
    private final Versions versions;
    private final Today today;
    private final Clock clock;

    AuditConduct(
            AuditRepository audits,
            AuditReads reads,
            ProgrammeAuditsOnFile onFile,
            Versions versions,
            Today today,
            Clock clock) {
        this.audits = audits;
        this.reads = reads;
        this.onFile = onFile;
        this.versions = versions;
        this.today = today;
        this.clock = clock;
    }

    /** Tells the client days and team, who may object; from now on the audit is released to it. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> proposeTeam(UUID id, int version) {
        List<String> names = reads.details(id).stream()
                .flatMap(audit -> audit.team().stream())
                .map(AuditDetails.Member::name)
                .toList();
        return take(id, version, AuditStep.PROPOSE_TEAM, audit -> audit.proposeTeam(names, clock.instant()));
    }

    /** Records that the client accepts, as it told the body outside the portal. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> recordAcceptance(UUID id, int version) {
        return take(id, version, AuditStep.RECORD_ACCEPTANCE);
    }

    @AllowedTo(
            value = {Role.LEAD_AUDITOR, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> issuePlan(UUID id, int version) {
        return take(id, version, AuditStep.ISSUE_PLAN);
    }

    /** Not before the first day; stage 2 not before stage 1 has its conclusions. */
    @AllowedTo(
            value = {Role.LEAD_AUDITOR, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> start(UUID id, int version) {
        return take(id, version, AuditStep.START);
    }

    @AllowedTo(
            value = {Role.LEAD_AUDITOR, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> close(UUID id, int version) {
        return take(id, version, AuditStep.CLOSE);
    }

    /** Calls an audit off before it begins; its auditors are free again. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> cancel(UUID id, int version, @Nullable String reason) {
        var checks = new Checks().required("reason", reason, LONGEST_REASON);
        if (reason == null || checks.refuse()) {
            return reads.details(id).isEmpty() ? Outcome.notThere() : Outcome.refused(checks.problems());
        }
        return take(id, version, AuditStep.CANCEL, audit -> audit.cancel(reason.strip()));
    }

    private Outcome<AuditDetails> take(UUID id, int version, AuditStep step) {
        return take(id, version, step, audit -> audit.take(step));
    }

    private Outcome<AuditDetails> take(UUID id, int version, AuditStep step, Consumer<Audit> verb) {
        return versions.current(audits.findById(id), version, Audit::isVersion, audit -> {
            if (!step.isPossibleIn(audit.state())) {
                return Outcome.refused(Problem.rule("G.2", null, "rule.audit.not-now"));
            }
            if (step == AuditStep.START) {
                Checks checks = mayStart(audit);
                if (checks.refuse()) {
                    return Outcome.refused(checks.problems());
                }
            }
            verb.accept(audit);
            audits.flush();
            return reads.details(id).map(Outcome::done).orElseGet(Outcome::notThere);
        });
    }

    private Checks mayStart(Audit audit) {
        var checks = new Checks();
        if (today.here().isBefore(audit.days().first())) {
            checks.add(Problem.rule(
                    "G.2", null, "rule.audit.starts-later", audit.days().first()));
        }
        if (audit.type() == AuditType.STAGE_2) {
            List<ProgrammeAudit> all =
                    onFile.of(List.of(audit.certificationId())).getOrDefault(audit.certificationId(), List.of());
            boolean onFileAtAll = all.stream().anyMatch(other -> other.type() == AuditType.STAGE_1);
            if (onFileAtAll && all.stream().noneMatch(other -> other.type() == AuditType.STAGE_1 && other.finished())) {
                checks.add(Problem.rule("A-30", null, "rule.audit.stage-1-open"));
            }
        }
        return checks;
    }
}
