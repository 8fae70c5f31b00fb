package app.auditorium.planning;

import app.auditorium.assignment.AuditorFile;
import app.auditorium.assignment.Team;
import app.auditorium.assignment.TeamRole;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.Costs;
import app.auditorium.planning.year.DueVisit;
import app.auditorium.planning.year.PlanAuditor;
import app.auditorium.planning.year.Stay;
import app.auditorium.planning.year.Year;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers by trying everything, with rules and sums written down once more: it shares the facts with what it judges, and what single
 * kilometres, nights and days cost.
 */
final class BruteForce {

    /** What is different about one auditor from what is on file. */
    record Changed(UUID whom, boolean withdrawn, boolean competent) {

        static Changed nothing(UUID whom) {
            return new Changed(whom, false, false);
        }

        List<Changed> less() {
            return Stream.of(new Changed(whom, false, competent), new Changed(whom, withdrawn, false))
                    .filter(less -> !less.equals(this))
                    .toList();
        }
    }

    private final Year year;
    private final Map<UUID, Arrangement> placed = new HashMap<>();
    private final Map<UUID, List<Team>> teams = new HashMap<>();
    private final long cost;

    BruteForce(Year year, Collection<Arrangement> arrangements) {
        this.year = year;
        arrangements.forEach(arrangement -> placed.put(arrangement.visit().id(), arrangement));
        this.cost = cost(placed.values());
    }

    @Nullable Arrangement at(DueVisit visit) {
        return placed.get(visit.id());
    }

    /** Somebody takes the place of another on a day: by whom he replaces, what the plan costs more. */
    Map<UUID, Long> exchanges(DueVisit visit, LocalDate day, Changed changed, @Nullable UUID expert) {
        Arrangement now = Objects.requireNonNull(placed.get(visit.id()));
        var points = new HashMap<UUID, Long>();
        now.team().members().forEach(gone -> {
            Team team = now.team().replacing(gone.auditorId(), changed.whom);
            Team with = expert == null ? team : with(team, expert);
            DateRange days = day.equals(now.days().first()) ? now.days() : days(visit, day, with);
            if (legal(visit, days, with, changed, true)) {
                points.put(gone.auditorId(), more(visit, days, with));
            }
        });
        return points;
    }

    /** Whether nothing speaks against his going on the days as they are, whoever else goes. */
    boolean suits(DueVisit visit, Changed changed) {
        DateRange days = Objects.requireNonNull(placed.get(visit.id())).days();
        AuditorFile file = file(visit, changed.whom);
        return Stream.of(TeamRole.AUDITOR, TeamRole.TECHNICAL_EXPERT)
                        .anyMatch(role -> may(visit, days, file, role, changed))
                && elsewhere(visit, days, changed.whom).isEmpty()
                && (changed.competent || visit.codes().stream().anyMatch(code -> knows(file, code, days, false)));
    }

    /** Whether he could go beside the team from another day on. */
    boolean joins(DueVisit visit, LocalDate day, Changed changed) {
        Team team = Objects.requireNonNull(placed.get(visit.id())).team();
        return Stream.of(TeamRole.AUDITOR, TeamRole.TECHNICAL_EXPERT)
                .map(role -> new Team(team.leadAuditorId(), and(team.others(), new Team.Member(changed.whom, role))))
                .anyMatch(with -> legal(visit, days(visit, day, with), with, changed, true));
    }

    /** Days in its window on which it could begin. */
    List<LocalDate> window(DueVisit visit) {
        LocalDate from = max(visit.window().from(), year.horizon().first());
        LocalDate limit = visit.window().limit();
        LocalDate last = limit == null || limit.isAfter(year.horizon().last())
                ? year.horizon().last()
                : limit;
        return from.isAfter(last)
                ? List.of()
                : from.datesUntil(last.plusDays(1))
                        .filter(year.calendar()::works)
                        .toList();
    }

    /** The cheapest team that could go from a day on, within its limit or not; empty if there is none. */
    OptionalLong cheapest(DueVisit visit, LocalDate day, boolean bounded) {
        Changed nothing = Changed.nothing(new UUID(0, 0));
        return teams.computeIfAbsent(visit.id(), id -> teams(visit)).stream()
                .filter(team -> legal(visit, days(visit, day, team), team, nothing, bounded))
                .mapToLong(team -> more(visit, days(visit, day, team), team))
                .min();
    }

    boolean legal(DueVisit visit, Proposal proposal, boolean bounded) {
        List<Team.Member> members = proposal.team().stream()
                .map(member -> new Team.Member(member.auditorId(), member.role()))
                .toList();
        var team = new Team(members.getFirst().auditorId(), members.subList(1, members.size()));
        var days = new DateRange(proposal.start(), proposal.end());
        return legal(visit, days, team, Changed.nothing(new UUID(0, 0)), bounded);
    }

