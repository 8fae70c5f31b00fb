package app.auditorium.planning.year;

import app.auditorium.catalogue.WorkCalendar;
import app.auditorium.kernel.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a visit takes place: its sites in the order in which the whole team goes to them, spread evenly over the working days. One sleeps
 * at home wherever the evening's or the morning's site is near, else on the way. Distances are reckoned once for each home.
 */
public final class Sites {

    /** Nobody knows where: its ways cost nothing. */
    public static final Sites UNKNOWN = new Sites(List.of());

    public record Site(String name, Spot spot) {}

    private final List<Site> inOrder;
    /** From each to the next. */
    private final int[] onward;

    private final Map<Spot, int[]> fromHomes = new ConcurrentHashMap<>();

    private Sites(List<Site> inOrder) {
        this.inOrder = inOrder;
        this.onward = new int[Math.max(0, inOrder.size() - 1)];
        for (int i = 0; i < onward.length; i++) {
            onward[i] = spot(i).kmTo(spot(i + 1));
        }
    }

    public static Sites of(Spot only) {
        return new Sites(List.of(new Site("", only)));
    }

    /** Begins with the first and goes on to the nearest that is left. */
    public static Sites of(List<Site> sites) {
        if (sites.isEmpty()) {
            return UNKNOWN;
        }
        var left = new ArrayList<>(sites);
        var inOrder = new ArrayList<Site>();
        Site at = left.removeFirst();
        inOrder.add(at);
        while (!left.isEmpty()) {
            Spot here = at.spot;
            at = left.stream()
                    .min(Comparator.comparingInt(site -> here.kmTo(site.spot)))
                    .orElseThrow();
            left.remove(at);
            inOrder.add(at);
        }
        return new Sites(List.copyOf(inOrder));
    }

    public List<Site> inOrder() {
        return inOrder;
    }

    public boolean isKnown() {
        return !inOrder.isEmpty();
    }

    public Spot spot(int site) {
        return inOrder.get(site).spot;
    }

    Spot first() {
        return spot(0);
    }

    Spot last() {
        return spot(inOrder.size() - 1);
    }

    /** The site with which one of several working days begins. */
    public int firstOn(int day, int days) {
        return day * inOrder.size() / days;
    }

    /** The site with which it ends. */
    public int lastOn(int day, int days) {
        return Math.max(firstOn(day, days), firstOn(day + 1, days) - 1);
    }

    /** Whether somebody sleeps at home after one of several working days, the last excepted. */
    public boolean homeAfter(int day, int days, Spot home) {
        int[] km = from(home);
        return km[lastOn(day, days)] <= Costs.COMMUTE_KM || km[firstOn(day + 1, days)] <= Costs.COMMUTE_KM;
    }

    int kmOut(Spot home) {
        return from(home)[0];
    }

    /** By road from the last of them. */
    public int kmBack(Spot home) {
        return from(home)[inOrder.size() - 1];
    }

    /** Out, from site to site, and home again after so many working days, with the nights at home in between. */
    long km(@Nullable Spot home, int workingDays) {
        if (home == null || !isKnown()) {
            return 0;
        }
        int[] fromHome = from(home);
        int days = Math.max(1, workingDays);
        long km = kmOut(home) + kmBack(home);
        for (int way : onward) {
            km += way;
        }
        for (int day = 0; day < days - 1; day++) {
            if (homeAfter(day, days, home)) {
                int evening = lastOn(day, days);
                int morning = firstOn(day + 1, days);
                km += fromHome[evening] + fromHome[morning] - (evening == morning ? 0 : onward[evening]);
            }
        }
        return km;
    }

    /** Nights away, weekends and holidays in between included. */
    long nights(@Nullable Spot home, DateRange range, int workingDays, WorkCalendar calendar) {
        if (home == null || !isKnown()) {
            return 0;
        }
        if (inOrder.size() == 1) {
            return kmOut(home) <= Costs.COMMUTE_KM ? 0 : range.days() - 1;
        }
        long nights = 0;
        LocalDate morning = calendar.lastOf(range.first(), 1);
        for (int day = 0; day < workingDays - 1; day++) {
            LocalDate next = calendar.lastOf(morning.plusDays(1), 1);
            nights += homeAfter(day, workingDays, home) ? 0 : ChronoUnit.DAYS.between(morning, next);
            morning = next;
        }
        return nights;
    }

    /** How far it is for somebody, to know whom it is near. */
    int kmFor(@Nullable Spot home) {
        return home == null || !isKnown() ? 0 : (kmOut(home) + kmBack(home)) / 2;
    }

    private int[] from(Spot home) {
        int[] known = fromHomes.get(home);
        return known != null
                ? known
                : fromHomes.computeIfAbsent(
                        home,
                        at -> inOrder.stream()
                                .mapToInt(site -> at.kmTo(site.spot))
                                .toArray());
    }
}
