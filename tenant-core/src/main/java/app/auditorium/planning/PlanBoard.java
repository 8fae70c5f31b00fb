package app.auditorium.planning;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.assignment.Reason;
import app.auditorium.assignment.Team;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.planning.OpenYears.Opened;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.DueVisit;
import app.auditorium.planning.year.Ledger;
import app.auditorium.tenancy.AllowedTo;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A plan while somebody looks at it: what speaks against a place, what it costs, why it is as it is; and moving visits by hand. */
@Component
@Transactional(readOnly = true)
public class PlanBoard {

    private final OpenYears years;
    private final PlanTable plans;

    PlanBoard(OpenYears years, PlanTable plans) {
        this.years = years;
        this.plans = plans;
    }

    /** What would come of it, for checks while somebody drags; {@code instead} of {@code of} goes along if both are given. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Optional<LiveAnswer> ask(UUID plan, UUID visit, LocalDate start, @Nullable UUID of, @Nullable UUID instead) {
        return years.open(plan).filter(opened -> has(opened, visit)).flatMap(opened -> {
            var explaining = new Explaining(opened, visit);
            return arranged(opened, explaining, start, of, instead).map(explaining::answer);
        });
    }

    /** A day and who would go in the place of the one who is dragged. */
    public record Place(LocalDate start, UUID instead) {}

    /** The same for many places at once, in their order: what a board needs when somebody takes hold of a visit. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public List<Optional<LiveAnswer>> ask(UUID plan, UUID visit, UUID of, List<Place> places) {
        return years.open(plan)
                .filter(opened -> has(opened, visit))
                .map(opened -> {
                    var explaining = new Explaining(opened, visit);
                    return places.stream()
                            .map(place -> arranged(opened, explaining, place.start, of, place.instead)
                                    .map(explaining::answer))
                            .toList();
                })
                .orElse(List.of());
    }

    /** Moves a visit by hand, or places one with the team that is given; it is pinned then. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional
    public Outcome<VisitRow> move(UUID plan, UUID visit, LocalDate start, @Nullable UUID of, @Nullable UUID instead) {
        Opened opened = years.open(plan).filter(o -> has(o, visit)).orElse(null);
        if (opened == null) {
            return Outcome.notThere();
        }
        var explaining = new Explaining(opened, visit);
        Arrangement wanted = arranged(opened, explaining, start, of, instead).orElse(null);
        if (wanted == null) {
            return Outcome.refused(Problem.rule("A-43", "leadAuditorId", "problem.team.no-lead"));
        }
        return put(opened, explaining, wanted);
    }

    /** Takes one of the days and teams that were proposed for a visit. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional
    public Outcome<VisitRow> take(UUID plan, UUID visit, Proposal proposal) {
        Opened opened = years.open(plan).filter(o -> has(o, visit)).orElse(null);
        if (opened == null) {
            return Outcome.notThere();
        }
        var explaining = new Explaining(opened, visit);
        List<Team.Member> members = proposal.team().stream()
                .map(member -> new Team.Member(member.auditorId(), member.role()))
                .toList();
        var team = new Team(members.getFirst().auditorId(), members.subList(1, members.size()));
        return put(opened, explaining, opened.year().arrange(explaining.visit(), proposal.start(), team));
    }

    private Outcome<VisitRow> put(Opened opened, Explaining explaining, Arrangement wanted) {
        UUID plan = opened.plan().id();
        if (opened.plan().isBeingMade()) {
            return Outcome.refused(Problem.rule("G.2", null, "problem.plan.being-made"));
        }
        if (opened.booked().contains(wanted.visit().id())) {
            return Outcome.refused(Problem.rule("G.2", null, "problem.plan.is-audit"));
        }
        var breaks = explaining.breaks(wanted);
        if (!breaks.isEmpty()) {
            return Outcome.refused(breaks.stream()
                    .map(reason -> new Problem(Problem.Kind.RULE, "start", reason.rule(), reason.key(), reason.args()))
                    .toList());
        }
        Ledger ledger = explaining.ledger();
        ledger.place(wanted);
        plans.save(plan, ledger.arrangements(), ledger.score());
        plans.pin(plan, wanted.visit().id(), true);
        return row(plan, wanted.visit().id());
    }

    /** Takes a visit off the plan; it waits at the side. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional
    public Outcome<VisitRow> takeOff(UUID plan, UUID visit) {
        Opened opened = years.open(plan).filter(o -> has(o, visit)).orElse(null);
        if (opened == null) {
            return Outcome.notThere();
        }
        if (opened.booked().contains(visit)) {
            return Outcome.refused(Problem.rule("G.2", null, "problem.plan.is-audit"));
        }
        Ledger ledger = opened.ledger();
        ledger.remove(opened.year().visit(visit));
        plans.save(plan, ledger.arrangements(), ledger.score());
        plans.pin(plan, visit, false);
        return row(plan, visit);
    }

    /** Why it stands where it stands, what else there is, who could go and why others cannot. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Optional<Explanation> explain(UUID plan, UUID visit) {
        return years.open(plan).filter(opened -> has(opened, visit)).map(opened -> new Explaining(opened, visit).all());
    }

    /** Placed visits that cannot stay as they are, with everything that speaks against them: an auditor left, a competence was withdrawn. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Map<UUID, List<Reason>> broken(UUID plan) {
        return years.open(plan).map(PlanBoard::broken).orElse(Map.of());
    }

    private static Map<UUID, List<Reason>> broken(Opened opened) {
        var broken = new LinkedHashMap<UUID, List<Reason>>();
        Ledger ledger = opened.ledger();
        for (Arrangement arrangement : opened.placed()) {
            if (arrangement.breaks() > 0
                    || ledger.clashes(arrangement).findAny().isPresent()) {
                List<Reason> reasons =
                        new Explaining(opened, arrangement.visit().id()).breaks(arrangement);
                if (!reasons.isEmpty()) {
                    broken.put(arrangement.visit().id(), reasons);
                }
            }
        }
        return broken;
    }

    /**
     * Lets the plan's audits that cannot stay as they are be planned anew; all others stay. Until new days and team are accepted the audits
     * themselves stay as they are.
     *
     * @return how many there are
     */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional
    public Outcome<Integer> planAnew(UUID plan) {
        Opened opened = years.open(plan).orElse(null);
        if (opened == null) {
            return Outcome.notThere();
        }
        if (opened.plan().isBeingMade()) {
            return Outcome.refused(Problem.rule("G.2", null, "problem.plan.being-made"));
        }
        List<UUID> loose = broken(opened).keySet().stream()
                .filter(opened.booked()::contains)
                .toList();
        plans.loosen(plan, loose);
        return Outcome.done(loose.size());
    }

