package app.auditorium.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two plans side by side.
 *
 * @param changes visits that stand elsewhere or with other people; the other plan's is null where it does not know the visit
 */
public record PlanComparison(PlanFigures one, PlanFigures other, List<Change> changes) {

    /** A visit in both plans, or in one of them. */
    public record Change(@Nullable VisitRow one, @Nullable VisitRow other) {

        /** Whichever there is. */
        public VisitRow any() {
            VisitRow there = one == null ? other : one;
            if (there == null) {
                throw new IllegalStateException("A change is of a visit");
            }
            return there;
        }
    }
}
