package app.auditorium.planning;

import app.auditorium.assignment.AuditorFile;
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
import app.auditorium.planning.year.PlanScore;
import app.auditorium.planning.year.Stay;
import app.auditorium.planning.year.Year;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who could go in the place of somebody of a placed visit's team, and what would have to change for it. */
final class Exchanges {

    private static final int EXPERTS = 8;

    /** What holds on these days and not on others. */
    private static final Set<String> TIMELY =
            Set.of("rule.member.absent", "rule.member.booked", "rule.member.conflict-until");

    private final Year year;
    private final Ledger ledger;
    private final DueVisit visit;
    private final Arrangement now;
    /** Rules that it breaks as it stands, as when somebody of the team has fallen ill. */
    private final long broken;

    Exchanges(Year year, Ledger ledger, DueVisit visit, Arrangement now) {
        this.year = year;
        this.ledger = ledger;
        this.visit = visit;
        this.now = now;
        this.broken = -ledger.change(visit, null).broken();
    }

    /** Somebody of the team who stays at home, and what the plan costs more then. */
    record Exchange(Team.Member gone, long points) {}

    /** On the days as they are; null if that breaks a rule whoever he replaces. */
    @Nullable Exchange now(UUID auditor) {
        return replacing(auditor, now.days().first());
    }

    /** Whom he replaces best from a day on, and what the plan would cost more then; null if that breaks a rule whoever he replaces. */
    private @Nullable Exchange replacing(UUID auditor, LocalDate day) {
        return now.team()
                .members()
                .flatMap(member -> {
                    Team team = now.team().replacing(member.auditorId(), auditor);
                    Arrangement arrangement = day.equals(now.days().first())
                            ? year.arrange(visit, now.days(), team)
                            : year.arrange(visit, day, team);
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
                .filter(change -> change.broken() + broken == 0)
                .map(PlanScore::points);
    }

    /** All that would have to change for him to go: a word with the client, a registration, a competence, an end waited for, other days. */
    List<Reason> unlock(Candidate candidate) {
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
        boolean timely = keys.stream().anyMatch(TIMELY::contains);
        if (keys.stream()
                .anyMatch(key -> key.startsWith("rule.member.no-competence") || key.endsWith(".competence-ended"))) {
            Optional<Reason> day = timely && unlock.isEmpty() && areCompetentWith(candidate.auditorId())
                    ? dayToExchange(candidate)
                    : Optional.empty();
            if (day.isPresent()) {
                return List.of(day.get());
            }
            unlock.add(competence(candidate));
        }
        if (timely) {
            Optional<Reason> day = unlock.isEmpty() ? dayToExchange(candidate) : freeDay(candidate.auditorId());
            if (day.isEmpty()) {
                return List.of(Reason.of("G.2", "unlock.no-day"));
            }
            unlock.add(day.get());
        }
        return unlock;
    }

    /** Whether the others know what he does not, judged where he is free. */
    private boolean areCompetentWith(UUID auditor) {
        AuditorFile file = visit.auditors().get(auditor);
        return file != null
                && file.auditsIn(now.days()).findAny().isPresent()
                && freeDays(auditor)
                        .findFirst()
                        .filter(day -> now.team()
                                .members()
                                .anyMatch(member ->
                                        year.arrange(visit, day, now.team().replacing(member.auditorId(), auditor))
                                                        .breaks()
                                                == 0))
                        .isPresent();
    }

    /** A competence that he lacks: recorded, or brought along by the nearest expert with whom he could take somebody's place on these days. */
    private Reason competence(Candidate candidate) {
        String standard = visit.standard().name().replace('_', ' ');
        List<String> codes = visit.codes().stream().map(IafCode::value).toList();
        return experts(candidate.auditorId())
                .flatMap(expert -> withExpert(candidate.auditorId(), expert.id())
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
    private Stream<PlanAuditor> experts(UUID with) {
        AuditorFile audits = visit.auditors().get(with);
        if (audits == null || audits.auditsIn(now.days()).findAny().isEmpty()) {
            return Stream.empty();
        }
        return visit.auditors().values().stream()
                .filter(file -> !now.sends(file.id()) && file.knows(now.days()).anyMatch(visit.codes()::contains))
                .flatMap(file -> Stream.ofNullable(year.auditors().get(file.id())))
                .sorted(Comparator.comparing((PlanAuditor auditor) ->
                                Costs.km(new Stay(visit, auditor, now.days(), now.workingDays())))
                        .thenComparing(PlanAuditor::name))
                .limit(EXPERTS);
    }

    private Optional<Long> withExpert(UUID auditor, UUID expert) {
        return now.team()
                .members()
                .map(member -> now.team().replacing(member.auditorId(), auditor))
                .map(team -> new Team(
                        team.leadAuditorId(),
                        Stream.concat(
                                        team.others().stream(),
                                        Stream.of(new Team.Member(expert, TeamRole.TECHNICAL_EXPERT)))
                                .toList()))
                .flatMap(team -> more(year.arrange(visit, now.days(), team)).stream())
                .min(Comparator.naturalOrder());
    }

    /** The nearest day on which he could take somebody's place, with what it would cost more. */
    private Optional<Reason> dayToExchange(Candidate candidate) {
        return freeDays(candidate.auditorId())
                .flatMap(day -> Stream.ofNullable(replacing(candidate.auditorId(), day))
                        .map(exchange -> Reason.of(
                                "G.2", "unlock.day-and-cost", day, distance(day), direction(day), exchange.points)))
                .findFirst();
    }

    private Optional<Reason> freeDay(UUID auditor) {
        return freeDays(auditor)
                .map(day -> Reason.of("G.2", "unlock.day", day, distance(day), direction(day)))
                .findFirst();
    }

    private long distance(LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(now.days().first(), day));
    }

    private String direction(LocalDate day) {
        return day.isBefore(now.days().first()) ? "EARLIER" : "LATER";
    }

    /** Days of the window on which nothing keeps him from beginning, the nearest first. */
    private Stream<LocalDate> freeDays(UUID auditor) {
        AuditorFile file = visit.auditors().get(auditor);
        List<Stay> stays = ledger.stays(auditor);
        return file == null
                ? Stream.empty()
                : year.starts(visit).stream()
                        .sorted(Comparator.comparing(day -> distance(day)))
                        .filter(day -> {
                            var days = new DateRange(day, year.calendar().lastOf(day, now.workingDays()));
                            return file.absences().stream().noneMatch(days::overlaps)
                                    && file.bookings().stream()
                                            .noneMatch(booking -> booking.days().overlaps(days))
                                    && file.conflicts().stream().noneMatch(conflict -> conflict.standsOn(days))
                                    && stays.stream()
                                            .noneMatch(stay -> stay.days().overlaps(days));
                        });
    }
}