    /** Every team of the sizes that are sent: the fewest who need no more than a week, or one more if that is shorter; with any experts. */
    private static List<Team> teams(DueVisit visit) {
        int least = IntStream.rangeClosed(1, 6)
                .filter(size -> length(visit, size) <= 5)
                .findFirst()
                .orElseThrow();
        int most = length(visit, least + 1) < length(visit, least) ? least + 1 : least;
        List<UUID> people = List.copyOf(visit.auditors().keySet());
        return people.stream()
                .flatMap(lead -> others(people, lead, people.size()).stream().map(others -> new Team(lead, others)))
                .filter(team -> team.auditors() >= least && team.auditors() <= most)
                .toList();
    }

    /** Each of the first so many people beside a lead stays at home, audits, or goes as an expert. */
    private static List<List<Team.Member>> others(List<UUID> people, UUID lead, int first) {
        if (first == 0) {
            return List.of(List.of());
        }
        UUID next = people.get(first - 1);
        return others(people, lead, first - 1).stream()
                .flatMap(members -> next.equals(lead)
                        ? Stream.of(members)
                        : Stream.of(
                                members,
                                and(members, new Team.Member(next, TeamRole.AUDITOR)),
                                and(members, new Team.Member(next, TeamRole.TECHNICAL_EXPERT))))
                .toList();
    }

    private static List<Team.Member> and(List<Team.Member> members, Team.Member another) {
        return Stream.concat(members.stream(), Stream.of(another)).toList();
    }

    private static int length(DueVisit visit, int auditing) {
        return Math.max(1, (int) Math.ceil(visit.auditDays() / auditing));
    }

    private DateRange days(DueVisit visit, LocalDate day, Team team) {
        LocalDate last = day;
        for (int left = length(visit, Math.max(1, team.auditors())) - 1; left > 0; ) {
            last = last.plusDays(1);
            left -= year.calendar().works(last) ? 1 : 0;
        }
        return new DateRange(day, last);
    }

    private boolean legal(DueVisit visit, DateRange days, Team team, Changed changed, boolean bounded) {
        return suits(visit, days, bounded)
                && covers(visit, days, team, changed)
                && team.members().map(Team.Member::auditorId).distinct().count()
                        == team.members().count()
                && team.members()
                        .allMatch(member -> may(visit, days, file(visit, member.auditorId()), member.role(), changed)
                                && elsewhere(visit, days, member.auditorId()).isEmpty());
    }

    private boolean suits(DueVisit visit, DateRange days, boolean bounded) {
        LocalDate limit = visit.window().limit();
        return year.calendar().works(days.first())
                && visit.client().blackouts().stream().noneMatch(days::overlaps)
                && !days.first().isBefore(visit.window().from())
                && (!bounded || limit == null || !days.last().isAfter(limit))
                && (visit.follows() == null || isOver(visit.follows(), days))
                && placed.values().stream()
                        .filter(other -> visit.id().equals(other.visit().follows()))
                        .allMatch(other -> other.days().first().isAfter(days.last()));
    }

    private boolean isOver(UUID visit, DateRange days) {
        Arrangement first = placed.get(visit);
        return first != null && first.days().last().isBefore(days.first());
    }

    private static boolean may(DueVisit visit, DateRange days, AuditorFile file, TeamRole role, Changed changed) {
        boolean his = file.id().equals(changed.whom);
        boolean competent = his && changed.competent;
        boolean audits = role != TeamRole.TECHNICAL_EXPERT;
        return (file.leftOn() == null || !file.leftOn().isBefore(days.last()))
                && file.conflicts().stream()
                        .noneMatch(c -> c.until() == null || !c.until().isBefore(days.first()))
                && (!file.objected() || his && changed.withdrawn)
                && file.absences().stream().noneMatch(days::overlaps)
                && file.bookings().stream().noneMatch(booking -> booking.days().overlaps(days))
                && (!audits || competent || has(file, days, null, "LEAD_AUDITOR", "AUDITOR"))
                && (!audits || isRegistered(visit, file, days))
                && (role != TeamRole.LEAD_AUDITOR || competent || has(file, days, null, "LEAD_AUDITOR"))
                && (audits || competent || visit.codes().stream().anyMatch(code -> knows(file, code, days, false)));
    }

