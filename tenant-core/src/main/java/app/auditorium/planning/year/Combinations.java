package app.auditorium.planning.year;

import app.auditorium.assignment.AuditorFile;
import app.auditorium.assignment.Team;
import app.auditorium.assignment.TeamRole;
import app.auditorium.kernel.IafCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All teams for a visit that cover its codes, of people who are free: of several who bring the same along the first ones only. */
final class Combinations {

    private final DueVisit visit;
    private final List<Crew.Able> audits;
    private final List<Crew.Able> experts;

    Combinations(DueVisit visit, List<Crew.Able> audits, List<Crew.Able> experts) {
        this.visit = visit;
        this.audits = audits;
        this.experts = experts;
    }

    /** All that a rule about the team may ask of one of its members. */
    private record Brought(
            Set<IafCode> covers,
            Set<IafCode> knows,
            List<String> languages,
            AuditorFile.@Nullable Registration toshms) {}

    Stream<Team> teams(List<Crew.Able> leads, int size) {
        List<Crew.Able> few = different(audits, size);
        return different(leads, 1).stream()
                .flatMap(lead -> groups(few, lead, 0, size - 1).flatMap(others -> team(lead, others)));
    }

    private List<Crew.Able> different(List<Crew.Able> people, int most) {
        var seen = new HashMap<Brought, Integer>();
        return people.stream()
                .filter(able -> seen.merge(brought(able), 1, Integer::sum) <= most)
                .toList();
    }

    private Brought brought(Crew.Able able) {
        AuditorFile file =
                Objects.requireNonNull(visit.auditors().get(able.auditor().id()));
        return new Brought(able.covers(), able.knows(), file.languages(), file.toshms());
    }

    private static Stream<List<Crew.Able>> groups(List<Crew.Able> people, Crew.Able without, int from, int size) {
        return size == 0
                ? Stream.of(List.of())
                : IntStream.range(from, people.size())
                        .filter(i -> !people.get(i).auditor().equals(without.auditor()))
                        .boxed()
                        .flatMap(i -> groups(people, without, i + 1, size - 1)
                                .map(rest -> Stream.concat(Stream.of(people.get(i)), rest.stream())
                                        .toList()));
    }

    /** With experts for what nobody of them covers; none if there are not enough. */
    private Stream<Team> team(Crew.Able lead, List<Crew.Able> others) {
        var missing = new HashSet<>(visit.codes());
        missing.removeAll(lead.covers());
        var members = new ArrayList<Team.Member>();
        for (Crew.Able other : others) {
            missing.removeAll(other.covers());
            members.add(new Team.Member(other.auditor().id(), TeamRole.AUDITOR));
        }
        return with(new Team(lead.auditor().id(), members), missing);
    }

    private Stream<Team> with(Team team, Set<IafCode> missing) {
        if (missing.isEmpty()) {
            return Stream.of(team);
        }
        IafCode next = missing.iterator().next();
        return experts.stream()
                .filter(expert -> expert.knows().contains(next))
                .filter(expert -> team.members()
                        .noneMatch(member ->
                                member.auditorId().equals(expert.auditor().id())))
                .limit(visit.codes().size())
                .flatMap(expert -> {
                    var still = new HashSet<>(missing);
                    still.removeAll(expert.knows());
                    var more = new ArrayList<>(team.others());
                    more.add(new Team.Member(expert.auditor().id(), TeamRole.TECHNICAL_EXPERT));
                    return with(new Team(team.leadAuditorId(), more), still);
                });
    }
}
