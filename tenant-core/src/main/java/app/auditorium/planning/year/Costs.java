package app.auditorium.planning.year;

import app.auditorium.assignment.Preference;
import app.auditorium.catalogue.WorkCalendar;
import app.auditorium.kernel.DateRange;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What days and teams cost in points, by the catalogue's preferences: the one home of these sums, for solver, board and explanation. */
public final class Costs {

    /** Farther away one stays overnight. */
    public static final int COMMUTE_KM = 70;

    static final int TOGETHER_DAYS = 10;
    /** Days from one working day to the next at most, whatever holidays there are. */
    private static final int LONGEST_REST = 21;

    private Costs() {}

    /** Kilometres of a stay: from home to site to site and home again, and home at night where that is near. */
    public static long km(Stay stay) {
        return stay.visit().sites().km(stay.auditor().home(), stay.workingDays());
    }

    public static long nights(Stay stay, WorkCalendar calendar) {
        return stay.visit().sites().nights(stay.auditor().home(), stay.days(), stay.workingDays(), calendar);
    }

    /** Points saved by going on to the next client instead of home, if the next working day is there; 0 if home is better. */
    public static long onward(Stay one, Stay next, WorkCalendar calendar) {
        if (!follows(one, next, calendar)) {
            return 0;
        }
        Sites from = one.visit().sites();
        Sites to = next.visit().sites();
        Spot home = one.auditor().home();
        if (home == null || !from.isKnown() || !to.isKnown()) {
            return 0;
        }
        int back = from.kmBack(home);
        int out = to.kmOut(home);
        if (back <= COMMUTE_KM || out <= COMMUTE_KM) {
            return 0;
        }
        long nights = ChronoUnit.DAYS.between(one.days().last(), next.first());
        return Math.max(
                0,
                Preference.SHORT_TRAVEL.cost(back + out - from.last().kmTo(to.first()))
                        - Preference.HOME_AT_NIGHT.cost(nights));
    }

    /** Whether one visit begins on the working day after the other. */
    public static boolean follows(Stay one, Stay next, WorkCalendar calendar) {
        long between = ChronoUnit.DAYS.between(one.days().last(), next.first());
        return between > 0
                && between <= LONGEST_REST
                && calendar.lastOf(one.after(), 1).equals(next.first());
    }

    /** Of an auditor's days in a month beyond his target. */
    public static long beyondTarget(PlanAuditor auditor, int booked, int planned) {
        return Preference.WITHIN_TARGET.cost(
                square(booked + planned - auditor.targetDays()) - square(booked - auditor.targetDays()));
    }

    /** Of an auditor's days in a month beyond his maximum. */
    public static long beyondMaximum(PlanAuditor auditor, int booked, int planned) {
        return Preference.WITHIN_MAXIMUM.cost(
                Math.max(0, booked + planned - auditor.mostDays()) - Math.max(0, booked - auditor.mostDays()));
    }

    public static long share(PlanAuditor auditor, int planned) {
        long booked = auditor.bookedInAll();
        return Preference.FAIR_SHARE.cost((booked + planned) * (booked + planned) - booked * booked);
    }

    /** Whether two visits belong close together: of one client, with windows that meet. */
    public static boolean belongTogether(DueVisit one, DueVisit other) {
        return one.organisationId().equals(other.organisationId())
                && !one.window().from().isAfter(other.window().due())
                && !other.window().from().isAfter(one.window().due())
                && one.follows() == null
                && other.follows() == null;
    }

    public static long apart(Arrangement one, Arrangement other) {
        return Math.abs(ChronoUnit.DAYS.between(one.days().first(), other.days().first())) > TOGETHER_DAYS
                ? Preference.CLIENT_TOGETHER.points()
                : 0;
    }

    /** Of who leads: the same as before, unless he has led for too long. */
    public static long lead(DueVisit visit, java.util.@Nullable UUID lead) {
        java.util.UUID before = visit.previousLead();
        if (before == null) {
            return 0;
        }
        if (visit.ledTooLong()) {
            return before.equals(lead) ? Preference.ROTATED_LEAD.points() : 0;
        }
        return before.equals(lead) ? 0 : Preference.SAME_LEAD.points();
    }

    /** What days cost whoever goes: early in the window, and not late. */
    static long ofDays(DueVisit visit, DateRange days) {
        return Preference.EARLY_IN_WINDOW.cost(
                        daysAfter(days.first(), visit.window().from()))
                + Preference.NO_LATER.cost(daysAfter(days.last(), visit.window().due()));
    }

    private static long square(long days) {
        return days <= 0 ? 0 : days * days;
    }

    /** Days by which one date lies behind another, 0 if it does not. */
    public static long daysAfter(java.time.LocalDate day, java.time.@Nullable LocalDate other) {
        return other == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(other, day));
    }
}
