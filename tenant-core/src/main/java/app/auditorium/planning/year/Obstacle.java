package app.auditorium.planning.year;

import app.auditorium.assignment.MemberRule;
import app.auditorium.assignment.Reason;
import app.auditorium.assignment.TeamRule;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a visit could not be placed, and what would come nearest.
 *
 * @param reason the rule that blocks it, with its text
 * @param nearest the cheapest days in its window if nothing blocks it, else the first behind it; null if there are none within four
 *     months
 */
public record Obstacle(Reason reason, @Nullable Arrangement nearest) {

    private static final int LOOK_AHEAD = 120;
    /** From the first day of a visit to its last at most: who begins in the window may end behind it. */
    private static final int LONGEST_VISIT = 21;

    public static Obstacle of(Year year, Proposals proposals, Ledger ledger, DueVisit visit) {
        Crew crew = proposals.crew(visit);
        String standard = visit.standard().name().replace('_', ' ');
        List<String> codes = visit.codes().stream().map(IafCode::value).toList();
        if (visit.follows() != null && ledger.at(year.visit(visit.follows())).isEmpty()) {
            return new Obstacle(Reason.of("A-30", "rule.visit.no-stage-1"), null);
        }
        if (crew.leads().isEmpty()) {
            long barred = Crew.qualifiedToLead(year, visit);
            return new Obstacle(
                    barred == 0
                            ? Reason.of(MemberRule.QUALIFIED_TO_LEAD.id(), "obstacle.no-lead", standard)
                            : Reason.of(MemberRule.IMPARTIAL.id(), "obstacle.leads-barred", barred, standard),
                    null);
        }
        Set<IafCode> uncovered = uncovered(crew, visit);
        if (!uncovered.isEmpty()) {
            List<String> missing =
                    uncovered.stream().map(IafCode::value).sorted().toList();
            return new Obstacle(
                    Reason.of(TeamRule.COMPETENT_TOGETHER.id(), "obstacle.not-covered", standard, missing), null);
        }
        List<LocalDate> starts = year.starts(visit);
        Optional<Arrangement> possible = first(Options.best(year, proposals, ledger, visit, starts, 1));
        if (possible.isPresent()) {
            return new Obstacle(Reason.of("G.2", "obstacle.none"), possible.get());
        }
        Optional<Arrangement> nearest = behind(year, proposals, ledger, visit);
        LocalDate from = visit.window().from().isAfter(year.horizon().first())
                ? visit.window().from()
                : year.horizon().first();
        LocalDate until = starts.isEmpty() ? year.horizon().last() : starts.getLast();
        if (starts.isEmpty()) {
            return new Obstacle(
                    Reason.of("A-40", "obstacle.no-day", new DateRange(from, from.isAfter(until) ? from : until)),
                    nearest.orElse(null));
        }
        return new Obstacle(nobodyFree(crew.leads().size(), standard, codes, from, until), nearest.orElse(null));
    }

    /** With the weeks, whose years are told where there are two. */
    static Reason nobodyFree(int leads, String standard, List<String> codes, LocalDate from, LocalDate until) {
        int week = from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        int last = until.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        int year = from.get(IsoFields.WEEK_BASED_YEAR);
        int lastYear = until.get(IsoFields.WEEK_BASED_YEAR);
        return Reason.of(
                "G.2",
                "obstacle.nobody-free",
                leads,
                standard,
                codes,
                from,
                until,
                week,
                last,
                String.valueOf(year),
                String.valueOf(lastYear),
                year != lastYear ? "YEARS" : week != last ? "WEEKS" : "WEEK");
    }

    private static Set<IafCode> uncovered(Crew crew, DueVisit visit) {
        return visit.codes().stream()
                .filter(code ->
                        crew.experts().stream().noneMatch(able -> able.knows().contains(code)))
                .collect(Collectors.toSet());
    }

    /** The first days behind the window, or behind the horizon if that ends before. */
    private static Optional<Arrangement> behind(Year year, Proposals proposals, Ledger ledger, DueVisit visit) {
        LocalDate end = year.horizon().last();
        LocalDate limit = visit.window().limit();
        LocalDate asked = limit == null || limit.isAfter(end) ? end : limit;
        LocalDate from = later(
                later(asked.minusDays(LONGEST_VISIT), visit.window().from()),
                year.horizon().first());
        LocalDate until = later(from, earlier(asked.plusDays(LOOK_AHEAD), end.plusDays(LOOK_AHEAD / 2)));
        return Options.first(
                year,
                proposals,
                ledger,
                visit.withoutLimit(),
                from.datesUntil(until).filter(year.calendar()::works).toList());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Optional<Arrangement> first(List<Options.Option> options) {
        return options.stream().findFirst().map(Options.Option::arrangement);
    }
}
