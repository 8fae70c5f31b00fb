package app.auditorium.tenancy;

import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The system acting as another tenant, with role, reason and an audit entry there. A test lists the callers. */
@Component
public class AcrossTenants {

    private final DatabaseRole jobs;
    private final JdbcClient app;
    private final TransactionTemplate transaction;

    AcrossTenants(
            @Qualifier("jobs") DatabaseRole jobs, javax.sql.DataSource app, PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.app = JdbcClient.create(app);
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Runs work as the receiving tenant, in a transaction of its own there.
     *
     * @param reason kept in the receiver's audit trail
     */
    public <T extends @Nullable Object> T call(
            UUID receiver, Role role, String reason, @Nullable UUID from, @Nullable UUID causedBy, Supplier<T> work) {
        return Acting.getAs(
                system(receiver, causedBy, role),
                () -> transaction.execute(status -> {
                    app.sql("insert into crossing (from_tenant, person_id, role, reason) values (?, ?, ?, ?)")
                            .params(java.util.Arrays.asList(from, causedBy, role.name(), reason))
                            .update();
                    return work.get();
                }));
    }

    private Membership system(UUID receiver, @Nullable UUID causedBy, Role role) {
        return jobs.call(sql -> sql.sql("select name, name_zh, kind, zone, locale from tenant where id = ?")
                .param(receiver)
                .query((row, n) -> Membership.system(
                        receiver,
                        row.getString("name"),
                        row.getString("name_zh"),
                        TenantKind.valueOf(row.getString("kind")),
                        ZoneId.of(row.getString("zone")),
                        Locale.forLanguageTag(row.getString("locale")),
                        causedBy,
                        role))
                .single());
    }
}
