package app.auditorium.standalone.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The visits of a certification's cycle: those that took place, and those of the next twelve months that are planned already. */
final class Programmes {

    private static final List<String> SHORT_NOTICE = List.of(
            "主管機關通報重大職業災害，依驗證規則辦理特別稽核（A-75）。",
            "接獲客戶抱怨產品標示與驗證範圍不符，臨時通知稽核。",
            "增列新廠區至驗證範圍，辦理增列場區稽核。",
            "Extension of scope to a new production line.",
            "確認上次主要不符合之矯正措施落實情形。",
            "組織搬遷後場區現況確認。");

    private final Dice dice;
    private final LocalDate today;

    Programmes(Dice dice, LocalDate today) {
        this.dice = dice;
        this.today = today;
    }

    void initial(List<Visit> visits, LocalDate decided, Determination.Share time) {
        LocalDate stage2 = decided.minusDays(dice.between(24, 58));
        stage1(visits, stage2.minusDays(dice.between(35, 85)), time);
        stage2(visits, stage2, time);
    }

    void stage1(List<Visit> visits, LocalDate day, Determination.Share time) {
        visits.add(Visit.near("STAGE_1", day, time.stage1(), 4));
    }

    void stage2(List<Visit> visits, LocalDate day, Determination.Share time) {
        visits.add(Visit.near("STAGE_2", day, time.stage2(), 4));
    }

    void renewal(List<Visit> visits, LocalDate decided, Determination.Share time) {
        visits.add(Visit.near("RECERTIFICATION", decided.minusDays(dice.between(25, 65)), time.recertification(), 6));
    }

    /** What is left of the cycle before, as far as three years reach back. */
    void earlier(List<Visit> visits, LocalDate decided, LocalDate until, Determination.Share time) {
        LocalDate horizon = today.minusYears(3);
        for (int year = 1; year <= 2; year++) {
            LocalDate day = decided.plusYears(year).plusDays(dice.between(-30, 15));
            if (day.isAfter(horizon) && day.isBefore(until)) {
                visits.add(Visit.near("SURVEILLANCE", day, time.surveillance(), 8));
            }
        }
    }

    /** The first within twelve months of the decision, then one in each calendar year. */
    void surveillances(List<Visit> visits, int cycle, LocalDate decided, Determination.Share time, LocalDate until) {
        for (int year = 1; year <= 2; year++) {
            LocalDate newYear = LocalDate.of(decided.getYear() + year, 1, 1);
            boolean first = cycle == 1 && year == 1;
            LocalDate last = first
                    ? decided.plusMonths(12).minusDays(9)
                    : newYear.plusMonths(12).minusDays(12);
            LocalDate day = decided.plusYears(year).plusDays(first ? dice.between(-38, -8) : dice.between(-45, 20));
            LocalDate from = newYear.plusDays(3);
            LocalDate within = day.isBefore(from) ? from : day.isAfter(last) ? last : day;
            Visit visit =
                    Visit.near("SURVEILLANCE", within, time.surveillance(), 9).between(from, last);
            if (day.isBefore(until)) {
                addIfPlanned(visits, visit);
            }
        }
    }

    void recertification(List<Visit> visits, LocalDate expires, Determination.Share time) {
        LocalDate day = expires.minusDays(dice.between(48, 110));
        if (day.isBefore(today.plusMonths(12))) {
            addIfPlanned(visits, Visit.near("RECERTIFICATION", day, time.recertification(), 9));
        }
    }

    /** Now and then something comes in between. */
    void extra(List<Visit> visits, LocalDate decided) {
        if (dice.chance(7)) {
            LocalDate day = today.minusDays(dice.between(-50, 700));
            if (day.isAfter(decided.plusDays(40))) {
                visits.add(Visit.near("SPECIAL", day, BigDecimal.ONE, 10).because(dice.of(SHORT_NOTICE)));
            }
        } else if (dice.chance(5)) {
            LocalDate day = today.minusDays(dice.between(30, 600));
            if (day.isAfter(decided.plusDays(40))) {
                visits.add(Visit.near("FOLLOW_UP", day, BigDecimal.ONE, 10).because("查證主要不符合事項之矯正措施有效性。"));
            }
        }
    }

    /** The nearer a visit, the likelier it stands in the diary; near ones without a date are what falls due. */
    private void addIfPlanned(List<Visit> visits, Visit visit) {
        long ahead = java.time.temporal.ChronoUnit.DAYS.between(today, visit.wanted());
        int planned = ahead < 0 ? 100 : ahead < 30 ? 94 : ahead < 60 ? 80 : ahead < 100 ? 58 : ahead < 200 ? 38 : 16;
        if (dice.chance(planned)) {
            visits.add(visit);
        }
    }
}
