package app.auditorium.standalone.demo;

import app.auditorium.certification.DecisionKind;
import app.auditorium.certification.LifeEvent;
import app.auditorium.certification.LifeEventType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

    /**
     * What a certification has come to.
     *
     * @param known what happened to it beside its audits: decisions, suspensions, and what is known from older records
     */
    record Life(
            String state,
            int cycle,
            @Nullable LocalDate decided,
            @Nullable LocalDate expires,
            LocalDate recorded,
            List<Visit> visits,
            List<LifeEvent> known) {

        /** The same for another standard of one management system; what comes in between concerns one alone. */
        Life joined() {
            return new Life(
                    state,
                    cycle,
                    decided,
                    expires,
                    recorded,
                    visits.stream()
                            .filter(visit -> visit.reason() == null)
                            .map(Visit::after)
                            .toList(),
                    known);
        }

        private Life become(String another, LifeEvent through) {
            return new Life(another, cycle, decided, expires, recorded, visits, with(through));
        }

        private List<LifeEvent> with(LifeEvent event) {
            return Stream.concat(known.stream(), Stream.of(event)).toList();
        }
    }

    /** Goes its way from audit to audit. */
    Life steady(int cycle, Determination.Share time) {
        return active(cycle, decisionDay(today.minusDays(dice.between(25, 1050))), time, today.plusMonths(12));
    }

    /** Certified within the last year, so that nothing of it can be late: who signs in for a client begins with a clean desk. */
    Life young(Determination.Share time) {
        return active(1, decisionDay(today.minusDays(dice.between(60, 300))), time, today.plusMonths(12));
    }

    /** Certified some months ago, and nobody has planned the first surveillance, which falls due soon. */
    Life waiting(Determination.Share time) {
        return active(1, decisionDay(today.minusDays(dice.between(200, 290))), time, today);
    }

    /** Is active, but its first surveillance should have taken place. */
    Life late(Determination.Share time) {
        return active(1, notInJanuary(today.minusMonths(12).minusDays(dice.between(4, 38))), time, null);
    }

    /** Missed its first surveillance. */
    Life suspendedAsMissed(Determination.Share time) {
        LocalDate decided = notInJanuary(today.minusMonths(12).minusDays(dice.between(70, 150)));
        return active(1, decided, time, null)
                .become(
                        "SUSPENDED",
                        LifeEvent.of(
                                        LifeEventType.SUSPENDED,
                                        WorkingDays.until(decided.plusMonths(12).plusDays(dice.between(18, 45))))
                                .because("未於期限內接受第一次監督稽核（A-04），暫停驗證效力。", null, List.of("A-04", "A-70")));
    }

    /** Has a major nonconformity from its first surveillance that is open beyond its limit. */
    Life overdue(Determination.Share time) {
        LocalDate decided = notInJanuary(today.minusMonths(12).minusDays(dice.between(96, 122)));
        Life life = active(1, decided, time, today);
        return new Life(
                life.state,
                life.cycle,
                life.decided,
                life.expires,
                life.recorded,
                life.visits.stream()
                        .map(visit -> visit.type().equals("SURVEILLANCE") ? visit.standing("OVERDUE") : visit)
                        .toList(),
                life.known);
    }

    /** The same, and the body has drawn its conclusion. */
    Life suspendedForMajors(Determination.Share time) {
        return overdue(time)
                .become(
                        "SUSPENDED",
                        LifeEvent.of(LifeEventType.SUSPENDED, WorkingDays.before(today, dice.between(1, 3)))
                                .because("主要不符合事項逾期未完成矯正（A-54），暫停驗證效力。", null, List.of("A-54", "A-70")));
    }

    /** Asked for a break. */
    Life suspendedOnRequest(Determination.Share time) {
        LocalDate decided = decisionDay(today.minusDays(dice.between(60, 300)));
        return active(1, decided, time, today)
                .become(
                        "SUSPENDED",
                        LifeEvent.of(LifeEventType.SUSPENDED, WorkingDays.until(today.minusDays(dice.between(8, 50))))
                                .because("客戶因產線搬遷，書面申請暫停驗證（A-70）。", "客戶來函", List.of("A-70")));
    }

    /** Ran out so many days ago without a new decision; closed when that is more than six months. */
    Life expired(Determination.Share time, int days) {
        LocalDate decided =
                WorkingDays.until(today.minusDays(days).minusYears(3).plusDays(1));
        LocalDate expires = decided.plusYears(3).minusDays(1);
        var visits = new ArrayList<Visit>();
        programmes.initial(visits, decided, time);
        programmes.surveillances(visits, 2, decided, time, today);
        return new Life(
                expires.plusMonths(6).isBefore(today) ? "CLOSED" : "EXPIRED",
                1,
                decided,
                expires,
                decided.minusMonths(5),
                List.copyOf(visits),
                List.of(granted(decided)));
    }

    Life withdrawn(Determination.Share time) {
        LocalDate decided = decisionDay(today.minusDays(dice.between(520, 900)));
        var visits = new ArrayList<Visit>();
        programmes.initial(visits, decided, time);
        programmes.surveillances(visits, 1, decided, time, decided.plusMonths(15));
        LocalDate end = WorkingDays.until(decided.plusMonths(16).plusDays(dice.between(0, 25)));
        boolean given = dice.chance(25);
        List<LifeEvent> last = given
                ? List.of(
                        LifeEvent.of(LifeEventType.CANCELLED, end).because("客戶結束營業，書面終止驗證合約。", "客戶來函", List.of("A-26")))
                : List.of(
                        LifeEvent.of(LifeEventType.SUSPENDED, WorkingDays.until(decided.plusMonths(13)))
                                .because("客戶未依合約配合安排稽核，暫停驗證效力。", null, List.of("A-70")),
                        LifeEvent.decision(DecisionKind.WITHDRAWAL, end)
                                .because("暫停期間經二次催告仍未恢復，經審議撤銷驗證。", null, List.of("A-71", "A-74")));
        return new Life(
                given ? "CANCELLED" : "WITHDRAWN",
                1,
                decided,
                decided.plusYears(3).minusDays(1),
                decided.minusMonths(6),
                List.copyOf(visits),
                Stream.concat(Stream.of(granted(decided)), last.stream()).toList());
    }

    /** Contracted, and somewhere between the first stage and the decision. */
    Life applying(Determination.Share time) {
        var visits = new ArrayList<Visit>();
        int at = dice.between(0, 3);
        switch (at) {
            case 0 -> programmes.stage1(visits, today.plusDays(dice.between(6, 60)), time);
            case 1 -> {
                LocalDate stage1 = today.minusDays(dice.between(12, 55));
                programmes.stage1(visits, stage1, time);
                programmes.stage2(visits, today.plusDays(dice.between(4, 50)), time);
            }
            case 2 -> {
                LocalDate stage2 = today.minusDays(dice.between(4, 95));
                programmes.stage1(visits, stage2.minusDays(dice.between(35, 80)), time);
                programmes.stage2(visits, stage2, time);
            }
            default -> programmes.stage1(visits, today.minusDays(dice.between(5, 40)), time);
        }
        return new Life("PENDING", 1, null, null, today.minusDays(at == 0 ? 20 : 190), List.copyOf(visits), List.of());
    }

    /** @param kept until when surveillances take place or are planned; null for none at all */
    private Life active(int cycle, LocalDate decided, Determination.Share time, @Nullable LocalDate kept) {
        var visits = new ArrayList<Visit>();
        var known = new ArrayList<LifeEvent>();
        LocalDate expires = decided.plusYears(3).minusDays(1);
        if (cycle == 1) {
            programmes.initial(visits, decided, time);
            known.add(granted(decided));
        } else {
            // the decision to renew fell some days before the old expiry, from which the new one counts
            LocalDate old = decided.plusDays(dice.between(2, 26));
            expires = old.plusYears(3);
            LocalDate before = old.minusYears(3).plusDays(1);
            programmes.renewal(visits, decided, time);
            programmes.earlier(visits, before, decided, time);
            known.add(
                    LifeEvent.of(LifeEventType.ON_RECORD, before).expiring(old).because("既有驗證資料轉入。", null, List.of()));
            known.add(LifeEvent.decision(DecisionKind.RECERTIFICATION, decided)
                    .because("重新驗證審查通過，同意換發驗證證書。", null, List.of("A-08", "A-09", "A-60")));
        }
        if (kept != null) {
            programmes.surveillances(visits, cycle, decided, time, kept);
        }
        if (kept != null && kept.isAfter(today)) {
            programmes.recertification(visits, expires, time);
            programmes.extra(visits, decided);
        }
        return new Life(
                "ACTIVE",
                cycle,
                decided,
                expires,
                decided.minusYears(3L * (cycle - 1)).minusMonths(6),
                List.copyOf(visits),
                List.copyOf(known));
    }

    private static LifeEvent granted(LocalDate decided) {
        return LifeEvent.decision(DecisionKind.INITIAL, decided)
                .because("初次驗證審查通過，同意授予驗證。", null, List.of("A-30", "A-52", "A-60"));
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
