package app.auditorium.planning.year;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.catalogue.PublicHolidays;
import app.auditorium.planning.solver.YearSolver;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the solver leaves lying, against the cheapest plan that there is. */
class CheapestYearTest {

    private static final Logger log = LoggerFactory.getLogger(CheapestYearTest.class);
    private static final double GAP = 0.05;

    @ParameterizedTest(name = "{0} visits, {1} auditors")
    @CsvSource({"8, 5, 1", "8, 5, 2", "10, 6, 1"})
    void tenSecondsComeWithinFivePercentOfTheCheapestPlan(int visits, int auditors, long seed) {
        Year year = ImaginedYear.of(new PublicHolidays().calendar(), LocalDate.of(2027, 1, 4), visits, auditors, seed);
        Ledger ours = Ledger.of(
                year, new YearSolver(year, Duration.ofSeconds(10), (score, best) -> {}).solve(List.of(), Set.of()));
        assertThat(ours.score().broken()).isZero();

        CheapestYear.Proven cheapest = CheapestYear.than(ours, year, 60);

        log.info(
                "{} visits: ours {}, cheapest found {}, none below {}",
                visits,
                ours.score().points(),
                cheapest.points(),
                cheapest.bound());
        assertThat(ours.score().points()).isGreaterThanOrEqualTo(cheapest.bound());
        assertThat(ours.score().points() - cheapest.bound()).isLessThanOrEqualTo((long) (GAP * cheapest.bound()));
    }
}
