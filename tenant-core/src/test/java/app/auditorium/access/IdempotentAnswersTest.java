package app.auditorium.access;

import static app.auditorium.testing.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.access.IdempotentAnswers.Claim;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.AcrossTenants;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
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
    private AbstractPlatformTransactionManager transactions;

    @Autowired
    private AcrossTenants across;

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
        aServerClaimsAndDiesAfter(() -> {});
        sweep.renew();
        assertThat(claim(answers)).isInstanceOf(Claim.UnderWay.class);

        aMinutePasses();
        sweep.renew();

        assertThat(claim(answers)).isInstanceOf(Claim.Yours.class);
    }

    @Test
    void whatAServerWroteBeforeItDiedIsNotWrittenAgain() {
        aServerClaimsAndDiesAfter(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {}));
        assertThat(claim(answers)).isInstanceOf(Claim.UnderWay.class);

        aMinutePasses();

        assertThat(claim(answers)).isInstanceOf(Claim.AnswerLost.class);
    }

    @Test
    void aServerThatOnlyReadOrFailedBeforeItDiedLeavesTheKeyFree() {
        aServerClaimsAndDiesAfter(() -> {
            var reading = new TransactionTemplate(transactions);
            reading.setReadOnly(true);
            reading.executeWithoutResult(status -> {});
            new TransactionTemplate(transactions).executeWithoutResult(TransactionStatus::setRollbackOnly);
        });

        aMinutePasses();

        assertThat(claim(answers)).isInstanceOf(Claim.Yours.class);
    }

    @Test
    void whatACallDoesForAnotherTenantIsNotWhatItWrote() {
        UUID other = tenants.consultancy().tenantId();
        aServerClaimsAndDiesAfter(() -> across.call(other, Role.ADMINISTRATOR, "test", null, null, () -> Boolean.TRUE));

        aMinutePasses();

        assertThat(claim(answers)).isInstanceOf(Claim.Yours.class);
    }

    @AfterEach
    void whoeverClaimedIsDone() {
        as(planner, () -> {
            answers.release(key);
            return key;
        });
    }

    private void aServerClaimsAndDiesAfter(Runnable call) {
        var dying = new IdempotentAnswers(app, transactions, JsonMapper.shared());
        CompletableFuture.runAsync(() -> as(planner, () -> {
                    assertThat(dying.claim(key, REQUEST)).isInstanceOf(Claim.Yours.class);
                    call.run();
                    return key;
                }))
                .join();
    }

    private Claim claim(IdempotentAnswers server) {
        return as(planner, () -> server.claim(key, REQUEST));
    }

    private void aMinutePasses() {
        AccessFixtures.asSuperuser(
                "update idempotent_answer set at = at - interval '61 seconds' where key = '" + key + "'");
    }
}
