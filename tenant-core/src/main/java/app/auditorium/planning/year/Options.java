package app.auditorium.planning.year;

import app.auditorium.assignment.Team;
import app.auditorium.assignment.TeamRole;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The best days and teams for one visit while everything else stays where it is: every start of its window, the cheapest team for each. */
public final class Options {

    /** What changes for the plan if it is taken. */
    public record Option(Arrangement arrangement, PlanScore change) {}

    private final Year year;
    private final Proposals proposals;
    private final Ledger ledger;
    private final Occupied occupied;
    private final DueVisit visit;
    private final @Nullable Arrangement now;

    private final Map<DateRange, Priced> priced = new HashMap<>();

    /** Who is free on some days, the cheapest first, and what each costs. */
    private record Priced(
            List<Crew.Able> leads, List<Crew.Able> audits, List<Crew.Able> experts, Map<UUID, Long> prices) {}

    private Options(Year year, Proposals proposals, Ledger ledger, DueVisit visit) {
        this.year = year;
        this.proposals = proposals;
        this.ledger = ledger;
        this.visit = visit;
        this.now = ledger.at(visit).orElse(null);
        ledger.remove(visit);
        this.occupied = proposals.onFile().with(ledger.arrangements());
    }

    /** So many of them, the cheapest first, none of which breaks a rule. */
    public static List<Option> best(Year year, Proposals proposals, Ledger ledger, DueVisit visit, int most) {
        return best(year, proposals, ledger, visit, year.starts(visit), most);
    }

    /** As {@link #best}, with other days to begin on than those of the window. */
    public static List<Option> best(
            Year year, Proposals proposals, Ledger ledger, DueVisit visit, Collection<LocalDate> starts, int most) {
        var options = new Options(year, proposals, ledger, visit);
        try {
            return options.all(starts, most);
        } finally {
            if (options.now != null) {
                ledger.place(options.now);
            }
        }
    }

    /** The first of some days, in their order, on which it could begin, with the cheapest team. */
    static Optional<Arrangement> first(
            Year year, Proposals proposals, Ledger ledger, DueVisit visit, Collection<LocalDate> starts) {
        var options = new Options(year, proposals, ledger, visit);
        try {
            return starts.stream()
                    .flatMap(start -> options.all(List.of(start), 1).stream())
                    .findFirst()
                    .map(Option::arrangement);
        } finally {
            if (options.now != null) {
                ledger.place(options.now);
            }
        }
    }

    /** To ask time and again who could go on a visit that is not placed. */
    public static Options of(Year year, Proposals proposals, Ledger ledger, DueVisit visit) {
        return new Options(year, proposals, ledger, visit);
    }

    /** Somebody leads it from a day on, with the cheapest others that it needs; alone, whatever the rules say, if there are none. */
    public Arrangement ledBy(UUID lead, LocalDate start) {
        Arrangement alone = year.arrange(visit, start, new Team(lead, List.of()));
        int[] sizes = Proposals.sizes(visit);
        return sizes[0] == 1 && ledger.legal(alone)
                ? alone
                : Arrays.stream(sizes)
                        .boxed()
                        .flatMap(size ->
                                arranged(candidate(
                                                start,
                                                size,
                                                able -> able.auditor().id().equals(lead)))
                                        .stream())
                        .filter(ledger::legal)
                        .min(Comparator.comparing(ledger::effectOf))
                        .orElse(alone);
    }

    /** From a day on, teams of one size that could go, the cheapest first; whatever else comes to it, it costs no less than {@code least}. */
    private record Candidate(LocalDate start, List<Team> teams, long least) {}

    /** Cheapest candidates first, until no other can be among the best any more; one for each day: the other team is a question for the day itself. */
    private List<Option> all(Collection<LocalDate> starts, int most) {
        PlanScore before = now == null ? PlanScore.NOTHING : ledger.effectOf(now);
        List<Candidate> candidates = starts.stream()
                .flatMap(start ->
                        Arrays.stream(Proposals.sizes(visit)).mapToObj(size -> candidate(start, size, able -> true)))
                .filter(candidate -> !candidate.teams.isEmpty())
                .sorted(Comparator.comparingLong(Candidate::least))
                .toList();
        Map<LocalDate, Option> days = new HashMap<>();
        for (Candidate candidate : candidates) {
            List<Option> best = best(days.values(), most);
            if (best.size() == most
                    && candidate.least - before.points()
                            > best.getLast().change().points()) {
                return best;
            }
            arranged(candidate).filter(ledger::legal).ifPresent(arrangement -> keep(days, arrangement, before));
        }
        if (days.size() < most) {
            starts.stream()
                    .filter(start -> !days.containsKey(start))
                    .forEach(start -> thoroughly(start).forEach(arrangement -> keep(days, arrangement, before)));
        }
        return best(days.values(), most);
    }

    private void keep(Map<LocalDate, Option> days, Arrangement arrangement, PlanScore before) {
        days.merge(
                arrangement.days().first(),
                new Option(arrangement, ledger.effectOf(arrangement).minus(before)),
                (one, other) -> other.change.compareTo(one.change) < 0 ? other : one);
    }

