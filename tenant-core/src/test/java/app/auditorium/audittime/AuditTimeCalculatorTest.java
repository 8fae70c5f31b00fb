package app.auditorium.audittime;

import static app.auditorium.audittime.TimedStandard.ISO_14001;
import static app.auditorium.audittime.TimedStandard.ISO_45001;
import static app.auditorium.audittime.TimedStandard.ISO_9001;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Problem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Audit time for one standard, rule by rule of DOMAIN C. */
class AuditTimeCalculatorTest {

    private static final List<Complexity> COLUMNS =
            List.of(Complexity.HIGH, Complexity.MEDIUM, Complexity.LOW, Complexity.LIMITED);

    @ParameterizedTest(name = "C.1: {0} to {1}")
    @CsvSource({
        "1, 5, 1.5, 3, 2.5, 2.5, 2.5",
        "6, 10, 2, 3.5, 3, 3, 3",
        "11, 15, 2.5, 4.5, 3.5, 3, 3",
        "16, 25, 3, 5.5, 4.5, 3.5, 3",
        "26, 45, 4, 7, 5.5, 4, 3",
        "46, 65, 5, 8, 6, 4.5, 3.5",
        "66, 85, 6, 9, 7, 5, 3.5",
        "86, 125, 7, 11, 8, 5.5, 4",
        "126, 175, 8, 12, 9, 6, 4.5",
        "176, 275, 9, 13, 10, 7, 5",
        "276, 425, 10, 15, 11, 8, 5.5",
        "426, 625, 11, 16, 12, 9, 6",
        "626, 875, 12, 17, 13, 10, 6.5",
        "876, 1175, 13, 19, 15, 11, 7",
        "1176, 1550, 14, 20, 16, 12, 7.5",
        "1551, 2025, 15, 21, 17, 12, 8",
        "2026, 2675, 16, 23, 18, 13, 8.5",
        "2676, 3450, 17, 25, 19, 14, 9",
        "3451, 4350, 18, 27, 20, 15, 10",
        "4351, 5450, 19, 28, 21, 16, 11",
        "5451, 6800, 20, 30, 23, 17, 12",
        "6801, 8500, 21, 32, 25, 19, 13",
        "8501, 10700, 22, 34, 27, 20, 14",
    })
    void C_1_theBandGivesTheDays(
            long from,
            long to,
            BigDecimal qms,
            BigDecimal high,
            BigDecimal medium,
            BigDecimal low,
            BigDecimal limited) {
        for (long people : List.of(from, to)) {
            assertThat(Questions.of(ISO_9001).people(people).time().tableDays()).isEqualByComparingTo(qms);
            List<BigDecimal> ems = Arrays.asList(high, medium, low, limited);
            for (int column = 0; column < 4; column++) {
                Complexity complexity = COLUMNS.get(column);
                assertThat(Questions.of(ISO_14001)
                                .complexity(complexity)
                                .people(people)
                                .time()
                                .tableDays())
                        .isEqualByComparingTo(ems.get(column));
                if (complexity != Complexity.LIMITED) {
                    assertThat(Questions.of(ISO_45001)
                                    .complexity(complexity)
                                    .people(people)
                                    .time()
                                    .tableDays())
                            .isEqualByComparingTo(ems.get(column));
                }
            }
        }
    }

    @Test
    void C_1_outsideTheTableAPersonDecides() {
        assertThat(Questions.of(ISO_9001).people(10_701).refusal()).isEqualTo("C.1");
        assertThat(Questions.of(ISO_9001).people(10_700).people(1, "0.1").refusal())
                .isEqualTo("C.1");
        assertThat(Questions.of(ISO_9001).people(Long.MAX_VALUE).refusal()).isEqualTo("C.1");
        assertThat(Questions.of(ISO_9001).people(21_400, "4").time().effectivePersonnel())
                .isEqualTo(10_700);
    }

    @Test
    void C_1_nobodyIsRefused() {
        assertThat(Questions.of(ISO_9001).refusal()).isEqualTo("C.1");
        assertThat(Questions.of(ISO_9001).people(0).refusal()).isEqualTo("C.1");
        assertThat(Questions.of(ISO_9001).people(0).contractors(5).refusal()).isEqualTo("C.1");
        assertThat(Questions.of(ISO_45001)
                        .complexity(Complexity.LOW)
                        .contractors(5)
                        .time()
                        .effectivePersonnel())
                .isEqualTo(5);
    }