    /** Leaves an audit that was to be planned anew as it is. */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional
    public Outcome<VisitRow> keep(UUID plan, UUID visit) {
        plans.fasten(plan, visit);
        return row(plan, visit);
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

    /** The cheapest team on a day; empty if nobody may go on it. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public List<Proposal> near(UUID plan, UUID visit, LocalDate day) {
        return years.open(plan)
                .filter(opened -> has(opened, visit))
                .map(opened -> new Explaining(opened, visit).on(day))
                .orElse(List.of());
    }

    private Outcome<VisitRow> row(UUID plan, UUID visit) {
        return plans.visits(plan).stream()
                .filter(row -> row.id().equals(visit))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(Outcome::notThere);
    }

    private static boolean has(Opened opened, UUID visit) {
        return opened.year().visits().stream().anyMatch(v -> v.id().equals(visit));
    }

    private static Optional<Arrangement> arranged(
            Opened opened, Explaining explaining, LocalDate start, @Nullable UUID of, @Nullable UUID instead) {
        DueVisit visit = explaining.visit();
        Team now = explaining.ledger().at(visit).map(Arrangement::team).orElse(null);
        if (now == null) {
            return instead == null
                    ? Optional.empty()
                    : Optional.of(opened.year().arrange(visit, start, new Team(instead, List.of())));
        }
        return Optional.of(opened.year().arrange(visit, start, exchanged(now, of, instead)));
    }

    private static Team exchanged(Team team, @Nullable UUID of, @Nullable UUID instead) {
        if (of == null || instead == null || of.equals(instead)) {
            return team;
        }
        return of.equals(team.leadAuditorId())
                ? new Team(instead, team.others())
                : new Team(
                        team.leadAuditorId(),
                        team.others().stream()
                                .map(member -> member.auditorId().equals(of)
                                        ? new Team.Member(instead, member.role())
                                        : member)
                                .toList());
    }
}
