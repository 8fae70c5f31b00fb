package app.auditorium.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A PostgreSQL of one's own as a child process: on loopback, durable, with a random superuser password kept in its state
 * directory. It stops when closed, and when this JVM ends in whatever way.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    public static final String SUPERUSER = "postgres";

    private final StateLock lock;
    private final Path state;
    private final ChildProcess process;
    private final int port;
    private final String password;

    private EmbeddedPostgres(StateLock lock, Path state, ChildProcess process, int port, String password) {
        this.lock = lock;
        this.state = state;
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /** Starts with everything kept in one directory and returns when connections are taken. */
    public static EmbeddedPostgres start(Path state) {
        return start(PostgresSettings.in(state));
    }

    /**
     * Returns when connections are taken.
     *
     * @throws CannotStart with one sentence that says what is in the way
     */
    public static EmbeddedPostgres start(PostgresSettings settings) {
        Host.check();
        var state = settings.state().toAbsolutePath();
        var lock = StateLock.take(state);
        try {
            var home =
                    PostgresArchive.unpacked(new Binaries(settings.binaries().toAbsolutePath(), settings.progress()));
            var keepsakes = new Keepsakes(state);
            var password = keepsakes.password();
            var postmaster =
                    new Postmaster(home, state.resolve("data"), state.resolve("postgres.log"), settings.progress());
            postmaster.initialise(keepsakes.passwordFile());
            var port = keepsakes.port(settings.port(), "PostgreSQL");
            return new EmbeddedPostgres(lock, state, postmaster.start(parameters(settings, port)), port, password);
        } catch (IOException e) {
            lock.close();
            throw CannotStart.because("PostgreSQL in " + state, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** For tests: one per JVM, empty at first, started when first asked for, fast because not durable. */
    public static EmbeddedPostgres forTests() {
        return TestServers.postgres();
    }

    private static Map<String, String> parameters(PostgresSettings settings, int port) {
        var parameters = new HashMap<>(Map.of(
                "port", Integer.toString(port),
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "max_connections", "200",
                "shared_buffers", "256MB",
                "max_wal_size", "2GB",
                "timezone", "UTC",
                "log_timezone", "UTC",
                "shared_preload_libraries", "pg_stat_statements"));
        parameters.putAll(settings.parameters());
        if (!settings.durable()) {
            parameters.putAll(Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
        }
        return parameters;
    }

    public int port() {
        return port;
    }

    /** Without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String superuserPassword() {
        return password;
    }

    /** As superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, password);
    }

    /** Creates the database unless it is there, and returns its JDBC address. */
    public String database(String name) throws SQLException {
        try (var connection = connect(SUPERUSER);
                var question = connection.prepareStatement("select 1 from pg_database where datname = ?");
                var statement = connection.createStatement()) {
            question.setString(1, name);
            if (!question.executeQuery().next()) {
                statement.execute("create database \"" + name.replace("\"", "\"\"") + "\"");
            }
        }
        return jdbcUrl(name);
    }

    /**
     * Copies the running server into an archive, under {@code folder}; nobody waits for it. A server that is started on the copy has
     * everything that was committed before the call.
     */
    public void copy(TarArchiveOutputStream archive, String folder) throws IOException, SQLException {
        try (var connection = connect(SUPERUSER)) {
            new PostgresCopy(state, connection).into(archive, folder);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Ends all connections, writes everything to disk and frees the state directory. */
    @Override
    public void close() {
        process.stop("INT", Duration.ofMinutes(1));
        lock.close();
    }
}
