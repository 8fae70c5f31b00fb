package app.auditorium.planning;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.assignment.DaysByMonth;
import app.auditorium.assignment.Reason;
import app.auditorium.assignment.Team;
import app.auditorium.audit.SiteToVisit;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.CertifiedSite;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.planning.OpenYears.Opened;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.DueVisit;
import app.auditorium.planning.year.Ledger;
import app.auditorium.planning.year.Mending;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A plan while somebody looks at it: what speaks against a place, what it costs, why it is as it is; and moving visits by hand. */
@Component
@Transactional(readOnly = true)
public class PlanBoard {

    private final OpenYears years;
    private final VisitTable visits;
    private final PlanChanges changing;
    private final Certifications certifications;
    private final Today today;

    PlanBoard(OpenYears years, VisitTable visits, PlanChanges changing, Certifications certifications, Today today) {
        this.certifications = certifications;
        this.today = today;
        this.years = years;
        this.visits = visits;
        this.changing = changing;
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

    /**
     * Moves a visit by hand, or places one with {@code instead} as its lead; it is pinned then.
     *
     * @param version of the visit as it was shown
     */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional
    public Outcome<VisitRow> move(
            UUID plan, UUID visit, int version, LocalDate start, @Nullable UUID of, @Nullable UUID instead) {
        return changing.open(plan, visit, version, opened -> {
            var explaining = new Explaining(opened, visit);
            if (of != null
                    && explaining
                            .ledger()
                            .at(explaining.visit())
                            .filter(now -> !now.sends(of))
                            .isPresent()) {
                return Outcome.refused(Problem.rule("A-43", null, "problem.plan.not-in-team"));
            }
            return arranged(opened, explaining, start, of, instead)
                    .map(wanted -> put(opened, version, explaining, wanted))
                    .orElseGet(() -> Outcome.refused(Problem.rule("A-43", "leadAuditorId", "problem.team.no-lead")));
        });
    }

    /**
     * Takes one of the days and teams that were proposed for a visit.
     *
     * @param version of the visit as it was shown
     */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional
    public Outcome<VisitRow> take(UUID plan, UUID visit, int version, Proposal proposal) {
        return changing.open(plan, visit, version, opened -> {
            var explaining = new Explaining(opened, visit);
            List<Team.Member> members = proposal.team().stream()
                    .map(member -> new Team.Member(member.auditorId(), member.role()))
                    .toList();
            var team = new Team(members.getFirst().auditorId(), members.subList(1, members.size()));
            return put(opened, version, explaining, opened.year().arrange(explaining.visit(), proposal.start(), team));
        });
    }

    private Outcome<VisitRow> put(Opened opened, int version, Explaining explaining, Arrangement wanted) {
        var breaks = explaining.breaks(wanted);
        if (!breaks.isEmpty()) {
            return Outcome.refused(breaks.stream()
                    .map(reason -> new Problem(Problem.Kind.RULE, "start", reason.rule(), reason.key(), reason.args()))
                    .toList());
        }
        Ledger ledger = explaining.ledger();
        ledger.place(wanted);
        return changing.put(opened, wanted.visit().id(), version, wanted, ledger.score());
    }

    /**
     * Takes a visit off the plan; it waits at the side.
     *
     * @param version of the visit as it was shown
     */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional
    public Outcome<VisitRow> takeOff(UUID plan, UUID visit, int version) {
        return changing.open(plan, visit, version, opened -> {
            Ledger ledger = opened.ledger();
            ledger.remove(opened.year().visit(visit));
            return changing.put(opened, visit, version, null, ledger.score());
        });
    }

    /**
     * Sends a visit to other sites of its certification; what was proposed keeps its reason.
     *
     * @param version of the visit as it was shown
     */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional
    public Outcome<VisitRow> goTo(UUID plan, UUID visit, int version, Set<UUID> sites) {
        return changing.open(plan, visit, version, opened -> {
            VisitRow row = visits.visits(plan).stream()
                    .filter(shown -> shown.id().equals(visit))
                    .findFirst()
                    .orElseThrow();
            List<UUID> certified = certifications.certifiedSites(row.certificationId()).stream()
                    .map(CertifiedSite::id)
                    .toList();
            if (row.audit() != null) {
                return Outcome.refused(Problem.rule("G.2", null, "problem.plan.is-audit"));
            }
            if (sites.isEmpty() || !certified.containsAll(sites)) {
                return Outcome.refused(Problem.rule("C-30", "sites", "problem.plan.sites"));
            }
            String central = row.sites().stream()
                    .filter(site -> site.why() == SiteToVisit.Why.CENTRAL && !sites.contains(site.id()))
                    .map(VisitRow.Site::name)
                    .findFirst()
                    .orElse(null);
            if (central != null) {
                return Outcome.refused(Problem.rule("C-30", "sites", "problem.plan.central", central));
            }
            return changing.goTo(
                    plan,
                    visit,
                    version,
                    certified.stream()
                            .filter(sites::contains)
                            .map(site -> proposed(row, site))
                            .toList());
        });
    }

    private static SiteToVisit proposed(VisitRow visit, UUID site) {
        return visit.sites().stream()
                .filter(known -> known.id().equals(site))
                .map(known -> new SiteToVisit(site, known.why(), known.lastVisited()))
                .findFirst()
                .orElseGet(() -> new SiteToVisit(site, SiteToVisit.Why.CHOSEN, null));
    }

    /**
     * Keeps a visit where it is, or lets it go again.
     *
     * @param version of the visit as it was shown
     */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional
    public Outcome<VisitRow> pin(UUID plan, UUID visit, int version, boolean pinned) {
        return changing.open(plan, visit, version, opened -> changing.pin(opened, visit, version, pinned));
    }

    /** Why it stands where it stands, what else there is, who could go and why others cannot. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Optional<Explanation> explain(UUID plan, UUID visit) {
        return years.open(plan).filter(opened -> has(opened, visit)).map(opened -> new Explaining(opened, visit).all());
    }

    /** Placed visits that cannot stay as they are, with everything that speaks against them: an auditor left, a competence was withdrawn. */
    @AllowedTo(in = CERTIFICATION_BODY)
    public Map<UUID, List<Reason>> broken(UUID plan) {
        return years.open(plan).map(this::broken).orElse(Map.of());
    }

    private static boolean isBroken(Ledger ledger, Arrangement arrangement) {
        return arrangement.breaks() > 0 || ledger.clashes(arrangement).findAny().isPresent();
    }

    /** What has begun is past planning. */
    private Map<UUID, List<Reason>> broken(Opened opened) {
        var broken = new LinkedHashMap<UUID, List<Reason>>();
        Ledger ledger = opened.ledger();
        for (Arrangement arrangement : opened.placed()) {
            if (isBroken(ledger, arrangement) && !arrangement.days().first().isBefore(today.here())) {
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
     * Mends the plan's visits that cannot stay as they are, one after the other by their due day: somebody else goes on the same days
     * wherever that is enough, else it moves. All others stay where they are, and audits as they are until the change is accepted.
     * Visits that an audit from elsewhere has answered are taken out.
     */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional
    public Outcome<Mended> mend(UUID plan) {
        return changing.whole(plan, opened -> {
            Ledger ledger = opened.ledger();
            var loose = new ArrayList<UUID>();
            int people = 0;
            int days = 0;
            int left = 0;
            List<UUID> answered = answered(plan);
            answered.forEach(id -> ledger.remove(opened.year().visit(id)));
            for (UUID id : broken(opened).keySet()) {
                DueVisit visit = opened.year().visit(id);
                Arrangement now = ledger.at(visit).orElse(null);
                if (now == null || !isBroken(ledger, now)) {
                    continue;
                }
                Arrangement mended = Mending.of(opened.year(), opened.proposals(), ledger, visit)
                        .orElse(null);
                if (mended == null) {
                    left++;
                    continue;
                }
                if (mended.days().equals(now.days())) {
                    people++;
                } else {
                    days++;
                }
                ledger.place(mended);
                if (opened.booked().contains(id)) {
                    loose.add(id);
                }
            }
            changing.mended(plan, loose, answered, ledger);
            return Outcome.done(new Mended(people, days, left, answered.size()));
        });
    }

    private List<UUID> answered(UUID plan) {
        return visits.visits(plan).stream()
                .filter(visit -> visit.answeredBy() != null)
                .map(VisitRow::id)
                .toList();
    }

    /**
     * Leaves an audit that was to be planned anew as it is.
     *
     * @param version of the visit as it was shown
     */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    @Transactional
    public Outcome<VisitRow> keep(UUID plan, UUID visit, int version) {
        return changing.open(plan, visit, version, opened -> changing.keep(opened, visit));
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

    private static Optional<Arrangement> arranged(
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
