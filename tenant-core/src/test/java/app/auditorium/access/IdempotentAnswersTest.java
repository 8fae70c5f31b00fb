package app.auditorium.access;

import static app.auditorium.testing.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.access.IdempotentAnswers.Claim;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

@CoreTest
class IdempotentAnswersTest {

    private static final byte[] REQUEST = {1, 2, 3};

    @Autowired
    private IdempotentAnswers answers;

    @Autowired
    private IdempotentSweep sweep;

    @Autowired
    private Tenants tenants;

    @Autowired
    private DataSource app;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String key = UUID.randomUUID().toString();
    private Membership planner;

    @BeforeEach
    void aPlanner() {
        planner = tenants.certificationBody(Role.PLANNER);
    }

    @Test
    void aCallThatTakesLongKeepsItsKey() {
        assertThat(claim(answers)).isInstanceOf(Claim.Yours.class);
        aMinutePasses();
        sweep.renew();

        assertThat(claim(answers)).isInstanceOf(Claim.UnderWay.class);

        as(planner, () -> {
            answers.release(key);
            return key;
        });
        assertThat(claim(answers)).isInstanceOf(Claim.Yours.class);
    }

    @Test
    void theKeyOfAServerThatDiedIsFreeAfterAMinute() {
        var dead = new IdempotentAnswers(app, transactions, JsonMapper.shared());
        assertThat(claim(dead)).isInstanceOf(Claim.Yours.class);
        sweep.renew();
        assertThat(claim(answers)).isInstanceOf(Claim.UnderWay.class);

        aMinutePasses();
        sweep.renew();

        assertThat(claim(answers)).isInstanceOf(Claim.Yours.class);
    }

    private Claim claim(IdempotentAnswers server) {
        return as(planner, () -> server.claim(key, REQUEST));
    }

    private void aMinutePasses() {
        AccessFixtures.asSuperuser(
                "update idempotent_answer set at = at - interval '61 seconds' where key = '" + key + "'");
    }
}
