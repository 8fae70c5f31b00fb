package app.auditorium.planning;

import java.util.List;
import java.util.UUID;

/**
 * A plan in figures, to be held against another.
 *
 * @param late days beyond due days, summed up
 * @param busiest working days of the auditor who has most
 */
public record PlanFigures(
        PlanRow plan,
        int visits,
        int placed,
        long broken,
        long points,
        long kilometres,
        long nights,
        long late,
        long busiest,
        List<Load> loads) {

    /** Working days of an auditor in the plan. */
    public record Load(UUID auditorId, String name, long days) {}
}
