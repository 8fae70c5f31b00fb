package app.auditorium.assignment;

import app.auditorium.tenancy.Receiver;
import app.auditorium.tenancy.SharedReads;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes what a client company asked into the body's file of that client, or out of it, as the client's row stands now. */
@Component
class TakeRequest implements Receiver<PlanningAsked> {

    private static final String CLIENT_ROW =
            "select o.id from organisation o where o.tenant_id = current_tenant() and o.client_tenant_id = :client";
    private static final String CLIENT = "(" + CLIENT_ROW + ")";

    private final SharedReads shared;
    private final JdbcClient sql;

    TakeRequest(SharedReads shared, DataSource app) {
        this.shared = shared;
        this.sql = JdbcClient.create(app);
    }

    @Override
    public Class<PlanningAsked> event() {
        return PlanningAsked.class;
    }

    @Override
    public void receive(PlanningAsked event, UUID sender, @Nullable UUID causedBy) {
        shared.about(
                        ClientRequests.COLUMNS + " where r.{about} and r.id = :id and r.tenant_id = :client",
                        Map.of("id", event.requestId(), "client", sender),
                        ClientRequests::shape)
                .forEach(request -> take(request, sender));
    }

    private void take(ClientRequests.Request request, UUID client) {
        if (request.kind() == ClientRequests.Kind.MONTHS) {
            sql.sql("update organisation set preferred_months = :months where tenant_id = current_tenant() and id = "
                            + CLIENT)
                    .param("months", ClientRequests.numbers(request.months()))
                    .param("client", client)
                    .update();
            return;
        }
        if (request.withdrawn()) {
            sql.sql("delete from blackout where tenant_id = current_tenant() and id = :id and organisation_id = "
                            + CLIENT)
                    .param("id", request.id())
                    .param("client", client)
                    .update();
            return;
        }
        // an event may be delivered twice, and at once
        sql.sql(CLIENT_ROW + " for update")
                .param("client", client)
                .query(UUID.class)
                .optional();
        sql.sql("insert into blackout (id, organisation_id, first_day, last_day, reason)"
                        + " select :id, o.id, :first, :last, :reason from organisation o"
                        + " where o.tenant_id = current_tenant() and o.client_tenant_id = :client"
                        + " and not exists (select from blackout b where b.tenant_id = o.tenant_id and b.id = :id)")
                .param("id", request.id())
                .param("first", request.first())
                .param("last", request.last())
                .param("reason", request.reason())
                .param("client", client)
                .update();
    }
}
