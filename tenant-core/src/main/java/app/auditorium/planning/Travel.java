package app.auditorium.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an auditor gets about in some days by a plan, as its cost counts it (P-01, P-02): from site to site, home at
 * night where that is near, and on to the next client where that is better than home.
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
            int times) {

        Leg gone(int often) {
            return new Leg(day, from, to, fromLatitude, fromLongitude, toLatitude, toLongitude, km, often);
        }
    }

    /**
     * A client to whom somebody goes.
     *
     * @param site of several; null where it has but one
     */
    public record Stop(
            String organisation,
            String organisationZh,
            @Nullable String site) {}

    public int km() {
        return legs.stream().mapToInt(leg -> leg.km * leg.times).sum();
    }
}
