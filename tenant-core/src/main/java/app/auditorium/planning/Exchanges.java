package app.auditorium.planning;

import app.auditorium.assignment.AuditorFile;
import app.auditorium.assignment.Briefing;
import app.auditorium.assignment.Candidate;
import app.auditorium.assignment.Reason;
import app.auditorium.assignment.Team;
import app.auditorium.assignment.TeamRole;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.Costs;
import app.auditorium.planning.year.DueVisit;
import app.auditorium.planning.year.Ledger;
import app.auditorium.planning.year.PlanAuditor;
import app.auditorium.planning.year.Stay;
import app.auditorium.planning.year.Year;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who could go in the place of somebody of a placed visit's team, and what would have to change for it. */
final class Exchanges {

    private static final int EXPERTS = 8;

    private final Year year;
    private final Ledger ledger;
    private final DueVisit visit;
    private final Arrangement now;

    Exchanges(Year year, Ledger ledger, DueVisit visit, Arrangement now) {
        this.year = year;
        this.ledger = ledger;
        this.visit = visit;
        this.now = now;
    }

    /** Somebody of the team who stays at home, and what the plan costs more then. */
    record Exchange(Team.Member gone, long points) {}

    /** On the days as they are; null if that breaks a rule whoever he replaces. */
    @Nullable Exchange now(UUID auditor) {
        return replacing(
                Objects.requireNonNull(visit.auditors().get(auditor)),
                now.days().first());
    }

    /** Whom he replaces best from a day on, and what the plan would cost more then; null if that breaks a rule whoever he replaces. */
    private @Nullable Exchange replacing(AuditorFile file, LocalDate day) {
        return now.team()
                .members()
                .flatMap(member -> more(file, day, now.team().replacing(member.auditorId(), file.id())).stream()
                        .map(points -> new Exchange(member, points)))
                .min(Comparator.comparing(Exchange::points))
                .orElse(null);
    }

    /** What the plan would cost more with a team from a day on, if this were on file about one of it; empty if that breaks a rule. */
    private Optional<Long> more(AuditorFile file, LocalDate day, Team team) {
        DueVisit wanted = visit.with(file);
        Arrangement arrangement = day.equals(now.days().first())
                ? year.arrange(wanted, now.days(), team)
                : year.arrange(wanted, day, team);
        return Optional.of(arrangement)
                .filter(ledger::legal)
                .map(legal -> ledger.change(visit, legal).points());
    }

    /**
     * The least that would have to change for him to go, nothing if nothing would do: a word with the client if it objected, then a
     * competence if he knows no area, else other days, else both.
     */
    List<Reason> unlock(Candidate candidate) {
        AuditorFile file = Objects.requireNonNull(visit.auditors().get(candidate.auditorId()));
        if (file.conflicts().stream().anyMatch(conflict -> conflict.until() == null)) {
            return List.of();
        }
        List<Reason> word = file.objected() ? List.of(Reason.of("A-40", "unlock.objection")) : List.of();
        AuditorFile heard = file.withoutObjection();
        if (file.objected() && couldGo(heard)) {
            return word;
        }
        boolean lacks = candidate.covers().isEmpty();
        AuditorFile taught = heard.leading(visit.codes());
        if (lacks && couldGo(taught)) {
            return and(word, competence(heard, now.days().first()));
        }
        Optional<Day> day = nearestDay(heard);
        if (day.isPresent()) {
            return and(word, day.get().reason);
        }
        return (lacks ? nearestDay(taught) : day)
                .map(other -> and(and(word, competence(heard, other.day)), other.reason))
                .orElseGet(() -> file.leftOn() == null ? List.of(Reason.of("G.2", "unlock.no-day")) : List.of());
    }

    private static List<Reason> and(List<Reason> reasons, Reason another) {
        return Stream.concat(reasons.stream(), Stream.of(another)).toList();
    }

    /** On the days as they are, in the place of somebody or beside the team. */
    private boolean couldGo(AuditorFile file) {
        Briefing briefing = now.briefing();
        boolean allowed = new Briefing(briefing.visit(), briefing.body(), briefing.client(), Map.of(file.id(), file))
                .candidates()
                .getFirst()
                .allowed();
        return allowed && isFree(file, now.days()) || replacing(file, now.days().first()) != null;
    }

