package app.auditorium;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import app.auditorium.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Migrations run as the owner, who would be blind under forced row-level security without a policy of its own. */
@CoreTest
class MigrationTest {

    private static final Pattern CREATE_TABLE =
            Pattern.compile("create table (?!pg_)(\\w+)\\s*\\(([^;]*?)\\n\\);", Pattern.DOTALL);

    @Autowired
    private Tenants tenants;

    @Test
    void aBackfillReachesTheRowsOfEveryTenant() throws SQLException {
        var ids = new ArrayList<String>();
        for (var member : List.of(tenants.certificationBody(), tenants.certificationBody())) {
            ids.add("'" + member.tenantId() + "'");
        }
        try (var migrator = TestDatabase.connect("migrator");
                var statement = migrator.createStatement()) {
            statement.execute("set role owner");
            assertThat(statement.executeUpdate("update membership set name = 'backfilled' where tenant_id in ("
                            + String.join(",", ids) + ")"))
                    .isEqualTo(2);
        }
    }

    @Test
    void everyTenantTableIsProtectedInTheFileThatCreatesIt() throws IOException {
        var bare = new ArrayList<String>();
        for (Resource file : files()) {
            String sql = file.getContentAsString(StandardCharsets.UTF_8);
            var tables = CREATE_TABLE.matcher(sql);
            while (tables.find()) {
                boolean ofTenant = tables.group(2).contains("tenant_id ");
                String promise = ofTenant
                        ? "select protect('" + tables.group(1) + "')"
                        : "comment on table " + tables.group(1) + " is 'global:";
                if (!sql.contains(promise) && !sql.contains("comment on table " + tables.group(1) + " is 'global:")) {
                    bare.add(file.getFilename() + ": " + tables.group(1));
                }
            }
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void everyFileIsNamedByItsMinuteAndOpensWithWhy() throws IOException {
        assertThat(files()).hasSizeGreaterThan(5);
        for (Resource file : files()) {
            assertThat(file.getFilename()).matches("V2\\d{11}__[a-z0-9_]+\\.sql");
            assertThat(file.getContentAsString(StandardCharsets.UTF_8))
                    .as(Objects.toString(file))
                    .startsWith("-- ");
        }
    }

    private static Resource[] files() throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql");
    }
}
