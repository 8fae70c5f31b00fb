package app.auditorium.finding;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;
import static app.auditorium.kernel.TenantKind.CLIENT;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Deliveries;
import app.auditorium.tenancy.Histories;
import app.auditorium.tenancy.Today;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The answers to findings: written by the client company as its own rows, read by both sides (DOMAIN A-51). */
@Component
@Transactional
public class CorrectiveActions {

    private static final Duration UNDER_WAY = Duration.ofMinutes(2);

    private final AnswersOnFile answers;
    private final FindingsAboutUs aboutUs;
    private final Deliveries deliveries;
    private final FindingEvents events;
    private final Histories histories;
    private final Today today;
    private final Clock clock;

    CorrectiveActions(
            AnswersOnFile answers,
            FindingsAboutUs aboutUs,
            Deliveries deliveries,
            FindingEvents events,
            Histories histories,
            Today today,
            Clock clock) {
        this.answers = answers;
        this.aboutUs = aboutUs;
        this.deliveries = deliveries;
        this.events = events;
        this.histories = histories;
        this.today = today;
        this.clock = clock;
    }

    /** The answers to a finding that one can read, the oldest first, one's own draft last. */
    @AllowedTo
    @Transactional(readOnly = true)
    public List<Answer> of(FindingDetails finding) {
        UUID owner = finding.tenantId();
        return owner.equals(Acting.current().tenantId())
                ? answers.toOwn(finding.id()).getOrDefault(finding.id(), List.of())
                : AnswersOnFile.inOrder(answers.own(owner, finding.id()), answers.ofShared(owner, finding.id()));
    }

    /** The same of many findings of one's own, by finding; one that nobody answered is missing. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Map<UUID, List<Answer>> ofOwn(Collection<UUID> findings) {
        return answers.toOwn(findings.toArray(UUID[]::new));
    }

    /** Keeps what is typed so far; nobody else reads it. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.CONTRIBUTOR},
            in = CLIENT)
    public Outcome<Answer> write(UUID finding, NewAnswer answer, int version) {
        return ours(finding)
                .map(found -> write(found, answer, version, answer.written()))
                .orElseGet(Outcome::notThere);
    }

    /** Sends an answer to the body, for good; the finding follows once the body's side has taken it up. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.CONTRIBUTOR},
            in = CLIENT)
    public Outcome<Answer> send(UUID id, NewAnswer answer, int version) {
        Optional<FindingDetails> finding = ours(id);
        if (finding.isEmpty()) {
            return Outcome.notThere();
        }
        Checks checks = new Checks();
        answer.missing().forEach(checks::add);
        Outcome<Answer> written = write(finding.get(), answer, version, checks);
        if (!(written instanceof Outcome.Done<Answer>(var draft))) {
            return written;
        }
        answers.send(draft.id(), today.here());
        deliveries.send(new FindingAnswered(finding.get().tenantId(), id, draft.id()));
        return answers.own(finding.get().tenantId(), id).stream()
                .filter(sent -> sent.id().equals(draft.id()))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(Outcome::notThere);
    }

    /** Tells the body that one has read an opportunity for improvement or a strength. */
    @AllowedTo(
            value = {Role.ADMINISTRATOR, Role.CONTRIBUTOR},
            in = CLIENT)
    public Outcome<FindingDetails> note(UUID id) {
        Optional<FindingDetails> finding = ours(id);
        if (finding.isEmpty()) {
            return Outcome.notThere();
        }
        if (finding.get().grade().isNonconformity()) {
            return Outcome.refused(Problem.rule("A-50", null, "rule.finding.to-be-answered"));
        }
        deliveries.send(
                new FindingNoted(finding.get().tenantId(), id, Acting.current().personName()));
        return Outcome.done(finding.get());
    }

    private Optional<FindingDetails> ours(UUID finding) {
        return aboutUs.isAboutUs(finding) ? aboutUs.find(finding) : Optional.empty();
    }

    private Outcome<Answer> write(FindingDetails finding, NewAnswer answer, int version, Checks checks) {
        if (!finding.grade().isNonconformity()) {
            checks.add(Problem.rule("A-51", null, "rule.finding.nothing-to-answer"));
        } else if (finding.state() != FindingState.OPEN) {
            checks.add(Problem.rule("G.2", null, "rule.finding.answered-already"));
        } else if (isUnderWay(finding)) {
            checks.add(Problem.rule("G.2", null, "rule.finding.answer-under-way"));
        }
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        boolean written = answers.write(finding.tenantId(), finding.id(), answer, null, version);
        Optional<Answer> draft = answers.draft(finding.tenantId(), finding.id());
        return written
                ? Outcome.done(draft.orElseThrow())
                : draft.map(now -> histories.<Answer>stale(now.id(), "corrective_action"))
                        .orElse(new Outcome.Stale<>(null, null));
    }

    /** Whether one's own answer was sent a moment ago, and is not taken up yet on the other side. */
    @AllowedTo
    @Transactional(readOnly = true)
    public boolean isUnderWay(FindingDetails finding) {
        Instant justNow = clock.instant().minus(UNDER_WAY);
        List<Answer> sent = answers.own(finding.tenantId(), finding.id()).stream()
                .filter(answer -> answer.sentAt() != null && answer.sentAt().isAfter(justNow))
                .toList();
        return !sent.isEmpty()
                && sent.stream()
                        .anyMatch(answer -> events.of(finding).stream()
                                .noneMatch(event -> answer.id().equals(event.answerId())));
    }
}
