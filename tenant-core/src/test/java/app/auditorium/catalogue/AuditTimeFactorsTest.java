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
    void whatReducesForQualityAndEnvironmentReducesNothingForOhs(String rule, String factor) {
        assertThat(ids(StandardId.ISO_9001)).as(rule).contains(factor);
        assertThat(ids(StandardId.ISO_14001)).as(rule).contains(factor);
        assertThat(ids(StandardId.ISO_45001)).as(rule).doesNotContain(factor);
    }

    private List<String> ids(StandardId standard) {
        return factors.of(standard).stream()
                .filter(factor -> factor.direction() == AuditTimeFactor.Direction.REDUCE)
                .map(AuditTimeFactor::id)
                .toList();
    }
}
