package app.auditorium.planning.solver;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import app.auditorium.assignment.Preference;
import app.auditorium.assignment.Rule;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.DueVisit;
import app.auditorium.planning.year.Stay;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit as the solver moves it: one variable, its days and team together, for neither is worth anything without the other. */
@PlanningEntity
public class PlannedVisit {

    @PlanningId
    private UUID id;

    private DueVisit visit;

    @PlanningPin
    private boolean pinned;

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Arrangement arrangement;

    @SuppressWarnings("NullAway.Init")
    PlannedVisit() {}

    PlannedVisit(DueVisit visit, @Nullable Arrangement arrangement, boolean pinned) {
        this.id = visit.id();
        this.visit = visit;
        this.arrangement = arrangement;
        this.pinned = pinned;
    }

    /** Moves bring arrangements of their own; what stands now is all that has to be listed. */
    @ValueRangeProvider
    public List<Arrangement> known() {
        return arrangement == null ? List.of() : List.of(arrangement);
    }

    DueVisit visit() {
        return visit;
    }

    public UUID getId() {
        return id;
    }

    public boolean isPinned() {
        return pinned;
    }

    public @Nullable Arrangement getArrangement() {
        return arrangement;
    }

    public void setArrangement(@Nullable Arrangement arrangement) {
        this.arrangement = arrangement;
    }

    Arrangement placed() {
        if (arrangement == null) {
            throw new IllegalStateException("Not placed: " + id);
        }
        return arrangement;
    }

    boolean breaks(Rule rule) {
        return arrangement != null && arrangement.breaks(rule) > 0;
    }

    int broken(Rule rule) {
        return placed().breaks(rule);
    }

    boolean costs(Preference preference) {
        return arrangement != null && arrangement.cost(preference) > 0;
    }

    long cost(Preference preference) {
        return placed().cost(preference);
    }

    List<Stay> stays() {
        return placed().stays();
    }
}