    @Test
    void C_1_limitedIsForIso14001Only() {
        assertThat(Questions.of(ISO_45001)
                        .complexity(Complexity.LIMITED)
                        .people(5)
                        .refusal())
                .isEqualTo("C.1");
        assertThat(Questions.of(ISO_14001)
                        .complexity(Complexity.LIMITED)
                        .people(5)
                        .time()
                        .tableDays())
                .isEqualByComparingTo("2.5");
    }

    @Test
    void C_1_complexityIsNeededExceptForIso9001WhichIgnoresIt() {
        assertThat(Questions.of(ISO_45001).people(5).refusal()).isEqualTo("complexity");
        assertThat(Questions.of(ISO_14001).people(5).refusal()).isEqualTo("complexity");
        for (Complexity complexity : Complexity.values()) {
            assertThat(Questions.of(ISO_9001)
                            .complexity(complexity)
                            .people(5)
                            .time()
                            .tableDays())
                    .isEqualByComparingTo("1.5");
        }
    }

    @ParameterizedTest(name = "C-15: {0} people at {1} hours are {2}")
    @CsvSource({
        "30, 4, 15",
        "1, 0.0001, 1",
        "3, 4, 2",
        "10, 24, 10",
        "10, 8.5, 10",
        "7, 6, 6",
        "8, 7, 7",
        "1, 5e-324, 1",
        "10, 0.8, 1",
        "1000, 0.1, 13"
    })
    void C_15_partTimersCountByHoursAndTheSumIsRoundedUp(long people, String hours, int effective) {
        assertThat(Questions.of(ISO_9001).people(people, hours).time().effectivePersonnel())
                .isEqualTo(effective);
    }

    @ParameterizedTest(name = "C-04: {0} hours a day")
    @ValueSource(strings = {"8", "8.5", "10", "12", "24"})
    void C_04_longerDaysCutNoDays(String hours) {
        assertThat(Questions.of(ISO_9001).people(120, hours).time().initialDays())
                .isEqualTo(Questions.of(ISO_9001).people(120).time().initialDays());
    }

    @ParameterizedTest(name = "C-01: {0} people")
    @ValueSource(longs = {1, 26, 86, 10_700})
    void C_01_auditTimeIsWhatIsOnSiteAndWhatIsPlannedReviewedAndWrittenElsewhere(long people) {
        AuditTime time = Questions.of(ISO_9001).people(people).time();

        assertThat(time.onSiteMinimumDays()).isLessThan(time.initialDays());
        assertThat(time.stage1Days().add(time.stage2Days())).isEqualByComparingTo(time.initialDays());
    }

    @Test
    void C_14_roundingUpComesAfterAddingUp() {
        assertThat(Questions.of(ISO_9001)
                        .people(1, "4")
                        .people(1, "4")
                        .people(1, "4")
                        .time()
                        .effectivePersonnel())
                .isEqualTo(2);
        assertThat(Questions.of(ISO_9001).people(0, "4").people(3).time().effectivePersonnel())
                .isEqualTo(3);
    }

    @Test
    void C_18_contractorsCountWholeForIso45001Only() {
        assertThat(Questions.of(ISO_45001)
                        .complexity(Complexity.MEDIUM)
                        .people(150)
                        .people(20, "4")
                        .contractors(12)
                        .time())
                .returns(172, AuditTime::effectivePersonnel)
                .returns(new BigDecimal("9"), AuditTime::tableDays);
        assertThat(Questions.of(ISO_14001)
                        .complexity(Complexity.MEDIUM)
                        .people(20)
                        .contractors(12)
                        .time()
                        .effectivePersonnel())
                .isEqualTo(20);
        assertThat(Questions.of(ISO_9001).people(20).contractors(12).time().effectivePersonnel())
                .isEqualTo(20);
    }

    @Test
    void C_07_reductionsOfMoreThanThirtyPercentTogetherAreRefused() {
        assertThat(Questions.of(ISO_9001).people(30).percent("-30").time().calculatedDays())
                .isEqualByComparingTo("2.8");
        assertThat(Questions.of(ISO_9001).people(30).percent("-30.0001").refusal())
                .isEqualTo("C-07");
        assertThat(Questions.of(ISO_9001)
                        .people(30)
                        .percent("-20")
                        .percent("-11")
                        .refusal())
                .isEqualTo("C-07");
        assertThat(Questions.of(ISO_9001)
                        .people(30)
                        .percent("-50")
                        .percent("20")
                        .time()
                        .calculatedDays())
                .isEqualByComparingTo("2.8");
        assertThat(Questions.of(ISO_9001).people(30).percent("400").time().initialDays())
                .isEqualByComparingTo("20");
    }

