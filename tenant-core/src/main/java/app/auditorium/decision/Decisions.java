package app.auditorium.decision;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.Life;
import app.auditorium.certification.Lives;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Decisions about certifications: what speaks for and against each, the taking of them, and those on file. */
@Component
@Transactional
public class Decisions {

    static final int LONGEST = 4000;

    private final DecisionFileRepository files;
    private final DecisionFacts facts;
    private final DecisionTable table;
    private final Certifications certifications;
    private final Lives lives;
    private final TellDecided tell;
    private final ApplicationEventPublisher events;
    private final Today today;

    Decisions(
            DecisionFileRepository files,
            DecisionFacts facts,
            DecisionTable table,
            Certifications certifications,
            Lives lives,
            TellDecided tell,
            ApplicationEventPublisher events,
            Today today) {
        this.files = files;
        this.facts = facts;
        this.table = table;
        this.certifications = certifications;
        this.lives = lives;
        this.tell = tell;
        this.events = events;
        this.today = today;
    }

    /** Every rule about a decision, met or not, as the acting person would take it; asked while somebody types, writes nothing. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<Guard> consider(NewDecision wanted) {
        DecisionKind kind = wanted.kind();
        return files.findById(wanted.fileId())
                .filter(file -> kind != null)
                .map(file -> DecisionRule.guards(facts.of(file, wanted, Objects.requireNonNull(kind), day(wanted))))
                .orElse(List.of());
    }

    /**
     * Takes a decision that every rule allows: it is kept for ever, moves the certification, settles its file, and is told to the
     * client and to the modules that act on it, all in one transaction.
     */
    @AllowedTo(value = Role.DECISION_MAKER, in = CERTIFICATION_BODY)
    public Outcome<DecisionDetails> take(NewDecision wanted) {
        DecisionFile file = files.findById(wanted.fileId()).orElse(null);
        if (file == null) {
            return Outcome.notThere();
        }
        if (!file.isOpen()) {
            return Outcome.refused(Problem.rule("G.3", null, "rule.decision.settled"));
        }
        Checks checks = input(wanted);
        DecisionKind kind = wanted.kind();
        if (kind == null || checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        // what is judged stays so until the decision is there
        lives.hold(file.certificationId());
        LocalDate day = day(wanted);
        Facts known = facts.of(file, wanted, kind, day);
        List<Guard> guards = DecisionRule.guards(known);
        List<Problem> problems =
                guards.stream().map(Guard::problem).filter(Objects::nonNull).toList();
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        // settled first: what moves the certification also looks whether its files still have their ground
        if (file.matter().isSettledBy(kind)) {
            file.decide(day);
            files.flush();
        }
        UUID decision = table.add(known.certification(), wanted, kind, day, guards);
        Optional<Outcome<DecisionDetails>> refused = move(known, wanted, guards);
        if (refused.isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return refused.get();
        }
        DecisionDetails taken = table.find(decision).orElseThrow();
        tell.client(taken, known.certification());
        events.publishEvent(new DecisionTaken(decision, taken.certificationId(), kind, day));
        return Outcome.done(taken);
    }

    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<DecisionDetails> find(UUID id) {
        return table.find(id);
    }

    /** Those about a certification, the latest first. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<DecisionDetails> of(UUID certification) {
        return table.of(certification);
    }

    /** Those about a client, the latest first: what it may appeal against. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<DecisionDetails> ofClient(UUID organisation) {
        return table.ofClient(organisation);
    }

    /** Scope first, so that whoever hears that the certification moved reads the new one. */
    private Optional<Outcome<DecisionDetails>> move(Facts known, NewDecision wanted, List<Guard> guards) {
        CertificationDetails certification = known.certification();
        DecisionKind kind = known.kind();
        if (kind.changesScope()) {
            certifications.rescope(
                    certification.id(),
                    DecisionTable.codesAfter(certification, wanted, kind),
                    DecisionTable.scopeAfter(certification, wanted, kind),
                    DecisionTable.scopeAfterEn(certification, wanted, kind));
        }
        List<String> rules =
                guards.stream().map(Guard::rule).distinct().sorted().toList();
        return LifeEvents.of(kind, known.day(), wanted, known.fileAudit(), known.transfer())
                .map(event ->
                        lives.record(certification.id(), event.because(wanted.reason(), wanted.evidence(), rules)))
                .flatMap(outcome -> switch (outcome) {
                    case Outcome.Done<Life> done -> Optional.empty();
                    case Outcome.Refused<Life>(var problems) -> Optional.of(Outcome.refused(problems));
                    case Outcome.NotThere<Life>() -> Optional.of(Outcome.notThere());
                    case Outcome.Stale<Life>(var who, var when) -> Optional.of(new Outcome.Stale<>(who, when));
                });
    }

    private static Checks input(NewDecision wanted) {
        return new Checks().filledIn("", wanted);
    }

    private LocalDate day(NewDecision wanted) {
        return wanted.day() == null ? today.here() : wanted.day();
    }
}
