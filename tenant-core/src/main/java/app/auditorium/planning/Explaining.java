package app.auditorium.planning;

import app.auditorium.assignment.Briefing;
import app.auditorium.assignment.Candidate;
import app.auditorium.assignment.Reason;
import app.auditorium.assignment.Team;
import app.auditorium.assignment.TeamRule;
import app.auditorium.assignment.Timing;
import app.auditorium.assignment.VisitRule;
import app.auditorium.catalogue.WorkCalendar;
import app.auditorium.kernel.DateRange;
import app.auditorium.planning.OpenYears.Opened;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.DueVisit;
import app.auditorium.planning.year.Ledger;
import app.auditorium.planning.year.Obstacle;
import app.auditorium.planning.year.Options;
import app.auditorium.planning.year.Proposals;
import app.auditorium.planning.year.Year;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashSet;
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
    private final Judging judging;
    private final Weighing weighing;
    private @Nullable Options options;

    Explaining(Opened opened, UUID visit) {
        this(opened.year(), opened.proposals(), opened.ledger(), visit);
    }

    Explaining(Year year, Proposals proposals, Ledger ledger, UUID visit) {
        this.year = year;
        this.proposals = proposals;
        this.ledger = ledger;
        this.visit = year.visit(visit);
        this.judging = new Judging(year, ledger, this.visit);
        this.weighing = new Weighing(ledger, this.visit);
    }

    Explanation all() {
        Arrangement now = ledger.at(visit).orElse(null);
        List<Proposal> best = best(BEST);
        return new Explanation(
                visit.id(),
                now == null ? List.of() : breaks(now),
                now == null ? List.of() : weighing.costs(now),
                best,
                now == null ? List.of() : others(now),
                now == null ? List.of() : Ways.of(now),
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
                            proposal(option.arrangement(), option.change().points()),
                            weighing.costs(option.arrangement()));
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
        List<Reason> against = VisitRule.all(
                        new Timing(days, calendar, visit.client(), visit.window(), judging.predecessor()))
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
        return judging.breaks(wanted);
    }

    private List<Explanation.NotGoing> others(Arrangement now) {
        Briefing briefing = judging.briefing(now);
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
                breaks.isEmpty() ? weighing.drawbacks(wanted) : List.of(),
                ledger.change(visit, wanted).points());
    }

    DueVisit visit() {
        return visit;
    }

    Ledger ledger() {
        return ledger;
    }
}
