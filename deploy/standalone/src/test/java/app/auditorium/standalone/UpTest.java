package app.auditorium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole of {@code up}, each time in a JVM of its own. */
class UpTest {

    @TempDir
    Path state;

    private final java.util.ArrayList<Process> started = new java.util.ArrayList<>();

    @AfterEach
    void endWhatATestLeft() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void itServesRefusesASecondOneSurvivesBeingKilledAndStopsInOrder() throws Exception {
        var port = freePort();
        var first = up(port);
        assertThat(wordsUntil(List.of("Stop it with", "Building the search index"), first))
                .contains("Unpacking", "Auditorium serves at http://localhost:" + port);
        assertThat(health(port)).isEqualTo(200);

        var second = up(freePort());
        assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(all(second)).matches("The state directory .* is in use by another process \\(\\d+\\)\\.\\s*");

        var third = up(port);
        assertThat(third.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(all(third)).matches("Port \\d+ on 127.0.0.1 is busy: choose another one with --port\\.\\s*");

        first.destroyForcibly().waitFor();
        var again = up(port);
        assertThat(wordsUntil(List.of("Stop it with"), again))
                .doesNotContain("Unpacking")
                .contains("Auditorium serves");
        var servers = again.toHandle().descendants().toList();
        again.destroy();
        assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(servers).hasSizeGreaterThan(3).noneMatch(ProcessHandle::isAlive);
    }

    private Process up(int port) throws IOException {
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Standalone.class.getName(),
                        "up",
                        "--empty",
                        "--port=" + port,
                        "--state=" + state))
                .redirectErrorStream(true)
                .start();
        started.add(process);
        return process;
    }

    /** Whatever the order in which they come. */
    private static String wordsUntil(List<String> awaited, Process process) throws IOException {
        var words = new StringBuilder();
        var lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line; (line = lines.readLine()) != null; ) {
            words.append(line).append('\n');
            if (awaited.stream().allMatch(each -> words.indexOf(each) >= 0)) {
                return words.toString();
            }
        }
        throw new AssertionError("Not all of " + awaited + " was said: " + words);
    }

    private static String all(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static int health(int port) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var question = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
