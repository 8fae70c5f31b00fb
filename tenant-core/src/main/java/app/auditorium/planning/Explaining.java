package app.auditorium.planning;

import app.auditorium.assignment.AuditorFile;
import app.auditorium.assignment.Briefing;
import app.auditorium.assignment.Candidate;
import app.auditorium.assignment.DaysByMonth;
import app.auditorium.assignment.Preference;
import app.auditorium.assignment.Reason;
import app.auditorium.assignment.Team;
import app.auditorium.assignment.TeamRole;
import app.auditorium.assignment.TeamRule;
import app.auditorium.assignment.Timing;
import app.auditorium.assignment.VisitRule;
import app.auditorium.catalogue.WorkCalendar;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Problem;
import app.auditorium.planning.OpenYears.Opened;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.Costs;
import app.auditorium.planning.year.DueVisit;
import app.auditorium.planning.year.Ledger;
import app.auditorium.planning.year.Obstacle;
import app.auditorium.planning.year.Options;
import app.auditorium.planning.year.PlanAuditor;
import app.auditorium.planning.year.PlanScore;
import app.auditorium.planning.year.Proposals;
import app.auditorium.planning.year.Sites;
import app.auditorium.planning.year.Spot;
import app.auditorium.planning.year.Stay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains one visit of an opened plan from the catalogue's own reasons, the other visits of the plan counted as bookings. */
final class Explaining {

    static final int BEST = 5;
    private static final int EXPERTS = 8;

    /** What holds on these days and not on others. */
    private static final Set<String> TIMELY =
            Set.of("rule.member.absent", "rule.member.booked", "rule.member.conflict-until");

    private final Opened opened;
    private final Ledger ledger;
    private final DueVisit visit;
    private @Nullable Options options;

    Explaining(Opened opened, UUID visit) {
        this.opened = opened;
        this.ledger = opened.ledger();
        this.visit = opened.year().visit(visit);
    }

    Explanation all() {
        Arrangement now = ledger.at(visit).orElse(null);
        List<Proposal> best = best(BEST);
        return new Explanation(
                visit.id(),
                now == null ? List.of() : breaks(now),
                now == null ? List.of() : costs(now),
                best,
                now == null ? List.of() : others(now),
                now == null ? List.of() : ways(now),
                now == null ? obstacle() : null);
    }

    List<Proposal> best(int most) {
        return Options.best(opened.year(), opened.proposals(), ledger, visit, most + 1).stream()
                .filter(option ->
                        !ledger.at(visit).map(option.arrangement()::equals).orElse(false))
                .limit(most)
                .map(option -> proposal(option.arrangement(), option.change().points()))
                .toList();
    }

    boolean isPlaced() {
        return ledger.at(visit).isPresent();
    }

    /** A day on which it would begin: with the cheapest team, or what speaks against the day whoever goes. */
    LiveAnswer on(LocalDate day) {
        return Options.best(opened.year(), opened.proposals(), ledger, visit, List.of(day), 1).stream()
                .findFirst()
                .map(option -> answer(option.arrangement()))
                .orElseGet(() -> nobodyOn(day));
    }

    private LiveAnswer nobodyOn(LocalDate day) {
        WorkCalendar calendar = opened.year().calendar();
        var days = new DateRange(day, calendar.lastOf(day, visit.lengthFor(Proposals.sizes(visit)[0])));
        List<Reason> against = VisitRule.all(new Timing(days, calendar, visit.client(), visit.window(), predecessor()))
                .toList();
        return new LiveAnswer(
                days.first(), days.last(), List.of(), against.isEmpty() ? List.of(nobody(day)) : against, List.of(), 0);
    }

    private Reason nobody(LocalDate day) {
        Reason always = obstacle().reason();
        return always.key().equals("obstacle.none") ? Reason.of("G.2", "obstacle.nobody-on", day) : always;
    }

    /** For a visit that is not placed: led by somebody, with the others that it needs. */
    Arrangement ledBy(UUID lead, LocalDate start) {
        if (options == null) {
            options = Options.of(opened.year(), opened.proposals(), ledger, visit);
        }
        return options.ledBy(lead, start);
    }

    /** The first day of a week on which it may begin by the rules about days; the given one if there is none. */
    LocalDate firstOf(LocalDate week) {
        return opened.year().starts(visit).stream()
                .filter(day -> !day.isBefore(week) && day.isBefore(week.plusWeeks(1)))
                .findFirst()
                .orElse(week);
    }

