package app.auditorium.planning.year;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.catalogue.PublicHolidays;
import app.auditorium.planning.solver.YearSolver;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the solver leaves lying, against the cheapest plan that there is. */
class CheapestYearTest {

    private static final Logger log = LoggerFactory.getLogger(CheapestYearTest.class);
    private static final double GAP = 0.05;
    private static final Duration SOLVING = Duration.ofSeconds(10);
    /** The longest proof takes 40 seconds of a machine that has nothing else to do. */
    private static final double PATIENCE_SECONDS = 600;

    @ParameterizedTest(name = "{0} visits, {1} auditors")
    @CsvSource({"12, 6, 123385", "20, 8, 114210"})
    void tenSecondsComeWithinFivePercentOfTheCheapestPlan(int visits, int auditors, long proven) {
        comesWithinFivePercent(visits, auditors, proven);
    }

    /** Three quarters of a minute; {@code deploy/portal bench} asks for it. */
    @Test
    @Tag("proof")
    void tenSecondsComeWithinFivePercentOfTheCheapestPlanOf30Visits() {
        comesWithinFivePercent(30, 10, 187_340);
    }

    private static void comesWithinFivePercent(int visits, int auditors, long proven) {
        Year year = ImaginedYear.of(new PublicHolidays().calendar(), LocalDate.of(2027, 1, 4), visits, auditors, 1);
        List<Arrangement> plan = solve(year);
        Ledger ours = Ledger.of(year, plan);
        assertThat(ours.score().broken()).isZero();
        assertThat(plan)
                .as("nobody goes in a team that is too small or too large, whichever visit it comes from")
                .allMatch(visit -> Proposals.isSent(visit.team(), visit.visit()));

        CheapestYear.Proven cheapest = CheapestYear.than(ours, year, PATIENCE_SECONDS);

        log.info(
                "{} visits: ours {}, cheapest found {}, none below {}",
                visits,
                ours.score().points(),
                cheapest.points(),
                cheapest.bound());
        assertThat(ours.score().points()).isGreaterThanOrEqualTo(cheapest.bound());
        assertThat(ours.score().points() - cheapest.bound()).isLessThanOrEqualTo((long) (GAP * cheapest.bound()));
        assertThat(cheapest.bound())
                .as("what PlanningBench holds for proven of %d visits", visits)
                .isEqualTo(proven);
    }

    /** Ten seconds of a processor, whatever else the machine does. */
    private static List<Arrangement> solve(Year year) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long here = Thread.currentThread().threadId();
        long until = threads.getThreadCpuTime(here) + SOLVING.toNanos();
        var solver = new YearSolver(year, SOLVING.multipliedBy(20), (score, best) -> {});
        try (var watch = Executors.newSingleThreadScheduledExecutor()) {
            watch.scheduleWithFixedDelay(
                    () -> {
                        if (threads.getThreadCpuTime(here) >= until) {
                            solver.stop();
                        }
                    },
                    0,
                    100,
                    TimeUnit.MILLISECONDS);
            List<Arrangement> plan = solver.solve(List.of(), Set.of());
            watch.shutdownNow();
            return plan;
        }
    }
}
