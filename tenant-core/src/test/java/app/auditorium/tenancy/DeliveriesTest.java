package app.auditorium.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import app.auditorium.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An effect in another tenant happens after the sender's commit, as the receiver, once. */
@CoreTest
class DeliveriesTest {

    record BellRung(UUID deliveredTo, String text) implements TenantEvent {}

    /** Writes an organisation in the receiving tenant, fails as often as it is told to. */
    @Component
    static class NoteTaker implements Receiver<BellRung> {

        static final AtomicInteger failures = new AtomicInteger();
        static final Map<UUID, String> names = new ConcurrentHashMap<>();
        private final JdbcClient app;

        NoteTaker(javax.sql.DataSource app) {
            this.app = JdbcClient.create(app);
        }

        @Override
        public Class<BellRung> event() {
            return BellRung.class;
        }

        @Override
        public void receive(BellRung event, UUID sender, @Nullable UUID causedBy) {
            Membership acting = Acting.current();
            names.put(acting.tenantId(), acting.tenantName());
            app.sql("insert into organisation (id, name, country) values (gen_random_uuid(), ?, 'TW')")
                    .param(event.text())
                    .update();
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("killed half-way");
            }
        }
    }

    @Autowired
    private Tenants tenants;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private PlatformTransactionManager transactions;

    private Membership sender;
    private Membership receiver;

    @BeforeEach
    void twoTenants() {
        sender = tenants.certificationBody();
        receiver = tenants.clientCompany();
        NoteTaker.failures.set(0);
    }

    @Test
    void theEffectHappensInTheReceivingTenant() {
        send("rung");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(effects("rung")).isEqualTo(1));
        assertThat(crossings()).isEqualTo(1);
        assertThat(NoteTaker.names.get(receiver.tenantId()))
                .as("letters are signed with it")
                .isEqualTo(receiver.tenantName());
    }

    @Test
    void nothingIsDeliveredFromATransactionThatRolledBack() throws InterruptedException {
        assertThatThrownBy(() -> Acting.as(
                        sender,
                        () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                            deliveries.send(new BellRung(receiver.tenantId(), "never"));
                            throw new IllegalStateException("rolled back");
                        })))
                .hasMessage("rolled back");
        deliveries.deliverWaiting();
        assertThat(effects("never")).isZero();
    }

    @Test
    void aListenerThatFailsIsTriedAgainAndLeavesNoHalfEffect() {
        NoteTaker.failures.set(1);
        send("again");
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(settled()).isEqualTo(1));
        assertThat(effects("again")).isEqualTo(1);
    }

    @Test
    void anEventWhoseMarkWasLostTakesNoSecondEffect() throws SQLException {
        send("once");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(settled()).isEqualTo(1));
        // as if the process had died after the receiver's commit and before the sender's mark
        execute("update delivery set done_at = null, next_attempt = now() where tenant_id = '" + sender.tenantId()
                + "'");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(settled()).isEqualTo(1));
        assertThat(effects("once")).isEqualTo(1);
    }

    private void send(String text) {
        Acting.as(
                sender,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> deliveries.send(new BellRung(receiver.tenantId(), text))));
    }

    private long effects(String name) {
        return count("select count(*) from organisation where tenant_id = '" + receiver.tenantId() + "' and name = '"
                + name + "'");
    }

    private long crossings() {
        return count("select count(*) from crossing where tenant_id = '" + receiver.tenantId() + "' and from_tenant = '"
                + sender.tenantId() + "'");
    }

    private long settled() {
        return count(
                "select count(*) from delivery where done_at is not null and tenant_id = '" + sender.tenantId() + "'");
    }

    private static long count(String query) {
        try (var superuser = TestDatabase.superuser();
                var rows = superuser.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
