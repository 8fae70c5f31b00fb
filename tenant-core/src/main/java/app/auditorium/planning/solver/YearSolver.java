package app.auditorium.planning.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolutionUpdatePolicy;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.DueVisit;
import app.auditorium.planning.year.FirstDraft;
import app.auditorium.planning.year.Ledger;
import app.auditorium.planning.year.PlanScore;
import app.auditorium.planning.year.Proposals;
import app.auditorium.planning.year.Year;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Improves a plan until its time is over or somebody stops it. */
public final class YearSolver {

    private static final long SEED = 20_261_126L;
    /** A plan may be as bad as it was so many steps ago; longer and ten seconds do not come to an end. */
    private static final int MEMORY = 20;

    private final Year year;
    private final Solver<SolverYear> solver;

    /** Hears of each better plan; called by the thread that solves. */
    @FunctionalInterface
    public interface Progress {
        void better(PlanScore score, List<Arrangement> plan);
    }

    public YearSolver(Year year, Duration time, Progress progress) {
        this.year = year;
        this.solver = SolverFactory.<SolverYear>create(config(time)).buildSolver();
        solver.addEventListener(event -> progress.better(
                score(Objects.requireNonNull(event.getNewBestSolution().score())), plan(event.getNewBestSolution())));
    }

    static SolverConfig config(Duration time) {
        return new SolverConfig()
                .withSolutionClass(SolverYear.class)
                .withEntityClasses(PlannedVisit.class)
                .withConstraintProviderClass(PlanConstraints.class)
                .withRandomSeed(SEED)
                .withPhases(new LocalSearchPhaseConfig()
                        .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(MEMORY))
                        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                        .withMoveSelectorConfig(
                                new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(Rearrangements.class)))
                .withTerminationConfig(new TerminationConfig().withSpentLimit(time));
    }

    /**
     * The best plan found; the thread is busy meanwhile.
     *
     * @param from a plan to begin with; what it leaves out is placed first
     * @param pinned visits that stay where they are
     */
    public List<Arrangement> solve(Collection<Arrangement> from, Set<UUID> pinned) {
        var proposals = new Proposals(year);
        Ledger draft = FirstDraft.complete(year, proposals, Ledger.of(year, from), SEED);
        if (year.visits().stream().allMatch(visit -> pinned.contains(visit.id()))) {
            return List.copyOf(draft.arrangements());
        }
        return plan(solver.solve(problem(year, proposals, draft, pinned)));
    }

    /** Ends {@link #solve} with the best so far. */
    public void stop() {
        solver.terminateEarly();
    }

    /** What the solver's constraints make of a plan. */
    static PlanScore judge(Year year, Ledger ledger) {
        var manager = SolutionManager.<SolverYear, HardMediumSoftLongScore>create(
                SolverFactory.create(config(Duration.ofSeconds(1))));
        return score(Objects.requireNonNull(manager.update(
                problem(year, new Proposals(year), ledger, Set.of()), SolutionUpdatePolicy.UPDATE_SCORE_ONLY)));
    }

    static SolverYear problem(Year year, Proposals proposals, Ledger ledger, Set<UUID> pinned) {
        return new SolverYear(
                year,
                proposals,
                year.visits().stream()
                        .map(visit -> new PlannedVisit(visit, at(ledger, visit), pinned.contains(visit.id())))
                        .toList());
    }

    private static @Nullable Arrangement at(Ledger ledger, DueVisit visit) {
        return ledger.at(visit).orElse(null);
    }

    private static List<Arrangement> plan(SolverYear solved) {
        return solved.visits().stream()
                .map(PlannedVisit::getArrangement)
                .filter(Objects::nonNull)
                .map(Arrangement.class::cast)
                .toList();
    }

    static PlanScore score(HardMediumSoftLongScore score) {
        return new PlanScore(-score.hardScore(), -score.mediumScore(), -score.softScore());
    }
}
