package app.auditorium.planning;

import app.auditorium.catalogue.WorkCalendar;
import app.auditorium.kernel.DateRange;
import app.auditorium.planning.year.Costs;
import app.auditorium.planning.year.Ledger;
import app.auditorium.planning.year.PlanAuditor;
import app.auditorium.planning.year.Sites;
import app.auditorium.planning.year.Spot;
import app.auditorium.planning.year.Stay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Strings an auditor's stays together: out, from site to site, on or home again, by the very sums that the plan's cost is made of. */
final class Travelling {

    private final WorkCalendar calendar;
    private final Spot home;
    private final List<Travel.Leg> legs = new ArrayList<>();
    private long nights;
    /** Null at home. */
    private @Nullable At at;

    private Travelling(WorkCalendar calendar, Spot home) {
        this.calendar = calendar;
        this.home = home;
    }

    /** At one of a visit's sites. */
    private record At(Stay stay, int site) {

        Sites sites() {
            return stay.visit().sites();
        }

        Spot spot() {
            return sites().spot(site);
        }

        Travel.Stop stop() {
            return new Travel.Stop(
                    stay.visit().organisation(),
                    stay.visit().organisationZh(),
                    sites().inOrder().size() == 1
                            ? null
                            : sites().inOrder().get(site).name());
        }
    }

    static Travel of(Ledger ledger, WorkCalendar calendar, PlanAuditor auditor, DateRange days) {
        List<Stay> stays = ledger.stays(auditor.id()).stream()
                .filter(stay -> stay.days().overlaps(days))
                .sorted(Comparator.comparing(Stay::first))
                .toList();
        List<Stay> known =
                stays.stream().filter(stay -> stay.visit().sites().isKnown()).toList();
        if (auditor.home() == null || known.isEmpty()) {
            return new Travel(auditor.name(), List.of(), 0, stays.size());
        }
        var travelling = new Travelling(calendar, auditor.home());
        travelling.through(known);
        return new Travel(auditor.name(), travelling.legs, (int) travelling.nights, stays.size() - known.size());
    }

    private void through(List<Stay> stays) {
        for (Stay stay : stays) {
            At away = at;
            if (away != null && Costs.onward(away.stay, stay, calendar) > 0) {
                nights += ChronoUnit.DAYS.between(away.stay.days().last(), stay.first());
            } else if (away != null) {
                go(away.stay.days().last(), null);
            }
            nights += Costs.nights(stay, calendar);
            int before = legs.size();
            through(stay);
            shorten(before);
        }
        if (at != null) {
            go(at.stay.days().last(), null);
        }
    }

    private void through(Stay stay) {
        Sites sites = stay.visit().sites();
        int days = Math.max(1, stay.workingDays());
        LocalDate today = calendar.lastOf(stay.first(), 1);
        for (int day = 0; day < days; day++) {
            for (int site = sites.firstOn(day, days); site <= sites.lastOn(day, days); site++) {
                go(day == 0 ? stay.first() : today, new At(stay, site));
            }
            if (day == days - 1 ? sites.kmBack(home) <= Costs.COMMUTE_KM : sites.homeAfter(day, days, home)) {
                go(today, null);
            }
            today = calendar.lastOf(today.plusDays(1), 1);
        }
    }

    private void go(LocalDate day, @Nullable At to) {
        At from = at;
        if (from != null && from.equals(to)) {
            return;
        }
        Spot start = from == null ? home : from.spot();
        Spot end = to == null ? home : to.spot();
        legs.add(new Travel.Leg(
                day,
                from == null ? null : from.stop(),
                to == null ? null : to.stop(),
                start.latitude(),
                start.longitude(),
                end.latitude(),
                end.longitude(),
                start.kmTo(end),
                1));
        at = to;
    }

    /** Days on end to the same site and home again become one leg. */
    private void shorten(int from) {
        var all = new ArrayList<>(legs.subList(from, legs.size()));
        legs.subList(from, legs.size()).clear();
        while (!all.isEmpty()) {
            Travel.Leg out = all.removeFirst();
            int times = 1;
            while (isBack(all, 0, out)) {
                all.removeFirst();
                times++;
                if (isSame(all, out) && isBack(all, 1, out)) {
                    all.removeFirst();
                    times++;
                } else {
                    break;
                }
            }
            legs.add(out.gone(times));
        }
    }

    private static boolean isSame(List<Travel.Leg> legs, Travel.Leg out) {
        return !legs.isEmpty()
                && legs.getFirst().from() == null
                && out.to() != null
                && out.to().equals(legs.getFirst().to());
    }

    private static boolean isBack(List<Travel.Leg> legs, int at, Travel.Leg out) {
        return legs.size() > at
                && out.from() == null
                && out.km() <= Costs.COMMUTE_KM
                && legs.get(at).to() == null
                && out.to() != null
                && out.to().equals(legs.get(at).from());
    }
}
