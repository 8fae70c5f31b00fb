package app.auditorium.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.TaskDecorator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tenant is announced per transaction and never outlives it, on whatever thread and connection. */
@CoreTest
class TenantBindingTest {

    @Autowired
    private Tenants tenants;

    @Autowired
    private EntityManager entities;

    @Autowired
    private DataSource app;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TaskDecorator decorator;

    private Membership a;
    private Membership b;

    @BeforeEach
    void twoTenantsWithANoteEach() {
        a = tenants.certificationBody();
        b = tenants.certificationBody();
        add(a, "a");
        add(b, "b");
    }

    @Test
    void aTransactionWithoutATenantIsAnError() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).execute(status -> names()))
                .isInstanceOf(NoTenantBound.class);
    }

    @Test
    void aQueryOutsideATransactionIsAnError() {
        assertThatThrownBy(() -> Acting.as(a, this::names)).hasStackTraceContaining("outside a transaction");
    }

    @Test
    void nativeSqlWithoutWhereSeesAndTouchesOnlyItsTenant() {
        assertThat(inTransaction(a, this::names)).containsExactly("a");
        inTransaction(
                a,
                () -> entities.createNativeQuery("update organisation set name = name || '!'")
                        .executeUpdate());
        assertThat(inTransaction(a, this::names)).containsExactly("a!");
        assertThat(inTransaction(b, this::names)).containsExactly("b");
    }

    @Test
    void aConnectionForgetsItsTenantAfterCommitRollbackAndError() {
        for (int i = 0; i < 30; i++) {
            Membership tenant = i % 2 == 0 ? a : b;
            String name = i % 2 == 0 ? "a" : "b";
            assertThat(inTransaction(tenant, this::names)).containsExactly(name);
            assertThat(settingOfAnIdleConnection()).isEmpty();
            assertThatThrownBy(() -> inTransaction(tenant, () -> {
                        throw new IllegalStateException("rolled back");
                    }))
                    .hasMessage("rolled back");
            assertThat(settingOfAnIdleConnection()).isEmpty();
            assertThatThrownBy(() -> inTransaction(
                            tenant,
                            () -> entities.createNativeQuery("select 1 / 0").getResultList()))
                    .hasStackTraceContaining("division by zero");
            assertThat(settingOfAnIdleConnection()).isEmpty();
        }
    }

    @Test
    void noTenantIsServedByAPlanThatWasMadeForAnother() {
        assertThat(inTransaction(
                        a,
                        () -> JdbcClient.create(app)
                                .sql("show plan_cache_mode")
                                .query(String.class)
                                .single()))
                .isEqualTo("force_custom_plan");
    }

    @Test
    void noPlanIsKeptForAQueryWithoutParametersEither() {
        assertThat(inTransaction(a, () -> {
                    IntStream.range(0, 10).forEach(time -> names());
                    return JdbcClient.create(app)
                            .sql("select statement from pg_prepared_statements")
                            .query(String.class)
                            .list();
                }))
                .isEmpty();
    }

    @Test
    void bindingAnotherTenantInsideATransactionIsAnError() {
        assertThatThrownBy(() -> inTransaction(a, () -> Acting.getAs(b, this::names)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another tenant");
    }

    @Test
    void hundredsOfVirtualThreadsKeepTheirTenantsApart() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < 300; i++) {
                boolean first = i % 2 == 0;
                answers.add(threads.submit(
                        () -> inTransaction(first ? a : b, this::names).equals(java.util.List.of(first ? "a" : "b"))));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        }
    }

    @Test
    void anotherThreadInheritsNothingUnlessItsTaskIsDecorated() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(Acting.callAs(a, () -> threads.submit(Acting::maybe).get()))
                    .isEmpty();
            var seen = new CompletableFuture<UUID>();
            Acting.as(
                    a,
                    () -> threads.execute(decorator.decorate(
                            () -> seen.complete(Acting.current().tenantId()))));
            assertThat(seen.get()).isEqualTo(a.tenantId());
        }
    }

    @Test
    void aRowForAnotherTenantIsRefused() {
        assertThatThrownBy(() -> inTransaction(
                        a,
                        () -> entities.createNativeQuery(
                                        "insert into organisation (tenant_id, id, name, country) values (?1, gen_random_uuid(), 'x', 'TW')")
                                .setParameter(1, b.tenantId())
                                .executeUpdate()))
                .hasStackTraceContaining("row-level security");
    }

    private void add(Membership tenant, String name) {
        inTransaction(
                tenant,
                () -> entities.createNativeQuery(
                                "insert into organisation (id, name, country) values (gen_random_uuid(), ?1, 'TW')")
                        .setParameter(1, name)
                        .executeUpdate());
    }

    private java.util.List<?> names() {
        return entities.createNativeQuery("select name from organisation", String.class)
                .getResultList();
    }

    private <T> T inTransaction(Membership tenant, Supplier<T> work) {
        return Acting.getAs(tenant, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private String settingOfAnIdleConnection() {
        return JdbcClient.create(app)
                .sql("select coalesce(current_setting('app.tenant_id', true), '')")
                .query(String.class)
                .single();
    }
}
