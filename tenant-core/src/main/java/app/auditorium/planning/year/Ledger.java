package app.auditorium.planning.year;

import app.auditorium.assignment.DaysByMonth;
import app.auditorium.assignment.Preference;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it stands, of which any change can be weighed at once: what the board asks while somebody drags and what an explanation
 * counts. It says the same as the solver, which a test compares.
 */
public final class Ledger {

    private final Year year;
    private final Map<UUID, Arrangement> placed = new HashMap<>();
    private final Map<UUID, List<Stay>> stays = new HashMap<>();

    public Ledger(Year year) {
        this.year = year;
    }

    public static Ledger of(Year year, Collection<Arrangement> arrangements) {
        var ledger = new Ledger(year);
        arrangements.forEach(ledger::place);
        return ledger;
    }

    public void place(Arrangement arrangement) {
        remove(arrangement.visit());
        placed.put(arrangement.visit().id(), arrangement);
        for (Stay stay : arrangement.stays()) {
            stays.computeIfAbsent(stay.auditor().id(), id -> new ArrayList<>()).add(stay);
        }
    }

    public void remove(DueVisit visit) {
        Arrangement gone = placed.remove(visit.id());
        if (gone != null) {
            for (Stay stay : gone.stays()) {
                stays.getOrDefault(stay.auditor().id(), List.of()).remove(stay);
            }
        }
    }

    public Optional<Arrangement> at(DueVisit visit) {
        return Optional.ofNullable(placed.get(visit.id()));
    }

    public Collection<Arrangement> arrangements() {
        return placed.values();
    }

    public List<Stay> stays(UUID auditor) {
        return stays.getOrDefault(auditor, List.of());
    }

    /** What an auditor has to do by this plan, with all that is on file beside it. */
    public DaysByMonth days(PlanAuditor auditor) {
        var days = new HashMap<>(auditor.booked());
        stays(auditor.id()).forEach(stay -> days.merge(stay.month(), stay.workingDays(), Integer::sum));
        return new DaysByMonth(auditor.targetDays(), auditor.mostDays(), days);
    }

    /** Other visits of the plan on which somebody of the team is on these days. */
    public Stream<Stay> clashes(Arrangement wanted) {
        return wanted.stays().stream()
                .flatMap(stay -> stays(stay.auditor().id()).stream()
                        .filter(other -> !other.visit().equals(wanted.visit())
                                && other.days().overlaps(stay.days())));
    }

    /** The plan as a whole: each visit in turn, so that each pair is counted once. */
    public PlanScore score() {
        var grown = new Ledger(year);
        PlanScore sum = PlanScore.NOTHING;
        for (DueVisit visit : year.visits()) {
            sum = sum.plus(new PlanScore(0, visit.weight(), 0));
            // an unplaced predecessor breaks its followers; placing it later would mend what was counted
        }
        for (DueVisit visit : year.visits()) {
            Arrangement arrangement = placed.get(visit.id());
            if (arrangement != null) {
                sum = sum.plus(grown.effectOf(arrangement));
                grown.place(arrangement);
            }
        }
        return sum;
    }

    /** What it changes to place a visit like this, instead of where it stands now, if it does. */
    public PlanScore change(DueVisit visit, @Nullable Arrangement wanted) {
        Arrangement now = placed.get(visit.id());
        remove(visit);
        PlanScore before = now == null ? PlanScore.NOTHING : effectOf(now);
        PlanScore after = wanted == null ? PlanScore.NOTHING : effectOf(wanted);
        if (now != null) {
            place(now);
        }
        return after.minus(before);
    }

    /** What it adds to place a visit that is not placed. */
    public PlanScore effectOf(Arrangement wanted) {
        DueVisit visit = wanted.visit();
        long broken = wanted.breaks() + clashes(wanted).count() + order(wanted);
        long points = wanted.cost();
        for (int i = 0; i < wanted.stays().size(); i++) {
            Stay stay = wanted.stays().get(i);
            points += load(stay, already(wanted.stays().subList(0, i), stay)) - onward(stay);
        }
        for (DueVisit other : year.together(visit)) {
            Arrangement there = placed.get(other.id());
            points += there == null ? 0 : Costs.apart(wanted, there);
        }
        return new PlanScore(broken, -visit.weight(), points);
    }

    /** What it costs that one auditor goes, everything about him counted. */
    long effectOf(Stay stay) {
        return Preference.SHORT_TRAVEL.cost(Costs.km(stay))
                + Preference.HOME_AT_NIGHT.cost(Costs.nights(stay, year.calendar()))
                + load(stay, 0)
                - onward(stay);
    }

