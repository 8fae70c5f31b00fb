package app.auditorium.audittime;

import static app.auditorium.kernel.Complexity.HIGH;
import static app.auditorium.kernel.Complexity.LOW;
import static app.auditorium.kernel.Complexity.MEDIUM;
import static app.auditorium.kernel.StandardId.ISO_14001;
import static app.auditorium.kernel.StandardId.ISO_45001;
import static app.auditorium.kernel.StandardId.ISO_45003;
import static app.auditorium.kernel.StandardId.ISO_9001;
import static app.auditorium.kernel.StandardId.TOSHMS;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.houserule.HouseRule;
import app.auditorium.kernel.Outcome;
import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several places and several standards of one client (DOMAIN C-07, C-21, C-30 … C-41). */
class PlanCalculatorTest {

    private static Adjustment percent(String percent) {
        return new Adjustment("mature system", new BigDecimal(percent));
    }

    @Test
    void onePlaceTakesWhatTheCalculatorSays() {
        AuditTime alone = Questions.of(TimedStandard.ISO_45001)
                .complexity(MEDIUM)
                .people(150)
                .percent("-10")
                .time();
        PlannedTime plan =
                Plans.forOne(ISO_45001, MEDIUM, percent("-10")).central(150).time();
        assertThat(plan)
                .returns(alone.initialDays(), PlannedTime::initialDays)
                .returns(alone.stage1Days(), PlannedTime::stage1Days)
                .returns(alone.stage2Days(), PlannedTime::stage2Days)
                .returns(alone.surveillanceDays(), PlannedTime::surveillanceDays)
                .returns(alone.recertificationDays(), PlannedTime::recertificationDays)
                .returns(alone.onSiteMinimumDays(), PlannedTime::onSiteMinimumDays);
    }

    /** Head office 100 people 7 days; sites of 30, 30, 10, 10 people: 4, 4, 2, 2 days; two of the four are visited. */
    @Test
    void C_36_theCentralFunctionAndTheVisitedSitesAreAddedUp() {
        PlannedTime time = Plans.forOne(ISO_9001, null)
                .central(100)
                .drawn("Linkou", 30, null)
                .site("Toufen", 10)
                .left("Douliu", 30)
                .left("Hualien", 10)
                .sampled("the same warehouse work everywhere")
                .time();
        assertThat(time.sample()).isEqualTo(new PlannedTime.Sample(2, 1, 2, 2));
        assertThat(time.initialDays()).isEqualByComparingTo("13");
        // a third of 7, 4 and 4, each rounded; two thirds likewise
        assertThat(time.surveillanceDays()).isEqualByComparingTo("5.5");
        assertThat(time.recertificationDays()).isEqualByComparingTo("9.5");
        assertThat(time.stage1Days().add(time.stage2Days())).isEqualByComparingTo(time.initialDays());
        assertThat(time.working())
                .extracting(PlannedTime.Section::place)
                .containsExactly("Head office", "Linkou", "Toufen", null);
    }

    @Test
    void C_30_theSampleIsLargeEnough() {
        assertThat(Plans.forOne(ISO_9001, null)
                        .central(100)
                        .drawn("Linkou", 30, null)
                        .left("Toufen", 30)
                        .sampled("alike")
                        .refusal())
                .isEqualTo("C-30");
    }

    @Test
    void C_33_moreSitesThanTheRootMayBeVisitedAndTheWorkingSaysSo() {
        Plans alike = Plans.forOne(ISO_9001, null)
                .central(100)
                .drawn("Linkou", 30, null)
                .site("Toufen", 30)
                .site("Guanyin", 30)
                .left("Luzhu", 30)
                .sampled("alike");
        assertThat(alike.time().working())
                .flatExtracting(PlannedTime.Section::steps)
                .extracting(Step::rule)
                .contains("C-33");
    }

