package app.auditorium.audittime;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Outcome;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any place, over places made up from a fixed seed and from a fresh one. */
class AuditTimePropertiesTest {

    private static final int PLACES = 2_000;

    static long[] seeds() {
        long fresh = System.nanoTime();
        System.out.println("Audit times of the fresh seed " + fresh);
        return new long[] {20261126, fresh};
    }

    private static Questions place(Random random) {
        TimedStandard standard = TimedStandard.values()[random.nextInt(3)];
        Questions question = Questions.of(standard).complexity(Complexity.values()[random.nextInt(3)]);
        for (int row = 0; row <= random.nextInt(4); row++) {
            question.people(
                    random.nextInt(2_600),
                    BigDecimal.valueOf(1 + random.nextInt(2_400), 2).toString());
        }
        question.contractors(random.nextInt(300));
        for (int row = 0; row < random.nextInt(4); row++) {
            question.percent(
                    BigDecimal.valueOf(random.nextInt(6_000) - 2_000, 2).toString());
        }
        if (random.nextInt(4) == 0) {
            question.sampled(BigDecimal.valueOf(-random.nextInt(2_001), 2).toString());
        }
        return question;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theAnswerHoldsTogether(long seed) {
        var random = new Random(seed);
        int answered = 0;
        for (int i = 0; i < PLACES; i++) {
            if (place(random).answer() instanceof Outcome.Done<AuditTime>(var time)) {
                answered++;
                holdsTogether(time);
            }
        }
        assertThat(answered).isGreaterThan(PLACES / 2);
    }

    private static void holdsTogether(AuditTime time) {
        for (BigDecimal days : new BigDecimal[] {
            time.initialDays(),
            time.stage1Days(),
            time.stage2Days(),
            time.surveillanceDays(),
            time.recertificationDays()
        }) {
            assertThat(days.remainder(HalfDays.HALF)).isZero();
            assertThat(days).isGreaterThanOrEqualTo(HalfDays.HALF);
            assertThat(days.scale()).isBetween(0, 1);
        }
        assertThat(time.stage1Days().add(time.stage2Days())).isEqualByComparingTo(time.initialDays());
        BigDecimal quarter = new BigDecimal("0.25");
        assertThat(time.initialDays().subtract(time.calculatedDays()))
                .isGreaterThan(quarter.negate())
                .isLessThanOrEqualTo(quarter);
        BigDecimal three = BigDecimal.valueOf(3);
        // a third of half days never lies on a tie: it is nearer than a quarter of a day
        assertThat(time.surveillanceDays()
                        .multiply(three)
                        .subtract(time.initialDays())
                        .abs())
                .isLessThan(time.initialDays().compareTo(BigDecimal.ONE) <= 0 ? three : quarter.multiply(three));
        assertThat(time.recertificationDays()
                        .multiply(three)
                        .subtract(time.initialDays().multiply(BigDecimal.TWO))
                        .abs())
                .isLessThan(quarter.multiply(three));
        assertThat(time.onSiteMinimumDays().multiply(BigDecimal.valueOf(5)))
                .isEqualByComparingTo(time.initialDays().multiply(BigDecimal.valueOf(4)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void morePeopleNeverTakeLessTime(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < PLACES; i++) {
            TimedStandard standard = TimedStandard.values()[random.nextInt(3)];
            Complexity complexity = Complexity.values()[random.nextInt(3)];
            int people = 1 + random.nextInt(10_000);
            BigDecimal few = Questions.of(standard)
                    .complexity(complexity)
                    .people(people)
                    .time()
                    .initialDays();
            BigDecimal more = Questions.of(standard)
                    .complexity(complexity)
                    .people(people + random.nextInt(700))
                    .time()
                    .initialDays();
            assertThat(more).isGreaterThanOrEqualTo(few);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSampleIsTheSmallestThatReachesTheRoot(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < PLACES; i++) {
            long sites = 1 + (random.nextLong() >>> (20 + random.nextInt(40)));
            for (SampleEvent event : SampleEvent.values()) {
                var sample = SiteSampleCalculator.of(
                                new SiteSampleQuestion(java.math.BigInteger.valueOf(sites), event, true))
                        .orThrow();
                var tenths = BigDecimal.valueOf(
                        event == SampleEvent.INITIAL ? 10 : event == SampleEvent.SURVEILLANCE ? 6 : 8, 1);
                BigDecimal square = tenths.pow(2).multiply(BigDecimal.valueOf(sites));
                BigDecimal visited = new BigDecimal(sample.sites());
                assertThat(visited.pow(2)).isGreaterThanOrEqualTo(square);
                assertThat(visited.subtract(BigDecimal.ONE).pow(2)).isLessThan(square);
                assertThat(sample.sites().longValueExact()).isLessThanOrEqualTo(sites);
            }
        }
    }
}
