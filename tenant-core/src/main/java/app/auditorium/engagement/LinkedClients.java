package app.auditorium.engagement;

import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.Acting;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The acting body's clients that have a workspace of their own. */
@Component
class LinkedClients {

    private final JdbcClient sql;

    LinkedClients(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    /** What the body calls a client in its own language, if the workspace is that client's. */
    Optional<String> named(UUID organisation, UUID workspace) {
        return sql.sql("select name, name_zh from organisation where tenant_id = current_tenant() and id = ? and"
                        + " client_tenant_id = ?")
                .params(organisation, workspace)
                .query((row, n) ->
                        Texts.name(Acting.current().locale(), row.getString("name"), row.getString("name_zh")))
                .optional();
    }
}