    @Test
    void C_32_aQuarterIsDrawn() {
        assertThat(Plans.forOne(ISO_9001, null)
                        .central(100)
                        .site("Linkou", 30)
                        .site("Toufen", 30)
                        .sampled("alike")
                        .refusal())
                .isEqualTo("C-32");
    }

    @Test
    void C_34_withoutSamplingAllSitesAreVisited() {
        assertThat(Plans.forOne(ISO_9001, null)
                        .central(100)
                        .site("Linkou", 30)
                        .left("Toufen", 30)
                        .refusal())
                .isEqualTo("C-34");
        PlannedTime all = Plans.forOne(ISO_9001, null)
                .central(100)
                .site("Linkou", 30)
                .site("Toufen", 30)
                .time();
        assertThat(all.initialDays()).isEqualByComparingTo("15");
        // a third of 7 and of one of the sites
        assertThat(all.surveillanceDays()).isEqualByComparingTo("4");
    }

    @Test
    void C_30_oneOfSeveralPlacesIsTheCentralFunction() {
        assertThat(Plans.forOne(ISO_9001, null)
                        .site("Linkou", 30)
                        .site("Toufen", 30)
                        .refusal())
                .isEqualTo("C-30");
    }

    @Test
    void C_30_samplingIsReasoned() {
        assertThat(Plans.forOne(ISO_9001, null)
                        .central(100)
                        .drawn("Linkou", 30, null)
                        .sampled(" ")
                        .refusal())
                .isEqualTo("C-30");
    }

    @Test
    void C_37_samplingForOhsIsReasoned() {
        assertThat(Plans.forOne(ISO_45001, HIGH)
                        .central(100)
                        .drawn("Linkou", 30, null)
                        .sampled(null)
                        .refusal())
                .isEqualTo("C-37");
        assertThat(Plans.forOne(ISO_45001, HIGH)
                        .central(100)
                        .drawn("Linkou", 30, null)
                        .sampled("same lines")
                        .time()
                        .initialDays())
                .isEqualByComparingTo("18");
    }

    @Test
    void C_38_anEstablishmentIsNotSampled() {
        assertThat(Plans.forOne(TOSHMS, HIGH)
                        .central(100)
                        .drawn("Linkou", 30, null)
                        .sampled("same lines")
                        .refusal())
                .isEqualTo("C-38");
    }

    @Test
    void C_35_sampledSitesMayLoseHalfAndTheCentralFunctionThirtyPercent() {
        PlannedTime time = Plans.forOne(ISO_9001, null, percent("-30"))
                .central(200)
                .drawn("Linkou", 200, "-20")
                .sampled("alike")
                .time();
        assertThat(time.places())
                .extracting(PlannedTime.Place::days)
                .containsExactly(new BigDecimal("6.5"), new BigDecimal("4.5"));
        assertThat(Plans.forOne(ISO_9001, null, percent("-30"))
                        .central(200)
                        .drawn("Linkou", 200, "-21")
                        .sampled("alike")
                        .refusal())
                .isEqualTo("C-35");
        assertThat(Plans.forOne(ISO_9001, null, percent("-31")).central(200).refusal())
                .isEqualTo("C-07");
    }

    @Test
    void C_40_severalStandardsAreIntegratedAtEachPlace() {
        assertThat(Plans.forOne(ISO_9001, null)
                        .and(ISO_14001, MEDIUM)
                        .central(30)
                        .integrated("-20", "one system")
                        .time()
                        .initialDays())
                .isEqualByComparingTo("8");
        assertThat(Plans.forOne(ISO_9001, null)
                        .and(ISO_14001, MEDIUM)
                        .central(30)
                        .integrated("-20", "")
                        .refusal())
                .isEqualTo("C-40");
        assertThat(Plans.forOne(ISO_9001, null)
                        .and(ISO_14001, MEDIUM)
                        .central(30)
                        .integrated("-21", "x")
                        .refusal())
                .isEqualTo("C-40");
    }

