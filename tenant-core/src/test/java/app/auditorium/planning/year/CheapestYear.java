package app.auditorium.planning.year;

import app.auditorium.assignment.Preference;
import app.auditorium.assignment.Team;
import app.auditorium.assignment.TeamRole;
import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntToLongFunction;

/**
 * The cheapest plan of a small year, found and proven by CP-SAT: a model of its own, which has nothing in common with our solver but what
 * a preference costs. Days and teams that cannot belong to a plan as cheap as a known one are left out beforehand.
 */
final class CheapestYear {

    /**
     * What was found.
     *
     * @param points of the cheapest plan that was found
     * @param bound that no plan can be cheaper than
     */
    record Proven(long points, long bound) {}

    /** Days and a team for one visit, with the least it can add to any plan. */
    private record Choice(Arrangement arrangement, Literal taken) {}

    private final Year year;
    private final Map<DueVisit, List<Arrangement>> open = new HashMap<>();
    private final Map<DueVisit, List<Choice>> choices = new HashMap<>();
    private final Map<DueVisit, NavigableMap<LocalDate, IntVar>> begun = new HashMap<>();
    private final CpModel model = new CpModel();
    private final LinearExprBuilder cost = LinearExpr.newBuilder();

    private CheapestYear(Year year) {
        this.year = year;
    }

    /** Every visit is placed that may go anywhere; so it must be in the known plan. */
    static Proven than(Ledger known, Year year, double seconds) {
        Loader.loadNativeLibraries();
        return new CheapestYear(year).solve(known, seconds);
    }

