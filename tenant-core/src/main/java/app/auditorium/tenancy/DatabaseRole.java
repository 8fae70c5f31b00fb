package app.auditorium.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A named service's own way into the database: its login, its small pool, its transactions. Feature code of a tenant has none of
 * these; it acts as {@code app} through the tenant's transaction.
 */
public final class DatabaseRole implements AutoCloseable {

    private final HikariDataSource pool;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    DatabaseRole(AuditoriumDatabase database, String role, int connections) {
        this.pool = pool(database, role, connections);
        this.sql = JdbcClient.create(pool);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    static HikariDataSource pool(AuditoriumDatabase database, String role, int connections) {
        var pool = new HikariDataSource();
        pool.setPoolName(role);
        pool.setJdbcUrl(database.url());
        pool.setUsername(role);
        pool.setPassword(database.password(role));
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(1);
        pool.setAutoCommit(false);
        pool.setConnectionTimeout(10_000);
        pool.addDataSourceProperty("ApplicationName", "auditorium-" + role);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // tenants differ too much for one plan: made for few rows and kept, it took 25 s where a new one takes half a
        // second
        pool.addDataSourceProperty("options", "-c plan_cache_mode=force_custom_plan");
        // the mode says nothing of statements without parameters: theirs is kept as long as the statement, so none is
        pool.addDataSourceProperty("prepareThreshold", "0");
        return pool;
    }

    /** Runs in one transaction of this role (joins the one that is open on this thread). */
    public <T extends @Nullable Object> T call(Function<JdbcClient, T> work) {
        return transaction.execute(status -> work.apply(sql));
    }

    /** As {@link #call}, without an answer. */
    public void run(Consumer<JdbcClient> work) {
        transaction.executeWithoutResult(status -> work.accept(sql));
    }

    /** For LISTEN and bulk reading; the caller closes what it takes. */
    public DataSource connections() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
