package app.auditorium.planning;

import app.auditorium.assignment.AuditorFile;
import app.auditorium.assignment.Briefing;
import app.auditorium.assignment.Reason;
import app.auditorium.assignment.Timing;
import app.auditorium.assignment.VisitRule;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Problem;
import app.auditorium.planning.year.Arrangement;
import app.auditorium.planning.year.DueVisit;
import app.auditorium.planning.year.Ledger;
import app.auditorium.planning.year.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rules say of a place for a visit as the plan stands: the other visits count as bookings. */
final class Judging {

    private final Year year;
    private final Ledger ledger;
    private final DueVisit visit;

    Judging(Year year, Ledger ledger, DueVisit visit) {
        this.year = year;
        this.ledger = ledger;
        this.visit = visit;
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

    /** What has to be over before; null if nothing has. */
    Timing.@Nullable Predecessor predecessor() {
        DueVisit first = visit.follows() == null ? null : year.visit(visit.follows());
        if (first == null) {
            return visit.followsEnd() == null ? null : new Timing.Predecessor(visit.followsEnd());
        }
        return new Timing.Predecessor(ledger.at(first).map(a -> a.days().last()).orElse(null));
    }

    /** The facts of an arrangement, the rest of the plan put down as bookings. */
    Briefing briefing(Arrangement wanted) {
        Briefing onFile = wanted.briefing();
        DateRange days = wanted.days();
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
}
