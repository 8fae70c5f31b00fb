package app.auditorium.audit;

import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes one step: asks every rule, keeps the papers, moves the audit, keeps the event. Part of the caller's transaction. */
@Component
class StepTaking {

    private final AuditRepository audits;
    private final AuditReads reads;
    private final Versions versions;
    private final Situations situations;
    private final List<StepGuard> guards;
    private final PapersOnFile papers;
    private final AuditEvents events;
    private final AuditProgress progress;
    private final FindingsTally findings;
    private final CertificationLife life;
    private final Today today;
    private final ApplicationEventPublisher listeners;

    StepTaking(
            AuditRepository audits,
            AuditReads reads,
            Versions versions,
            Situations situations,
            List<StepGuard> guards,
            PapersOnFile papers,
            AuditEvents events,
            AuditProgress progress,
            FindingsTally findings,
            CertificationLife life,
            Today today,
            ApplicationEventPublisher listeners) {
        this.audits = audits;
        this.reads = reads;
        this.versions = versions;
        this.situations = situations;
        this.guards = guards;
        this.papers = papers;
        this.events = events;
        this.progress = progress;
        this.findings = findings;
        this.life = life;
        this.today = today;
        this.listeners = listeners;
    }

    Outcome<AuditDetails> take(UUID id, int version, Taking taking) {
        return take(id, version, taking, audit -> audit.take(taking.step()));
    }

    Outcome<AuditDetails> cancel(UUID id, int version, @Nullable String why) {
        return take(
                id,
                version,
                new Taking(AuditStep.CANCEL).reason(why),
                audit -> audit.cancel(why == null ? "" : why.strip()));
    }

    /** Others hear of it by {@link StepTaken}. */
    Outcome<AuditDetails> take(UUID id, int version, Taking taking, Consumer<Audit> verb) {
        return versions.current(audits.findById(id), version, Audit::isVersion, audit -> {
            if (!taking.step().isPossibleIn(audit.state())) {
                return Outcome.refused(Problem.rule("G.2", null, "rule.audit.not-now"));
            }
            AuditDetails details = reads.details(id).orElseThrow();
            List<Problem> problems = problems(details, taking);
            if (!problems.isEmpty()) {
                return Outcome.refused(problems);
            }
            if (taking.step() == AuditStep.CLOSE) {
                List<Problem> impossible = life.audited(
                        details, lastDay(taking), findings.of(id, today.here()).majors());
                if (!impossible.isEmpty()) {
                    return Outcome.refused(impossible);
                }
            }
            AuditState before = audit.state();
            keep(details, taking);
            verb.accept(audit);
            if (taking.step() == AuditStep.CLOSE) {
                audit.heldUntil(lastDay(taking));
            }
            audits.flush();
            events.keep(
                    id,
                    taking.step().name(),
                    before,
                    audit.state(),
                    taking.reason(),
                    taking.evidence(),
                    rules(taking.step()));
            if (taking.step() == AuditStep.CLOSE) {
                findings.issue(id, lastDay(taking));
                progress.follow(id, null);
            }
            AuditDetails after = reads.details(id).orElseThrow();
            listeners.publishEvent(new StepTaken(taking.step(), after));
            return Outcome.done(after);
        });
    }

    /** Lets the audit follow its findings, if they lead anywhere. */
    Outcome<AuditDetails> goOn(UUID id, int version) {
        return versions.current(audits.findById(id), version, Audit::isVersion, audit -> {
            AuditState before = audit.state();
            progress.follow(id, null);
            return audit.state() == before
                    ? Outcome.refused(Problem.rule("G.2", null, "rule.audit.answers-open"))
                    : reads.details(id).map(Outcome::done).orElseGet(Outcome::notThere);
        });
    }

    private List<Problem> problems(AuditDetails audit, Taking taking) {
        Situation now = situations.of(audit, taking);
        var problems = new ArrayList<Problem>();
        taking.step().rules().forEach(rule -> problems.addAll(rule.against(now)));
        guards.stream()
                .filter(guard -> guard.step() == taking.step())
                .forEach(guard -> problems.addAll(guard.against(audit)));
        return problems;
    }

    private Set<String> rules(AuditStep step) {
        var rules = new TreeSet<>(ConductRule.ids(step.rules()));
        guards.stream().filter(guard -> guard.step() == step).forEach(guard -> rules.addAll(guard.rules()));
        rules.add("G.2");
        return rules;
    }

    private void keep(AuditDetails audit, Taking taking) {
        UUID id = audit.id();
        switch (taking.step()) {
            case START -> papers.write(id, PapersOnFile.Kind.OPENING, Objects.requireNonNull(taking.opening()));
            case CLOSE -> {
                papers.write(
                        id,
                        PapersOnFile.Kind.CLOSING,
                        Objects.requireNonNull(taking.closing()).endingEarly(audit));
                if (taking.conclusions() != null) {
                    papers.write(id, PapersOnFile.Kind.STAGE_1, taking.conclusions());
                    papers.issue(id, PapersOnFile.Kind.STAGE_1);
                }
            }
            case POSTPONE, CANCEL -> papers.withdraw(id, PapersOnFile.Kind.PLAN);
            default -> {
                // nothing but the event is kept
            }
        }
    }

    /** The closing meeting ends the audit. */
    private LocalDate lastDay(Taking taking) {
        ClosingMeeting closing = Objects.requireNonNull(taking.closing());
        return Objects.requireNonNullElse(closing.meeting().day(), today.here());
    }
}
