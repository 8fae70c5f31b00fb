package app.auditorium.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    /** One cluster for all, as most of the time goes into making it. */
    @TempDir
    static Path directory;

    @Test
    void dataAndPortAndPasswordSurviveARestart() throws Exception {
        int port;
        String password;
        try (var postgres = EmbeddedPostgres.start(settings());
                var connection = connect(postgres, "a_body")) {
            connection.createStatement().execute("create table kept (name text)");
            connection.createStatement().execute("insert into kept values ('危害鑑別')");
            port = postgres.port();
            password = postgres.superuserPassword();
        }
        try (var postgres = EmbeddedPostgres.start(settings());
                var connection = connect(postgres, "a_body")) {
            assertThat(one(connection, "select name from kept")).isEqualTo("危害鑑別");
            assertThat(postgres.port()).isEqualTo(port);
            assertThat(postgres.superuserPassword()).isEqualTo(password);
        }
    }

    @Test
    void itIsDurableAndSortsAndClassifiesChinese() throws Exception {
        try (var postgres = EmbeddedPostgres.start(settings());
                var connection = connect(postgres, "postgres")) {
            assertThat(one(connection, "show fsync")).isEqualTo("on");
            assertThat(one(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(one(connection, "show data_checksums")).isEqualTo("on");
            assertThat(one(connection, "show password_encryption")).isEqualTo("scram-sha-256");
            assertThat(one(connection, "select '危' ~ '[[:alpha:]]'")).isEqualTo("t");
            connection.createStatement().execute("create extension pg_trgm");
            assertThat(one(connection, "select array_length(show_trgm('危害鑑別'), 1)::text"))
                    .isEqualTo("5");
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        try (var postgres = EmbeddedPostgres.start(settings())) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("postgres"), "postgres", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void thePasswordIsReadableByItsOwnerOnly() throws Exception {
        try (var _ = EmbeddedPostgres.start(settings())) {
            assertThat(Files.getPosixFilePermissions(directory.resolve("postgres/password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void aStateDirectoryInUseIsRefused() {
        try (var _ = EmbeddedPostgres.start(settings())) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(settings()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageMatching("The state directory .* is in use by another process \\(\\d+\\)\\.");
        }
    }

    @Test
    void aBusyPortIsRefused() {
        try (var first = EmbeddedPostgres.start(settings())) {
            var second = PostgresSettings.in(directory.resolve("second"))
                    .unpackedIn(TestServers.binaries())
                    .onPort(first.port());
            assertThatThrownBy(() -> EmbeddedPostgres.start(second))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("Port " + first.port() + " is busy: give PostgreSQL another one.");
        }
    }

    @Test
    void aPidLeftBehindThatIsNowAnotherProgramsDoesNotMatter() throws Exception {
        EmbeddedPostgres.start(settings()).close();
        Files.write(
                directory.resolve("postgres/data/postmaster.pid"),
                List.of(Long.toString(ProcessHandle.current().pid()), "x", "1", "1"));
        try (var postgres = EmbeddedPostgres.start(settings());
                var connection = connect(postgres, "postgres")) {
            assertThat(one(connection, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aHalfMadeClusterIsMadeAgain() throws Exception {
        Path half = directory.resolve("half");
        Files.createDirectories(half.resolve("postgres/data.new/base"));
        try (var postgres = EmbeddedPostgres.start(PostgresSettings.in(half).unpackedIn(TestServers.binaries()));
                var connection = connect(postgres, "postgres")) {
            assertThat(one(connection, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void itRecoversWhenItWasKilled() throws Exception {
        try (var postgres = EmbeddedPostgres.start(settings());
                var connection = connect(postgres, "postgres")) {
            connection.createStatement().execute("create table kept as select 7 as number");
            ProcessHandle.of(postgres.pid()).orElseThrow().destroyForcibly();
        }
        try (var postgres = EmbeddedPostgres.start(settings());
                var connection = connect(postgres, "postgres")) {
            assertThat(one(connection, "select number from kept")).isEqualTo("7");
        }
    }

    private PostgresSettings settings() {
        return PostgresSettings.in(directory).unpackedIn(TestServers.binaries());
    }

    private static Connection connect(EmbeddedPostgres postgres, String database) throws SQLException {
        return DriverManager.getConnection(
                postgres.database(database), EmbeddedPostgres.SUPERUSER, postgres.superuserPassword());
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
