package app.auditorium.planning.year;

import app.auditorium.assignment.Breaks;
import app.auditorium.assignment.Briefing;
import app.auditorium.assignment.DaysByMonth;
import app.auditorium.assignment.Preference;
import app.auditorium.assignment.Rule;
import app.auditorium.assignment.Team;
import app.auditorium.assignment.Timing;
import app.auditorium.assignment.Visit;
import app.auditorium.assignment.VisitRule;
import app.auditorium.catalogue.WorkCalendar;
import app.auditorium.kernel.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Days and a team for one visit, judged once by the catalogue when it is made; other visits of the plan are not yet considered. */
public final class Arrangement {

    private final DueVisit visit;
    private final DateRange days;
    private final int workingDays;
    private final Team team;
    private final List<Stay> stays;
    private final Breaks breaks;
    private final long[] costs = new long[Preference.values().length];

    private Arrangement(
            DueVisit visit, DateRange days, Team team, Map<UUID, PlanAuditor> auditors, WorkCalendar calendar) {
        this.visit = visit;
        this.days = days;
        this.workingDays = DaysByMonth.of(days, calendar);
        this.team = team;
        this.stays = team.members()
                .map(member ->
                        new Stay(visit, Objects.requireNonNull(auditors.get(member.auditorId())), days, workingDays))
                .toList();
        this.breaks = Breaks.of(briefing(), timing(calendar, followed(visit)), team);
        weigh(calendar);
    }

    /** From a day on, as long as the team needs. */
    public static Arrangement from(
            DueVisit visit, LocalDate start, Team team, Map<UUID, PlanAuditor> auditors, WorkCalendar calendar) {
        LocalDate end = calendar.lastOf(start, visit.lengthFor(Math.max(1, team.auditors())));
        return new Arrangement(visit, new DateRange(start, end), team, auditors, calendar);
    }

    /** On days that somebody chose. */
    public static Arrangement on(
            DueVisit visit, DateRange days, Team team, Map<UUID, PlanAuditor> auditors, WorkCalendar calendar) {
        return new Arrangement(visit, days, team, auditors, calendar);
    }

    private static Timing.@Nullable Predecessor followed(DueVisit visit) {
        return visit.followsEnd() == null ? null : new Timing.Predecessor(visit.followsEnd());
    }

    public Briefing briefing() {
        return new Briefing(
                new Visit(
                        visit.auditId(),
                        visit.organisationId(),
                        visit.standard(),
                        visit.codes(),
                        days,
                        visit.language(),
                        new Visit.Effort(visit.auditDays(), workingDays)),
                visit.body(),
                visit.client(),
                visit.auditors());
    }

    public Timing timing(WorkCalendar calendar, Timing.@Nullable Predecessor follows) {
        return new Timing(days, calendar, visit.client(), visit.window(), follows);
    }

    private void weigh(WorkCalendar calendar) {
        long km = 0;
        long nights = 0;
        for (Stay stay : stays) {
            km += Costs.km(stay);
            nights += Costs.nights(stay, calendar);
        }
        set(Preference.SHORT_TRAVEL, km);
        set(Preference.HOME_AT_NIGHT, nights);
        UUID lead = team.leadAuditorId();
        costs[(visit.ledTooLong() ? Preference.ROTATED_LEAD : Preference.SAME_LEAD).ordinal()] =
                Costs.lead(visit, lead);
        Set<java.time.Month> preferred = visit.client().preferred();
        set(
                Preference.PREFERRED_MONTH,
                preferred.isEmpty() || preferred.contains(days.first().getMonth()) ? 0 : 1);
        set(
                Preference.EARLY_IN_WINDOW,
                Costs.daysAfter(days.first(), visit.window().from()));
        set(Preference.NO_LATER, Costs.daysAfter(days.last(), visit.window().due()));
        DueVisit.Published published = visit.published();
        if (published != null) {
            set(Preference.SAME_DAYS, Math.abs(ChronoUnit.DAYS.between(published.start(), days.first())));
            Set<UUID> now = team.members().map(Team.Member::auditorId).collect(Collectors.toCollection(HashSet::new));
            long lost = published.team().stream()
                    .filter(member -> !now.remove(member))
                    .count();
            set(Preference.SAME_TEAM, lost + now.size());
        }
    }

    private void set(Preference preference, long units) {
        costs[preference.ordinal()] = preference.cost(units);
    }

    public DueVisit visit() {
        return visit;
    }

    public DateRange days() {
        return days;
    }

    public int workingDays() {
        return workingDays;
    }

    public Team team() {
        return team;
    }

    public List<Stay> stays() {
        return stays;
    }

    /** How often a hard rule is broken, whatever the other visits do. */
    public int breaks(Rule rule) {
        return breaks.of(rule);
    }

    public int breaks() {
        return breaks.total();
    }

    /** Whether it comes too soon after the visit that it follows. */
    public int breaksAfter(@Nullable Arrangement first, WorkCalendar calendar) {
        return VisitRule.AFTER_STAGE_1.breaks(
                timing(calendar, new Timing.Predecessor(first == null ? null : first.days.last())));
    }

    /** What a preference costs, whatever the other visits do. */
    public long cost(Preference preference) {
        return costs[preference.ordinal()];
    }

    public long cost() {
        long sum = 0;
        for (long cost : costs) {
            sum += cost;
        }
        return sum;
    }

    public boolean sends(UUID auditor) {
        return stays.stream().anyMatch(stay -> stay.auditor().id().equals(auditor));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Arrangement that
                && that.visit.equals(visit)
                && that.days.equals(days)
                && that.team.equals(team);
    }

    @Override
    public int hashCode() {
        return Objects.hash(visit, days, team);
    }

    @Override
    public String toString() {
        return days + " " + team;
    }
}
