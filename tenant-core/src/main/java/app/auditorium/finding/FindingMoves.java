package app.auditorium.finding;

import app.auditorium.audit.AuditProgress;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Deliveries;
import app.auditorium.tenancy.Histories;
import app.auditorium.tenancy.Today;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Takes one step of a finding: asks every rule, moves it, keeps the event, lets the audit follow. Part of the caller's transaction. */
@Component
class FindingMoves {

    private final FindingRepository findings;
    private final AuditedClients audits;
    private final AnswersOnFile answers;
    private final FindingEvents events;
    private final Findings front;
    private final AuditProgress progress;
    private final MajorsInLife majors;
    private final HouseDeadlines house;
    private final AnswersWatched watched;
    private final Deliveries deliveries;
    private final Histories histories;
    private final Today today;
    private final Clock clock;

    FindingMoves(
            FindingRepository findings,
            AuditedClients audits,
            AnswersOnFile answers,
            FindingEvents events,
            Findings front,
            AuditProgress progress,
            MajorsInLife majors,
            HouseDeadlines house,
            AnswersWatched watched,
            Deliveries deliveries,
            Histories histories,
            Today today,
            Clock clock) {
        this.findings = findings;
        this.audits = audits;
        this.answers = answers;
        this.events = events;
        this.front = front;
        this.progress = progress;
        this.majors = majors;
        this.house = house;
        this.watched = watched;
        this.deliveries = deliveries;
        this.histories = histories;
        this.today = today;
        this.clock = clock;
    }

    Outcome<FindingDetails> take(UUID id, int version, Move move) {
        return with(id, version, finding -> {
            Move whole = move.step() == FindingStep.ACCEPT
                    ? move.answer(lastAnswer(finding).map(Answer::content).orElse(null))
                    : move;
            Checks checks = judge(finding, whole, new Checks());
            return checks.refuse() ? Outcome.refused(checks.problems()) : taken(finding, whole);
        });
    }

    /** The finding as it was read; somebody quicker is named. */
    Outcome<FindingDetails> with(UUID id, int version, Function<Finding, Outcome<FindingDetails>> then) {
        Optional<Finding> found = findings.findById(id);
        if (found.isEmpty()) {
            return Outcome.notThere();
        }
        if (!found.get().isAt(version)) {
            var last = histories.latestOf(id);
            return new Outcome.Stale<>(
                    last.map(Histories.Change::person).orElse(null),
                    last.map(Histories.Change::at).orElse(null));
        }
        return then.apply(found.get());
    }

    Checks judge(Finding finding, Move move, Checks checks) {
        if (!move.step().isPossibleIn(finding.state())) {
            return checks.add(Problem.rule("G.2", null, "rule.finding.not-now"));
        }
        var now = new FindingRule.Now(
                finding.grade(), finding.isReleased(), move.answer(), move.reason(), move.evidence(), move.verifyBy());
        move.step().rules().forEach(rule -> rule.against(now).forEach(checks::add));
        return checks;
    }

    /** The step is taken; nothing spoke against it. */
    Outcome<FindingDetails> taken(Finding finding, Move move) {
        if (finding.grade() == Grade.MAJOR || move.step() == FindingStep.UPGRADE) {
            majors.hold(audited(finding));
        }
        FindingState before = finding.take(move.step(), clock.instant());
        UUID answer = move.answerId() != null
                ? move.answerId()
                : move.step() == FindingStep.ACCEPT || move.step() == FindingStep.RETURN
                        ? lastAnswer(finding).map(Answer::id).orElse(null)
                        : null;
        settle(finding, move);
        findings.flush();
        events.keep(
                finding.id(),
                move.step().name(),
                before,
                finding.state(),
                finding.grade(),
                answer,
                move.reason(),
                move.evidence() != null
                        ? move.evidence()
                        : move.verifyBy() == null ? null : move.verifyBy().name(),
                FindingRule.ids(move.step()),
                move.person());
        progress.follow(finding.auditId(), move.reason());
        tellLife(finding, move.step(), before);
        tellClient(finding, move.step());
        return Outcome.done(front.find(finding.id()).orElseThrow());
    }

    /** Until the closing meeting nothing is told: it tells what is open then. */
    private void tellLife(Finding finding, FindingStep step, FindingState before) {
        if (finding.grade() != Grade.MAJOR || !finding.isReleased()) {
            return;
        }
        AuditedClient audit = audited(finding);
        if (step == FindingStep.VERIFY) {
            majors.verified(audit, finding.id());
        } else if (audit.isClosed()
                && (step == FindingStep.UPGRADE || step == FindingStep.REOPEN && before.isVerified())) {
            majors.found(audit, finding);
        }
    }

    private void settle(Finding finding, Move move) {
        LocalDate here = today.here();
        switch (move.step()) {
            case ANSWER -> finding.answered(Objects.requireNonNullElse(move.answeredOn(), here));
            case ACCEPT -> finding.verifiedBy(Objects.requireNonNull(move.verifyBy()));
            case RETURN, REOPEN ->
                fallDue(
                        finding,
                        house.now().answer(here),
                        Objects.requireNonNullElseGet(finding.verifyDue(), () -> verifyDue(finding.grade(), finding)));
            case UPGRADE -> fallDue(finding, house.now().answer(here), verifyDue(Grade.MAJOR, finding));
            case VERIFY, CLOSE, NOTE -> {
                // nothing falls due any more
            }
        }
    }

    private void fallDue(Finding finding, LocalDate answer, LocalDate verification) {
        finding.fallDue(answer, verification);
        watched.until(finding.auditId(), answer);
    }

    /** A new answer takes its time; what has to be verified is so from the end of the audit on. */
    private LocalDate verifyDue(Grade grade, Finding finding) {
        AuditedClient audit = audited(finding);
        return house.now().verify(grade, audit.type(), audit.lastDay(), audit.expires());
    }

    private void tellClient(Finding finding, FindingStep step) {
        switch (step) {
            case RETURN, ACCEPT, REOPEN, UPGRADE, VERIFY ->
                clientOf(finding).ifPresent(client -> deliveries.send(new AnswerReviewed(client, finding.id(), step)));
            case ANSWER, CLOSE, NOTE -> {
                // the client knows, or need not
            }
        }
    }

    Optional<Answer> lastAnswer(Finding finding) {
        var own = answers.own(owner(), finding.id());
        var theirs = clientOf(finding)
                .map(client -> answers.fromClient(owner(), finding.id(), client))
                .orElse(java.util.List.of());
        return AnswersOnFile.inOrder(own, theirs).stream()
                .filter(Answer::isSent)
                .max(Comparator.comparing(answer -> Objects.requireNonNull(answer.sentAt())));
    }

    /** The client company's own tenant, once it has joined. */
    Optional<UUID> clientOf(Finding finding) {
        return Optional.ofNullable(audited(finding).clientTenant());
    }

    UUID owner() {
        return Acting.current().tenantId();
    }

    private AuditedClient audited(Finding finding) {
        return audits.find(finding.auditId(), Acting.current()).orElseThrow();
    }
}
