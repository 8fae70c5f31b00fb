package app.auditorium.audit;

import static app.auditorium.kernel.TenantKind.CERTIFICATION_BODY;

import app.auditorium.tenancy.AllowedTo;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a body has set up on its way to its first audit. */
@Component
@Transactional(readOnly = true)
public class FirstSteps {

    private final JdbcClient sql;

    FirstSteps(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    /** Of which there is something, in the order in which one needs the other. */
    public record Taken(boolean scope, boolean auditors, boolean clients, boolean certifications, boolean audits) {}

    @AllowedTo(in = CERTIFICATION_BODY)
    public Taken taken() {
        return sql.sql("""
                        select exists (select from scope_entry where tenant_id = current_tenant()) as scope,
                               exists (select from auditor where tenant_id = current_tenant()) as auditors,
                               exists (select from organisation where tenant_id = current_tenant()) as clients,
                               exists (select from certification where tenant_id = current_tenant()) as certifications,
                               exists (select from audit where tenant_id = current_tenant()) as audits""").query(Taken.class).single();
    }
}
