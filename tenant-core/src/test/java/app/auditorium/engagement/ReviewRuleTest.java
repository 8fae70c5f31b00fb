package app.auditorium.engagement;

import static app.auditorium.kernel.Role.AUDITOR;
import static app.auditorium.kernel.Role.DECISION_MAKER;
import static app.auditorium.kernel.Role.LEAD_AUDITOR;
import static app.auditorium.kernel.Role.TECHNICAL_EXPERT;
import static app.auditorium.kernel.StandardId.ISO_45001;
import static app.auditorium.kernel.StandardId.ISO_9001;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.engagement.ReviewFile.Skill;
import app.auditorium.engagement.ReviewFile.Staff;
import app.auditorium.impartiality.Conflict;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the file itself answers of a review. The application is for ISO 45001 in IAF 17 and 28. */
class ReviewRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Staff LEAD = staff(skill(ISO_45001, "12", LEAD_AUDITOR));
    private static final Staff DECIDER =
            staff(skill(ISO_45001, "17", DECISION_MAKER), skill(ISO_45001, "28", DECISION_MAKER));

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("a lead and a decider", List.of(LEAD, DECIDER), ""),
                Arguments.of("nobody", List.of(), "no-lead no-decider:17 no-decider:28"),
                Arguments.of("no decider", List.of(LEAD), "no-decider:17 no-decider:28"),
                Arguments.of("no lead", List.of(DECIDER), "no-lead"),
                Arguments.of(
                        "two deciders with one sector each",
                        List.of(
                                LEAD,
                                staff(skill(ISO_45001, "17", DECISION_MAKER)),
                                staff(skill(ISO_45001, "28", DECISION_MAKER))),
                        ""),
                Arguments.of(
                        "a decider in one sector only",
                        List.of(LEAD, staff(skill(ISO_45001, "17", DECISION_MAKER))),
                        "no-decider:28"),
                Arguments.of(
                        "those of another standard",
                        List.of(staff(
                                skill(ISO_9001, "17", LEAD_AUDITOR),
                                skill(ISO_9001, "17", DECISION_MAKER),
                                skill(ISO_9001, "28", DECISION_MAKER))),
                        "no-lead no-decider:17 no-decider:28"),
                Arguments.of(
                        "who audits or knows the area and neither leads nor decides",
                        List.of(staff(skill(ISO_45001, "17", AUDITOR), skill(ISO_45001, "28", TECHNICAL_EXPERT))),
                        "no-lead no-decider:17 no-decider:28"));
    }

    @ParameterizedTest(name = "A-23: {0}")
    @MethodSource("bodies")
    void a23_theCompetenceOfTeamAndDeciderIsDetermined(String what, List<Staff> staff, String lacking) {
        assertThat(lacking(staff, List.of())).isEqualTo(lacking);
    }

    @ParameterizedTest(name = "A-23: {0}, in conflict")
    @MethodSource("bodies")
    void a23_whomAConflictBarsIsNotCounted(String what, List<Staff> staff) {
        List<Conflict> conflicts =
                staff.stream().map(one -> new Conflict(one.id(), "A-65", TODAY)).toList();

        assertThat(lacking(staff, conflicts)).isEqualTo("no-lead no-decider:17 no-decider:28");
    }

    private static String lacking(List<Staff> staff, List<Conflict> conflicts) {
        var file = new ReviewFile(
                EngagementFixtures.complete(ISO_45001),
                List.of(new StandardTerms(ISO_45001, List.of("17", "28"), null, null, null, null)),
                Map.of(),
                Map.of(),
                staff,
                conflicts,
                TODAY,
                Optional.empty(),
                1);
        return String.join(
                " ",
                ReviewRule.all(file).stream()
                        .filter(found -> found.rule().equals("A-23") && found.result() == ReviewCheck.Result.FAILED)
                        .map(found -> found.key().replace("review.", "")
                                + (found.args().size() > 1 ? ":" + found.args().getLast() : ""))
                        .toList());
    }

    private static Staff staff(Skill... skills) {
        return new Staff(UUID.randomUUID(), "Lin", Set.of("zh-TW"), Arrays.asList(skills));
    }

    private static Skill skill(StandardId standard, String code, Role role) {
        return new Skill(standard, code, role);
    }
}
