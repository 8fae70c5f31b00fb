package app.auditorium.certification;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lives of a body's certifications: what happened to them, and the state that follows from it (DOMAIN G.3). */
@Component
@Transactional
public class Lives {

    /** Edition of the rules in {@link Past} and {@link Present}; another one whenever they change. */
    static final String RULE_SET = "17021-1:2015/2";

    /** By which decisions were recorded that do not say when they expire. */
    private static final ExpiryConvention BEFORE_HOUSE_RULES = ExpiryConvention.DAY_BEFORE;

    private final LifeTable table;
    private final CertificationRepository certifications;
    private final HouseRules houseRules;
    private final ApplicationEventPublisher events;
    private final Today today;

    Lives(
            LifeTable table,
            CertificationRepository certifications,
            HouseRules houseRules,
            ApplicationEventPublisher events,
            Today today) {
        this.table = table;
        this.certifications = certifications;
        this.houseRules = houseRules;
        this.events = events;
        this.today = today;
    }

    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<History> of(UUID certification) {
        return certifications.existsById(certification)
                ? Optional.of(history(
                        certification,
                        table.of(List.of(certification)).getOrDefault(certification, List.of()),
                        targets()))
                : Optional.empty();
    }

    /** Many at once; those without any event are left out. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Map<UUID, History> of(Collection<UUID> wanted) {
        Targets targets = targets();
        return table.of(wanted).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> history(entry.getKey(), entry.getValue(), targets)));
    }

    /**
     * Adds an event to a history, unless a rule forbids it. Called by the modules in which such events come about, in their
     * transaction and after they checked who may do it; an event may be recorded late, so long as the history stays possible.
     */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Life> record(UUID id, LifeEvent happened) {
        LifeEvent event = settled(happened);
        table.lock(id);
        Certification certification = certifications.findById(id).orElse(null);
        if (certification == null) {
            return Outcome.notThere();
        }
        List<LivedEvent> past = table.of(List.of(id)).getOrDefault(id, List.of());
        return switch (tried(past, event)) {
            case Tried.Forbidden(Problem problem) -> Outcome.refused(problem);
            case Tried.Possible(Life life) -> {
                add(certification, past, event, life);
                yield Outcome.done(life);
            }
        };
    }

    /** Holds back, until the transaction ends, whoever else wants to move a certification or what a decision about it rests on. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID id) {
        table.lock(id);
    }

    /** Why a history cannot take an event; empty if it can. Asked before somebody acts, writes nothing. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<Problem> against(UUID id, LifeEvent event) {
        return tried(table.of(List.of(id)).getOrDefault(id, List.of()), settled(event))
                        instanceof Tried.Forbidden(Problem problem)
                ? Optional.of(problem)
                : Optional.empty();
    }

    /** What the body goes by on this day is kept with the event: a rule that it changes later moves no expiry and no limit. */
    private LifeEvent settled(LifeEvent event) {
        if (event.decision() == DecisionKind.INITIAL && event.expiry() == null) {
            return event.expiring(HouseCalendar.convention(houseRules).expiryAfter(event.day()));
        }
        boolean ownLimit = switch (event.type()) {
            case SURVEILLANCE, RECERTIFICATION_AUDIT -> event.openMajors() > 0;
            case MAJORS_FOUND -> event.majorsDue() == null;
            default -> false;
        };
        return ownLimit
                ? event.verifiedUntil(event.day().plusDays(houseRules.number(HouseRule.MAJORS_VERIFIED)))
                : event;
    }

    private sealed interface Tried {

        record Possible(Life life) implements Tried {}

        record Forbidden(Problem problem) implements Tried {}
    }

    private Tried tried(List<LivedEvent> past, LifeEvent event) {
        LocalDate day = today.here();
        if (event.day().isAfter(day)) {
            return new Tried.Forbidden(Problem.rule("G.3", "day", "rule.timeline.future", event.day()));
        }
        var all = new ArrayList<>(past.stream().map(LivedEvent::event).toList());
        all.add(event);
        all.sort(Comparator.comparing(LifeEvent::day));
        return switch (Timeline.replay(all, day, BEFORE_HOUSE_RULES)) {
            case Timeline.Replay.NotAllowed(int at, String rule, String reason) ->
                new Tried.Forbidden(Problem.rule(rule, null, reason, all.get(at).day()));
            case Timeline.Replay.Stands(Life life) -> new Tried.Possible(life);
        };
    }

    /** Expiry and closing need no event: the columns follow the day. Answers how many moved. */
    @Transactional(propagation = Propagation.MANDATORY)
    int followCalendar() {
        LocalDate day = today.here();
        List<UUID> due = table.overtaken(day);
        due.forEach(id -> {
            Certification certification = certifications.findById(id).orElseThrow();
            Life life = history(id, table.of(List.of(id)).getOrDefault(id, List.of()), Targets.DOMAIN)
                    .life();
            CertificationState before = certification.state();
            if (before != life.status()) {
                certification.lives(life, 0);
                certifications.flush();
                events.publishEvent(new CertificationMoved(id, before, life.status(), day));
            }
        });
        return due.size();
    }

    private void add(Certification certification, List<LivedEvent> past, LifeEvent event, Life life) {
        UUID id = certification.id();
        Life before = history(id, past, Targets.DOMAIN).life();
        int number = past.stream().mapToInt(LivedEvent::number).max().orElse(0) + 1;
        table.add(id, number, event, before.status(), life.status(), RULE_SET);
        certification.lives(life, life.cycles().size() - before.cycles().size());
        certifications.flush();
        events.publishEvent(new CertificationMoved(id, before.status(), life.status(), today.here()));
    }

    private Targets targets() {
        return HouseCalendar.of(houseRules).targets();
    }

    private History history(UUID id, List<LivedEvent> past, Targets targets) {
        var replayed = new Past(BEFORE_HOUSE_RULES);
        var events = new ArrayList<LivedEvent>(past.size());
        for (LivedEvent lived : past) {
            LocalDate day = lived.event().day();
            CertificationState before = replayed.on(day);
            Past.Refusal refused = replayed.take(lived.event());
            if (refused != null) {
                throw new IllegalStateException("The history of certification " + id + " is impossible: " + refused);
            }
            events.add(lived.between(before, replayed.on(day)));
        }
        return new History(id, new Present(replayed, today.here(), targets).life(), events);
    }
}