    /** Other days on which the same team could begin, each in a week of its own, the nearest first. */
    List<LocalDate> otherDays(int most) {
        Arrangement now = ledger.at(visit).orElse(null);
        if (now == null) {
            return List.of();
        }
        LocalDate first = now.days().first();
        var weeks = new HashSet<LocalDate>();
        weeks.add(monday(first));
        return opened.year().starts(visit).stream()
                .sorted(Comparator.comparing(day -> Math.abs(ChronoUnit.DAYS.between(first, day))))
                .filter(day -> !weeks.contains(monday(day))
                        && breaks(opened.year().arrange(visit, day, now.team())).isEmpty())
                .filter(day -> weeks.add(monday(day)))
                .limit(most)
                .toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** What blocks it; empty if it is placed. */
    Optional<Explanation.Obstacle> blocked() {
        return ledger.at(visit).isPresent() ? Optional.empty() : Optional.of(obstacle());
    }

    private Explanation.Obstacle obstacle() {
        Obstacle obstacle = Obstacle.of(opened.year(), opened.proposals(), ledger, visit);
        Arrangement nearest = obstacle.nearest();
        return new Explanation.Obstacle(
                obstacle.reason(),
                nearest == null ? null : proposal(nearest, 0),
                visit.window().limit());
    }

    /** Everything that speaks against an arrangement as the plan stands. */
    List<Reason> breaks(Arrangement wanted) {
        List<Problem> problems = briefing(wanted).judge(wanted.team());
        Stream<Reason> days = VisitRule.all(wanted.timing(opened.year().calendar(), predecessor()));
        Stream<Reason> followers = opened.year().followers(visit).stream()
                .flatMap(follower -> ledger.at(follower).stream())
                .filter(there -> there.breaksAfter(wanted, opened.year().calendar()) > 0)
                .map(there -> Reason.of(
                        "A-30", "rule.audit.stage-1-last", there.days().first()));
        return Stream.of(
                        days,
                        problems.stream()
                                .map(problem -> new Reason(
                                        Objects.requireNonNullElse(problem.rule(), "G.2"),
                                        problem.key(),
                                        problem.args())),
                        followers)
                .flatMap(reasons -> reasons)
                .distinct()
                .toList();
    }

    private Timing.@Nullable Predecessor predecessor() {
        DueVisit first = visit.follows() == null ? null : opened.year().visit(visit.follows());
        if (first == null) {
            return visit.followsEnd() == null ? null : new Timing.Predecessor(visit.followsEnd());
        }
        return new Timing.Predecessor(ledger.at(first).map(a -> a.days().last()).orElse(null));
    }

    /** What no rule forbids and a planner had better know: how late it is by its window's own rule, whom it is too much for. */
    private List<Reason> drawbacks(Arrangement wanted) {
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

    /** The facts of an arrangement, the rest of the plan put down as bookings. */
    private Briefing briefing(Arrangement wanted) {
        Briefing onFile = wanted.briefing();
        return briefing(onFile, wanted.days());
    }

    private Briefing briefing(Briefing onFile, DateRange days) {
        var files = new LinkedHashMap<UUID, AuditorFile>();
        onFile.auditors().forEach((id, file) -> files.put(id, file.with(planned(id, days))));
        return new Briefing(onFile.visit(), onFile.body(), onFile.client(), files);
    }

    private List<AuditorFile.Booking> planned(UUID auditor, DateRange days) {
        return ledger.stays(auditor).stream()
                .filter(stay -> !stay.visit().equals(visit) && stay.days().overlaps(days))
                .map(stay -> new AuditorFile.Booking(
                        stay.visit().id(),
                        stay.days(),
                        stay.visit().organisation(),
                        stay.visit().organisationZh()))
                .toList();
    }

    /** What it costs here, whatever the other visits have a part in included: the sum is what the plan would save without it. */
    private List<Explanation.Cost> costs(Arrangement now) {
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

    private List<Explanation.Way> ways(Arrangement now) {
        return visit.sites().isKnown()
                ? now.stays().stream()
                        .map(Stay::auditor)
                        .flatMap(auditor -> Stream.ofNullable(auditor.home())
                                .map(home -> new Explanation.Way(auditor.name(), legs(home, visit.sites()))))
                        .toList()
                : List.of();
    }

    /** Out, and where there are several sites from one to the next and home again. */
    private static List<Explanation.Leg> legs(Spot home, Sites sites) {
        var legs = new ArrayList<Explanation.Leg>();
        Spot at = home;
        for (Sites.Site site : sites.inOrder()) {
            legs.add(leg(at, site.spot(), site.name()));
            at = site.spot();
        }
        if (legs.size() > 1) {
            legs.add(leg(at, home, null));
        }
        return legs;
    }

    private static Explanation.Leg leg(Spot from, Spot to, @Nullable String site) {
        return new Explanation.Leg(
                site, from.latitude(), from.longitude(), to.latitude(), to.longitude(), from.kmTo(to));
    }

    private List<Explanation.NotGoing> others(Arrangement now) {
        Briefing briefing = briefing(now);
        Set<UUID> going = now.stays().stream().map(stay -> stay.auditor().id()).collect(Collectors.toSet());
        return briefing.candidates().stream()
                .filter(candidate -> !going.contains(candidate.auditorId()))
                .map(candidate -> notGoing(candidate, now))
                .sorted(Comparator.comparing((Explanation.NotGoing other) -> !other.could())
                        .thenComparing(other -> Objects.requireNonNullElse(other.points(), Long.MAX_VALUE))
                        .thenComparing(Explanation.NotGoing::name))
                .toList();
    }

    private Explanation.NotGoing notGoing(Candidate candidate, Arrangement now) {
        // whoever knows no area by himself may still go where the others know them all
        boolean asked = candidate.allowed()
                || candidate.reasons().stream()
                        .allMatch(reason -> reason.rule().equals(TeamRule.COMPETENT_TOGETHER.id()));
        Exchange exchange =
                asked ? replacing(candidate.auditorId(), now, now.days().first()) : null;
        boolean could = candidate.allowed() || exchange != null;
        return new Explanation.NotGoing(
                candidate.auditorId(),
                candidate.name(),
                could ? List.of() : candidate.reasons(),
                exchange == null ? null : member(exchange.gone),
                exchange == null ? null : exchange.points,
                could ? List.of() : unlock(candidate, now));
    }

    private record Exchange(Team.Member gone, long points) {}

    /** Whom he replaces best from a day on, and what the plan would cost more then; null if that breaks a rule whoever he replaces. */
    private @Nullable Exchange replacing(UUID auditor, Arrangement now, LocalDate day) {
        return now.team()
                .members()
                .flatMap(member -> {
                    Team team = now.team().replacing(member.auditorId(), auditor);
                    Arrangement arrangement = day.equals(now.days().first())
                            ? opened.year().arrange(visit, now.days(), team)
                            : opened.year().arrange(visit, day, team);
                    return more(arrangement).stream().map(points -> new Exchange(member, points));
                })
                .min(Comparator.comparing(Exchange::points))
                .orElse(null);
    }

    /** What the plan would cost more; empty if that breaks a rule. */
    private Optional<Long> more(Arrangement arrangement) {
        return Optional.of(arrangement)
                .filter(wanted -> wanted.breaks() == 0)
                .map(wanted -> ledger.change(visit, wanted))
                .filter(change -> change.broken() == 0)
                .map(PlanScore::points);
    }

    /** All that would have to change for him to go: a word with the client, a registration, a competence, an end waited for, other days. */
    private List<Reason> unlock(Candidate candidate, Arrangement now) {
        Set<String> keys = candidate.reasons().stream().map(Reason::key).collect(Collectors.toSet());
        if (keys.contains("rule.member.left") || keys.contains("rule.member.conflict-open")) {
            return List.of();
        }
        var unlock = new ArrayList<Reason>();
        if (keys.contains("rule.member.objected")) {
            unlock.add(Reason.of("A-40", "unlock.objection"));
        }
        if (keys.contains("rule.member.no-toshms")) {
            unlock.add(Reason.of("D.2", "unlock.toshms"));
        }
        if (keys.stream()
                .anyMatch(key -> key.startsWith("rule.member.no-competence") || key.endsWith(".competence-ended"))) {
            unlock.add(competence(candidate, now));
        }
        if (keys.stream().anyMatch(TIMELY::contains)) {
            Optional<Reason> day =
                    unlock.isEmpty() ? dayToExchange(candidate, now) : freeDay(candidate.auditorId(), now);
            if (day.isEmpty()) {
                return List.of(Reason.of("G.2", "unlock.no-day"));
            }
            unlock.add(day.get());
        }
        return unlock;
    }

    /** A competence that he lacks: recorded, or brought along by the nearest expert with whom he could take somebody's place on these days. */
    private Reason competence(Candidate candidate, Arrangement now) {
        String standard = visit.standard().name().replace('_', ' ');
        String codes = visit.codes().stream().map(IafCode::value).collect(Collectors.joining(", "));
        return experts(candidate.auditorId(), now)
                .flatMap(expert -> withExpert(candidate.auditorId(), expert.id(), now)
                        .map(points -> Reason.of(
                                "A-42",
                                "unlock.competence-or-expert",
                                candidate.name(),
                                standard,
                                codes,
                                expert.name(),
                                points))
                        .stream())
                .findFirst()
                .orElseGet(() -> Reason.of("A-42", "unlock.competence", candidate.name(), standard, codes));
    }

    /** Who knows an area of it and is not in the team, the shortest way first; nobody for one who may not audit the standard at all. */
    private Stream<PlanAuditor> experts(UUID with, Arrangement now) {
        AuditorFile audits = visit.auditors().get(with);
        if (audits == null || audits.auditsIn(now.days()).findAny().isEmpty()) {
            return Stream.empty();
        }
        return visit.auditors().values().stream()
                .filter(file -> !now.sends(file.id()) && file.knows(now.days()).anyMatch(visit.codes()::contains))
                .flatMap(file -> Stream.ofNullable(opened.year().auditors().get(file.id())))
                .sorted(Comparator.comparing((PlanAuditor auditor) ->
                                Costs.km(new Stay(visit, auditor, now.days(), now.workingDays())))
                        .thenComparing(PlanAuditor::name))
                .limit(EXPERTS);
    }

    private Optional<Long> withExpert(UUID auditor, UUID expert, Arrangement now) {
        return now.team()
                .members()
                .map(member -> now.team().replacing(member.auditorId(), auditor))
                .map(team -> new Team(
                        team.leadAuditorId(),
                        Stream.concat(
                                        team.others().stream(),
                                        Stream.of(new Team.Member(expert, TeamRole.TECHNICAL_EXPERT)))
                                .toList()))
                .flatMap(team -> more(opened.year().arrange(visit, now.days(), team)).stream())
                .min(Comparator.naturalOrder());
    }

    /** The nearest day on which he could take somebody's place, with what it would cost more. */
    private Optional<Reason> dayToExchange(Candidate candidate, Arrangement now) {
        return freeDays(candidate.auditorId(), now)
                .flatMap(day -> Stream.ofNullable(replacing(candidate.auditorId(), now, day))
                        .map(exchange -> Reason.of(
                                "G.2",
                                "unlock.day-and-cost",
                                day,
                                distance(now, day),
                                direction(now, day),
                                exchange.points)))
                .findFirst();
    }

    private Optional<Reason> freeDay(UUID auditor, Arrangement now) {
        return freeDays(auditor, now)
                .map(day -> Reason.of("G.2", "unlock.day", day, distance(now, day), direction(now, day)))
                .findFirst();
    }

    private static long distance(Arrangement now, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(now.days().first(), day));
    }

    private static String direction(Arrangement now, LocalDate day) {
        return day.isBefore(now.days().first()) ? "EARLIER" : "LATER";
    }

    /** Days of the window on which nothing keeps him from beginning, the nearest first. */
    private Stream<LocalDate> freeDays(UUID auditor, Arrangement now) {
        AuditorFile file = visit.auditors().get(auditor);
        List<Stay> stays = ledger.stays(auditor);
        return file == null
                ? Stream.empty()
                : opened.year().starts(visit).stream()
                        .sorted(Comparator.comparing(day -> distance(now, day)))
                        .filter(day -> {
                            var days =
                                    new DateRange(day, opened.year().calendar().lastOf(day, now.workingDays()));
                            return file.absences().stream().noneMatch(days::overlaps)
                                    && file.bookings().stream()
                                            .noneMatch(booking -> booking.days().overlaps(days))
                                    && file.conflicts().stream().noneMatch(conflict -> conflict.standsOn(days))
                                    && stays.stream()
                                            .noneMatch(stay -> stay.days().overlaps(days));
                        });
    }

    Proposal proposal(Arrangement arrangement, long points) {
        return new Proposal(
                arrangement.days().first(),
                arrangement.days().last(),
                arrangement.team().members().map(this::member).toList(),
                points);
    }

    private VisitRow.Member member(Team.Member member) {
        return new VisitRow.Member(
                member.auditorId(),
                Objects.requireNonNull(visit.auditors().get(member.auditorId())).name(),
                member.role());
    }

    LiveAnswer answer(Arrangement wanted) {
        List<Reason> breaks = breaks(wanted);
        return new LiveAnswer(
                wanted.days().first(),
                wanted.days().last(),
                wanted.team().members().map(this::member).toList(),
                breaks,
                breaks.isEmpty() ? drawbacks(wanted) : List.of(),
                ledger.change(visit, wanted).points());
    }

    DueVisit visit() {
        return visit;
    }

    Ledger ledger() {
        return ledger;
    }
}
