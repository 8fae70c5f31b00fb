package app.auditorium.planning.solver;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import app.auditorium.planning.year.Proposals;
import app.auditorium.planning.year.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The year as Timefold sees it. */
@PlanningSolution
public class SolverYear {

    @ProblemFactProperty
    private Year year;

    private Proposals proposals;

    @ProblemFactCollectionProperty
    private List<Companions> companions;

    @PlanningEntityCollectionProperty
    private List<PlannedVisit> visits;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    @SuppressWarnings("NullAway.Init")
    SolverYear() {}

    SolverYear(Year year, Proposals proposals, List<PlannedVisit> visits) {
        this.year = year;
        this.proposals = proposals;
        this.visits = visits;
        this.companions = Companions.of(year);
    }

    Year year() {
        return year;
    }

    Proposals proposals() {
        return proposals;
    }

    List<PlannedVisit> visits() {
        return visits;
    }

    @Nullable HardMediumSoftLongScore score() {
        return score;
    }
}
