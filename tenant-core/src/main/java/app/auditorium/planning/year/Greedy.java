package app.auditorium.planning.year;

import app.auditorium.assignment.Team;
import app.auditorium.assignment.TeamRole;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan that a person makes by hand: the earliest limit first, the first day that works, the nearest who may go. */
public final class Greedy {

    private Greedy() {}

    public static Ledger plan(Year year, Proposals proposals) {
        var ledger = new Ledger(year);
        Occupied occupied = proposals.onFile().with(List.of());
        for (DueVisit visit : FirstDraft.inOrder(year.visits())) {
            Arrangement found = firstThatWorks(year, proposals, ledger, occupied, visit);
            if (found != null) {
                ledger.place(found);
                occupied.add(found);
            }
        }
        return ledger;
    }

    private static @Nullable Arrangement firstThatWorks(
            Year year, Proposals proposals, Ledger ledger, Occupied occupied, DueVisit visit) {
        int size = Proposals.sizes(visit)[0];
        for (LocalDate start : year.starts(visit)) {
            var days = new DateRange(start, year.calendar().lastOf(start, visit.lengthFor(size)));
            Team team = nearest(proposals.crew(visit), visit, days, size, occupied);
            if (team != null) {
                Arrangement arrangement = year.arrange(visit, start, team);
                if (ledger.legal(arrangement)) {
                    return arrangement;
                }
            }
        }
        return null;
    }

    private static @Nullable Team nearest(Crew crew, DueVisit visit, DateRange days, int size, Occupied occupied) {
        for (Crew.Able lead : crew.leads()) {
            if (!occupied.free(lead.auditor().id(), days)) {
                continue;
            }
            Set<UUID> taken = new HashSet<>(Set.of(lead.auditor().id()));
            Set<IafCode> missing = new HashSet<>(visit.codes());
            missing.removeAll(lead.covers());
            List<Team.Member> others = new ArrayList<>();
            for (boolean covering : new boolean[] {true, false}) {
                for (Crew.Able able : crew.audits()) {
                    boolean helps = !covering || able.covers().stream().anyMatch(missing::contains);
                    if (others.size() + 1 < size && helps && free(able, taken, days, occupied)) {
                        taken.add(able.auditor().id());
                        missing.removeAll(able.covers());
                        others.add(new Team.Member(able.auditor().id(), TeamRole.AUDITOR));
                    }
                }
            }
            for (Crew.Able able : crew.experts()) {
                if (able.knows().stream().anyMatch(missing::contains) && free(able, taken, days, occupied)) {
                    taken.add(able.auditor().id());
                    missing.removeAll(able.knows());
                    others.add(new Team.Member(able.auditor().id(), TeamRole.TECHNICAL_EXPERT));
                }
            }
            if (missing.isEmpty() && others.size() + 1 >= size) {
                return new Team(lead.auditor().id(), others);
            }
        }
        return null;
    }

    private static boolean free(Crew.Able able, Set<UUID> taken, DateRange days, Occupied occupied) {
        return !taken.contains(able.auditor().id())
                && occupied.free(able.auditor().id(), days);
    }
}
