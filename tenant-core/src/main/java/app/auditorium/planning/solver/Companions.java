package app.auditorium.planning.solver;

import app.auditorium.planning.year.DueVisit;
import app.auditorium.planning.year.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Two visits that have to do with each other: of one client and better close by, or one of which has to come first. */
record Companions(UUID first, UUID second, boolean inOrder) {

    static List<Companions> of(Year year) {
        var all = new ArrayList<Companions>();
        for (DueVisit visit : year.visits()) {
            for (DueVisit other : year.together(visit)) {
                if (visit.id().compareTo(other.id()) < 0) {
                    all.add(new Companions(visit.id(), other.id(), false));
                }
            }
            if (visit.follows() != null) {
                all.add(new Companions(visit.follows(), visit.id(), true));
            }
        }
        return all;
    }
}
