package app.auditorium.houserule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.NotYourRole;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class HouseRulesTest {

    @Autowired
    Tenants tenants;

    @Autowired
    HouseRules rules;

    private Outcome<Setting> set(Membership body, HouseRule rule, int number, String value) {
        return Tenants.as(body, () -> rules.set(rule, number, value, "our procedure"));
    }

    @Test
    void aNewBodyGoesByDomainsValues() {
        Membership body = tenants.certificationBody();

        assertThat(Tenants.as(body, rules::all))
                .hasSize(HouseRule.values().length)
                .allMatch(Setting::isStandard);
        assertThat(Tenants.as(body, () -> rules.numbers(HouseRule.WARNINGS))).containsExactly(120, 90, 60, 30);
    }

    @Test
    void aChangeCountsForItsBodyAloneAndStaysInTheHistory() {
        Membership body = tenants.certificationBody();
        Membership other = tenants.certificationBody();
        set(body, HouseRule.STAGE_1_SHARE, 0, " 25 ").orThrow();
        set(body, HouseRule.STAGE_1_SHARE, 1, "20").orThrow();

        assertThat(Tenants.as(body, () -> rules.number(HouseRule.STAGE_1_SHARE)))
                .isEqualTo(20);
        assertThat(Tenants.as(other, () -> rules.number(HouseRule.STAGE_1_SHARE)))
                .isEqualTo(30);
        assertThat(Tenants.as(body, () -> rules.history(HouseRule.STAGE_1_SHARE)))
                .extracting(Setting::value)
                .containsExactly("20", "25");
    }

    @Test
    void whoComesLaterIsTold() {
        Membership body = tenants.certificationBody();
        set(body, HouseRule.STAGE_1_SHARE, 0, "25").orThrow();

        assertThat(set(body, HouseRule.STAGE_1_SHARE, 0, "20")).isInstanceOf(Outcome.Stale.class);
    }

    @ParameterizedTest(name = "{0}: {1} is kept as {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "STAGE_1_SHARE | 9           |",
                "STAGE_1_SHARE | 51          |",
                "STAGE_1_SHARE | 30.5        |",
                "STAGE_1_SHARE | x           |",
                "STAGE_1_SHARE | 50          | 50",
                "ROUNDING      | up          |",
                "ROUNDING      | UP          | UP",
                "WARNINGS      | 90,60       | 90, 60",
                "WARNINGS      | 90、60 30    | 90, 60, 30",
                "WARNINGS      | 60, 90      |",
                "WARNINGS      | 60, 60      |",
                "WARNINGS      | 0           |",
                "WARNINGS      | ,           |",
                "WARNINGS      | 7,6,5,4,3,2,1 |",
                "REVIEW_AFTER  | 37          |",
                "EXPIRY        | SAME_DAY    | SAME_DAY",
                "EXPIRY        | THREE_YEARS |",
                "ANSWER        | 045         | 45",
                "MAJORS_VERIFIED | 181       |",
                "MINORS_VERIFIED | 13        |",
                "LEAST_TIME      | 0.4       |",
                "LEAST_TIME      | 1         | 1",
                "SURVEILLANCE_SHARE    | 1/4 |",
                "SURVEILLANCE_SHARE    | 2/5 | 2/5",
                "RECERTIFICATION_SHARE | 1/2 |",
                "RECERTIFICATION_SHARE | 1/1 | 1/1",
                "INTEGRATION_MATRIX | 0 0 0 0 0; 0 0 0 0 0; 0 0 0 0 0; 0 0 0 0 0; 0，5、10,15 020 | 0, 0, 0, 0, 0; 0, 0, 0, 0, 0; 0, 0, 0, 0, 0; 0, 0, 0, 0, 0; 0, 5, 10, 15, 20",
                "INTEGRATION_MATRIX | 0 0 0 0 0; 0 0 0 0 0; 0 0 0 0 0; 0 0 0 0 0 |",
                "INTEGRATION_MATRIX | 0 0 0 0 0; 0 0 0 0 0; 0 0 0 0 0; 0 0 0 0 0; 0 5 10 15 |",
                "INTEGRATION_MATRIX | 0 0 0 0 0; 0 0 0 0 0; 0 0 0 0 0; 0 0 0 0 0; 0 5 10 15 25 |",
                "INTEGRATION_MATRIX | 0 0 0 0 0; 0 0 0 0 0; 0 0 0 0 0; 0 0 0 0 0; 0 5 10 15 18 |",
            })
    void onlyValuesThatMakeSenseAreKept(HouseRule rule, String typed, @org.jspecify.annotations.Nullable String kept) {
        Outcome<Setting> outcome = set(tenants.certificationBody(), rule, 0, typed);
        if (kept == null) {
            assertThat(((Outcome.Refused<?>) outcome).problems())
                    .extracting(Problem::field)
                    .containsExactly("value");
        } else {
            assertThat(outcome.orThrow().value()).isEqualTo(kept);
        }
    }

    @Test
    void onlyAnAdministratorSettlesThem() {
        Membership planner = tenants.certificationBody(Role.PLANNER);

        assertThatThrownBy(() -> set(planner, HouseRule.STAGE_1_SHARE, 0, "25")).isInstanceOf(NotYourRole.class);
    }
}
