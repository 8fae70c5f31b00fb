package app.auditorium.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lives of certifications as seen from today: from the application to the end, with the visits of the last three years and the next. */
final class Lives {

    private final Dice dice;
    private final LocalDate today;
    private final Programmes programmes;

    Lives(Dice dice, LocalDate today) {
        this.dice = dice;
        this.today = today;
        this.programmes = new Programmes(dice, today);
    }

    /** What a certification has come to. */
    record Life(
            String state,
            int cycle,
            @Nullable LocalDate decided,
            @Nullable LocalDate expires,
            LocalDate recorded,
            List<Visit> visits) {}

    /** Goes its way from audit to audit. */
    Life steady(int cycle, int people) {
        return active(cycle, decisionDay(today.minusDays(dice.between(25, 1050))), people, true);
    }

    /** Is active, but its surveillance should have taken place. */
    Life late(int people) {
        LocalDate decided = notInJanuary(today.minusMonths(12).minusDays(dice.between(4, 38)));
        return active(1, decided, people, false);
    }

    Life suspended(int people) {
        LocalDate decided = notInJanuary(today.minusMonths(12).minusDays(dice.between(70, 160)));
        Life missed = active(1, decided, people, false);
        return new Life("SUSPENDED", 1, missed.decided(), missed.expires(), missed.recorded(), missed.visits());
    }

    /** Ran out so many days ago without a new decision; closed when that is more than six months. */
    Life expired(int people, int days) {
        LocalDate expires = today.minusDays(days);
        LocalDate decided = WorkingDays.until(expires.minusYears(3).plusDays(1));
        var visits = new ArrayList<Visit>();
        programmes.surveillances(visits, 2, decided, people, today);
        return new Life(
                expires.plusMonths(6).isBefore(today) ? "CLOSED" : "EXPIRED",
                dice.between(1, 2),
                decided,
                decided.plusYears(3).minusDays(1),
                decided.minusMonths(5),
                List.copyOf(visits));
    }

    Life withdrawn(int people) {
        LocalDate decided = decisionDay(today.minusDays(dice.between(480, 900)));
        var visits = new ArrayList<Visit>();
        programmes.initial(visits, decided, people);
        programmes.surveillances(visits, 1, decided, people, decided.plusMonths(15));
        return new Life(
                dice.chance(75) ? "WITHDRAWN" : "CANCELLED",
                1,
                decided,
                decided.plusYears(3).minusDays(1),
                decided.minusMonths(6),
                List.copyOf(visits));
    }

    /** Contracted, and somewhere between the first stage and the decision. */
    Life applying(int people) {
        var visits = new ArrayList<Visit>();
        int at = dice.between(0, 3);
        switch (at) {
            case 0 -> programmes.stage1(visits, today.plusDays(dice.between(6, 60)), people);
            case 1 -> {
                LocalDate stage1 = today.minusDays(dice.between(12, 55));
                programmes.stage1(visits, stage1, people);
                programmes.stage2(visits, today.plusDays(dice.between(4, 50)), people);
            }
            case 2 -> {
                LocalDate stage2 = today.minusDays(dice.between(4, 95));
                programmes.stage1(visits, stage2.minusDays(dice.between(35, 80)), people);
                programmes.stage2(visits, stage2, people);
            }
            default -> programmes.stage1(visits, today.minusDays(dice.between(5, 40)), people);
        }
        return new Life("PENDING", 1, null, null, today.minusDays(at == 0 ? 20 : 190), List.copyOf(visits));
    }

    private Life active(int cycle, LocalDate decided, int people, boolean kept) {
        var visits = new ArrayList<Visit>();
        LocalDate expires = decided.plusYears(3).minusDays(1);
        if (cycle == 1) {
            programmes.initial(visits, decided, people);
        } else {
            // the decision to renew fell some days before the old expiry, from which the new one counts
            LocalDate old = decided.plusDays(dice.between(2, 26));
            expires = old.plusYears(3);
            programmes.renewal(visits, decided, people);
            programmes.earlier(visits, old.minusYears(3), decided, people);
        }
        if (kept) {
            programmes.surveillances(visits, cycle, decided, people, today.plusMonths(12));
            programmes.recertification(visits, expires, people);
            programmes.extra(visits, decided);
        }
        return new Life(
                "ACTIVE",
                cycle,
                decided,
                expires,
                decided.minusYears(3L * (cycle - 1)).minusMonths(6),
                List.copyOf(visits));
    }

    private LocalDate decisionDay(LocalDate day) {
        return notInJanuary(WorkingDays.until(day));
    }

    /** A decision in January would squeeze the first surveillance between twelve months and the new year. */
    private static LocalDate notInJanuary(LocalDate day) {
        return WorkingDays.until(
                day.getMonthValue() == 1 ? day.withDayOfMonth(1).minusDays(14) : day);
    }
}
