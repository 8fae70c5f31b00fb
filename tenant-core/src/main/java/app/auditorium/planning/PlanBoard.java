package app.auditorium.planning;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.assignment.DaysByMonth;
import app.auditorium.assignment.Reason;
import app.auditorium.assignment.Team;
import app.auditorium.kernel.DateRange;
import app.auditorium.planning.OpenYears.Opened;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.DueVisit;
import app.auditorium.planning.year.Ledger;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A plan while somebody looks at it: what speaks against a place, what it costs, and why it is as it is. */
@Component
@Transactional(readOnly = true)
public class PlanBoard {

    private final OpenYears years;
    private final Today today;

    PlanBoard(OpenYears years, Today today) {
        this.today = today;
        this.years = years;
    }

    /**
     * What would come of it; {@code instead} of {@code of} goes along if both are given. A visit that is not placed is led by
     * {@code instead}, or has the cheapest team of the day.
     */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Optional<LiveAnswer> ask(UUID plan, UUID visit, LocalDate start, @Nullable UUID of, @Nullable UUID instead) {
        return years.open(plan).filter(opened -> has(opened, visit)).flatMap(opened -> {
            var explaining = new Explaining(opened, visit);
            return explaining.isPlaced() || instead != null
                    ? arranged(opened, explaining, start, of, instead).map(explaining::answer)
                    : Optional.of(explaining.on(start));
        });
    }

    /** A day and who would go in the place of the one who is dragged, or lead a visit that is not placed. */
    public record Place(LocalDate start, UUID instead) {}

    /**
     * The same for many places at once, in their order: what a board needs when somebody takes hold of a visit. One that is not placed
     * begins on the first day of the week that suits.
     */
    @AllowedTo(in = CERTIFICATION_BODY)
    public List<Optional<LiveAnswer>> ask(UUID plan, UUID visit, @Nullable UUID of, List<Place> places) {
        return years.open(plan)
                .filter(opened -> has(opened, visit))
                .map(opened -> {
                    var explaining = new Explaining(opened, visit);
                    return places.stream()
                            .map(place -> arranged(
                                            opened,
                                            explaining,
                                            explaining.isPlaced() ? place.start : explaining.firstOf(place.start),
                                            of,
                                            place.instead)
                                    .map(explaining::answer))
                            .toList();
                })
                .orElse(List.of());
    }

    /** What each auditor has to do by the plan and all that is on file beside it. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Map<UUID, DaysByMonth> loads(UUID plan) {
        var loads = new LinkedHashMap<UUID, DaysByMonth>();
        years.open(plan).ifPresent(opened -> {
            Ledger ledger = opened.ledger();
            opened.year().auditors().values().forEach(auditor -> loads.put(auditor.id(), ledger.days(auditor)));
        });
        return loads;
    }

    /** How an auditor gets about in some days; empty for whom the plan does not know. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Optional<Travel> travel(UUID plan, UUID auditor, DateRange days) {
        return years.open(plan)
                .flatMap(opened -> Optional.ofNullable(opened.year().auditors().get(auditor))
                        .map(person ->
                                Travelling.of(opened.ledger(), opened.year().calendar(), person, days)));
    }

    /** Why it stands where it stands, what else there is, who could go and why others cannot. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Optional<Explanation> explain(UUID plan, UUID visit) {
        return years.open(plan).filter(opened -> has(opened, visit)).map(opened -> new Explaining(opened, visit).all());
    }

    /** Placed visits that cannot stay as they are, with everything that speaks against them: an auditor left, a competence was withdrawn. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Map<UUID, List<Reason>> broken(UUID plan) {
        return years.open(plan).map(opened -> broken(opened, today.here())).orElse(Map.of());
    }

    static boolean isBroken(Ledger ledger, Arrangement arrangement) {
        return arrangement.breaks() > 0 || ledger.clashes(arrangement).findAny().isPresent();
    }

    /** What has begun is past planning. */
    static Map<UUID, List<Reason>> broken(Opened opened, LocalDate today) {
        var broken = new LinkedHashMap<UUID, List<Reason>>();
        Ledger ledger = opened.ledger();
        for (Arrangement arrangement : opened.placed()) {
            if (isBroken(ledger, arrangement) && !arrangement.days().first().isBefore(today)) {
                List<Reason> reasons =
                        new Explaining(opened, arrangement.visit().id()).breaks(arrangement);
                if (!reasons.isEmpty()) {
                    broken.put(arrangement.visit().id(), reasons);
                }
            }
        }
        return broken;
    }

    /** What blocks visits that are not placed; those that are placed are left out. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Map<UUID, Explanation.Obstacle> obstacles(UUID plan, List<UUID> visits) {
        var obstacles = new LinkedHashMap<UUID, Explanation.Obstacle>();
        years.open(plan)
                .ifPresent(opened -> visits.stream()
                        .filter(visit -> has(opened, visit))
                        .forEach(visit -> new Explaining(opened, visit)
                                .blocked()
                                .ifPresent(obstacle -> obstacles.put(visit, obstacle))));
        return obstacles;
    }

    /** The best days and teams for one visit, the cheapest first. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public List<Proposal> best(UUID plan, UUID visit, int most) {
        return years.open(plan)
                .filter(opened -> has(opened, visit))
                .map(opened -> new Explaining(opened, visit).best(most))
                .orElse(List.of());
    }

    static boolean has(Opened opened, UUID visit) {
        return opened.year().visits().stream().anyMatch(v -> v.id().equals(visit));
    }

    /** Where it would stand; empty for a visit that is not placed and that nobody is to lead. */
    static Optional<Arrangement> arranged(
            Opened opened, Explaining explaining, LocalDate start, @Nullable UUID of, @Nullable UUID instead) {
        DueVisit visit = explaining.visit();
        Team now = explaining.ledger().at(visit).map(Arrangement::team).orElse(null);
        if (now == null) {
            return instead == null ? Optional.empty() : Optional.of(explaining.ledBy(instead, start));
        }
        Team team = of == null || instead == null ? now : now.replacing(of, instead);
        return Optional.of(opened.year().arrange(visit, start, team));
    }
}
