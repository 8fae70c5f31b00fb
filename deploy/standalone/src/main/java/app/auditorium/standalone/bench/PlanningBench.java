package app.auditorium.standalone.bench;

import app.auditorium.catalogue.WorkCalendar;
import app.auditorium.planning.solver.YearSolver;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.DueVisit;
import app.auditorium.planning.year.Greedy;
import app.auditorium.planning.year.ImaginedYear;
import app.auditorium.planning.year.Ledger;
import app.auditorium.planning.year.Options;
import app.auditorium.planning.year.PlanScore;
import app.auditorium.planning.year.Proposals;
import app.auditorium.planning.year.Year;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** The solver's year against the one that a planner makes by hand, and how quickly one visit is explained. */
final class PlanningBench {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);
    private static final long SEED = 4;
    private static final List<Small> SMALL =
            List.of(new Small(12, 6, 123_385), new Small(20, 8, 114_210), new Small(30, 10, 187_340));
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final int QUESTIONS = 200;
    private static final double LESS = 0.75;
    private static final double EXPLAINED_MS = 300;

    private final WorkCalendar calendar;

    PlanningBench(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** A year of which CP-SAT has proven that no plan costs less: CheapestYearTest proves it anew. */
    private record Small(int visits, int auditors, long bound) {}

    private record Size(int visits, int auditors, int seconds) {}

    List<Measured> run() {
        var measured = new ArrayList<Measured>();
        SMALL.forEach(small -> measured.add(exact(small)));
        for (Size size : List.of(new Size(200, 25, 30), new Size(500, 60, 60), new Size(2_000, 200, 120))) {
            measured.addAll(year(size));
        }
        return measured;
    }

    private Measured exact(Small small) {
        Year year = ImaginedYear.of(calendar, FIRST, small.visits, small.auditors, 1);
        Ledger plan =
                Ledger.of(year, new YearSolver(year, TEN_SECONDS, (score, best) -> {}).solve(List.of(), Set.of()));
        PlanScore solved = plan.score();
        if (solved.points() < small.bound) {
            throw new IllegalStateException("Preferences have changed: CheapestYear has to prove again what "
                    + small.visits + " visits cost at least");
        }
        return Measured.atMost(
                small.visits + " visits, " + small.auditors
                        + " auditors: cost of the solver's plan / the least that is proven",
                solved.points() / (double) small.bound,
                1.05,
                "10 s; " + solved.points() + " / " + small.bound + " points, " + left(solved)
                        + " left out as nobody may go, hard rules broken " + solved.broken());
    }

    private List<Measured> year(Size size) {
        Year year = ImaginedYear.of(calendar, FIRST, size.visits, size.auditors, SEED);
        Ledger greedy = Greedy.plan(year, new Proposals(year));
        PlanScore byHand = greedy.score();
        var firstLegal = new AtomicLong(-1);
        long start = System.nanoTime();
        List<Arrangement> plan = new YearSolver(year, Duration.ofSeconds(size.seconds), (score, best) -> {
                    if (score.broken() == 0) {
                        firstLegal.compareAndSet(-1, System.nanoTime() - start);
                    }
                })
                .solve(List.of(), Set.of());
        Ledger ledger = Ledger.of(year, plan);
        PlanScore solved = ledger.score();
        String what = size.visits + " visits, " + size.auditors + " auditors: ";
        return List.of(
                Measured.atMost(
                        what + "cost of the solver's plan / of the greedy one",
                        solved.points() / (double) byHand.points(),
                        LESS,
                        size.seconds + " s; " + solved.points() + " / " + byHand.points() + " points, left out "
                                + left(solved) + " / " + left(byHand) + ", hard rules broken " + solved.broken()),
                Measured.quantity(
                        what + "time to a plan without hard breaks",
                        Measured.shown(firstLegal.get() / 1e9) + " s",
                        "one thread"),
                explained(what, year, ledger));
    }

    private static long left(PlanScore score) {
        return score.unplaced() / 10;
    }

    private static Measured explained(String what, Year year, Ledger ledger) {
        var proposals = new Proposals(year);
        var random = new Random(SEED);
        var taken = new double[QUESTIONS];
        for (int i = -20; i < QUESTIONS; i++) {
            DueVisit visit = year.visits().get(random.nextInt(year.visits().size()));
            long start = System.nanoTime();
            Options.best(year, proposals, ledger, visit, 5);
            if (i >= 0) {
                taken[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(taken);
        return Measured.atMost(
                what + "five best days and teams of a visit at p95, ms",
                taken[(int) (QUESTIONS * 0.95)],
                EXPLAINED_MS,
                "p50 " + Measured.shown(taken[QUESTIONS / 2]) + " ms");
    }
}
