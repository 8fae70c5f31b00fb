package app.auditorium.planning.year;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.assignment.Team;
import app.auditorium.assignment.TeamRole;
import app.auditorium.catalogue.PublicHolidays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The best days and teams of a visit are those that trying everything finds. */
class OptionsTest {

    @Test
    void theFiveBestAreThoseOfBruteForce() {
        for (long seed = 1; seed <= 4; seed++) {
            Year year = ImaginedYear.of(new PublicHolidays().calendar(), LocalDate.of(2027, 1, 4), 14, 8, seed);
            var proposals = new Proposals(year);
            Ledger ledger = Greedy.plan(year, proposals);
            for (DueVisit visit : year.visits()) {
                if (Proposals.sizes(visit)[0] <= 2) {
                    List<PlanScore> quick = Options.best(year, proposals, ledger, visit, 5).stream()
                            .map(Options.Option::change)
                            .toList();

                    assertThat(quick).as("seed %s", seed).isEqualTo(bruteForce(year, ledger, visit));
                }
            }
        }
    }

    private static List<PlanScore> bruteForce(Year year, Ledger ledger, DueVisit visit) {
        Map<LocalDate, PlanScore> best = new HashMap<>();
        List<UUID> people = new ArrayList<>(year.auditors().keySet());
        for (LocalDate start : year.starts(visit)) {
            for (int size : Proposals.sizes(visit)) {
                for (Team team : teams(people, size)) {
                    Arrangement arrangement = year.arrange(visit, start, team);
                    if (arrangement.breaks() == 0
                            && ledger.clashes(arrangement).findAny().isEmpty()) {
                        PlanScore change = ledger.change(visit, arrangement);
                        if (change.broken() <= 0) {
                            best.merge(start, change, (a, b) -> a.compareTo(b) <= 0 ? a : b);
                        }
                    }
                }
            }
        }
        return best.values().stream().sorted(Comparator.naturalOrder()).limit(5).toList();
    }

    private static List<Team> teams(List<UUID> people, int size) {
        List<Team> teams = new ArrayList<>();
        for (UUID lead : people) {
            if (size == 1) {
                teams.add(new Team(lead, List.of()));
            }
            for (int i = 0; size > 1 && i < people.size(); i++) {
                if (size == 2 && !people.get(i).equals(lead)) {
                    teams.add(new Team(lead, List.of(new Team.Member(people.get(i), TeamRole.AUDITOR))));
                }
                for (int j = i + 1; size == 3 && j < people.size(); j++) {
                    if (!people.get(i).equals(lead) && !people.get(j).equals(lead)) {
                        teams.add(new Team(
                                lead,
                                List.of(
                                        new Team.Member(people.get(i), TeamRole.AUDITOR),
                                        new Team.Member(people.get(j), TeamRole.AUDITOR))));
                    }
                }
            }
        }
        return teams;
    }
}
