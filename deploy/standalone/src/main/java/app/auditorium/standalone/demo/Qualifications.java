package app.auditorium.standalone.demo;

import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which standards and sectors an auditor has shown competence for, with the evidence on file. */
final class Qualifications {

    private static final List<List<String>> FIELDS = List.of(
            List.of("17", "18", "19", "22"),
            List.of("12", "13", "14", "17"),
            List.of("17", "18", "20", "22", "28"),
            List.of("03", "01", "30", "29"),
            List.of("28", "34", "16", "15"),
            List.of("19", "33", "18", "34"),
            List.of("25", "27", "39", "24"),
            List.of("31", "29", "35", "32"),
            List.of("04", "06", "07", "09", "23", "14"),
            List.of("38", "37", "35", "13"),
            List.of("12", "14", "15", "16", "24"),
            List.of("32", "33", "34", "35", "37"));
    private static final String METAL = "17";
    private static final List<String> EVIDENCE = List.of(
            "技術領域評估紀錄，見證稽核 2 場",
            "產業工作經歷 8 年以上，學歷與訓練證明",
            "產業工作經歷 5 年，隨行稽核 4 場",
            "主導稽核員訓練課程合格，見證評估通過",
            "由原機構轉入，適任性評估報告",
            "相關科系碩士，產業經歷 4 年，專業口試合格",
            "技術領域筆試合格，見證評估 2 場",
            "產業工作 10 年，技術小組口試通過");

    private final Dice dice;
    private final Scope scope;
    private final LocalDate today;

    Qualifications(Dice dice, Scope scope, LocalDate today) {
        this.dice = dice;
        this.scope = scope;
        this.today = today;
    }

    /** All that the body is accredited for, without end: of those who stand in for everybody. */
    List<BodyAuditor.Competence> forEverything() {
        return scope.entries().stream()
                .filter(entry -> entry.until() != null && entry.until().isAfter(today))
                .map(entry -> competence(entry.standard(), entry.code(), Role.LEAD_AUDITOR, null))
                .toList();
    }

    List<BodyAuditor.Competence> of(Role role, int number) {
        var competences = new ArrayList<BodyAuditor.Competence>();
        List<String> field = FIELDS.get(number % FIELDS.size());
        for (StandardId standard : standards(number)) {
            for (String code : field) {
                if (scope.covers(standard, code) && dice.chance(92)) {
                    competences.add(competence(standard, code, inPractice(role, code, field), end()));
                }
            }
        }
        if (role == Role.LEAD_AUDITOR && number % 3 == 0) {
            competences.add(competence(StandardId.ISO_9001, field.getFirst(), Role.TECHNICAL_REVIEWER, null));
        }
        return competences;
    }

    /** As {@link #of}, and surely in metal: who signs in to try the main job may audit there. */
    List<BodyAuditor.Competence> ofSomebodyWhoSignsIn(Role role, int number) {
        var competences = new ArrayList<>(of(role, number));
        competences.removeIf(competence -> competence.code().equals(METAL));
        List.of(StandardId.values()).subList(0, 5).stream()
                .filter(standard -> scope.covers(standard, METAL))
                .map(standard -> new BodyAuditor.Competence(standard, METAL, role, EVIDENCE.getFirst(), null))
                .forEach(competences::add);
        return competences;
    }

    private List<StandardId> standards(int number) {
        return switch (number % 4) {
            case 0 -> List.of(StandardId.ISO_9001, StandardId.ISO_14001);
            case 1 -> List.of(StandardId.ISO_14001, StandardId.ISO_45001, StandardId.CNS_45001, StandardId.TOSHMS);
            case 2 -> List.of(StandardId.values()).subList(0, 5);
            default -> List.of(StandardId.ISO_9001, StandardId.ISO_45001, StandardId.CNS_45001);
        };
    }

    /** Even a lead is an ordinary auditor in a field that is new to him. */
    private Role inPractice(Role role, String code, List<String> field) {
        return role == Role.LEAD_AUDITOR && code.equals(field.getLast()) && dice.chance(50) ? Role.AUDITOR : role;
    }

    /** Most last for years; some end soon, and some have ended. */
    private @Nullable LocalDate end() {
        return switch (dice.weighted(55, 30, 8, 7)) {
            case 0 -> today.plusDays(dice.between(400, 1000));
            case 1 -> null;
            case 2 -> today.plusDays(dice.between(5, 85));
            default -> today.minusDays(dice.between(10, 200));
        };
    }

    private BodyAuditor.Competence competence(StandardId standard, String code, Role role, @Nullable LocalDate end) {
        return new BodyAuditor.Competence(standard, code, role, dice.of(EVIDENCE), end);
    }
}
