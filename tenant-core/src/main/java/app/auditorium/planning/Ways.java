package app.auditorium.planning;

import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.Sites;
import app.auditorium.planning.year.Spot;
import app.auditorium.planning.year.Stay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the members of a team get to a visit. */
final class Ways {

    private Ways() {}

    static List<Explanation.Way> of(Arrangement now) {
        Sites sites = now.visit().sites();
        return sites.isKnown()
                ? now.stays().stream()
                        .map(Stay::auditor)
                        .flatMap(auditor -> Stream.ofNullable(auditor.home())
                                .map(home -> new Explanation.Way(auditor.name(), legs(home, sites))))
                        .toList()
                : List.of();
    }

    /** Out, and where there are several sites from one to the next and home again. */
    private static List<Explanation.Leg> legs(Spot home, Sites sites) {
        var legs = new ArrayList<Explanation.Leg>();
        Spot at = home;
        for (Sites.Site site : sites.inOrder()) {
            legs.add(leg(at, site.spot(), site.name()));
            at = site.spot();
        }
        if (legs.size() > 1) {
            legs.add(leg(at, home, null));
        }
        return legs;
    }

    private static Explanation.Leg leg(Spot from, Spot to, @Nullable String site) {
        return new Explanation.Leg(
                site, from.latitude(), from.longitude(), to.latitude(), to.longitude(), from.kmTo(to));
    }
}
