package app.auditorium.planning;

import app.auditorium.assignment.DaysByMonth;
import app.auditorium.assignment.Preference;
import app.auditorium.assignment.Reason;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.Costs;
import app.auditorium.planning.year.DueVisit;
import app.auditorium.planning.year.Ledger;
import app.auditorium.planning.year.Stay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;

/** What speaks for and against a place of a visit by the preferences, in points and in words, as the plan stands. */
final class Weighing {

    private final Ledger ledger;
    private final DueVisit visit;

    Weighing(Ledger ledger, DueVisit visit) {
        this.ledger = ledger;
        this.visit = visit;
    }

    /** What no rule forbids and a planner had better know: how late it is by its window's own rule, whom it is too much for. */
    List<Reason> drawbacks(Arrangement wanted) {
        LocalDate due = visit.window().due();
        long late = Costs.daysAfter(wanted.days().last(), due);
        Stream<Reason> lateness = late == 0
                ? Stream.empty()
                : Stream.of(Reason.of(visit.window().rule(), "preference.no-later.by", late, due));
        Stream<Reason> others = Stream.of(Preference.PREFERRED_MONTH, Preference.ROTATED_LEAD)
                .filter(preference -> wanted.cost(preference) > 0)
                .map(preference -> Reason.of(preference.id(), preference.key() + ".why", 1));
        return Stream.of(lateness, others, wanted.stays().stream().flatMap(this::tooMuch))
                .flatMap(reasons -> reasons)
                .toList();
    }

    private Stream<Reason> tooMuch(Stay stay) {
        DaysByMonth days = ledger.days(stay.auditor());
        int now = ledger.stays(stay.auditor().id()).stream()
                .filter(other -> other.visit().equals(visit) && other.month().equals(stay.month()))
                .mapToInt(Stay::workingDays)
                .sum();
        int then = days.in(stay.month()) - now + stay.workingDays();
        return then <= days.most()
                ? Stream.empty()
                : Stream.of(Reason.of(
                        Preference.WITHIN_MAXIMUM.id(),
                        "preference.within-maximum.by",
                        stay.auditor().name(),
                        then,
                        stay.month().toString(),
                        days.most()));
    }

    /** What it costs here, whatever the other visits have a part in included: the sum is what the plan would save without it. */
    List<Explanation.Cost> costs(Arrangement now) {
        ledger.remove(visit);
        List<Ledger.Share> shares = ledger.shares(now);
        ledger.place(now);
        var points = new EnumMap<Preference, Long>(Preference.class);
        for (Preference preference : Preference.values()) {
            points.put(preference, now.cost(preference));
        }
        var costs = new ArrayList<Explanation.Cost>();
        for (Ledger.Share share : shares) {
            Stay stay = share.stay();
            if (stay == null || share.preference() == Preference.FAIR_SHARE) {
                points.merge(share.preference(), share.points(), Long::sum);
            } else {
                costs.add(new Explanation.Cost(load(share.preference(), stay), share.points()));
            }
        }
        points.forEach((preference, sum) -> costs.add(new Explanation.Cost(why(preference, sum), sum)));
        return costs.stream()
                .filter(cost -> cost.points() != 0)
                .sorted(Comparator.comparing(Explanation.Cost::points).reversed())
                .toList();
    }

    private static Reason why(Preference preference, long points) {
        boolean saved = points < 0;
        return Reason.of(
                preference.id(),
                preference.key() + (saved ? ".saved" : ".why"),
                Math.abs(points) / preference.points());
    }

    /** How many days an auditor has in a month, the visit included, beside what there should be. */
    private Reason load(Preference preference, Stay stay) {
        DaysByMonth days = ledger.days(stay.auditor());
        return Reason.of(
                preference.id(),
                preference.key() + ".by",
                stay.auditor().name(),
                days.in(stay.month()),
                stay.month().toString(),
                preference == Preference.WITHIN_TARGET ? days.target() : days.most());
    }
}
