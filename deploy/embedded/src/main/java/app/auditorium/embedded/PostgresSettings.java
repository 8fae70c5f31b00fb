package app.auditorium.embedded;

import java.nio.file.Path;
import java.util.Map;

/**
 * How to run an embedded PostgreSQL.
 *
 * @param state holds its data, log, password and port
 * @param binaries where the program is unpacked to, shared between servers
 * @param port 0 for any free one, remembered from start to start
 * @param parameters of postgresql.conf, over our own
 * @param durable false loses data in a crash and is for tests alone
 */
public record PostgresSettings(
        Path state, Path binaries, int port, Map<String, String> parameters, boolean durable, Progress progress) {

    /** Everything in one directory, any free port, durable. */
    public static PostgresSettings in(Path state) {
        return new PostgresSettings(
                state.resolve("postgres"), state.resolve("binaries"), 0, Map.of(), true, Progress.SILENT);
    }

    public PostgresSettings telling(Progress listener) {
        return new PostgresSettings(state, binaries, port, parameters, durable, listener);
    }

    public PostgresSettings onPort(int wanted) {
        return new PostgresSettings(state, binaries, wanted, parameters, durable, progress);
    }

    public PostgresSettings with(Map<String, String> more) {
        return new PostgresSettings(state, binaries, port, Map.copyOf(more), durable, progress);
    }

    PostgresSettings unpackedIn(Path directory) {
        return new PostgresSettings(state, directory, port, parameters, durable, progress);
    }

    PostgresSettings forgetful() {
        return new PostgresSettings(state, binaries, port, parameters, false, progress);
    }
}
