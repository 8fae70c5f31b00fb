package app.auditorium.standalone.demo;

import app.auditorium.catalogue.County;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a body's auditors. */
final class Roster {

    /** The auditor of Chengheng who also advises clients as a member of Hexu. */
    static final String CONSULTING_AUDITOR = "黃俊傑";

    private static final List<String> HOMES = List.of(
            "TW-TPE", "TW-NWT", "TW-TAO", "TW-TXG", "TW-TNN", "TW-KHH", "TW-HSZ", "TW-HSQ", "TW-CHA", "TW-KHH",
            "TW-TXG", "TW-NWT", "TW-TAO", "TW-CYI", "TW-PIF", "TW-ILA", "TW-HUA");
    private static final int SPARE = 8;

    private final DemoTenant body;
    private final LocalDate today;
    private final List<County> counties;
    private final Dice dice;
    private final Names names;
    private final Qualifications qualifications;

    Roster(DemoTenant body, Scope scope, List<County> counties, LocalDate today) {
        this.body = body;
        this.today = today;
        this.counties = counties;
        this.dice = new Dice(body + " roster");
        this.names = new Names(dice);
        this.qualifications = new Qualifications(dice, scope, today);
    }

    List<BodyAuditor> of(int count) {
        var roster = new ArrayList<BodyAuditor>();
        DemoPerson.of(body)
                .filter(DemoPerson::audits)
                .forEach(person ->
                        roster.add(auditor(person.title(), person.email(), person.role(), false, roster.size(), null)));
        if (body == DemoTenant.CHENGHENG) {
            roster.add(auditor(CONSULTING_AUDITOR, body.address("chunchieh.huang"), Role.LEAD_AUDITOR, false, 3, null));
        }
        for (int i = 0; i < SPARE; i++) {
            roster.add(next(Role.LEAD_AUDITOR, true, i, null));
        }
        while (roster.size() < count) {
            int left = count - roster.size();
            Role role = left <= 2 ? Role.TECHNICAL_EXPERT : left <= 9 ? Role.AUDITOR : Role.LEAD_AUDITOR;
            roster.add(next(role, false, roster.size(), left == 12 ? today.minusMonths(5) : null));
        }
        return List.copyOf(roster);
    }

    private BodyAuditor next(Role role, boolean spare, int number, @Nullable LocalDate left) {
        var person = names.next();
        return auditor(person.name(), body.address(person.mailbox()), role, spare, number, left);
    }

    private BodyAuditor auditor(
            String name, String email, Role role, boolean spare, int number, @Nullable LocalDate left) {
        UUID id = dice.id();
        String home = dice.of(HOMES);
        return new BodyAuditor(
                id,
                name,
                email,
                languages(name),
                counties.stream().filter(c -> c.code().equals(home)).findFirst().orElseThrow(),
                spare,
                left,
                spare ? qualifications.forEverything() : competences(email, role, number),
                spare ? inTurn(number) : absences(),
                new HashSet<>(),
                new ArrayList<>());
    }

    private List<BodyAuditor.Competence> competences(String email, Role role, int number) {
        return DemoPerson.of(body).anyMatch(person -> person.email().equals(email))
                ? qualifications.ofSomebodyWhoSignsIn(role, number)
                : qualifications.of(role, number);
    }

    private List<String> languages(String name) {
        if (name.charAt(0) < 128) {
            return List.of("en", "zh-TW");
        }
        return switch (dice.weighted(45, 35, 12, 8)) {
            case 0 -> List.of("zh-TW");
            case 1 -> List.of("zh-TW", "en");
            case 2 -> List.of("zh-TW", "en", "ja");
            default -> List.of("zh-TW", "vi");
        };
    }

    private List<BodyAuditor.Absence> absences() {
        var absences = new ArrayList<BodyAuditor.Absence>();
        LocalDate day = today.minusMonths(14).plusDays(dice.between(0, 90));
        while (day.isBefore(today.plusMonths(11))) {
            absences.add(absence(day, dice.between(2, 9)));
            day = day.plusDays(dice.between(70, 190));
        }
        return absences;
    }

    /** Those who stand in for everybody are never away together. */
    private List<BodyAuditor.Absence> inTurn(int number) {
        var absences = new ArrayList<BodyAuditor.Absence>();
        for (int month = -8 + number; month < 12; month += SPARE) {
            LocalDate first = today.plusMonths(month).plusDays(4);
            absences.add(absence(first, dice.between(3, 6)));
        }
        return absences;
    }

    private BodyAuditor.Absence absence(LocalDate from, int days) {
        LocalDate first = WorkingDays.from(from);
        String reason = dice.of(List.of("特別休假", "特別休假", "出國", "訓練課程", "年度健康檢查", "家庭照顧假", "見證稽核支援", "內部校準會議"));
        return new BodyAuditor.Absence(dice.id(), new DateRange(first, first.plusDays(days - 1)), reason);
    }

    static boolean leads(BodyAuditor auditor, StandardId standard, LocalDate on) {
        return !auditor.codes(standard, on, Role.LEAD_AUDITOR).isEmpty();
    }
}
