package app.auditorium.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.testing.CoreTest;
import app.auditorium.testing.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Tables, policies and role memberships come from the catalogue: a new table without a wall, or without a row here, fails by itself. */
@CoreTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantIsolationTest {

    private static final Set<String> GLOBAL_TABLES = Set.of(
            "flyway_schema_history",
            "tenant",
            "incident",
            "job_run",
            "person",
            "credential",
            "operator",
            "api_token",
            "one_time_link",
            "sign_in_try",
            "calendar_feed");

    /** What the named services may do with other tenants' rows: everything not listed here must fail. */
    private static final Map<String, Map<String, Set<String>>> SERVICES = Map.of(
            "app", Map.of(),
            "visitor",
                    Map.of(
                            "register_entry", Set.of("select"),
                            "register_document", Set.of("select"),
                            "register_key", Set.of("select"),
                            "register_status_list", Set.of("select")),
            "doorkeeper",
                    Map.of(
                            "membership", Set.of("select", "insert", "update"),
                            "invitation", Set.of("select", "insert", "update"),
                            "mail", Set.of("select", "insert"),
                            "delivery", Set.of("select"),
                            "outbox", Set.of("select")),
            "indexer",
                    Map.of(
                            "outbox", Set.of("select", "insert", "update", "delete"),
                            "finding", Set.of("select"),
                            "organisation", Set.of("select")),
            "jobs",
                    Map.of(
                            "delivery", Set.of("select", "update"),
                            "import_at_work", Set.of("select", "update"),
                            "mail", Set.of("select", "update")),
            "migrator", Map.of());

    /** Rows that the door writes for whatever tenant is at it; it may write no others of these tables. */
    private static final Map<String, String> DOOR_ROWS = Map.of(
            "history", "subject in ('membership', 'invitation')",
            "delivery", "event = 'ClientJoined'");

    private final Map<String, Connection> connections = new HashMap<>();
    private WallFixture wall;

    @BeforeAll
    void aRowOfEverything() throws SQLException, IOException {
        wall = new WallFixture();
    }

    @AfterAll
    void close() throws SQLException {
        for (Connection connection : connections.values()) {
            connection.close();
        }
        wall.close();
    }

    @Test
    void everyTableIsBehindTheWallOrSaysWhyNot() throws SQLException {
        assertThat(wall.strings("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                        where c.relkind in ('r', 'p') and obj_description(c.oid, 'pg_class') like 'global:%'""")).containsExactlyInAnyOrderElementsOf(GLOBAL_TABLES);
        assertThat(wall.strings("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'impartiality')
                        where c.relkind in ('r', 'p', 'm', 'f') and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'global:%'
                          and not (c.relrowsecurity and c.relforcerowsecurity)"""))
                .as("tables without forced row-level security")
                .isEmpty();
    }

    @Test
    void everyPolicyNamesItsRole() throws SQLException {
        assertThat(wall.strings("select tablename || '.' || policyname from pg_policies where 'public' = any (roles)"))
                .isEmpty();
    }

    @Test
    void everyKeyOfATenantTableStartsWithTheTenant() throws SQLException {
        assertThat(wall.strings("""
                        select c.relname || '.' || k.conname from pg_constraint k
                        join pg_class c on c.oid = k.conrelid
                        join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id'
                        where k.contype in ('p', 'u', 'x') and k.conkey[1] <> t.attnum
                          and c.relname not in ('mail', 'outbox')
                          and coalesce(obj_description(c.oid, 'pg_class'), '') not like 'global:%'""")).isEmpty();
    }

    @Test
    void noServiceRoleInheritsAnother() throws SQLException {
        assertThat(wall.strings("""
                        select u.rolname || ' in ' || g.rolname || case when m.inherit_option then ' inherits' else '' end
                               || case when m.admin_option then ' admin' else '' end
                        from pg_auth_members m join pg_roles g on g.oid = m.roleid join pg_roles u on u.oid = m.member
                        where u.rolname in ('app','shared_reader','arbiter','doorkeeper','indexer','jobs','visitor','migrator','owner')"""))
                .containsExactlyInAnyOrder("app in shared_reader", "migrator in owner", "owner in arbiter");
    }

    @Test
    void noViewRunsAsItsOwner() throws SQLException {
        assertThat(wall.strings("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'impartiality')
                        where c.relkind in ('v', 'm') and not coalesce(c.reloptions @> '{security_invoker=true}', false)
                          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')""")).isEmpty();
    }

    @Test
    void onlyTheAppMayAskTheDoorFunction() throws SQLException {
        assertThat(wall.strings("""
                        select r.rolname from pg_roles r
                        where r.rolname in ('app', 'shared_reader', 'doorkeeper', 'indexer', 'jobs', 'visitor', 'migrator')
                          and has_function_privilege(r.oid, 'impartiality.conflicts(uuid[])', 'execute')""")).containsExactly("app");
    }

    @Test
    void onlyTwoFunctionsRunWithOtherRights() throws SQLException {
        assertThat(wall.strings("""
                        select p.oid::regprocedure::text || ' as ' || r.rolname from pg_proc p
                        join pg_namespace n on n.oid = p.pronamespace and n.nspname in ('public', 'impartiality')
                        join pg_roles r on r.oid = p.proowner
                        where p.prosecdef and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')"""))
                .as("a trigger that ties a member to the auditor of the same tenant, and the impartiality door")
                .containsExactlyInAnyOrder("tie_member() as owner", "impartiality.conflicts(uuid[]) as arbiter");
    }

    @Test
    void noLoginRoleReachesAnotherTenantsRowsBeyondItsDuty() throws SQLException {
        var breaches = new ArrayList<String>();
        for (String role : SERVICES.keySet()) {
            for (String table : wall.tenantTables()) {
                Set<String> allowed = SERVICES.get(role).getOrDefault(table, Set.of());
                for (String verb : List.of("select", "insert", "update", "delete")) {
                    boolean could = can(role, verb, table, true);
                    if (could != allowed.contains(verb)) {
                        breaches.add(role + (could ? " could " : " could not ") + verb + " " + table);
                    }
                }
            }
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void withoutATenantNothingIsThere() throws SQLException {
        var seen = new ArrayList<String>();
        for (String table : wall.tenantTables()) {
            if (can("app", "select", table, false)) {
                seen.add(table);
            }
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void noRowCanBeGivenToAnotherTenant() throws SQLException {
        var moved = new ArrayList<String>();
        for (String table : wall.tenantTables()) {
            if (attempt("app", "update " + table + " set tenant_id = '" + wall.tenantB + "'", true) > 0) {
                moved.add(table);
            }
        }
        assertThat(moved).isEmpty();
    }

    @Test
    void theSharedReaderSeesNothingThatIsNotShared() throws SQLException {
        var seen = new ArrayList<String>();
        for (String table : wall.tenantTables()) {
            if (asSharedReader(table, " where tenant_id = '" + wall.tenantB + "'") > 0) {
                seen.add(table);
            }
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void theAppHasNoRightOnCredentials() throws SQLException {
        for (String table : List.of("credential", "sign_in_try", "api_token", "one_time_link", "person", "operator")) {
            assertThat(attempt("app", "select 1 from " + table, true)).as(table).isEqualTo(-1);
            assertThat(asSharedReader(table, "")).as(table).isEqualTo(-1);
        }
    }

    /** The guard itself: with a hole in the wall the same question answers yes. */
    @Test
    void aHoleWouldBeSeen() throws SQLException {
        wall.execute("create policy hole on note for select to app using (true)");
        try {
            assertThat(can("app", "select", "note", true)).isTrue();
        } finally {
            wall.execute("drop policy hole on note");
        }
        assertThat(can("app", "select", "note", true)).isFalse();
    }

    private long asSharedReader(String table, String where) throws SQLException {
        connection("app").createStatement().execute("set local role shared_reader");
        return attempt("app", "select 1 from " + table + where, true);
    }

    private boolean can(String role, String verb, String table, boolean bound) throws SQLException {
        return attempt(role, statement(verb, table), bound) > 0;
    }

    private String statement(String verb, String table) throws SQLException {
        String theirs = " where tenant_id = '" + wall.tenantB + "'";
        return switch (verb) {
            case "select" -> "select tenant_id from " + table + theirs;
            case "update" -> // without WHERE, as forgetful code would
                "with touched as (update " + table + " set " + updatable(table)
                        + " returning tenant_id) select * from touched" + theirs;
            case "delete" -> "delete from " + table + theirs;
            default -> insertion(table);
        };
    }

    private String updatable(String table) throws SQLException {
        String column = wall.strings("""
                        select attname from pg_attribute where attrelid = '%s'::regclass and attnum > 0 and not attisdropped
                        and attgenerated = '' and attidentity = '' and attname not in ('tenant_id', 'id')
                        order by attname = 'state' desc, attnum desc limit 1""".formatted(table)).getFirst();
        return column + " = " + column;
    }

    private String insertion(String table) throws SQLException {
        List<String> columns = wall.strings("""
                        select attname from pg_attribute where attrelid = '%s'::regclass and attnum > 0 and not attisdropped
                        and attgenerated = '' and attidentity = ''""".formatted(table));
        boolean hasId = columns.remove("id");
        columns.removeAll(List.of("version"));
        String names = String.join(", ", columns);
        List<String> rows = wall.strings("select to_jsonb(t)::text from " + table + " t where tenant_id = '"
                + wall.tenantB + "' and not (" + DOOR_ROWS.getOrDefault(table, "false") + ") limit 1");
        assertThat(rows)
                .as("a row of " + table + " in wall/a-row-of-everything.sql")
                .hasSize(1);
        String row = rows.getFirst().replace("'", "''");
        return "insert into " + table + " (" + (hasId ? "id, " : "") + names + ") select "
                + (hasId ? "gen_random_uuid(), " : "") + names + " from jsonb_populate_record(null::" + table + ", '"
                + row + "')";
    }

    /** Rows of tenant B that the statement reached, -1 where it was refused; everything is rolled back. */
    private long attempt(String role, String sql, boolean bound) throws SQLException {
        Connection connection = connection(role);
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant_id', '" + (bound ? wall.tenantA : "") + "', true)");
            return statement.execute(sql) ? rows(statement) : statement.getUpdateCount();
        } catch (SQLException refused) {
            // not allowed, or not even a schema to look into; any other error, such as a key violated, means that the
            // wall let it through
            return Set.of("42501", "42P01").contains(refused.getSQLState()) ? -1 : 1;
        } finally {
            connection.rollback();
        }
    }

    private static long rows(Statement statement) throws SQLException {
        long count = 0;
        try (var answer = statement.getResultSet()) {
            while (answer.next()) {
                count++;
            }
        }
        return count;
    }

    private Connection connection(String role) throws SQLException {
        Connection open = connections.get(role);
        if (open == null) {
            open = TestDatabase.connect(role);
            open.setAutoCommit(false);
            connections.put(role, open);
        }
        return open;
    }
}
