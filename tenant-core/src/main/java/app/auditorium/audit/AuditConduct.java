package app.auditorium.audit;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes audits from step to step (DOMAIN G.2); what a rule of {@link AuditStep} speaks against is refused with the rule. */
@Component
@Transactional
public class AuditConduct {

    public static final int LONGEST_REASON = 2000;

    private final StepTaking steps;
    private final PapersOnFile papers;
    private final AuditReads reads;
    private final HouseRules houseRules;
    private final Today today;
    private final Clock clock;

    AuditConduct(
            StepTaking steps, PapersOnFile papers, AuditReads reads, HouseRules houseRules, Today today, Clock clock) {
        this.steps = steps;
        this.papers = papers;
        this.reads = reads;
        this.houseRules = houseRules;
        this.today = today;
        this.clock = clock;
    }

    /** Tells the client days and team, who may object; from now on the audit is released to it. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> proposeTeam(UUID id, int version) {
        List<String> names = names(id);
        boolean silence = houseRules.of(HouseRule.PROPOSAL_UNANSWERED).value().equals("CONFIRMED");
        return steps.take(
                id,
                version,
                new Taking(AuditStep.PROPOSE_TEAM),
                audit -> audit.proposeTeam(names, answerBy(audit.days().first()), silence, clock.instant()));
    }

    private List<String> names(UUID id) {
        return reads.details(id).stream()
                .flatMap(audit -> audit.team().stream())
                .map(AuditDetails.Member::name)
                .toList();
    }

    /** Confirms a special audit at short notice: the client is not asked, cannot object, and hears of it when it starts. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> confirmAtShortNotice(UUID id, int version, @Nullable String reason) {
        return steps.take(
                id, version, new Taking(AuditStep.CONFIRM_SHORT_NOTICE).reason(reason), Audit::confirmAtShortNotice);
    }

    /** Before the audit begins at the latest; somebody who is told today has tomorrow at least. */
    private @Nullable LocalDate answerBy(LocalDate start) {
        LocalDate by = today.here().plusDays(houseRules.number(HouseRule.PROPOSAL_ANSWERED));
        LocalDate last = by.isBefore(start) ? by : start.minusDays(1);
        return last.isAfter(today.here()) ? last : null;
    }

    /** The client let the time for its answer pass, and had been told that days and team are agreed then (DOMAIN G.2). */
    @AllowedTo(value = Role.ADMINISTRATOR, in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> limitPassed(UUID id, int version) {
        return steps.take(id, version, new Taking(AuditStep.LIMIT_PASSED));
    }

    /** Records that the client accepts, as it told the body outside the portal. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> recordAcceptance(UUID id, int version) {
        return steps.take(id, version, new Taking(AuditStep.RECORD_ACCEPTANCE));
    }

    /** Takes the audit back to planning, for the client objects to days or team; what it said is kept by {@link AuditReplies}. */
    Outcome<AuditDetails> recordObjection(UUID id, int version, @Nullable String reason) {
        return steps.take(id, version, new Taking(AuditStep.RECORD_OBJECTION).reason(reason));
    }

    /** Issues the plan that is kept with the audit; the client reads it from now on. */
    @AllowedTo(
            value = {Role.LEAD_AUDITOR, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> issuePlan(UUID id, int version) {
        return steps.take(id, version, new Taking(AuditStep.ISSUE_PLAN), audit -> {
            audit.take(AuditStep.ISSUE_PLAN);
            papers.issue(id, PapersOnFile.Kind.PLAN);
        });
    }

    /** With the record of the opening meeting; not before the first day, stage 2 not before stage 1 has its conclusions. */
    @AllowedTo(
            value = {Role.LEAD_AUDITOR, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> start(UUID id, int version, @Nullable Meeting opening) {
        List<String> names = names(id);
        return steps.take(
                id,
                version,
                new Taking(AuditStep.START).opening(opening),
                audit -> audit.start(names, clock.instant()));
    }

    /** Issues the findings at the closing meeting; stage 1 concludes with areas of concern and readiness instead. */
    @AllowedTo(
            value = {Role.LEAD_AUDITOR, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> close(
            UUID id, int version, @Nullable ClosingMeeting closing, @Nullable Stage1Conclusions conclusions) {
        return steps.take(id, version, new Taking(AuditStep.CLOSE).closing(closing, conclusions));
    }

    /** Goes on where nothing waits for an answer any more, as after a return by the technical review. */
    @AllowedTo(
            value = {Role.LEAD_AUDITOR, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> goOn(UUID id, int version) {
        return steps.goOn(id, version);
    }

    /** Hands the report in; the report itself is asked whether it is whole. */
    @AllowedTo(
            value = {Role.LEAD_AUDITOR, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> report(UUID id, int version, String evidence) {
        return steps.take(id, version, new Taking(AuditStep.REPORT).evidence(evidence));
    }

    /** Passes the audit on to the decision, by somebody outside the team; the review itself is asked whether it may. */
    @AllowedTo(value = Role.TECHNICAL_REVIEWER, in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> passReview(UUID id, int version, @Nullable String evidence) {
        return steps.take(id, version, new Taking(AuditStep.PASS_REVIEW).evidence(evidence));
    }

    /** Sends the audit back to its findings, with the reviewer's reason. */
    @AllowedTo(value = Role.TECHNICAL_REVIEWER, in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> returnToFindings(UUID id, int version, @Nullable String reason) {
        return steps.take(id, version, new Taking(AuditStep.RETURN_TO_FINDINGS).reason(reason));
    }

    /** Sends the report back to its authors; the audit stays reported. */
    @AllowedTo(value = Role.TECHNICAL_REVIEWER, in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> returnReport(UUID id, int version, @Nullable String reason) {
        return steps.take(id, version, new Taking(AuditStep.RETURN_REPORT).reason(reason));
    }

    /** Takes an audit that the client knows back to planning; it is asked anew. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> postpone(UUID id, int version, @Nullable String reason) {
        return steps.take(id, version, new Taking(AuditStep.POSTPONE).reason(reason));
    }

    /** Calls an audit off before it begins; its auditors are free again. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<AuditDetails> cancel(UUID id, int version, @Nullable String reason) {
        return steps.cancel(id, version, reason);
    }
}