    @Test
    void C_07_percentsAreOfTheTableAndAreAddedUp() {
        assertThat(Questions.of(ISO_9001)
                        .people(200)
                        .percent("-10")
                        .percent("-10")
                        .percent("5")
                        .time()
                        .calculatedDays())
                .isEqualByComparingTo("7.65");
    }

    @Test
    void C_35_atASampledSiteHalfMayBeTakenOff() {
        assertThat(Questions.of(ISO_9001)
                        .people(200)
                        .percent("-30")
                        .sampled("-20")
                        .time()
                        .calculatedDays())
                .isEqualByComparingTo("4.5");
        assertThat(Questions.of(ISO_9001)
                        .people(200)
                        .percent("-31")
                        .sampled("-20")
                        .refusal())
                .isEqualTo("C-35");
        assertThat(Questions.of(ISO_9001).people(200).sampled("-20.5").refusal())
                .isEqualTo("C-35");
        assertThat(Questions.of(ISO_9001)
                        .people(200)
                        .percent("-50")
                        .sampled(null)
                        .time()
                        .initialDays())
                .isEqualByComparingTo("4.5");
        assertThat(Questions.of(ISO_9001)
                        .people(200)
                        .percent("-50.1")
                        .sampled("0")
                        .refusal())
                .isEqualTo("C-35");
        assertThat(Questions.of(ISO_9001)
                        .people(200)
                        .percent("10")
                        .sampled("-21")
                        .refusal())
                .isEqualTo("C-35");
        assertThat(Questions.of(ISO_45001)
                        .complexity(Complexity.MEDIUM)
                        .people(150)
                        .people(20, "4")
                        .contractors(12)
                        .percent("-10")
                        .sampled("-15")
                        .time()
                        .calculatedDays())
                .isEqualByComparingTo("6.75");
    }

    @ParameterizedTest(name = "C-05: {0} people {1} % = {2} is {3} days")
    @CsvSource({
        "200, -41.2, 5.292, 5.5", // near 5.3
        "200, -42, 5.22, 5",
        "200, -25, 6.75, 7", // a tie
        "30, -18.75, 3.25, 3.5", // a tie
        "30, -18.76, 3.2496, 3",
        "1, -50, 0.75, 1", // a tie at the bottom
    })
    void C_05_theResultIsTheNearestHalfDayAndTiesGoUp(long people, String percent, String calculated, String initial) {
        AuditTime time = Questions.of(ISO_9001)
                .people(people)
                .percent(percent)
                .sampled(null)
                .time();
        assertThat(time.calculatedDays()).isEqualByComparingTo(calculated);
        assertThat(time.initialDays()).isEqualByComparingTo(initial);
    }

    @Test
    void C_06_halfADayIsTheLeast() {
        assertThat(HalfDays.nearest(new BigDecimal("0.01"))).isEqualByComparingTo("0.5");
        assertThat(HalfDays.nearest(BigDecimal.ZERO)).isEqualByComparingTo("0.5");
        assertThat(HalfDays.nearest(HalfDays.HALF, new Fraction(1, 3))).isEqualByComparingTo("0.5");
    }

    /** initial, stage 1, stage 2, surveillance, recertification, on site. */
    @ParameterizedTest(name = "C-08, C-09, C-11, C-02: {0} people")
    @CsvSource({
        "1, 1.5, 0.5, 1, 0.5, 1, 1.2",
        "6, 2, 0.5, 1.5, 0.5, 1.5, 1.6",
        "11, 2.5, 1, 1.5, 1, 1.5, 2",
        "16, 3, 1, 2, 1, 2, 2.4",
        "26, 4, 1, 3, 1.5, 2.5, 3.2",
        "46, 5, 1.5, 3.5, 1.5, 3.5, 4",
        "66, 6, 2, 4, 2, 4, 4.8",
        "86, 7, 2, 5, 2.5, 4.5, 5.6",
        "126, 8, 2.5, 5.5, 2.5, 5.5, 6.4",
        "176, 9, 2.5, 6.5, 3, 6, 7.2",
        "276, 10, 3, 7, 3.5, 6.5, 8",
        "10700, 22, 6.5, 15.5, 7.5, 14.5, 17.6",
    })
    void C_08_C_09_C_11_theStagesMakeUpTheWholeAndTheOthersAreShares(
            long people,
            String initial,
            String stage1,
            String stage2,
            String surveillance,
            String recert,
            String onSite) {
        assertThat(Questions.of(ISO_9001).people(people).time())
                .returns(new BigDecimal(initial), AuditTime::initialDays)
                .returns(new BigDecimal(stage1), AuditTime::stage1Days)
                .returns(new BigDecimal(stage2), AuditTime::stage2Days)
                .returns(new BigDecimal(surveillance), AuditTime::surveillanceDays)
                .returns(new BigDecimal(recert), AuditTime::recertificationDays)
                .returns(new BigDecimal(onSite), AuditTime::onSiteMinimumDays);
    }

