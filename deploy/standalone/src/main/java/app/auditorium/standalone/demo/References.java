package app.auditorium.standalone.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Dates, document and record numbers as an auditor would have written them down on the day. */
final class References {

    private static final List<String> SPELLINGS = List.of("yyyy/MM/dd", "yyyy-MM-dd", "yyyy.MM.dd");
    private static final List<String> SPELLINGS_EN = List.of("d MMMM yyyy", "yyyy-MM-dd", "d MMM yyyy");

    private final Dice dice;
    private final Language language;
    private final LocalDate audited;
    private final DateTimeFormatter spelling;
    private LocalDate recent;

    References(Dice dice, Language language, LocalDate audited) {
        this.dice = dice;
        this.language = language;
        this.audited = audited;
        this.recent = WorkingDays.until(audited.minusDays(dice.between(6, 95)));
        this.spelling = DateTimeFormatter.ofPattern(
                dice.of(language == Language.ZH ? SPELLINGS : SPELLINGS_EN), Locale.ENGLISH);
    }

    String of(String slot) {
        return switch (slot) {
            case "date" -> spelled(recent);
            case "date2" -> spelled(between(recent, audited));
            case "olddate" -> spelled(audited.minusDays(dice.between(200, 700)));
            case "duedate" -> spelled(audited.minusDays(dice.between(12, 120)));
            case "nextdate" -> spelled(audited.plusDays(dice.between(20, 120)));
            case "month" -> spelled(YearMonth.from(recent));
            case "oldmonth" -> spelled(YearMonth.from(audited.minusMonths(dice.between(7, 20))));
            case "year" -> String.valueOf(audited.getYear());
            case "lastyear" -> String.valueOf(audited.getYear() - 1);
            case "doc", "doc2" -> document();
            case "form", "form2" ->
                "%s-%02d-%02d".formatted(letters("FM", "QR", "SR", "F", "R"), dice.between(1, 28), dice.between(1, 9));
            case "eq", "eq2" ->
                "%s-%s%02d"
                        .formatted(
                                letters("M", "E", "P", "A", "B", "K"), letters("1", "2", "3", ""), dice.between(1, 38));
            case "lot", "lot2" ->
                "%s%02d%02d-%02d"
                        .formatted(
                                letters("L", "B", "T", ""),
                                audited.getYear() % 100,
                                dice.between(1, 12),
                                dice.between(1, 60));
            case "po" -> "PO%d%04d".formatted(recent.getYear() % 100, dice.between(112, 4890));
            case "car" -> "CAR-%d-%03d".formatted(recent.getYear(), dice.between(2, 78));
            case "serial" -> "%s%05d".formatted(letters("SN", "C", "G", "H"), dice.between(1020, 98760));
            case "name" -> Names.surname(dice, language);
            default -> throw new IllegalStateException("Nothing to say for {" + slot + "}");
        };
    }

    private String document() {
        return "%s-%s%02d"
                .formatted(
                        letters("QP", "SOP", "WI", "EP", "OP", "SP"), letters("", "1", "2", "3"), dice.between(1, 29));
    }

    private String letters(String... choices) {
        return dice.of(List.of(choices));
    }

    private String spelled(LocalDate day) {
        return spelling.format(day);
    }

    private String spelled(YearMonth month) {
        return language == Language.ZH
                ? month.getYear() + " 年 " + month.getMonthValue() + " 月"
                : DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH).format(month);
    }

    private LocalDate between(LocalDate first, LocalDate last) {
        return first.plusDays(dice.between(
                1, Math.max(1, (int) java.time.temporal.ChronoUnit.DAYS.between(first, last) - 1)));
    }
}
