package app.auditorium.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an auditor gets about in some days by a plan, as its cost counts it (P-01, P-02): near clients every day from home, far ones once, and
 * on to the next where that is better than home.
 *
 * @param nights away from home
 * @param unknown visits whose place, or the auditor's home, nobody knows: their ways are left out
 */
public record Travel(String auditor, List<Leg> legs, int nights, int unknown) {

    /**
     * A way, in order of time.
     *
     * @param day on which it is gone first
     * @param from,to null stands for home
     * @param km of one way by road, {@code times} of which are gone
     */
    public record Leg(
            LocalDate day,
            @Nullable Stop from,
            @Nullable Stop to,
            double fromLatitude,
            double fromLongitude,
            double toLatitude,
            double toLongitude,
            int km,
            int times) {}

    /** A client to whom somebody goes. */
    public record Stop(String organisation, String organisationZh) {}

    public int km() {
        return legs.stream().mapToInt(leg -> leg.km * leg.times).sum();
    }
}
