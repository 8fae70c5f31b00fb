package app.auditorium.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledJvmTest {

    @TempDir
    Path directory;

    /** Runs in a JVM of its own: starts both servers, says so, and waits to be killed. */
    static final class Victim {
        public static void main(String... arguments) throws Exception {
            var state = Path.of(arguments[0]);
            var postgres = EmbeddedPostgres.start(PostgresSettings.in(state).unpackedIn(TestServers.binaries()));
            EmbeddedElasticsearch.start(ElasticsearchSettings.in(state)
                    .unpackedIn(TestServers.binaries())
                    .withHeap(256)
                    .shortLived());
            try (var connection = postgres.connect("postgres");
                    var statement = connection.createStatement()) {
                statement.execute("create table kept as select 42 as number");
            }
            System.out.println("running");
            Thread.sleep(Duration.ofHours(1));
        }
    }

    @Test
    void aKilledJvmLeavesNoProcessBehindAndLosesNothing() throws Exception {
        var victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var words = victim.inputReader()) {
            assertThat(words.readLine()).isEqualTo("running");
            var orphans = victim.toHandle().descendants().toList();
            assertThat(orphans).hasSizeGreaterThan(3);

            victim.destroyForcibly();

            // no pause: the next start has to get along with servers that are still stopping
            var settings = PostgresSettings.in(directory).unpackedIn(TestServers.binaries());
            try (var postgres = EmbeddedPostgres.start(settings);
                    var connection = postgres.connect("postgres");
                    var rows = connection.createStatement().executeQuery("select number from kept")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(42);
            }
            assertThat(aliveAfter(Duration.ofSeconds(30), orphans)).isEmpty();
        }
    }

    private static List<ProcessHandle> aliveAfter(Duration patience, List<ProcessHandle> processes)
            throws InterruptedException {
        var deadline = Instant.now().plus(patience);
        while (alive(processes).findAny().isPresent() && Instant.now().isBefore(deadline)) {
            Thread.sleep(100);
        }
        return alive(processes).toList();
    }

    private static Stream<ProcessHandle> alive(List<ProcessHandle> processes) {
        return processes.stream().filter(ProcessHandle::isAlive);
    }
}