    @Test
    void C_40_standardsOfOneTableTakeTheTimeOnce() {
        PlannedTime pair =
                Plans.forOne(TOSHMS, HIGH).and(ISO_45001, HIGH).central(30).time();
        assertThat(pair.initialDays())
                .isEqualTo(Plans.forOne(ISO_45001, HIGH).central(30).time().initialDays());
    }

    @Test
    void C_18_contractorsOfAPlaceCountForOhs() {
        assertThat(Plans.forOne(ISO_45001, LOW)
                        .central(20)
                        .contractors(100)
                        .time()
                        .places())
                .extracting(PlannedTime.Place::effectivePersonnel)
                .containsExactly(120);
    }

    @Test
    void C_21_aLowerComplexityThanTheSectorsIsReasoned() {
        assertThat(new Plans().and(ISO_45001, MEDIUM, HIGH, null).central(30).refusal())
                .isEqualTo("C-21");
        assertThat(new Plans()
                        .and(ISO_45001, MEDIUM, HIGH, "assembly only")
                        .central(30)
                        .time()
                        .initialDays())
                .isEqualByComparingTo("5.5");
        assertThat(new Plans()
                        .and(ISO_45001, HIGH, MEDIUM, null)
                        .central(30)
                        .time()
                        .initialDays())
                .isEqualByComparingTo("7");
    }

    @Test
    void C_07_eachAdjustmentIsReasoned() {
        assertThat(Plans.forOne(ISO_9001, null, new Adjustment(" ", BigDecimal.TEN))
                        .central(30)
                        .refusal())
                .isEqualTo("C-07");
    }

    @Test
    void C_02_fewerDaysOnSiteAreReasoned() {
        assertThat(Plans.forOne(ISO_9001, null).central(30).onSite("3.1", null).refusal())
                .isEqualTo("C-02");
        assertThat(Plans.forOne(ISO_9001, null)
                        .central(30)
                        .onSite("3.1", "documents at a distance")
                        .time()
                        .working()
                        .getLast()
                        .steps()
                        .getLast()
                        .rule())
                .isEqualTo("C-02");
    }

    @Test
    void C_1_nobodyAtAPlaceIsNamedThere() {
        assertThat(Questions.problems(Plans.forOne(ISO_9001, null)
                                .central(30)
                                .site("Empty", 0)
                                .answer())
                        .getFirst())
                .returns("C.1", app.auditorium.kernel.Problem::rule)
                .returns("places[1].personnel", app.auditorium.kernel.Problem::field);
    }

    @Test
    void C_1_aBodyMayReadBetweenTheBands() {
        Plans hundred = Plans.forOne(ISO_9001, null).central(100);
        TimeRules between = Questions.settled(HouseRule.TABLES, "INTERPOLATED");

        assertThat(hundred.time().initialDays()).isEqualByComparingTo("7");
        // 7 days at 86 people, 8 at 126: 7.35 at 100
        assertThat(hundred.answer(between).orThrow().initialDays()).isEqualByComparingTo("7.5");
        assertThat(Plans.forOne(ISO_9001, null)
                        .central(86)
                        .answer(between)
                        .orThrow()
                        .initialDays())
                .isEqualByComparingTo("7");
        assertThat(Plans.forOne(ISO_9001, null)
                        .central(10_700)
                        .answer(between)
                        .orThrow()
                        .initialDays())
                .isEqualByComparingTo("22");
    }

    @Test
    void C_1_aboveTheTableAPersonDeterminesTheDaysAndSaysWhy() {
        assertThat(Questions.problems(
                                Plans.forOne(ISO_9001, null).central(11_000).answer())
                        .getFirst())
                .returns("C.1", app.auditorium.kernel.Problem::rule)
                .returns("standards[0].beyondDays", app.auditorium.kernel.Problem::field);
        assertThat(Plans.forOne(ISO_9001, null)
                        .beyond("21.5", "progression")
                        .central(11_000)
                        .refusal())
                .isEqualTo("C.1");
        assertThat(Plans.forOne(ISO_9001, null)
                        .beyond("23", "one day for each band of 2,200 more")
                        .central(11_000)
                        .time()
                        .initialDays())
                .isEqualByComparingTo("23");
    }

