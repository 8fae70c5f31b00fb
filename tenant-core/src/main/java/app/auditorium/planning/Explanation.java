package app.auditorium.planning;

import app.auditorium.assignment.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a visit stands where it stands, or why it does not.
 *
 * @param breaks hard rules that it breaks as the plan stands
 * @param costs what it costs where it stands, the dearest first
 * @param best days and teams beside it, the cheapest first
 * @param others every auditor who does not go, and why
 * @param ways how the members get there; without those whose home or client nobody knows
 * @param obstacle what blocks a visit that is not placed
 */
public record Explanation(
        UUID visit,
        List<Reason> breaks,
        List<Cost> costs,
        List<Proposal> best,
        List<NotGoing> others,
        List<Way> ways,
        @Nullable Obstacle obstacle) {

    /** What weighs against where it stands; what speaks for it has points below zero. */
    public record Cost(Reason why, long points) {}

    /**
     * An auditor who does not go.
     *
     * @param reasons empty if he could go on these days
     * @param instead the one of the team whom he replaces best; null if he may replace nobody
     * @param points that the plan would cost more then
     * @param unlock all that would have to change so that he could, the nearest of it; empty if nothing would do or nothing has to
     */
    public record NotGoing(
            UUID auditorId,
            String name,
            List<Reason> reasons,
            VisitRow.@Nullable Member instead,
            @Nullable Long points,
            List<Reason> unlock) {

        public boolean could() {
            return reasons.isEmpty();
        }
    }

    /** How somebody gets there: from home to the client; if it has several sites, from one to the next and home again. */
    public record Way(String auditor, List<Leg> legs) {}

    /**
     * In degrees and in kilometres by road.
     *
     * @param site to which it leads; null for home
     */
    public record Leg(
            @Nullable String site,
            double fromLatitude,
            double fromLongitude,
            double toLatitude,
            double toLongitude,
            int km) {}

    /** What blocks it, and the nearest days on which it would be possible. */
    public record Obstacle(
            Reason reason,
            @Nullable Proposal nearest,
            @Nullable LocalDate limit) {}
}
