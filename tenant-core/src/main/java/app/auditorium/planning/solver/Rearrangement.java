package app.auditorium.planning.solver;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;
import app.auditorium.planning.year.Arrangement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One or more visits get other days or another team at once. */
final class Rearrangement extends AbstractMove<SolverYear> {

    private final List<Step> steps;

    /** One visit of it; {@code to} null takes it off the plan. */
    record Step(PlannedVisit visit, @Nullable Arrangement to) {}

    Rearrangement(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<SolverYear> director) {
        return steps.stream().anyMatch(step -> !Objects.equals(step.to, step.visit.getArrangement()));
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<SolverYear> director) {
        for (Step step : steps) {
            director.beforeVariableChanged(step.visit, "arrangement");
            step.visit.setArrangement(step.to);
            director.afterVariableChanged(step.visit, "arrangement");
        }
    }

    @Override
    public Rearrangement rebase(ScoreDirector<SolverYear> destination) {
        return new Rearrangement(steps.stream()
                .map(step -> new Step(Objects.requireNonNull(destination.lookUpWorkingObject(step.visit)), step.to))
                .toList());
    }

    @Override
    public Collection<? extends Object> getPlanningEntities() {
        return steps.stream().map(Step::visit).toList();
    }

    @Override
    public Collection<? extends Object> getPlanningValues() {
        var values = new ArrayList<@Nullable Object>();
        steps.forEach(step -> values.add(step.to));
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rearrangement that && that.steps.equals(steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    @Override
    public String toString() {
        return steps.toString();
    }
}