    /** Every team that could go from a day on, of those who differ in what they bring along: for days on which the cheapest ones may not. */
    private Stream<Arrangement> thoroughly(LocalDate start) {
        return Arrays.stream(Proposals.sizes(visit))
                .boxed()
                .flatMap(size -> {
                    Priced free = priced(days(start, size), visit.lengthFor(size));
                    return new Combinations(visit, free.audits, free.experts)
                            .teams(free.leads, size)
                            .map(team -> year.arrange(visit, start, team));
                })
                .filter(arrangement -> arrangement.breaks() == 0 && ledger.legal(arrangement));
    }

    private static List<Option> best(Collection<Option> options, int most) {
        return options.stream()
                .sorted(Comparator.comparing(Option::change)
                        .thenComparing(option -> option.arrangement().days().first()))
                .limit(most)
                .toList();
    }

    private Candidate candidate(LocalDate start, int size, Predicate<Crew.Able> mayLead) {
        DateRange days = days(start, size);
        Priced free = priced(days, visit.lengthFor(size));
        Map<Team, Long> totals = new LinkedHashMap<>();
        for (Crew.Able lead : free.leads) {
            if (mayLead.test(lead)) {
                Team team = around(lead, size, free.audits, free.experts);
                if (team != null) {
                    totals.put(team, total(team, free.prices));
                }
            }
        }
        List<Team> teams = totals.keySet().stream()
                .sorted(Comparator.comparing(totals::get))
                .limit(6)
                .toList();
        return new Candidate(
                start,
                teams,
                teams.isEmpty() ? 0 : totals.getOrDefault(teams.getFirst(), 0L) + Costs.ofDays(visit, days));
    }

    /** The cheapest of its teams that breaks no rule by itself. */
    private Optional<Arrangement> arranged(Candidate candidate) {
        return candidate.teams.stream()
                .map(team -> year.arrange(visit, candidate.start, team))
                .filter(arrangement -> arrangement.breaks() == 0)
                .findFirst();
    }

    private DateRange days(LocalDate start, int size) {
        return new DateRange(start, year.calendar().lastOf(start, visit.lengthFor(size)));
    }

    private Priced priced(DateRange days, int length) {
        return priced.computeIfAbsent(days, same -> {
            Crew crew = proposals.crew(visit);
            Map<UUID, Long> prices = new HashMap<>();
            return new Priced(
                    priced(crew.leads(), TeamRole.LEAD_AUDITOR, days, length, prices),
                    priced(crew.audits(), TeamRole.AUDITOR, days, length, prices),
                    priced(crew.experts(), TeamRole.TECHNICAL_EXPERT, days, length, prices),
                    prices);
        });
    }

    private List<Crew.Able> priced(
            List<Crew.Able> people, TeamRole role, DateRange days, int length, Map<UUID, Long> prices) {
        return people.stream()
                .filter(able -> occupied.free(able.auditor().id(), days))
                .flatMap(able -> able.on(days, visit, role))
                .sorted(Comparator.comparing((Crew.Able able) -> prices.computeIfAbsent(
                                able.auditor().id(),
                                id -> ledger.effectOf(new Stay(visit, able.auditor(), days, length))))
                        .thenComparing(able -> able.auditor().id()))
                .toList();
    }

    /** The cheapest others beside a lead that cover what he does not. */
    private @Nullable Team around(Crew.Able lead, int size, List<Crew.Able> audits, List<Crew.Able> experts) {
        Set<UUID> taken = new HashSet<>(Set.of(lead.auditor().id()));
        Set<IafCode> missing = new HashSet<>(visit.codes());
        missing.removeAll(lead.covers());
        List<Team.Member> others = new ArrayList<>();
        while (others.size() + 1 < size) {
            Crew.Able next = first(audits, taken, missing);
            if (next == null) {
                return null;
            }
            taken.add(next.auditor().id());
            missing.removeAll(next.covers());
            others.add(new Team.Member(next.auditor().id(), TeamRole.AUDITOR));
        }
        for (Crew.Able expert : experts) {
            if (missing.isEmpty()) {
                break;
            }
            if (!taken.contains(expert.auditor().id())
                    && expert.knows().stream().anyMatch(missing::contains)) {
                missing.removeAll(expert.knows());
                others.add(new Team.Member(expert.auditor().id(), TeamRole.TECHNICAL_EXPERT));
            }
        }
        return missing.isEmpty() ? new Team(lead.auditor().id(), others) : null;
    }

    private static Crew.@Nullable Able first(List<Crew.Able> audits, Set<UUID> taken, Set<IafCode> missing) {
        Crew.Able any = null;
        for (Crew.Able able : audits) {
            if (!taken.contains(able.auditor().id())) {
                if (missing.isEmpty() || able.covers().stream().anyMatch(missing::contains)) {
                    return able;
                }
                any = any == null ? able : any;
            }
        }
        return any;
    }

    private long total(Team team, Map<UUID, Long> prices) {
        long sum = Costs.lead(visit, team.leadAuditorId());
        for (Team.Member member : team.members().toList()) {
            sum += prices.getOrDefault(member.auditorId(), 0L);
        }
        return sum;
    }
}
