package app.auditorium.access;

import app.auditorium.tenancy.Receiver;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ties the body's organisation to the client's tenant, as the body, if its own invitation says that this client accepted it. */
@Component
class LinkOrganisation implements Receiver<ClientJoined> {

    private final JdbcClient sql;

    LinkOrganisation(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    @Override
    public Class<ClientJoined> event() {
        return ClientJoined.class;
    }

    @Override
    public void receive(ClientJoined event, UUID sender, @Nullable UUID causedBy) {
        sql.sql("""
                        update organisation o set client_tenant_id = i.accepted_tenant, changed_at = now(), version = o.version + 1
                        from invitation i
                        where o.tenant_id = current_tenant() and o.id = ? and o.client_tenant_id is null
                          and i.tenant_id = o.tenant_id and i.id = ? and i.organisation_id = o.id and i.accepted_tenant = ?""").params(event.organisation(), event.invitation(), sender).update();
    }
}