    @Test
    void C_16_manyWithTheSameSimpleTaskCountForFewerExceptForOhs() {
        assertThat(Plans.forOne(ISO_9001, null)
                        .central(500)
                        .repetitive(400, 100, null)
                        .refusal())
                .isEqualTo("C-16");
        PlannedTime quality = Plans.forOne(ISO_9001, null)
                .central(500)
                .repetitive(400, 100, "packing by hand")
                .time();
        PlannedTime safety = Plans.forOne(ISO_45001, LOW)
                .central(500)
                .repetitive(400, 100, "packing by hand")
                .time();

        assertThat(quality.places().getFirst().effectivePersonnel()).isEqualTo(200);
        assertThat(safety.places().getFirst().effectivePersonnel()).isEqualTo(500);
    }

    @Test
    void C_16_whoWorksPartTimeIsLeftOutWithTheHoursOfAll() {
        assertThat(effective(
                        Plans.forOne(ISO_9001, null).central(0).partTime(100, 4).repetitive(80, 20, "packing by hand")))
                .isEqualTo(20);
        assertThat(effective(Plans.forOne(ISO_9001, null)
                        .central(20)
                        .partTime(100, 4)
                        .repetitive(80, 20, "packing by hand")))
                .isEqualTo(35);
    }

    private static int effective(Plans plans) {
        return plans.time().places().getFirst().effectivePersonnel();
    }

    @Test
    void C_42_theAbilityOfTheTeamStandsInTheWorking() {
        Plans two = Plans.forOne(ISO_9001, null).and(ISO_14001, LOW).central(30);

        Step ability = two.team(2, 2, 1).time().working().getLast().steps().getLast();
        assertThat(ability.rule()).isEqualTo("C-42");
        assertThat(ability.args()).containsExactly("2, 2, 1", "2", "66.7");
        assertThat(two.team(3).refusal()).isEqualTo("C-42");
    }

    @ParameterizedTest(name = "C-42: team {0}, system integrated to {1} %: at most {2} %")
    @CsvSource({
        "1, 100, 0", // 0 %
        "2 1 1 1 1, 100, 5", // 20 %
        "2 1, 39, 5", // 50 %
        "2 1, 40, 10",
        "2 2 1, 80, 15", // 66.7 %
        "2, 80, 20",
        "2, 79, 15",
        "2, 19, 0",
        "2, 100, 20",
    })
    void C_42_abilityAndLevelLimitTheReductionByTheMatrix(String team, int level, int most) {
        Integer[] each = Arrays.stream(team.split(" ")).map(Integer::valueOf).toArray(Integer[]::new);

        assertThat(integrated(each, level, most).answer()).isInstanceOf(Outcome.Done.class);
        assertThat(integrated(each, level, most)
                        .time()
                        .working()
                        .getLast()
                        .steps()
                        .getLast())
                .returns("C-42", Step::rule)
                .satisfies(step -> assertThat(step.args().getLast()).isEqualTo(String.valueOf(most)));
        assertThat(integrated(each, level, most + 1).refusal()).isEqualTo(most < 20 ? "C-42" : "C-40");
    }

    @Test
    void C_42_theMatrixIsTheBodysAndTheLevelAPercent() {
        TimeRules strict = Questions.settled(
                HouseRule.INTEGRATION_MATRIX,
                "0, 0, 0, 0, 0; 0, 0, 0, 0, 0; 0, 0, 0, 0, 0; 0, 0, 0, 0, 0; 0, 0, 0, 0, 15");
        Integer[] able = {2, 2};

        assertThat(integrated(able, 100, 15).answer(strict)).isInstanceOf(Outcome.Done.class);
        assertThat(Questions.refusal(integrated(able, 100, 16).answer(strict))).isEqualTo("C-42");
        assertThat(Questions.refusal(integrated(able, 79, 5).answer(strict))).isEqualTo("C-42");
        assertThat(integrated(able, 101, 0).refusal()).isEqualTo("integrationLevel");
    }

