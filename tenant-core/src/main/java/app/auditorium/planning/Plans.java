package app.auditorium.planning;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.audit.AuditDetails;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.planning.OpenYears.Opened;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The plans of a body: made by the solver in the background, looked at and changed by planners. */
@Component
@Transactional
public class Plans {

    private static final int MOST = 100;
    private static final int LONGEST_SECONDS = 3_600;
    private static final int SECONDS = 30;

    private final PlanTable plans;
    private final VisitTable visits;
    private final WhatIfTable whatIfs;
    private final JobTable jobs;
    private final DueVisits due;
    private final PlanRuns runs;
    private final BecomingAudits becoming;
    private final Telling telling;
    private final ToldTable told;
    private final OpenYears years;
    private final TransactionTemplate reads;
    private final Today today;

    Plans(
            PlanTable plans,
            VisitTable visits,
            WhatIfTable whatIfs,
            JobTable jobs,
            DueVisits due,
            PlanRuns runs,
            BecomingAudits becoming,
            Telling telling,
            ToldTable told,
            OpenYears years,
            PlatformTransactionManager transactions,
            Today today) {
        this.becoming = becoming;
        this.telling = telling;
        this.told = told;
        this.years = years;
        this.reads = new TransactionTemplate(transactions);
        this.plans = plans;
        this.visits = visits;
        this.whatIfs = whatIfs;
        this.jobs = jobs;
        this.due = due;
        this.runs = runs;
        this.today = today;
    }

    /** The newest first, at most 100. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<PlanRow> list() {
        return plans.newest(MOST);
    }

    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<PlanRow> find(UUID plan) {
        return plans.find(plan);
    }

    /** Plans that were made for the acting person while he was elsewhere, until he looks at them. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<PlanRow> ended() {
        return plans.unseen();
    }

    /** The acting person has looked at what became of a plan that he asked for. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public void seen(UUID plan) {
        jobs.seen(plan);
    }

    /** Its visits, placed or not, by their due day. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<VisitRow> visits(UUID plan) {
        return visits.visits(plan);
    }

    /** Collects what is due and lets the solver place it. Refused while somebody else has the same days planned. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<PlanRow> start(NewPlan wanted) {
        var checks = new Checks().required("name", wanted.name(), 120);
        LocalDate first = wanted.first();
        LocalDate last = wanted.last();
        if (first == null) {
            checks.invalid("first", "problem.required");
        } else if (first.isBefore(today.here())) {
            checks.invalid("first", "problem.plan.past");
        }
        if (last == null) {
            checks.invalid("last", "problem.required");
        } else if (first != null && (!last.isAfter(first) || last.isAfter(first.plusMonths(18)))) {
            checks.invalid("last", "problem.plan.horizon");
        }
        checks.between("seconds", wanted.seconds(), 1, LONGEST_SECONDS);
        if (first == null || last == null || wanted.name() == null || checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        Optional<String> other = jobs.whoPlans(first, last);
        if (other.isPresent()) {
            return Outcome.refused(Problem.rule("G.2", "first", "problem.plan.running", other.get()));
        }
        UUID plan = UUID.randomUUID();
        plans.insert(plan, wanted.name().strip(), first, last, null);
        due.write(plan, new DateRange(first, last));
        return run(plan, new DateRange(first, last), wanted.seconds() == null ? SECONDS : wanted.seconds());
    }

    /** Takes a plan up again from where it stands: after a stop, a broken run, or changes by hand. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<PlanRow> resume(UUID plan, int seconds) {
        PlanRow row = plans.find(plan).orElse(null);
        if (row == null) {
            return Outcome.notThere();
        }
        var checks = new Checks().between("seconds", seconds, 1, LONGEST_SECONDS);
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        Optional<String> other = jobs.whoPlans(row.first(), row.last());
        return other.isPresent()
                ? Outcome.refused(Problem.rule("G.2", null, "problem.plan.running", other.get()))
                : run(plan, new DateRange(row.first(), row.last()), seconds);
    }

    private Outcome<PlanRow> run(UUID plan, DateRange horizon, int seconds) {
        plans.lock(plan);
        UUID job = jobs.queue(plan, seconds);
        Membership acting = Acting.current();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                runs.submit(acting, job, plan, horizon, seconds);
            }
        });
        return plans.find(plan).map(Outcome::done).orElseGet(Outcome::notThere);
    }

    /** Ends the solver's run within seconds; the best plan so far stands. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<PlanRow> stop(UUID plan) {
        jobs.askToStop(plan);
        return plans.find(plan).map(Outcome::done).orElseGet(Outcome::notThere);
    }

    /**
     * A change of a plan that somebody else made.
     *
     * @param who null if nobody is named
     */
    public record Latest(@Nullable String who, @Nullable Instant when) {}

    /** The newest change of any of a plan's visits; empty if none has been changed. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public Optional<Latest> latest(UUID plan) {
        return visits.newest(plan).map(version -> new Latest(version.who(), version.when()));
    }

    /**
     * Turns placed visits into audits, in order of their days, each judged anew by the rules of planning; those that are refused stay in
     * the plan, as do those that somebody has changed since.
     *
     * @param shown the visits, each with the version that was shown
     */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Outcome<Accepted> accept(UUID plan, Map<UUID, Integer> shown) {
        return accept(plan, shown, Progress.UNHEARD);
    }

