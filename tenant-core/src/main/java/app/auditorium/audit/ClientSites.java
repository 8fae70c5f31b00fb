package app.auditorium.audit;

import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sites of a client. */
@Component
class ClientSites {

    private final JdbcClient sql;

    ClientSites(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    Set<UUID> of(UUID organisation) {
        return sql.sql("select id from site where tenant_id = current_tenant() and organisation_id = ?")
                .param(organisation)
                .query(UUID.class)
                .set();
    }
}
