package app.auditorium.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.UUID;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.task.TaskDecorator;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One pool per database role, the tenant's transactions on that of {@code app}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditoriumDatabase.class)
class DatabaseConfiguration {

    private static final UUID NOBODY = new UUID(0, 0);

    @Bean
    @Primary
    HikariDataSource appDataSource(AuditoriumDatabase database) {
        return DatabaseRole.pool(database, "app", database.poolSize());
    }

    @Bean(defaultCandidate = false)
    DatabaseRole doorkeeper(AuditoriumDatabase database) {
        return new DatabaseRole(database, "doorkeeper", 6);
    }

    @Bean(defaultCandidate = false)
    DatabaseRole indexer(AuditoriumDatabase database) {
        return new DatabaseRole(database, "indexer", 4);
    }

    @Bean(defaultCandidate = false)
    DatabaseRole jobs(AuditoriumDatabase database) {
        return new DatabaseRole(database, "jobs", 4);
    }

    @Bean(defaultCandidate = false)
    DatabaseRole visitor(AuditoriumDatabase database) {
        return new DatabaseRole(database, "visitor", 4);
    }

    @Bean
    TenantTransactions transactionManager(EntityManagerFactory factory) {
        return new TenantTransactions(factory);
    }

    @Bean
    FlywayConfigurationCustomizer migrateAsOwner(AuditoriumDatabase database) {
        return flyway -> flyway.dataSource(database.url(), "migrator", database.password("migrator"))
                .initSql("set role owner")
                .locations("classpath:db/migration");
    }

    @Bean
    HibernatePropertiesCustomizer tenantOfTheSession() {
        return properties -> properties.putAll(Map.of(
                MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER,
                new ActingTenant(),
                JdbcSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT,
                true,
                BatchSettings.STATEMENT_BATCH_SIZE,
                50,
                BatchSettings.ORDER_INSERTS,
                true,
                BatchSettings.ORDER_UPDATES,
                true,
                JdbcSettings.STATEMENT_INSPECTOR,
                (org.hibernate.resource.jdbc.spi.StatementInspector) DatabaseConfiguration::insideATransaction));
    }

    /** A task of {@code @Async} acts for whoever started it. */
    @Bean
    TaskDecorator actingForTheStarter() {
        return task -> Acting.maybe()
                .<Runnable>map(membership -> () -> Acting.as(membership, task))
                .orElse(task);
    }

    private static String insideATransaction(String sql) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A query outside a transaction sees no tenant: " + sql);
        }
        return sql;
    }

    private static final class ActingTenant implements CurrentTenantIdentifierResolver<UUID> {

        @Override
        public UUID resolveCurrentTenantIdentifier() {
            return Acting.maybe().map(Membership::tenantId).orElse(NOBODY);
        }

        @Override
        public boolean validateExistingCurrentSessions() {
            return true;
        }
    }
}
