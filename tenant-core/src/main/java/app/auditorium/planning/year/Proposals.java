package app.auditorium.planning.year;

import app.auditorium.assignment.Team;
import app.auditorium.assignment.TeamRole;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds days and teams for a visit that are worth trying: near people first, areas covered, nobody twice at once. */
public final class Proposals {

    private static final int LARGEST_TEAM = 6;
    private static final int LONGEST = 5;
    private static final int TRIES = 8;

    private final Year year;
    private final Occupied onFile;
    private final Map<UUID, Crew> crews = new ConcurrentHashMap<>();
    private final Map<People, Crew> people = new ConcurrentHashMap<>();

    public Proposals(Year year) {
        this.year = year;
        this.onFile = Occupied.onFile(year);
    }

    /** Visits with the same files, standard and codes have the same people. */
    private record People(int files, StandardId standard, List<IafCode> codes) {}

    public Occupied onFile() {
        return onFile;
    }

    Crew crew(DueVisit visit) {
        return crews.computeIfAbsent(
                visit.id(),
                id -> people.computeIfAbsent(
                                new People(System.identityHashCode(visit.auditors()), visit.standard(), visit.codes()),
                                key -> Crew.of(year, visit))
                        .near(visit));
    }

    /** How many may audit together so that it lasts at most a week; the smallest first, two sizes at most. */
    public static int[] sizes(DueVisit visit) {
        int least = IntStream.rangeClosed(1, LARGEST_TEAM)
                .filter(size -> visit.lengthFor(size) <= LONGEST)
                .findFirst()
                .orElse(LARGEST_TEAM);
        return least < LARGEST_TEAM && visit.lengthFor(least + 1) < visit.lengthFor(least)
                ? new int[] {least, least + 1}
                : new int[] {least};
    }

    /** Whether a team has one of the sizes that are sent to a visit. */
    public static boolean isSent(Team team, DueVisit visit) {
        return IntStream.of(sizes(visit)).anyMatch(size -> size == team.auditors());
    }

    /** Any day, any team. */
    public @Nullable Arrangement anywhere(DueVisit visit, Occupied occupied, RandomGenerator random) {
        List<LocalDate> starts = year.starts(visit);
        return starts.isEmpty() ? null : on(visit, starts.get(random.nextInt(starts.size())), occupied, random);
    }

    /** Another team on a day. */
    public @Nullable Arrangement on(DueVisit visit, LocalDate start, Occupied occupied, RandomGenerator random) {
        int[] sizes = sizes(visit);
        int size = sizes[random.nextInt(sizes.length)];
        LocalDate end = year.calendar().lastOf(start, visit.lengthFor(size));
        Team team = team(visit, new DateRange(start, end), size, occupied, random);
        return team == null ? null : year.arrange(visit, start, team);
    }

    /** The same team on another day. */
    public @Nullable Arrangement moved(Arrangement now, RandomGenerator random) {
        List<LocalDate> starts = year.starts(now.visit());
        return starts.isEmpty()
                ? null
                : year.arrange(now.visit(), starts.get(random.nextInt(starts.size())), now.team());
    }

    /** The same day with somebody else in the place of one. */
    public @Nullable Arrangement exchanged(Arrangement now, Occupied occupied, RandomGenerator random) {
        DueVisit visit = now.visit();
        List<Team.Member> members = now.team().members().toList();
        Team.Member gone = members.get(random.nextInt(members.size()));
        Crew crew = crew(visit);
        List<Crew.Able> pool = switch (gone.role()) {
            case LEAD_AUDITOR -> crew.leads();
            case TECHNICAL_EXPERT -> crew.experts();
            default -> crew.audits();
        };
        Set<UUID> taken = new HashSet<>();
        members.forEach(member -> taken.add(member.auditorId()));
        Crew.Able other = free(pool, taken, now.days(), occupied, random);
        if (other == null) {
            return null;
        }
        UUID in = other.auditor().id();
        UUID lead = gone.role() == TeamRole.LEAD_AUDITOR ? in : now.team().leadAuditorId();
        List<Team.Member> others = now.team().others().stream()
                .map(member -> member.equals(gone) ? new Team.Member(in, member.role()) : member)
                .toList();
        return year.arrange(visit, now.days().first(), new Team(lead, others));
    }

    private @Nullable Team team(DueVisit visit, DateRange days, int size, Occupied occupied, RandomGenerator random) {
        Crew crew = crew(visit);
        Set<UUID> taken = new HashSet<>();
        Crew.Able lead = lead(visit, crew, days, occupied, random);
        if (lead == null) {
            return null;
        }
        taken.add(lead.auditor().id());
        Set<IafCode> missing = new HashSet<>(visit.codes());
        missing.removeAll(lead.covers());
        List<Team.Member> others = new ArrayList<>();
        while (others.size() + 1 < size) {
            Crew.Able next =
                    missing.isEmpty() ? null : free(covering(crew.audits(), missing), taken, days, occupied, random);
            next = next == null ? free(crew.audits(), taken, days, occupied, random) : next;
            if (next == null) {
                return null;
            }
            taken.add(next.auditor().id());
            missing.removeAll(next.covers());
            others.add(new Team.Member(next.auditor().id(), TeamRole.AUDITOR));
        }
        while (!missing.isEmpty() && others.size() + 1 < LARGEST_TEAM) {
            Set<IafCode> wanted = missing;
            Crew.Able expert = free(
                    crew.experts().stream()
                            .filter(able -> able.knows().stream().anyMatch(wanted::contains))
                            .toList(),
                    taken,
                    days,
                    occupied,
                    random);
            if (expert == null) {
                break;
            }
            taken.add(expert.auditor().id());
            missing.removeAll(expert.knows());
            others.add(new Team.Member(expert.auditor().id(), TeamRole.TECHNICAL_EXPERT));
        }
        return missing.isEmpty() ? new Team(lead.auditor().id(), others) : null;
    }

    private Crew.@Nullable Able lead(
            DueVisit visit, Crew crew, DateRange days, Occupied occupied, RandomGenerator random) {
        if (visit.previousLead() != null && !visit.ledTooLong() && random.nextBoolean()) {
            for (Crew.Able able : crew.leads()) {
                if (able.auditor().id().equals(visit.previousLead())
                        && occupied.free(able.auditor().id(), days)) {
                    return able;
                }
            }
        }
        return free(crew.leads(), Set.of(), days, occupied, random);
    }

    private static List<Crew.Able> covering(List<Crew.Able> pool, Set<IafCode> missing) {
        return pool.stream()
                .filter(able -> able.covers().stream().anyMatch(missing::contains))
                .toList();
    }

    /** Somebody who is free, the nearer the likelier. */
    private static Crew.@Nullable Able free(
            List<Crew.Able> pool, Set<UUID> taken, DateRange days, Occupied occupied, RandomGenerator random) {
        for (int i = 0; i < TRIES && !pool.isEmpty(); i++) {
            double near = random.nextDouble();
            Crew.Able able = pool.get((int) (near * near * pool.size()));
            UUID id = able.auditor().id();
            if (!taken.contains(id) && occupied.free(id, days)) {
                return able;
            }
        }
        return null;
    }
}
