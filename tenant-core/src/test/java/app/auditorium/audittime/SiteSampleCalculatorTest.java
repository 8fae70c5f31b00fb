package app.auditorium.audittime;

import static app.auditorium.audittime.SampleEvent.INITIAL;
import static app.auditorium.audittime.SampleEvent.RECERTIFICATION;
import static app.auditorium.audittime.SampleEvent.SURVEILLANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sites are visited (DOMAIN C-30 … C-34). */
class SiteSampleCalculatorTest {

    private static SiteSample of(BigInteger sites, SampleEvent event, boolean allowed) {
        return SiteSampleCalculator.of(new SiteSampleQuestion(sites, event, allowed))
                .orThrow();
    }

    private static long sites(long sites, SampleEvent event, boolean allowed) {
        return of(BigInteger.valueOf(sites), event, allowed).sites().longValueExact();
    }

    @ParameterizedTest(name = "C-30: of {0} sites {1}, {2}, {3}")
    @CsvSource({
        "1, 1, 1, 1",
        "3, 2, 2, 2",
        "4, 2, 2, 2",
        "9, 3, 2, 3",
        "10, 4, 2, 3",
        "16, 4, 3, 4",
        "25, 5, 3, 4",
        "26, 6, 4, 5",
        "36, 6, 4, 5",
        "100, 10, 6, 8",
        "101, 11, 7, 9",
        "10000, 100, 60, 80",
    })
    void C_30_theRootIsRoundedUp(long x, long initial, long surveillance, long recertification) {
        assertThat(sites(x, INITIAL, true)).isEqualTo(initial);
        assertThat(sites(x, SURVEILLANCE, true)).isEqualTo(surveillance);
        assertThat(sites(x, RECERTIFICATION, true)).isEqualTo(recertification);
    }

    @ParameterizedTest(name = "C-31: of two sites {1} in an audit of kind {0}")
    @CsvSource({"INITIAL, 2", "SURVEILLANCE, 1", "RECERTIFICATION, 2"})
    void C_31_ofTwoSitesBothAreVisitedExceptInASurveillance(SampleEvent event, long visited) {
        assertThat(sites(2, event, true)).isEqualTo(visited);
        assertThat(of(BigInteger.TWO, event, true).random()).isEqualTo(1);
    }

    @Test
    void C_30_theRootIsExactWhereDoublesAreNot() {
        BigInteger root = new BigInteger("94906267");
        assertThat(of(root.pow(2), INITIAL, true).sites()).isEqualTo(root);
        assertThat(of(root.pow(2).add(BigInteger.ONE), INITIAL, true).sites()).isEqualTo(root.add(BigInteger.ONE));
        BigInteger five = new BigInteger("5000000000000000000000");
        assertThat(of(five.pow(2), SURVEILLANCE, true).sites())
                .isEqualTo(five.multiply(BigInteger.valueOf(6)).divide(BigInteger.TEN));
    }

    @ParameterizedTest(name = "C-34: {1} of {0} sites in a surveillance without sampling")
    @CsvSource({"1, 1", "3, 1", "4, 2", "10, 3", "11, 4", "100, 30"})
    void C_34_withoutSamplingEachSurveillanceVisitsThirtyPercent(long x, long visited) {
        assertThat(sites(x, SURVEILLANCE, false)).isEqualTo(visited);
        assertThat(sites(x, INITIAL, false)).isEqualTo(x);
        assertThat(sites(x, RECERTIFICATION, false)).isEqualTo(x);
        assertThat(of(BigInteger.valueOf(x), SURVEILLANCE, false).random()).isZero();
    }

    @ParameterizedTest(name = "C-32: of a sample of {0} sites {1} by lot")
    @CsvSource({"1, 1", "4, 1", "5, 2", "8, 2", "9, 3"})
    void C_32_aQuarterIsDrawnByLot(long sample, long random) {
        assertThat(of(BigInteger.valueOf(sample * sample), INITIAL, true).random())
                .isEqualTo(random);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void C_30_withoutAnySiteThereIsNothingToSample(long x) {
        assertThat(Questions.refusal(
                        SiteSampleCalculator.of(new SiteSampleQuestion(BigInteger.valueOf(x), INITIAL, true))))
                .isEqualTo("sites");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(Questions.problems(SiteSampleCalculator.of(new SiteSampleQuestion(null, null, null))))
                .extracting(app.auditorium.kernel.Problem::field)
                .containsExactly("sites", "event", "samplingAllowed");
    }

    @Test
    void C_30_theCentralFunctionIsAlwaysVisited() {
        for (SampleEvent event : SampleEvent.values()) {
            assertThat(of(BigInteger.TEN, event, true).centralFunction()).isTrue();
            assertThat(of(BigInteger.TEN, event, false).centralFunction()).isTrue();
        }
    }
}
