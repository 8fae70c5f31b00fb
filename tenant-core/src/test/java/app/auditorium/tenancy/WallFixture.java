package app.auditorium.tenancy;

import app.auditorium.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Two tenants with a row in every table, and questions about the catalogue; all as the superuser, behind the wall. */
final class WallFixture implements AutoCloseable {

    final UUID tenantA = UUID.randomUUID();
    final UUID tenantB = UUID.randomUUID();
    private final UUID bystander = UUID.randomUUID();
    private final Connection superuser;

    WallFixture() throws SQLException, IOException {
        superuser = TestDatabase.superuser();
        for (UUID tenant : List.of(bystander, tenantA, tenantB)) {
            execute("insert into tenant (id, kind, name) values ('" + tenant + "', 'CERTIFICATION_BODY', '" + tenant
                    + "')");
        }
        rowOfEverything(tenantA);
        rowOfEverything(tenantB);
    }

    private void rowOfEverything(UUID tenant) throws SQLException, IOException {
        UUID person = UUID.randomUUID();
        execute("insert into person (id, email, name) values ('" + person + "', '" + person
                + "@example.test', 'canary')");
        String script;
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/wall/a-row-of-everything.sql"))) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        script = script.replace("${tenant}", tenant.toString())
                .replace("${bystander}", bystander.toString())
                .replace("${person}", person.toString());
        for (String name : List.of(
                "organisation",
                "site",
                "auditor",
                "certification",
                "audit",
                "document",
                "engagement",
                "quote",
                "notice")) {
            script = script.replace("${" + name + "}", UUID.randomUUID().toString());
        }
        execute("set app.tenant_id = '" + tenant + "'; set app.person_name = 'canary'");
        execute(script);
        execute("reset app.tenant_id; reset app.person_name");
    }

    /** Every table that has a tenant_id and is not declared global. */
    List<String> tenantTables() throws SQLException {
        return strings("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
                where n.nspname not in ('pg_catalog', 'information_schema') and c.relkind in ('r', 'p')
                  and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'global:%' order by 1""");
    }

    List<String> strings(String query) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new java.util.ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        superuser.close();
    }
}
