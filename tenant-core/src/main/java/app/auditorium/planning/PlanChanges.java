package app.auditorium.planning;

import app.auditorium.audit.SiteToVisit;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.planning.OpenYears.Opened;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.Ledger;
import app.auditorium.planning.year.PlanScore;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets planners change a plan one after the other, each on what is there now; whoever comes too late learns who was quicker. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlanChanges {

    private final OpenYears years;
    private final PlanTable plans;
    private final VisitTable visits;
    private final JobTable jobs;

    PlanChanges(OpenYears years, PlanTable plans, VisitTable visits, JobTable jobs) {
        this.years = years;
        this.plans = plans;
        this.visits = visits;
        this.jobs = jobs;
    }

    /** A change of the plan as a whole. */
    <T> Outcome<T> whole(UUID plan, Function<Opened, Outcome<T>> then) {
        if (!plans.lock(plan)) {
            return Outcome.notThere();
        }
        jobs.bury(plan);
        Opened opened = years.open(plan).orElseThrow();
        return opened.plan().isBeingMade()
                ? Outcome.refused(Problem.rule("G.2", null, "problem.plan.being-made"))
                : then.apply(opened);
    }

    /** A change of one visit that was made on a version of it. */
    Outcome<VisitRow> open(UUID plan, UUID visit, int version, Function<Opened, Outcome<VisitRow>> then) {
        return whole(plan, opened -> {
            if (!PlanBoard.has(opened, visit)) {
                return Outcome.notThere();
            }
            if (isStale(plan, visit, version)) {
                return stale(plan, visit);
            }
            return opened.booked().contains(visit)
                    ? Outcome.refused(Problem.rule("G.2", null, "problem.plan.is-audit"))
                    : then.apply(opened);
        });
    }

    boolean isStale(UUID plan, UUID visit, int version) {
        return visits.version(plan, visit)
                .filter(now -> now.number() == version)
                .isEmpty();
    }

    <T> Outcome<T> stale(UUID plan, UUID visit) {
        return visits.version(plan, visit)
                .<Outcome<T>>map(now -> new Outcome.Stale<>(now.who(), now.when()))
                .orElseGet(Outcome::notThere);
    }

    Outcome<VisitRow> put(Opened opened, UUID visit, int version, @Nullable Arrangement wanted, PlanScore score) {
        UUID plan = opened.plan().id();
        return visits.put(plan, visit, version, wanted, score) ? row(plan, visit) : stale(plan, visit);
    }

    /** What it costs is reckoned anew: the ways are others. */
    Outcome<VisitRow> goTo(UUID plan, UUID visit, int version, List<SiteToVisit> sites) {
        if (!visits.goTo(plan, visit, version, sites)) {
            return stale(plan, visit);
        }
        plans.score(plan, years.open(plan).orElseThrow().ledger().score());
        return row(plan, visit);
    }

    Outcome<VisitRow> pin(Opened opened, UUID visit, int version, boolean pinned) {
        UUID plan = opened.plan().id();
        return visits.pin(plan, visit, version, pinned) ? row(plan, visit) : stale(plan, visit);
    }

    Outcome<VisitRow> keep(Opened opened, UUID visit) {
        UUID plan = opened.plan().id();
        visits.fasten(plan, visit);
        return row(plan, visit);
    }

    void mended(UUID plan, List<UUID> loose, List<UUID> answered, Ledger ledger) {
        visits.loosen(plan, loose);
        visits.save(plan, ledger.arrangements(), ledger.score());
        visits.remove(plan, answered);
    }

    private Outcome<VisitRow> row(UUID plan, UUID visit) {
        return visits.visits(plan).stream()
                .filter(row -> row.id().equals(visit))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(Outcome::notThere);
    }
}
