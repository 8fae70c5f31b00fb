package app.auditorium.audittime;

import static app.auditorium.audittime.TimedStandard.ISO_14001;
import static app.auditorium.audittime.TimedStandard.ISO_45001;
import static app.auditorium.audittime.TimedStandard.ISO_9001;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.audittime.IntegratedQuestion.Part;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Outcome;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several standards in one audit (DOMAIN C-40, C-41). */
class IntegratedTimeCalculatorTest {

    private static final Part QMS = part(ISO_9001, null);
    private static final Part EMS = part(ISO_14001, Complexity.MEDIUM);
    private static final Part OHS = part(ISO_45001, Complexity.HIGH);

    private static Part part(TimedStandard standard, @Nullable Complexity complexity, String... percents) {
        List<@Nullable Adjustment> adjustments = Arrays.stream(percents)
                .<@Nullable Adjustment>map(p -> new Adjustment("because", new BigDecimal(p)))
                .toList();
        return new Part(standard, complexity, adjustments);
    }

    private static Outcome<IntegratedTime> answer(
            long people, @Nullable String integration, @Nullable String planned, @Nullable Part... parts) {
        return answer(people, 0, integration, planned, parts);
    }

    private static Outcome<IntegratedTime> answer(
            long people,
            long contractors,
            @Nullable String integration,
            @Nullable String planned,
            @Nullable Part... parts) {
        return IntegratedTimeCalculator.of(
                new IntegratedQuestion(
                        List.of(new Headcount(BigInteger.valueOf(people), BigDecimal.valueOf(8))),
                        BigInteger.valueOf(contractors),
                        Arrays.asList(parts),
                        integration == null ? null : new BigDecimal(integration),
                        planned == null ? null : new BigDecimal(planned)),
                Questions.RULES);
    }

    @Test
    void C_40_eachStandardByItselfThenTheSumThenTheIntegration() {
        // 8 + 9 + 12, of which the first with −10 % is 7.2
        assertThat(answer(150, "-20", null, part(ISO_9001, null, "-10"), EMS, OHS)
                        .orThrow())
                .returns(new BigDecimal("29"), IntegratedTime::sumDays)
                .returns(new BigDecimal("28.2"), IntegratedTime::adjustedSumDays)
                .returns(new BigDecimal("22.56"), IntegratedTime::calculatedDays)
                .returns(new BigDecimal("22.56"), IntegratedTime::floorDays)
                .returns(new BigDecimal("23"), IntegratedTime::days);
    }

    @ParameterizedTest(name = "C-40: {0} people {1} % are {2} days over a floor of {3}")
    @CsvSource({
        "30, -20, 8, 7.6", // 4 + 5.5 = 9.5; 7.6 rounds to 7.5, below the floor
        "30, -10, 8.5, 7.6", // 8.55
        "30, 0, 9.5, 7.6",
        "1, -20, 3.5, 3.2", // 1.5 + 2.5 = 4; 3.2 rounds to 3, below the floor
        "150, -20, 14, 13.6", // 17 gives 13.6, which rounds to 13.5
        "150, -17.5, 14, 13.6", // 14.025
    })
    void C_40_roundingNeverGoesBelowTheFloor(long people, String integration, String days, String floor) {
        assertThat(answer(people, integration, null, QMS, EMS).orThrow())
                .returns(new BigDecimal(days), IntegratedTime::days)
                .returns(new BigDecimal(floor), IntegratedTime::floorDays);
    }

    @Test
    void C_40_withoutAnIntegrationPercentNothingIsTakenOff() {
        assertThat(answer(150, null, null, QMS, EMS).orThrow().days()).isEqualByComparingTo("17");
    }

    @Test
    void C_41_thirtyAndTwentyPercentTogetherAreFortyFourBelowTheTables() {
        IntegratedTime time = answer(
                        150, "-20", null, part(ISO_9001, null, "-30"), part(ISO_14001, Complexity.MEDIUM, "-30"))
                .orThrow();
        assertThat(time.calculatedDays()).isEqualByComparingTo("9.52");
        assertThat(time.sumDays().multiply(new BigDecimal("0.56"))).isEqualByComparingTo(time.calculatedDays());
    }

    @Test
    void C_40_integrationLiesBetweenMinusTwentyAndZero() {
        assertThat(Questions.refusal(answer(150, "-20.1", null, QMS, EMS))).isEqualTo("C-40");
        assertThat(Questions.refusal(answer(150, "1", null, QMS, EMS))).isEqualTo("C-40");
    }

    @Test
    void C_40_atLeastTwoDifferentStandards() {
        assertThat(Questions.refusal(answer(150, null, null))).isEqualTo("C-40");
        assertThat(Questions.refusal(answer(150, null, null, QMS))).isEqualTo("C-40");
        assertThat(Questions.refusal(answer(150, null, null, QMS, QMS))).isEqualTo("C-40");
        assertThat(Questions.refusal(answer(150, null, null, QMS, EMS, QMS))).isEqualTo("C-40");
    }

    @Test
    void C_40_plannedDaysBelowTheFloorAreRefused() {
        assertThat(answer(30, "-20", "7.6", QMS, EMS).orThrow().days()).isEqualByComparingTo("8");
        assertThat(Questions.refusal(answer(30, "-20", "7.5", QMS, EMS))).isEqualTo("C-40");
        assertThat(Questions.refusal(answer(30, "-20", "-1", QMS, EMS))).isEqualTo("plannedDays");
    }

    @Test
    void C_18_contractorsCountForTheOhsPartOnly() {
        assertThat(answer(20, 100, null, null, QMS, OHS).orThrow().standards())
                .extracting(IntegratedTime.Part::effectivePersonnel)
                .containsExactly(20, 120);
        assertThat(Questions.refusal(answer(0, 100, null, null, QMS, OHS))).isEqualTo("C.1");
    }

    @Test
    void C_07_holdsForEachStandard() {
        assertThat(Questions.refusal(answer(150, null, null, QMS, part(ISO_14001, Complexity.LOW, "-31"))))
                .isEqualTo("C-07");
        assertThat(Questions.refusal(answer(150, null, null, QMS, part(ISO_45001, Complexity.LIMITED))))
                .isEqualTo("C.1");
        assertThat(Questions.refusal(answer(150, null, null, QMS, part(ISO_45001, null))))
                .isEqualTo("standards[1].complexity");
        assertThat(Questions.refusal(answer(150, null, null, QMS, null))).isEqualTo("standards[1]");
    }
}
