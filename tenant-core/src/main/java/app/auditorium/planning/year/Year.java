package app.auditorium.planning.year;

import app.auditorium.assignment.Team;
import app.auditorium.catalogue.WorkCalendar;
import app.auditorium.kernel.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that a plan is made from: the horizon, the visits that are due in it, and who may go. */
public final class Year {

    private final DateRange horizon;
    private final WorkCalendar calendar;
    private final List<DueVisit> visits;
    private final Map<UUID, DueVisit> byId;
    private final Map<UUID, PlanAuditor> auditors;
    private final Map<UUID, List<LocalDate>> starts = new HashMap<>();
    private final Map<UUID, List<DueVisit>> together = new HashMap<>();
    private final Map<UUID, List<DueVisit>> followers = new HashMap<>();

    public Year(DateRange horizon, WorkCalendar calendar, List<DueVisit> visits, List<PlanAuditor> auditors) {
        this.horizon = horizon;
        this.calendar = calendar;
        this.visits = List.copyOf(visits);
        this.byId = visits.stream().collect(Collectors.toMap(DueVisit::id, Function.identity()));
        this.auditors = auditors.stream().collect(Collectors.toMap(PlanAuditor::id, Function.identity()));
        Map<UUID, List<DueVisit>> ofClient = visits.stream().collect(Collectors.groupingBy(DueVisit::organisationId));
        for (DueVisit visit : visits) {
            starts.put(visit.id(), startsOf(visit));
            together.put(
                    visit.id(),
                    ofClient.getOrDefault(visit.organisationId(), List.of()).stream()
                            .filter(other -> !other.equals(visit) && Costs.belongTogether(visit, other))
                            .toList());
            if (visit.follows() != null) {
                followers
                        .computeIfAbsent(visit.follows(), id -> new ArrayList<>())
                        .add(visit);
            }
        }
    }

    /** The working days on which a visit may begin by the rules about days; in order. */
    private List<LocalDate> startsOf(DueVisit visit) {
        LocalDate first = max(visit.window().from(), horizon.first());
        LocalDate limit = visit.window().limit();
        LocalDate last = limit == null || limit.isAfter(horizon.last()) ? horizon.last() : limit;
        return first.isAfter(last)
                ? List.of()
                : first.datesUntil(last.plusDays(1))
                        .filter(calendar::works)
                        .filter(day -> visit.client().blackouts().stream().noneMatch(days -> days.contains(day)))
                        .filter(day -> visit.followsEnd() == null || day.isAfter(visit.followsEnd()))
                        .toList();
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    public Arrangement arrange(DueVisit visit, LocalDate start, Team team) {
        return Arrangement.from(visit, start, team, auditors, calendar);
    }

    public Arrangement arrange(DueVisit visit, DateRange days, Team team) {
        return Arrangement.on(visit, days, team, auditors, calendar);
    }

    public DateRange horizon() {
        return horizon;
    }

    public WorkCalendar calendar() {
        return calendar;
    }

    public List<DueVisit> visits() {
        return visits;
    }

    public DueVisit visit(UUID id) {
        DueVisit visit = byId.get(id);
        if (visit == null) {
            throw new IllegalArgumentException("No visit of this year: " + id);
        }
        return visit;
    }

    public Map<UUID, PlanAuditor> auditors() {
        return auditors;
    }

    public List<LocalDate> starts(DueVisit visit) {
        return starts.getOrDefault(visit.id(), List.of());
    }

    /** Visits of the same client that had better be close by. */
    public List<DueVisit> together(DueVisit visit) {
        return together.getOrDefault(visit.id(), List.of());
    }

    /** Visits that have to come after this one. */
    public List<DueVisit> followers(DueVisit visit) {
        return followers.getOrDefault(visit.id(), List.of());
    }
}