    private static boolean isRegistered(DueVisit visit, AuditorFile file, DateRange days) {
        AuditorFile.Registration kept = file.toshms();
        return visit.standard() != StandardId.TOSHMS
                || kept != null
                        && !kept.from().isAfter(days.first())
                        && (kept.until() == null || !kept.until().isBefore(days.last()));
    }

    /** What a team has to be together. */
    private boolean covers(DueVisit visit, DateRange days, Team team, Changed changed) {
        List<AuditorFile> auditing = team.members()
                .filter(member -> member.role() != TeamRole.TECHNICAL_EXPERT)
                .map(member -> file(visit, member.auditorId()))
                .toList();
        boolean known = visit.codes().stream()
                .allMatch(code -> team.members().anyMatch(member -> {
                    AuditorFile file = file(visit, member.auditorId());
                    return file.id().equals(changed.whom) && changed.competent
                            || knows(file, code, days, member.role() != TeamRole.TECHNICAL_EXPERT);
                }));
        boolean spoken = visit.language() == null
                || auditing.stream().anyMatch(file -> file.languages().contains(visit.language()));
        boolean observed = visit.standard() != StandardId.TOSHMS
                || auditing.stream()
                        .anyMatch(file -> file.toshms() != null
                                && file.toshms().evaluatedDays() >= 2
                                && isRegistered(visit, file, days));
        long worked = days.first()
                .datesUntil(days.last().plusDays(1))
                .filter(year.calendar()::works)
                .count();
        return known && spoken && observed && auditing.size() * worked >= visit.auditDays();
    }

    private static boolean knows(AuditorFile file, IafCode code, DateRange days, boolean asAuditor) {
        return asAuditor
                ? has(file, days, code, "LEAD_AUDITOR", "AUDITOR")
                : has(file, days, code, "LEAD_AUDITOR", "AUDITOR", "TECHNICAL_EXPERT");
    }

    private static boolean has(AuditorFile file, DateRange days, @Nullable IafCode code, String... roles) {
        return file.competences().stream()
                .anyMatch(competence -> List.of(roles).contains(competence.role())
                        && (code == null || code.equals(competence.code()))
                        && (competence.validUntil() == null
                                || !competence.validUntil().isBefore(days.last())));
    }

    private List<Stay> elsewhere(DueVisit visit, DateRange days, UUID auditor) {
        return placed.values().stream()
                .flatMap(other -> other.stays().stream())
                .filter(stay -> !stay.visit().equals(visit)
                        && stay.auditor().id().equals(auditor)
                        && stay.days().overlaps(days))
                .toList();
    }

    private static AuditorFile file(DueVisit visit, UUID auditor) {
        return Objects.requireNonNull(visit.auditors().get(auditor));
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private long more(DueVisit visit, DateRange days, Team team) {
        var plan = new HashMap<>(placed);
        plan.put(visit.id(), year.arrange(visit, days, team));
        return cost(plan.values()) - cost;
    }

    /** Of a whole plan: every visit by itself, every auditor's days, journeys that go on, and clients whose visits are apart. */
    private long cost(Collection<Arrangement> plan) {
        long points = 0;
        var months = new HashMap<PlanAuditor, Map<YearMonth, Integer>>();
        List<Stay> stays = plan.stream().flatMap(each -> each.stays().stream()).toList();
        for (Arrangement each : plan) {
            points += each.cost();
            for (Arrangement other : plan) {
                boolean pair = each.visit().id().compareTo(other.visit().id()) < 0;
                points += pair && Costs.belongTogether(each.visit(), other.visit()) ? Costs.apart(each, other) : 0;
            }
        }
        for (Stay stay : stays) {
            months.computeIfAbsent(stay.auditor(), auditor -> new HashMap<>())
                    .merge(stay.month(), stay.workingDays(), Integer::sum);
            for (Stay next : stays) {
                points -= next.auditor().equals(stay.auditor()) && !next.visit().equals(stay.visit())
                        ? Costs.onward(stay, next, year.calendar())
                        : 0;
            }
        }
        for (Map.Entry<PlanAuditor, Map<YearMonth, Integer>> his : months.entrySet()) {
            int all = 0;
            for (Map.Entry<YearMonth, Integer> month : his.getValue().entrySet()) {
                int booked = his.getKey().bookedIn(month.getKey());
                points += Costs.beyondTarget(his.getKey(), booked, month.getValue())
                        + Costs.beyondMaximum(his.getKey(), booked, month.getValue());
                all += month.getValue();
            }
            points += Costs.share(his.getKey(), all);
        }
        return points;
    }

    private static Team with(Team team, UUID expert) {
        return new Team(team.leadAuditorId(), and(team.others(), new Team.Member(expert, TeamRole.TECHNICAL_EXPERT)));
    }
}