    /** A competence that he lacks: recorded, or brought along by the nearest expert with whom he could take somebody's place from a day on. */
    private Reason competence(AuditorFile file, LocalDate day) {
        String standard = visit.standard().name().replace('_', ' ');
        List<String> codes = visit.codes().stream().map(IafCode::value).toList();
        return experts(file, day)
                .flatMap(expert -> withExpert(file, expert.id(), day)
                        .map(points -> Reason.of(
                                "A-42",
                                "unlock.competence-or-expert",
                                file.name(),
                                standard,
                                codes,
                                expert.name(),
                                points))
                        .stream())
                .findFirst()
                .orElseGet(() -> Reason.of("A-42", "unlock.competence", file.name(), standard, codes));
    }

    /** Who knows an area of it and is not in the team, the shortest way first; nobody for one who may not audit the standard at all. */
    private Stream<PlanAuditor> experts(AuditorFile with, LocalDate day) {
        DateRange days = daysFrom(day);
        if (with.auditsIn(days).findAny().isEmpty()) {
            return Stream.empty();
        }
        return visit.auditors().values().stream()
                .filter(file -> !now.sends(file.id()) && file.knows(days).anyMatch(visit.codes()::contains))
                .flatMap(file -> Stream.ofNullable(year.auditors().get(file.id())))
                .sorted(Comparator.comparing((PlanAuditor auditor) ->
                                Costs.km(new Stay(visit, auditor, now.days(), now.workingDays())))
                        .thenComparing(PlanAuditor::name))
                .limit(EXPERTS);
    }

    private Optional<Long> withExpert(AuditorFile file, UUID expert, LocalDate day) {
        return now.team()
                .members()
                .map(member -> now.team().replacing(member.auditorId(), file.id()))
                .flatMap(team -> more(file, day, and(team, expert, TeamRole.TECHNICAL_EXPERT)).stream())
                .min(Comparator.naturalOrder());
    }

    private static Team and(Team team, UUID another, TeamRole role) {
        return new Team(
                team.leadAuditorId(),
                Stream.concat(team.others().stream(), Stream.of(new Team.Member(another, role)))
                        .toList());
    }

    /** Another day on which he could go, and what is to be said of it. */
    private record Day(LocalDate day, Reason reason) {}

    /** The nearest day on which he could take somebody's place, with what it would cost more; else on which he could go beside the team. */
    private Optional<Day> nearestDay(AuditorFile file) {
        List<LocalDate> nearest = year.starts(visit).stream()
                .sorted(Comparator.comparing(this::distance))
                .toList();
        return nearest.stream()
                .filter(day -> isFree(file, daysFrom(day)))
                .flatMap(day -> Stream.ofNullable(replacing(file, day))
                        .map(exchange -> new Day(
                                day,
                                Reason.of(
                                        "G.2",
                                        "unlock.day-and-cost",
                                        day,
                                        distance(day),
                                        direction(day),
                                        exchange.points))))
                .findFirst()
                .or(() -> nearest.stream()
                        // with one more who audits it may be shorter
                        .filter(day -> isFree(file, new DateRange(day, day)) && couldJoin(file, day))
                        .findFirst()
                        .map(day -> new Day(day, Reason.of("G.2", "unlock.day", day, distance(day), direction(day)))));
    }

    private boolean couldJoin(AuditorFile file, LocalDate day) {
        return Stream.of(TeamRole.AUDITOR, TeamRole.TECHNICAL_EXPERT)
                .anyMatch(role ->
                        more(file, day, and(now.team(), file.id(), role)).isPresent());
    }

    private long distance(LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(now.days().first(), day));
    }

    private String direction(LocalDate day) {
        return day.isBefore(now.days().first()) ? "EARLIER" : "LATER";
    }

    private DateRange daysFrom(LocalDate day) {
        return day.equals(now.days().first())
                ? now.days()
                : new DateRange(day, year.calendar().lastOf(day, now.workingDays()));
    }

    /** Whether nothing in his calendar, in the plan or in the impartiality register stands against some days. */
    private boolean isFree(AuditorFile file, DateRange days) {
        return file.absences().stream().noneMatch(days::overlaps)
                && file.bookings().stream()
                        .filter(booking -> !booking.auditId().equals(visit.auditId()))
                        .noneMatch(booking -> booking.days().overlaps(days))
                && file.conflicts().stream().noneMatch(conflict -> conflict.standsOn(days))
                && ledger.stays(file.id()).stream()
                        .filter(stay -> !stay.visit().equals(visit))
                        .noneMatch(stay -> stay.days().overlaps(days));
    }
}
