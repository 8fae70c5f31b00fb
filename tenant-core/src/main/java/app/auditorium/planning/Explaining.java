package app.auditorium.planning;

import app.auditorium.assignment.AuditorFile;
import app.auditorium.assignment.Briefing;
import app.auditorium.assignment.Candidate;
import app.auditorium.assignment.DaysByMonth;
import app.auditorium.assignment.Preference;
import app.auditorium.assignment.Reason;
import app.auditorium.assignment.Team;
import app.auditorium.assignment.TeamRule;
import app.auditorium.assignment.Timing;
import app.auditorium.assignment.VisitRule;
import app.auditorium.catalogue.WorkCalendar;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Problem;
import app.auditorium.planning.OpenYears.Opened;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.Costs;
import app.auditorium.planning.year.DueVisit;
import app.auditorium.planning.year.Ledger;
import app.auditorium.planning.year.Obstacle;
import app.auditorium.planning.year.Options;
import app.auditorium.planning.year.Proposals;
import app.auditorium.planning.year.Sites;
import app.auditorium.planning.year.Spot;
import app.auditorium.planning.year.Stay;
import app.auditorium.planning.year.Year;
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

    private final Year year;
    private final Proposals proposals;
    private final Ledger ledger;
    private final DueVisit visit;
    private @Nullable Options options;

    Explaining(Opened opened, UUID visit) {
        this(opened.year(), opened.proposals(), opened.ledger(), visit);
    }

    Explaining(Year year, Proposals proposals, Ledger ledger, UUID visit) {
        this.year = year;
        this.proposals = proposals;
        this.ledger = ledger;
        this.visit = year.visit(visit);
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
        return options(most)
                .map(option -> proposal(option.arrangement(), option.change().points()))
                .toList();
    }

    /** The best, each with what it costs by itself. */
    List<ProposedDays.Choice> choices() {
        Arrangement now = ledger.at(visit).orElse(null);
        List<Options.Option> best = options(BEST).toList();
        List<ProposedDays.Choice> choices = best.stream()
                .map(option -> {
                    ledger.place(option.arrangement());
                    return new ProposedDays.Choice(
                            proposal(option.arrangement(), option.change().points()), costs(option.arrangement()));
                })
                .toList();
        ledger.remove(visit);
        if (now != null) {
            ledger.place(now);
        }
        return choices;
    }

    private Stream<Options.Option> options(int most) {
        return Options.best(year, proposals, ledger, visit, most + 1).stream()
                .filter(option ->
                        !ledger.at(visit).map(option.arrangement()::equals).orElse(false))
                .limit(most);
    }

    boolean isPlaced() {
        return ledger.at(visit).isPresent();
    }

    /** A day on which it would begin: with the cheapest team, or what speaks against the day whoever goes. */
    LiveAnswer on(LocalDate day) {
        return Options.best(year, proposals, ledger, visit, List.of(day), 1).stream()
                .findFirst()
                .map(option -> answer(option.arrangement()))
                .orElseGet(() -> nobodyOn(day));
    }

    private LiveAnswer nobodyOn(LocalDate day) {
        WorkCalendar calendar = year.calendar();
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
            options = Options.of(year, proposals, ledger, visit);
        }
        return options.ledBy(lead, start);
    }

    /** The first day of a week on which it may begin by the rules about days; the given one if there is none. */
    LocalDate firstOf(LocalDate week) {
        return year.starts(visit).stream()
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
        return year.starts(visit).stream()
                .sorted(Comparator.comparing(day -> Math.abs(ChronoUnit.DAYS.between(first, day))))
                .filter(day -> !weeks.contains(monday(day))
                        && breaks(year.arrange(visit, day, now.team())).isEmpty())
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

    Explanation.Obstacle obstacle() {
        Obstacle obstacle = Obstacle.of(year, proposals, ledger, visit);
        Arrangement nearest = obstacle.nearest();
        return new Explanation.Obstacle(
                obstacle.reason(),
                nearest == null ? null : proposal(nearest, 0),
                visit.window().limit());
    }

    /** Everything that speaks against an arrangement as the plan stands. */
    List<Reason> breaks(Arrangement wanted) {
        List<Problem> problems = briefing(wanted).judge(wanted.team());
        Stream<Reason> days = VisitRule.all(wanted.timing(year.calendar(), predecessor()));
        Stream<Reason> followers = year.followers(visit).stream()
                .flatMap(follower -> ledger.at(follower).stream())
                .filter(there -> there.breaksAfter(wanted, year.calendar()) > 0)
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
        DueVisit first = visit.follows() == null ? null : year.visit(visit.follows());
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
        var exchanges = new Exchanges(year, ledger, visit, now);
        Set<UUID> going = now.stays().stream().map(stay -> stay.auditor().id()).collect(Collectors.toSet());
        return briefing.candidates().stream()
                .filter(candidate -> !going.contains(candidate.auditorId()))
                .map(candidate -> notGoing(candidate, exchanges))
                .sorted(Comparator.comparing((Explanation.NotGoing other) -> !other.could())
                        .thenComparing(other -> Objects.requireNonNullElse(other.points(), Long.MAX_VALUE))
                        .thenComparing(Explanation.NotGoing::name))
                .toList();
    }

    private Explanation.NotGoing notGoing(Candidate candidate, Exchanges exchanges) {
        // whoever knows no area by himself may still go where the others know them all
        boolean asked = candidate.allowed()
                || candidate.reasons().stream()
                        .allMatch(reason -> reason.rule().equals(TeamRule.COMPETENT_TOGETHER.id()));
        Exchanges.Exchange exchange = asked ? exchanges.now(candidate.auditorId()) : null;
        boolean could = candidate.allowed() || exchange != null;
        return new Explanation.NotGoing(
                candidate.auditorId(),
                candidate.name(),
                could ? List.of() : candidate.reasons(),
                exchange == null ? null : member(exchange.gone()),
                exchange == null ? null : exchange.points(),
                could ? List.of() : exchanges.unlock(candidate));
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