    private Proven solve(Ledger known, double seconds) {
        var proposals = new Proposals(year);
        for (DueVisit visit : year.visits()) {
            List<Arrangement> all = all(visit, proposals);
            if (known.at(visit).isPresent()) {
                open.put(visit, all);
            } else if (!all.isEmpty()) {
                throw new IllegalArgumentException("Left out, though it may go: " + visit.id());
            }
        }
        prune(known.score().points());
        open.forEach((visit, arrangements) -> {
            List<Choice> mine = arrangements.stream()
                    .map(arrangement -> new Choice(arrangement, model.newBoolVar("")))
                    .toList();
            choices.put(visit, mine);
            model.addExactlyOne(literals(mine));
            for (Choice choice : mine) {
                cost.addTerm(choice.taken, choice.arrangement.cost());
                known.at(visit)
                        .filter(choice.arrangement::equals)
                        .ifPresent(same -> model.addHint((BoolVar) choice.taken, 1L));
            }
        });
        nobodyIsInTwoPlaces();
        stagesComeInOrder();
        loads();
        journeys();
        clientsAtOneTime();
        model.minimize(cost.build());
        var solver = new CpSolver();
        // all of the model in the linear relaxation, which is all but tight
        solver.getParameters()
                .setMaxTimeInSeconds(seconds)
                .setNumWorkers(2)
                .setCpModelProbingLevel(0)
                .setLinearizationLevel(2)
                .addSubsolvers("max_lp")
                .addSubsolvers("reduced_costs");
        CpSolverStatus status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            throw new IllegalStateException("CP-SAT: " + status);
        }
        return new Proven((long) solver.objectiveValue(), (long) Math.ceil(solver.bestObjectiveBound()));
    }

    /** Every day on which it may begin with every team of the sizes that are sent. */
    private List<Arrangement> all(DueVisit visit, Proposals proposals) {
        Crew crew = proposals.crew(visit);
        var all = new ArrayList<Arrangement>();
        for (int size : Proposals.sizes(visit)) {
            for (Crew.Able lead : crew.leads()) {
                for (List<UUID> others : groups(crew.audits(), lead.auditor().id(), size - 1, 0)) {
                    var team = new Team(
                            lead.auditor().id(),
                            others.stream()
                                    .map(id -> new Team.Member(id, TeamRole.AUDITOR))
                                    .toList());
                    for (LocalDate start : year.starts(visit)) {
                        Arrangement arrangement = year.arrange(visit, start, team);
                        if (arrangement.breaks() == 0) {
                            all.add(arrangement);
                        }
                    }
                }
            }
        }
        return all;
    }

    private static List<List<UUID>> groups(List<Crew.Able> people, UUID without, int size, int from) {
        if (size == 0) {
            return List.of(List.of());
        }
        var groups = new ArrayList<List<UUID>>();
        for (int i = from; i < people.size(); i++) {
            UUID first = people.get(i).auditor().id();
            if (!first.equals(without)) {
                for (List<UUID> rest : groups(people, without, size - 1, i + 1)) {
                    var group = new ArrayList<>(rest);
                    group.add(first);
                    groups.add(group);
                }
            }
        }
        return groups;
    }

    /** Whatever costs so much by itself that even with all others at their cheapest the plan is dearer than the known one. */
    private void prune(long known) {
        Map<DueVisit, Map<Arrangement, Long>> least = new HashMap<>();
        open.forEach((visit, arrangements) -> {
            var mine = new HashMap<Arrangement, Long>();
            arrangements.forEach(arrangement -> mine.put(arrangement, least(arrangement)));
            least.put(visit, mine);
        });
        long sum = least.values().stream()
                .mapToLong(
                        mine -> mine.values().stream().mapToLong(l -> l).min().orElseThrow())
                .sum();
        open.replaceAll((visit, arrangements) -> {
            Map<Arrangement, Long> mine = least.get(visit);
            long others = sum - mine.values().stream().mapToLong(l -> l).min().orElseThrow();
            return arrangements.stream()
                    .filter(arrangement -> others + mine.get(arrangement) <= known)
                    .toList();
        });
    }

    /** Loads grow the dearer the more there is already, so each costs at least what it costs alone; a journey on saves once at each end. */
    private long least(Arrangement arrangement) {
        long least = arrangement.cost();
        for (Stay stay : arrangement.stays()) {
            least += monthly(stay.auditor(), stay.month()).applyAsLong(stay.workingDays())
                    + Costs.share(stay.auditor(), stay.workingDays());
            least -= open.keySet().stream()
                    .filter(next -> !next.equals(arrangement.visit()))
                    .mapToLong(next -> saved(stay, next))
                    .max()
                    .orElse(0);
        }
        return least;
    }

    private long saved(Stay stay, DueVisit next) {
        LocalDate start = year.calendar().lastOf(stay.after(), 1);
        if (!next.auditors().containsKey(stay.auditor().id())
                || !year.starts(next).contains(start)) {
            return 0;
        }
        return Costs.onward(
                stay,
                new Stay(next, stay.auditor(), new app.auditorium.kernel.DateRange(start, start), 1),
                year.calendar());
    }

    private static IntToLongFunction monthly(PlanAuditor auditor, YearMonth month) {
        int booked = auditor.bookedIn(month);
        return days -> Costs.beyondTarget(auditor, booked, days) + Costs.beyondMaximum(auditor, booked, days);
    }

    private void nobodyIsInTwoPlaces() {
        Map<List<Object>, List<Choice>> sameDay = new HashMap<>();
        everyStay((choice, stay) -> stay.days()
                .first()
                .datesUntil(stay.after())
                .forEach(day -> sameDay.computeIfAbsent(List.of(stay.auditor().id(), day), k -> new ArrayList<>())
                        .add(choice)));
        sameDay.values().forEach(those -> model.addAtMostOne(literals(those)));
    }

    private void stagesComeInOrder() {
        choices.forEach((visit, mine) -> {
            if (visit.follows() == null) {
                return;
            }
            List<Choice> before = choices.get(year.visit(visit.follows()));
            for (LocalDate start : starts(mine)) {
                Choice at = mine.stream()
                        .filter(choice -> start(choice).equals(start))
                        .findFirst()
                        .orElseThrow();
                List<Choice> soonEnough = before.stream()
                        .filter(choice -> at.arrangement.breaksAfter(choice.arrangement, year.calendar()) == 0)
                        .toList();
                List<Choice> soFar = mine.stream()
                        .filter(choice -> !start(choice).isAfter(start))
                        .toList();
                model.addLessOrEqual(sum(soFar), sum(soonEnough));
            }
        });
    }

    private void loads() {
        Map<PlanAuditor, Map<YearMonth, LinearExprBuilder>> inMonth = new HashMap<>();
        Map<PlanAuditor, LinearExprBuilder> inAll = new HashMap<>();
        everyStay((choice, stay) -> {
            inMonth.computeIfAbsent(stay.auditor(), a -> new HashMap<>())
                    .computeIfAbsent(stay.month(), m -> LinearExpr.newBuilder())
                    .addTerm(choice.taken, stay.workingDays());
            inAll.computeIfAbsent(stay.auditor(), a -> LinearExpr.newBuilder())
                    .addTerm(choice.taken, stay.workingDays());
        });
        inMonth.forEach(
                (auditor, months) -> months.forEach((month, days) -> convex(days, 31, monthly(auditor, month))));
        int most = open.keySet().stream().mapToInt(visit -> visit.lengthFor(1)).sum();
        inAll.forEach((auditor, days) -> convex(days, most, all -> Costs.share(auditor, all)));
    }

    /** Adds a cost that grows faster and faster: not below any line through two neighbours. */
    private void convex(LinearExprBuilder days, int most, IntToLongFunction points) {
        IntVar sum = model.newIntVar(0, most, "");
        model.addEquality(sum, days);
        IntVar price = model.newIntVar(0, points.applyAsLong(most), "");
        for (int i = 0; i < most; i++) {
            long slope = points.applyAsLong(i + 1) - points.applyAsLong(i);
            model.addGreaterOrEqual(
                    price, LinearExpr.newBuilder().addTerm(sum, slope).add(points.applyAsLong(i) - slope * i));
        }
        cost.add(price);
    }

    private void journeys() {
        Map<List<Object>, List<Choice>> ends = new HashMap<>();
        Map<List<Object>, List<Choice>> begins = new HashMap<>();
        Map<List<Object>, Stay> stays = new HashMap<>();
        everyStay((choice, stay) -> {
            List<Object> end =
                    List.of(stay.auditor().id(), stay.visit().id(), stay.days().last());
            List<Object> begin = List.of(stay.auditor().id(), stay.visit().id(), stay.first());
            ends.computeIfAbsent(end, k -> new ArrayList<>()).add(choice);
            begins.computeIfAbsent(begin, k -> new ArrayList<>()).add(choice);
            stays.put(end, stay);
        });
        Map<List<Object>, List<Literal>> arrivals = new HashMap<>();
        ends.forEach((end, before) -> {
            Stay stay = stays.get(end);
            LocalDate start = year.calendar().lastOf(stay.after(), 1);
            var departures = new ArrayList<Literal>();
            for (DueVisit next : choices.keySet()) {
                List<Object> begin = List.of(stay.auditor().id(), next.id(), start);
                long saved = next.equals(stay.visit()) || !begins.containsKey(begin) ? 0 : saved(stay, next);
                if (saved > 0) {
                    BoolVar goesOn = model.newBoolVar("");
                    departures.add(goesOn);
                    arrivals.computeIfAbsent(begin, k -> new ArrayList<>()).add(goesOn);
                    cost.addTerm(goesOn, -saved);
                }
            }
            onlyIf(departures, before);
        });
        arrivals.forEach((begin, all) -> onlyIf(all, begins.get(begin)));
    }

    private void onlyIf(List<Literal> journeys, List<Choice> there) {
        if (!journeys.isEmpty()) {
            model.addLessOrEqual(LinearExpr.sum(journeys.toArray(Literal[]::new)), sum(there));
        }
    }

    private void clientsAtOneTime() {
        var done = new HashSet<Set<UUID>>();
        choices.forEach((visit, mine) -> {
            for (DueVisit other : year.together(visit)) {
                List<Choice> theirs = choices.get(other);
                if (theirs == null || !done.add(Set.of(visit.id(), other.id()))) {
                    continue;
                }
                BoolVar apart = model.newBoolVar("");
                neverLater(mine, theirs, apart);
                neverLater(theirs, mine, apart);
                cost.addTerm(apart, Preference.CLIENT_TOGETHER.points());
            }
        });
    }

    /** Whoever has begun by a day, the other has begun where it is still close, or they are apart. */
    private void neverLater(List<Choice> first, List<Choice> second, BoolVar apart) {
        Map<LocalDate, IntVar> begun = begun(first);
        NavigableMap<LocalDate, IntVar> other = begun(second);
        begun.forEach((day, by) -> {
            Map.Entry<LocalDate, IntVar> close = other.floorEntry(day.plusDays(Costs.TOGETHER_DAYS));
            LinearExprBuilder allowed = LinearExpr.newBuilder().add(apart);
            if (close != null) {
                allowed.add(close.getValue());
            }
            model.addLessOrEqual(by, allowed);
        });
    }

    /** Whether a visit has begun by each day. */
    private NavigableMap<LocalDate, IntVar> begun(List<Choice> mine) {
        return begun.computeIfAbsent(mine.getFirst().arrangement.visit(), visit -> {
            var days = new TreeMap<LocalDate, IntVar>();
            var on = new TreeMap<LocalDate, List<Choice>>();
            mine.forEach(choice ->
                    on.computeIfAbsent(start(choice), d -> new ArrayList<>()).add(choice));
            on.forEach((day, starting) -> {
                IntVar by = model.newBoolVar("");
                LinearExprBuilder sum = LinearExpr.newBuilder().add(sum(starting));
                if (!days.isEmpty()) {
                    sum.add(days.lastEntry().getValue());
                }
                model.addEquality(by, sum);
                days.put(day, by);
            });
            return days;
        });
    }

    private interface Of {
        void take(Choice choice, Stay stay);
    }

    private void everyStay(Of use) {
        choices.values()
                .forEach(mine ->
                        mine.forEach(choice -> choice.arrangement.stays().forEach(stay -> use.take(choice, stay))));
    }

    private static Literal[] literals(Collection<Choice> choices) {
        return choices.stream().map(Choice::taken).toArray(Literal[]::new);
    }

    private static LinearExpr sum(Collection<Choice> choices) {
        return LinearExpr.sum(choices.stream().map(Choice::taken).toArray(Literal[]::new));
    }

    private static LocalDate start(Choice choice) {
        return choice.arrangement.days().first();
    }

    private static Set<LocalDate> starts(List<Choice> choices) {
        var starts = new TreeSet<LocalDate>();
        choices.forEach(choice -> starts.add(start(choice)));
        return starts;
    }
}
