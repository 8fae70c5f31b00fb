package app.auditorium.planning;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.assignment.Team;
import app.auditorium.audit.SiteToVisit;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.CertifiedSite;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of a plan by hand: its visits are moved, kept, sent elsewhere or taken off, and those that cannot stand are mended. */
@Component
@Transactional
public class PlanMoves {

    private final VisitTable visits;
    private final PlanChanges changing;
    private final Certifications certifications;
    private final Today today;

    PlanMoves(VisitTable visits, PlanChanges changing, Certifications certifications, Today today) {
        this.today = today;
        this.visits = visits;
        this.changing = changing;
        this.certifications = certifications;
    }

    /**
     * Moves a visit by hand, or places one with {@code instead} as its lead; it is pinned then.
     *
     * @param version of the visit as it was shown
     */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
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
            return PlanBoard.arranged(opened, explaining, start, of, instead)
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
    public Outcome<VisitRow> pin(UUID plan, UUID visit, int version, boolean pinned) {
        return changing.open(plan, visit, version, opened -> changing.pin(opened, visit, version, pinned));
    }

    /**
     * Mends the plan's visits that cannot stay as they are, one after the other by their due day: somebody else goes on the same days
     * wherever that is enough, else it moves. All others stay where they are, and audits as they are until the change is accepted.
     * Visits that an audit from elsewhere has answered are taken out.
     */
    @AllowedTo(
            value = {Role.PLANNER, Role.ADMINISTRATOR},
            in = CERTIFICATION_BODY)
    public Outcome<Mended> mend(UUID plan) {
        return changing.whole(plan, opened -> {
            Ledger ledger = opened.ledger();
            var loose = new ArrayList<UUID>();
            int people = 0;
            int days = 0;
            int left = 0;
            List<UUID> answered = answered(plan);
            answered.forEach(id -> ledger.remove(opened.year().visit(id)));
            for (UUID id : PlanBoard.broken(opened, today.here()).keySet()) {
                DueVisit visit = opened.year().visit(id);
                Arrangement now = ledger.at(visit).orElse(null);
                if (now == null || !PlanBoard.isBroken(ledger, now)) {
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
    public Outcome<VisitRow> keep(UUID plan, UUID visit, int version) {
        return changing.open(plan, visit, version, opened -> changing.keep(opened, visit));
    }
}