    @Test
    void C_02_lessThanEightyPercentOnSiteNeedsAJustification() {
        assertThat(Questions.of(ISO_9001).people(200).onSite("7.2", null).time().initialDays())
                .isEqualByComparingTo("9");
        assertThat(Questions.of(ISO_9001).people(200).onSite("7.19", null).refusal())
                .isEqualTo("C-02");
        assertThat(Questions.of(ISO_9001).people(200).onSite("7.19", "  \t　").refusal())
                .isEqualTo("C-02");
        assertThat(Questions.of(ISO_9001).people(200).onSite("0", null).refusal())
                .isEqualTo("C-02");
        AuditTime justified = Questions.of(ISO_9001)
                .people(200)
                .onSite("7", "remote interviews")
                .time();
        assertThat(justified.steps().getLast().text(Locale.ENGLISH)).contains("remote interviews");
    }

    @Test
    void whatCannotExistIsRefusedWithItsField() {
        assertThat(Questions.of(ISO_9001).people(-1).refusal()).isEqualTo("personnel[0].people");
        assertThat(Questions.of(ISO_9001).people(1, "0").refusal()).isEqualTo("personnel[0].hoursPerDay");
        assertThat(Questions.of(ISO_9001).people(1, "-8").refusal()).isEqualTo("personnel[0].hoursPerDay");
        assertThat(Questions.of(ISO_9001).people(1).people(1, "24.01").refusal())
                .isEqualTo("personnel[1].hoursPerDay");
        assertThat(Questions.of(ISO_9001).people(1, "1e-400000000").refusal()).isEqualTo("personnel[0].hoursPerDay");
        assertThat(Questions.of(ISO_9001).people(1).contractors(-1).refusal()).isEqualTo("contractors");
        assertThat(Questions.of(ISO_9001).people(1).onSite("-0.5", null).refusal())
                .isEqualTo("plannedOnSiteDays");
        assertThat(Questions.of(ISO_9001).people(1).percent("1e500000000").refusal())
                .isEqualTo("adjustments[0].percent");
        assertThat(Questions.of(ISO_9001).people(1, "24").time().effectivePersonnel())
                .isEqualTo(1);
    }

    @Test
    void whatIsMissingIsNamed() {
        var empty = new AuditTimeQuestion(null, null, null, null, null, null, null, null);
        assertThat(Questions.problems(AuditTimeCalculator.of(empty, Questions.RULES)))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("standard", "personnel");
        var gaps = new AuditTimeQuestion(
                ISO_9001,
                null,
                Arrays.asList(null, new Headcount(null, null), new Headcount(BigInteger.TWO, BigDecimal.TEN)),
                null,
                Arrays.asList(null, new Adjustment("x", null)),
                null,
                null,
                null);
        assertThat(Questions.problems(AuditTimeCalculator.of(gaps, Questions.RULES)))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        "personnel[0]",
                        "personnel[1].people",
                        "personnel[1].hoursPerDay",
                        "adjustments[0]",
                        "adjustments[1].percent");
    }

    @Test
    void theWorkingNamesEachRuleInBothLanguages() {
        AuditTime time = Questions.of(ISO_45001)
                .complexity(Complexity.MEDIUM)
                .people(150)
                .people(20, "4")
                .contractors(12)
                .percent("-10")
                .onSite("7.5", null)
                .time();
        assertThat(time.steps())
                .extracting(Step::rule)
                .containsExactly(
                        "C-14", "C-15", "C-18", "C-14", "C.1", "C-20", "C-07", "C-07", "C-05", "C-11", "C-02", "C-08",
                        "C-09", "C-02");
        assertThat(time.steps())
                .extracting(step -> step.text(Locale.ENGLISH))
                .contains(
                        "Table OH&SMS 1, medium complexity, 126 to 175 people: 9 days (MD5-2019)",
                        "9 days, −10 %: 8.1 days",
                        "Each surveillance is 1/3 of 8 days: 2.5");
        assertThat(time.steps())
                .extracting(step -> step.text(Locale.TRADITIONAL_CHINESE))
                .contains("表 OH&SMS 1，複雜度中，126 至 175 人：9 人天（MD5-2019）");
    }
}
