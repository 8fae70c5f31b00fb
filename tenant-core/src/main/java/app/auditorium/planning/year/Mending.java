package app.auditorium.planning.year;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What becomes of a visit that cannot stay as it is while everything else stays: somebody else on the same days, or other days. */
public final class Mending {

    private Mending() {}

    /** Empty if nobody can go in its window. What clients were told, days before team, changes as little as possible. */
    public static Optional<Arrangement> of(Year year, Proposals proposals, Ledger ledger, DueVisit visit) {
        Arrangement now = ledger.at(visit).orElseThrow();
        return exchanged(year, ledger, now)
                .or(() -> sameDays(year, proposals, ledger, now))
                .or(() -> otherDays(year, proposals, ledger, now));
    }

    /** One other person, who costs least. */
    private static Optional<Arrangement> exchanged(Year year, Ledger ledger, Arrangement now) {
        DueVisit visit = now.visit();
        Map<Arrangement, Long> points = now.team()
                .members()
                .flatMap(member -> year.auditors().keySet().stream()
                        .filter(other -> !now.sends(other))
                        .map(other -> year.arrange(visit, now.days(), now.team().replacing(member.auditorId(), other))))
                .filter(ledger::legal)
                .collect(Collectors.toMap(
                        Function.identity(),
                        other -> ledger.change(visit, other).points(),
                        (one, same) -> one));
        return cheapest(points);
    }

    /** Another team on the same days. */
    private static Optional<Arrangement> sameDays(Year year, Proposals proposals, Ledger ledger, Arrangement now) {
        return Options.best(
                        year, proposals, ledger, now.visit(), List.of(now.days().first()), 1)
                .stream()
                .map(Options.Option::arrangement)
                .filter(other -> other.days().equals(now.days()))
                .findFirst();
    }

    /** Other days with the same team or another, whichever the preferences find cheaper. */
    private static Optional<Arrangement> otherDays(Year year, Proposals proposals, Ledger ledger, Arrangement now) {
        DueVisit visit = now.visit();
        return Stream.concat(
                        year.starts(visit).stream()
                                .map(day -> year.arrange(visit, day, now.team()))
                                .filter(ledger::legal),
                        Options.best(year, proposals, ledger, visit, 1).stream().map(Options.Option::arrangement))
                .min(Comparator.comparing((Arrangement other) ->
                                ledger.change(visit, other).points())
                        .thenComparing(other -> other.days().first()));
    }

    private static Optional<Arrangement> cheapest(Map<Arrangement, Long> points) {
        return points.entrySet().stream()
                .min(Map.Entry.<Arrangement, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().toString()))
                .map(Map.Entry::getKey);
    }
}
