package app.auditorium.planning;

import app.auditorium.catalogue.WorkCalendar;
import app.auditorium.kernel.DateRange;
import app.auditorium.planning.year.Costs;
import app.auditorium.planning.year.Ledger;
import app.auditorium.planning.year.PlanAuditor;
import app.auditorium.planning.year.Spot;
import app.auditorium.planning.year.Stay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Strings an auditor's stays together: out, on or home again, by the very sums that the plan's cost is made of. */
final class Travelling {

    private final WorkCalendar calendar;
    private final PlanAuditor auditor;
    private final Spot home;
    private final List<Travel.Leg> legs = new ArrayList<>();
    private long nights;

    private Travelling(WorkCalendar calendar, PlanAuditor auditor, Spot home) {
        this.calendar = calendar;
        this.auditor = auditor;
        this.home = home;
    }

    static Travel of(Ledger ledger, WorkCalendar calendar, PlanAuditor auditor, DateRange days) {
        List<Stay> stays = ledger.stays(auditor.id()).stream()
                .filter(stay -> stay.days().overlaps(days))
                .sorted(Comparator.comparing(Stay::first))
                .toList();
        List<Stay> known = stays.stream()
                .filter(stay -> auditor.home() != null && stay.visit().place() != null)
                .toList();
        if (auditor.home() == null || known.isEmpty()) {
            return new Travel(auditor.name(), List.of(), 0, stays.size());
        }
        var travelling = new Travelling(calendar, auditor, auditor.home());
        travelling.through(known);
        return new Travel(auditor.name(), travelling.legs, (int) travelling.nights, stays.size() - known.size());
    }

    private void through(List<Stay> stays) {
        Stay away = null;
        for (Stay stay : stays) {
            boolean onward = away != null && Costs.onward(away, stay, calendar) > 0;
            if (away != null && onward) {
                nights += ChronoUnit.DAYS.between(away.days().last(), stay.first());
            } else if (away != null) {
                leg(away.days().last(), away, null, 1);
            }
            nights += Costs.nights(stay);
            if (auditor.kmTo(stay.visit().place()) <= Costs.COMMUTE_KM) {
                leg(stay.first(), null, stay, 2 * stay.workingDays());
                away = null;
            } else {
                leg(stay.first(), onward ? away : null, stay, 1);
                away = stay;
            }
        }
        if (away != null) {
            leg(away.days().last(), away, null, 1);
        }
    }

    private void leg(LocalDate day, @Nullable Stay from, @Nullable Stay to, int times) {
        Spot start = spot(from);
        Spot end = spot(to);
        legs.add(new Travel.Leg(
                day,
                stop(from),
                stop(to),
                start.latitude(),
                start.longitude(),
                end.latitude(),
                end.longitude(),
                start.kmTo(end),
                times));
    }

    private Spot spot(@Nullable Stay stay) {
        Spot place = stay == null ? null : stay.visit().place();
        return place == null ? home : place;
    }

    private static Travel.@Nullable Stop stop(@Nullable Stay stay) {
        return stay == null
                ? null
                : new Travel.Stop(stay.visit().organisation(), stay.visit().organisationZh());
    }
}