    /** The same, telling how far it is. Each visit is accepted whole: whoever is cut off has accepted those that were told. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Outcome<Accepted> accept(UUID plan, Map<UUID, Integer> shown, Progress progress) {
        Optional<Opened> found = reads.execute(status -> years.open(plan));
        if (found.isEmpty()) {
            return Outcome.notThere();
        }
        Opened opened = found.get();
        if (opened.plan().isBeingMade()) {
            return Outcome.refused(Problem.rule("G.2", null, "problem.plan.being-made"));
        }
        Problem against = reads.execute(status -> whatIfs.assumed(plan))
                .map(Assumed::againstAccepting)
                .orElse(null);
        if (against != null) {
            return Outcome.refused(against);
        }
        List<VisitRow> wanted = reads.execute(status -> visits.visits(plan)).stream()
                .filter(visit -> shown.containsKey(visit.id()) && PlanBoard.has(opened, visit.id()))
                .sorted(Comparator.comparing(VisitRow::start, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        // what takes longest needs no database, and every processor can help
        var explained = new AtomicInteger();
        Map<UUID, Why> why = wanted.parallelStream().collect(Collectors.toConcurrentMap(VisitRow::id, visit -> {
            Why because = Why.of(visit, new Explaining(opened, visit.id()).all());
            progress.at(Progress.Part.EXPLAINED, explained.incrementAndGet(), wanted.size());
            return because;
        }));
        int audits = 0;
        List<Accepted.Refusal> refused = List.of();
        List<VisitRow> left = wanted;
        int before;
        // where one takes the place that another leaves, the second has to wait for the first
        do {
            before = left.size();
            refused = new ArrayList<>();
            var again = new ArrayList<VisitRow>();
            for (VisitRow visit : left) {
                Outcome<UUID> became = becoming.accept(
                        opened,
                        visit,
                        shown.getOrDefault(visit.id(), visit.version()),
                        Objects.requireNonNull(why.get(visit.id())));
                if (became instanceof Outcome.Stale<UUID>(var who, var when) && shown.size() == 1) {
                    return new Outcome.Stale<>(who, when);
                }
                if (became instanceof Outcome.Done<UUID>) {
                    audits++;
                    progress.at(Progress.Part.ACCEPTED, audits, wanted.size());
                } else {
                    again.add(visit);
                    refused.add(new Accepted.Refusal(
                            visit.id(),
                            visit.organisation(),
                            visit.organisationZh(),
                            why(became, "problem.plan.visit-changed")));
                }
            }
            left = again;
        } while (!left.isEmpty() && left.size() < before);
        return Outcome.done(new Accepted(audits, refused));
    }

    private List<Problem> why(Outcome<?> outcome, String meanwhile) {
        return switch (outcome) {
            case Outcome.Done<?> done -> List.of();
            case Outcome.Refused<?>(var problems) -> problems;
            case Outcome.NotThere<?> gone -> List.of(Problem.rule("G.2", null, "problem.unseen"));
            case Outcome.Stale<?> stale -> List.of(becoming.changedMeanwhile(meanwhile, stale));
        };
    }

    /** What publishing would tell: audits that client and team do not know yet, or know otherwise. */
    @AllowedTo(in = CERTIFICATION_BODY)
    @Transactional(readOnly = true)
    public List<ToTell> toTell(UUID plan) {
        return told.untold(plan);
    }

    /**
     * Tells clients and teams of audits that they do not know yet, or know otherwise; what somebody else has told or changed since is left.
     *
     * @param shown as {@link #toTell} showed them
     */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Outcome<Accepted> publish(UUID plan, List<ToTell> shown) {
        return publish(plan, shown, Progress.UNHEARD);
    }

    /** The same, telling how far it is. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Outcome<Accepted> publish(UUID plan, List<ToTell> shown, Progress progress) {
        Optional<Opened> found = reads.execute(status -> years.open(plan));
        if (found.isEmpty()) {
            return Outcome.notThere();
        }
        Opened opened = found.get();
        int done = 0;
        var refused = new ArrayList<Accepted.Refusal>();
        var late = new ArrayList<Outcome.Stale<AuditDetails>>();
        for (ToTell untold : shown) {
            Outcome<AuditDetails> outcome = telling.tell(opened, untold);
            if (outcome instanceof Outcome.Done<AuditDetails>) {
                done++;
                progress.at(Progress.Part.TOLD, done, shown.size());
                continue;
            }
            if (outcome instanceof Outcome.Stale<AuditDetails> stale) {
                late.add(stale);
            }
            refused.add(new Accepted.Refusal(
                    untold.visit(),
                    untold.organisation(),
                    untold.organisationZh(),
                    why(outcome, "problem.plan.told-meanwhile")));
        }
        return !late.isEmpty() && late.size() == shown.size()
                ? new Outcome.Stale<>(late.getLast().who(), late.getLast().when())
                : Outcome.done(new Accepted(done, refused));
    }

    /** Takes a plan away that nobody needs; audits that came of it stay. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<UUID> discard(UUID plan) {
        PlanRow row = plans.find(plan).orElse(null);
        if (row == null) {
            return Outcome.notThere();
        }
        if (row.isBeingMade()) {
            return Outcome.refused(Problem.rule("G.2", null, "problem.plan.being-made"));
        }
        plans.delete(plan);
        return Outcome.done(plan);
    }
}
