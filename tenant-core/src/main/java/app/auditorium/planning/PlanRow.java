package app.auditorium.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the list shows it.
 *
 * @param visits that it is to place, of which {@code placed} have days and {@code accepted} are audits
 * @param open placed visits that are proposals: no audits yet, or audits that are planned anew
 * @param untold audits that client and team do not know, or know otherwise
 * @param copyOf the plan of which it is a what-if
 * @param broken hard rules that it breaks, points what it costs
 */
public record PlanRow(
        UUID id,
        int version,
        String name,
        PlanState state,
        LocalDate first,
        LocalDate last,
        int visits,
        int placed,
        int accepted,
        int open,
        int untold,
        long broken,
        long points,
        @Nullable String madeBy,
        Instant madeAt,
        @Nullable UUID copyOf,
        @Nullable Job job) {

    /**
     * The latest run of the solver.
     *
     * @param askedBy who started it
     * @param passed seconds since it began
     */
    public record Job(
            UUID id,
            JobState state,
            int seconds,
            int passed,
            @Nullable Long broken,
            @Nullable Long unplaced,
            @Nullable Long points,
            @Nullable String askedBy,
            @Nullable String error) {

        /** How much of its time is over, from 0 to 1. */
        public double progress() {
            return state.isGoingOn() ? Math.min(1.0, passed / (double) seconds) : 1.0;
        }
    }

    /** Whether anything of it was accepted. */
    public boolean isAccepted() {
        return state == PlanState.ACCEPTED || state == PlanState.PUBLISHED;
    }

    public boolean isBeingMade() {
        return job != null && job.state().isGoingOn();
    }
}