    /** Days that the same auditor has been counted with in this very team, where somebody stands in it twice. */
    private static int already(List<Stay> before, Stay stay) {
        return before.stream()
                .filter(other -> other.auditor().equals(stay.auditor()))
                .mapToInt(Stay::workingDays)
                .sum();
    }

    /** Whether it breaks nothing as the plan stands, the order of stages included. */
    public boolean legal(Arrangement wanted) {
        DueVisit visit = wanted.visit();
        return wanted.breaks() == 0
                && clashes(wanted).findAny().isEmpty()
                && (visit.follows() == null || wanted.breaksAfter(placed.get(visit.follows()), year.calendar()) == 0)
                && year.followers(visit).stream().allMatch(follower -> {
                    Arrangement there = placed.get(follower.id());
                    return there == null || there.breaksAfter(wanted, year.calendar()) == 0;
                });
    }

    private long order(Arrangement wanted) {
        DueVisit visit = wanted.visit();
        long broken = visit.follows() == null ? 0 : wanted.breaksAfter(placed.get(visit.follows()), year.calendar());
        for (DueVisit follower : year.followers(visit)) {
            Arrangement there = placed.get(follower.id());
            // without this visit the follower breaks the rule already
            broken += there == null ? 0 : there.breaksAfter(wanted, year.calendar()) - 1;
        }
        return broken;
    }

    private long load(Stay stay, int already) {
        Days days = days(stay, already);
        return days.target() + days.maximum() + days.share();
    }

    /** What an auditor has to do already, in the month of a stay and in all, and what the stay costs on top of it. */
    private record Days(Stay stay, int inMonth, int inAll) {

        long target() {
            int booked = stay.auditor().bookedIn(stay.month());
            return Costs.beyondTarget(stay.auditor(), booked, inMonth + stay.workingDays())
                    - Costs.beyondTarget(stay.auditor(), booked, inMonth);
        }

        long maximum() {
            int booked = stay.auditor().bookedIn(stay.month());
            return Costs.beyondMaximum(stay.auditor(), booked, inMonth + stay.workingDays())
                    - Costs.beyondMaximum(stay.auditor(), booked, inMonth);
        }

        long share() {
            return Costs.share(stay.auditor(), inAll + stay.workingDays()) - Costs.share(stay.auditor(), inAll);
        }
    }

    private Days days(Stay stay, int already) {
        YearMonth month = stay.month();
        int inMonth = already;
        int inAll = already;
        for (Stay other : stays(stay.auditor().id())) {
            inAll += other.workingDays();
            inMonth += other.month().equals(month) ? other.workingDays() : 0;
        }
        return new Days(stay, inMonth, inAll);
    }

    /**
     * Points of one preference that the other visits of the plan have a part in.
     *
     * @param stay whose days they are about; null if it is about the visit
     */
    public record Share(Preference preference, @Nullable Stay stay, long points) {}

    /** What it costs to place a visit that is not placed, beyond what it costs alone: the sum is that of {@link #effectOf}. */
    public List<Share> shares(Arrangement wanted) {
        var shares = new ArrayList<Share>();
        for (int i = 0; i < wanted.stays().size(); i++) {
            Stay stay = wanted.stays().get(i);
            Days days = days(stay, already(wanted.stays().subList(0, i), stay));
            shares.add(new Share(Preference.WITHIN_TARGET, stay, days.target()));
            shares.add(new Share(Preference.WITHIN_MAXIMUM, stay, days.maximum()));
            shares.add(new Share(Preference.FAIR_SHARE, stay, days.share()));
            for (Stay other : stays(stay.auditor().id())) {
                journey(other, stay, shares);
                journey(stay, other, shares);
            }
        }
        for (DueVisit other : year.together(wanted.visit())) {
            Arrangement there = placed.get(other.id());
            shares.add(new Share(Preference.CLIENT_TOGETHER, null, there == null ? 0 : Costs.apart(wanted, there)));
        }
        return shares;
    }

    private void journey(Stay one, Stay next, List<Share> shares) {
        long saved = Costs.onward(one, next, year.calendar());
        if (saved > 0) {
            long nights = Preference.HOME_AT_NIGHT.cost(
                    ChronoUnit.DAYS.between(one.days().last(), next.first()));
            shares.add(new Share(Preference.SHORT_TRAVEL, null, -saved - nights));
            shares.add(new Share(Preference.HOME_AT_NIGHT, null, nights));
        }
    }

    private long onward(Stay stay) {
        long saved = 0;
        for (Stay other : stays(stay.auditor().id())) {
            saved += Costs.onward(other, stay, year.calendar()) + Costs.onward(stay, other, year.calendar());
        }
        return saved;
    }
}
