package app.auditorium.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.catalogue.PublicHolidays;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.Greedy;
import app.auditorium.planning.year.ImaginedYear;
import app.auditorium.planning.year.Ledger;
import app.auditorium.planning.year.PlanScore;
import app.auditorium.planning.year.Proposals;
import app.auditorium.planning.year.Year;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The solver on an imagined year. */
class YearSolverTest {

    private final Year year = ImaginedYear.of(new PublicHolidays().calendar(), LocalDate.of(2027, 1, 4), 60, 15, 11);

    @Test
    void aPlanBreaksNothingAndBeatsTheGreedyOne() {
        PlanScore greedy = Greedy.plan(year, new Proposals(year)).score();
        var told = new ArrayList<PlanScore>();

        List<Arrangement> plan = new YearSolver(year, Duration.ofSeconds(4), (score, best) -> told.add(score))
                .solve(List.of(), Set.of());

        PlanScore score = Ledger.of(year, plan).score();
        assertThat(score.broken()).isZero();
        assertThat(score.unplaced()).isLessThanOrEqualTo(greedy.unplaced());
        assertThat(score.points()).isLessThan(greedy.points());
        assertThat(told).isNotEmpty().isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void whatIsPinnedStays() {
        List<Arrangement> first =
                new YearSolver(year, Duration.ofMillis(300), (score, best) -> {}).solve(List.of(), Set.of());
        Arrangement pinned = first.getFirst();
        Set<UUID> ids = Set.of(pinned.visit().id());

        List<Arrangement> second = new YearSolver(year, Duration.ofSeconds(1), (score, best) -> {}).solve(first, ids);

        assertThat(second).contains(pinned);
    }
}
