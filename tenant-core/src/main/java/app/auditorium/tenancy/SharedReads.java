package app.auditorium.tenancy;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads rows of other tenants that are shared with the acting one: as {@code shared_reader}, read-only, never as entities. What is
 * not shared is simply not there. The only place that names owners and subjects.
 */
@Component
public class SharedReads {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    SharedReads(DataSource app, PlatformTransactionManager transactions) {
        this.sql = JdbcClient.create(app);
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Rows about the acting tenant, released to it: {@code {about}} in the query stands for that condition. */
    public <T> List<T> about(String query, Map<String, ?> parameters, RowMapper<T> shape) {
        return list(query.replace("{about}", "subject_tenant_id = :acting"), parameters, shape);
    }

    /** Rows that grants open to the acting tenant: {@code {granted:FINDING}} stands for that condition. */
    public <T> List<T> granted(String query, Map<String, ?> parameters, RowMapper<T> shape) {
        return list(
                query.replaceAll("\\{granted:([A-Z]+)}", "tenant_id = any (array (select grantor from granted('$1')))"),
                parameters,
                shape);
    }

    /** Rows by their owners and ids; the policies alone decide which of them are returned. */
    public <T> List<T> list(String query, Map<String, ?> parameters, RowMapper<T> shape) {
        return transaction.execute(status -> {
            sql.sql("set local role shared_reader").update();
            var statement = sql.sql(query).params(parameters);
            if (query.contains(":acting")) {
                statement = statement.param("acting", Acting.current().tenantId());
            }
            return statement.query(shape).list();
        });
    }
}