    private static Plans integrated(Integer[] team, int level, int percent) {
        return Plans.forOne(ISO_9001, null)
                .and(ISO_14001, LOW)
                .central(30)
                .team(team)
                .level(level)
                .integrated("-" + percent, "one system");
    }

    @Test
    void C_06_anAuditTakesAtLeastWhatTheBodySettled() {
        TimeRules aDay = Questions.settled(HouseRule.LEAST_TIME, "1.5");
        PlannedTime small = Plans.forOne(ISO_9001, null, percent("-30"))
                .central(3)
                .answer(aDay)
                .orThrow();

        assertThat(Plans.forOne(ISO_9001, null, percent("-30"))
                        .central(3)
                        .time()
                        .initialDays())
                .isEqualByComparingTo("1");
        assertThat(small.initialDays()).isEqualByComparingTo("1.5");
        assertThat(small.surveillanceDays()).isEqualByComparingTo("1.5");
        assertThat(small.recertificationDays()).isEqualByComparingTo("1.5");
        assertThat(small.stage1Days().add(small.stage2Days())).isEqualByComparingTo("1.5");
        assertThat(small.working().getLast().steps()).extracting(Step::rule).contains("C-06");
        assertThat(Plans.forOne(ISO_9001, null).central(100).answer(aDay).orThrow())
                .isEqualTo(Plans.forOne(ISO_9001, null).central(100).time());
    }

    @ParameterizedTest(name = "{0} is {1}: {2} and {3} days of 7")
    @CsvSource({
        "SURVEILLANCE_SHARE, 1/3, 2.5, 4.5",
        "SURVEILLANCE_SHARE, 2/5, 3, 4.5",
        "SURVEILLANCE_SHARE, 1/2, 3.5, 4.5",
        "RECERTIFICATION_SHARE, 3/4, 2.5, 5.5",
        "RECERTIFICATION_SHARE, 1/1, 2.5, 7",
    })
    void C_08_C_09_theSharesAreTheBodysAndOneAndSeveralPlacesAreReckonedAlike(
            HouseRule rule, String share, String surveillance, String recertification) {
        TimeRules rules = Questions.settled(rule, share);

        assertThat(Plans.forOne(ISO_9001, null).central(100).answer(rules).orThrow())
                .returns(new BigDecimal(surveillance), PlannedTime::surveillanceDays)
                .returns(new BigDecimal(recertification), PlannedTime::recertificationDays);
    }

    @Test
    void C_13_muchAtADistanceIsReasoned() {
        assertThat(Plans.forOne(ISO_9001, null).central(30).remote("1", null).refusal())
                .isEqualTo("C-13");
        assertThat(Plans.forOne(ISO_9001, null).central(30).remote("4", "no").refusal())
                .isEqualTo("C-13");
        assertThat(Plans.forOne(ISO_9001, null).central(30).remote("0.5", null).answer())
                .isInstanceOf(Outcome.Done.class);
        assertThat(Plans.forOne(ISO_9001, null)
                        .central(30)
                        .remote("1", "office work is done at home")
                        .answer())
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void C_13_theBodySettlesHowMuchIsMuch() {
        TimeRules bold = Questions.settled(HouseRule.REMOTE_SHARE, "60");

        assertThat(Plans.forOne(ISO_9001, null).central(30).remote("1", null).answer(bold))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void guidanceHasNoTable() {
        assertThat(Plans.forOne(ISO_45003, null).central(30).refusal()).isEqualTo("standards[0].standard");
    }
}
