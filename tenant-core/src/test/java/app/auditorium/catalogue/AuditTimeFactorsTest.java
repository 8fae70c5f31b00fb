package app.auditorium.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.kernel.StandardId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditTimeFactorsTest {

    private final AuditTimeFactors factors = new AuditTimeFactors();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "C-17, same-shifts",
        "C-19, unskilled-labour",
    })
    void c17_c19_whatReducesForQualityAndEnvironmentReducesNothingForOhs(String rule, String factor) {
        assertThat(ids(StandardId.ISO_9001)).as(rule).contains(factor);
        assertThat(ids(StandardId.ISO_14001)).as(rule).contains(factor);
        assertThat(ids(StandardId.ISO_45001)).as(rule).doesNotContain(factor);
    }

    @ParameterizedTest(name = "C-20: {0} {1}s")
    @CsvSource({
        "logistics, ADD, ISO_9001 ISO_14001 ISO_45001",
        "languages, ADD, ISO_9001 ISO_14001 ISO_45001",
        "large-site, ADD, ISO_9001 ISO_14001 ISO_45001",
        "regulation, ADD, ISO_9001 ISO_14001 ISO_45001",
        "complex-processes, ADD, ISO_9001 ISO_14001 ISO_45001",
        "temporary-sites, ADD, ISO_9001 ISO_14001 ISO_45001",
        "interested-parties, ADD, ISO_14001 ISO_45001",
        "accident-rate, ADD, ISO_45001",
        "vulnerable-workers, ADD, ISO_45001",
        "worker-consultation, ADD, ISO_45001",
        "maturity, REDUCE, ISO_9001 ISO_14001 ISO_45001",
        "small-site, REDUCE, ISO_9001 ISO_14001 ISO_45001",
        "third-party, REDUCE, ISO_9001 ISO_14001 ISO_45001",
        "same-shifts, REDUCE, ISO_9001 ISO_14001",
        "simple-automation, REDUCE, ISO_9001 ISO_14001 ISO_45001",
    })
    void c20_eachFactorAddsOrReducesForTheStandardsThatItIsAbout(
            String id, AuditTimeFactor.Direction direction, String standards) {
        assertThat(factors.all())
                .filteredOn(factor -> factor.id().equals(id))
                .singleElement()
                .returns(direction, AuditTimeFactor::direction)
                .satisfies(factor -> assertThat(factor.standards())
                        .extracting(StandardId::name)
                        .containsExactlyInAnyOrder(standards.split(" ")));
    }

    private List<String> ids(StandardId standard) {
        return factors.of(standard).stream()
                .filter(factor -> factor.direction() == AuditTimeFactor.Direction.REDUCE)
                .map(AuditTimeFactor::id)
                .toList();
    }
}
