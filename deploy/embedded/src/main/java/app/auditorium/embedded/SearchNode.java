package app.auditorium.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** One Elasticsearch process: its configuration, its start until it answers, and what a killed one left behind. */
record SearchNode(Path home, Path state, int port, int heapMegabytes, boolean lasting, Progress progress) {

    private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";
    /** The second compiler takes what stays hot, and leaves the start alone. */
    private static final String SECOND_COMPILER_LATE =
            "-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=20000 -XX:Tier4CompileThreshold=100000 -XX:Tier4BackEdgeThreshold=400000";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String CONFIGURATION = """
            cluster.name: auditorium
            node.name: embedded
            path.data: "%1$s/data"
            path.logs: "%1$s/logs"
            http.host: 127.0.0.1
            http.port: %2$d
            transport.host: 127.0.0.1
            transport.port: %3$d
            discovery.type: single-node
            action.auto_create_index: false
            cluster.routing.allocation.disk.threshold_enabled: false
            xpack.security.enabled: true
            xpack.security.enrollment.enabled: false
            xpack.security.autoconfiguration.enabled: false
            xpack.security.http.ssl.enabled: false
            """;

    void configure(String password) throws IOException {
        var conf = Files.createDirectories(state.resolve("config"));
        for (var folder : List.of("data", "logs", "tmp")) {
            Files.createDirectories(state.resolve(folder));
        }
        try (var files = Files.list(home.resolve("config"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, conf.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(conf.resolve("elasticsearch.yml"), CONFIGURATION.formatted(state, port, Keepsakes.anyFree()));
        if (!Files.exists(conf.resolve("elasticsearch.keystore"))) {
            progress.now("Preparing the search engine");
            ChildProcess.run(
                    List.of(
                            home.resolve("bin/elasticsearch-keystore").toString(),
                            "add",
                            "--stdin",
                            "--force",
                            "bootstrap.password"),
                    environment(),
                    password,
                    log());
        }
    }

    ChildProcess launch() throws IOException {
        endThePredecessor();
        progress.now("Starting Elasticsearch");
        return ChildProcess.start(
                "TERM",
                List.of(
                        home.resolve("bin/elasticsearch").toString(),
                        "-p",
                        pidFile().toString()),
                environment(),
                log());
    }

    void awaitAnswer(ChildProcess process, String password) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!answers(password)) {
            if (!process.isAlive()) {
                throw new CannotStart("Elasticsearch does not start: " + process.lastWords());
            }
            if (Instant.now().isAfter(deadline)) {
                throw new CannotStart("Elasticsearch does not answer after " + PATIENCE.toMinutes() + " minutes: see "
                        + state.resolve("logs") + ".");
            }
            pause();
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "ES_JAVA_HOME", System.getProperty("java.home"),
                "ES_PATH_CONF", state.resolve("config").toString(),
                "ES_TMPDIR", state.resolve("tmp").toString(),
                "ES_JAVA_OPTS",
                        "-Xms" + heapMegabytes + "m -Xmx" + heapMegabytes + "m "
                                + (lasting ? SECOND_COMPILER_LATE : FIRST_COMPILER),
                "CLI_JAVA_OPTS", "-Xmx64m -XX:+UseSerialGC " + FIRST_COMPILER);
    }

    private boolean answers(String password) {
        var credentials = Base64.getEncoder().encodeToString(("elastic:" + password).getBytes(StandardCharsets.UTF_8));
        var question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/_cluster/health"))
                .header("Authorization", "Basic " + credentials)
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(question, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && !answer.body().contains("\"status\":\"red\"");
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while Elasticsearch was starting.", e);
        }
    }

    /** After kill -9 of the JVM the old node may still be closing its files. Its translog makes ending it harmless. */
    private void endThePredecessor() throws IOException {
        if (!Files.exists(pidFile())) {
            return;
        }
        var predecessor =
                ProcessHandle.of(Long.parseLong(Files.readString(pidFile()).strip()));
        if (predecessor.isPresent() && isANode(predecessor.get())) {
            progress.now("Waiting for the previous Elasticsearch to finish");
            var deadline = Instant.now().plusSeconds(20);
            while (predecessor.get().isAlive()) {
                if (Instant.now().isAfter(deadline)) {
                    predecessor.get().destroyForcibly();
                }
                pause();
            }
        }
        Files.deleteIfExists(pidFile());
    }

    private boolean isANode(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                    .contains("elasticsearch");
        } catch (IOException goneOrForeign) {
            return false;
        }
    }

    private Path pidFile() {
        return state.resolve("elasticsearch.pid");
    }

    private Path log() {
        return state.resolve("elasticsearch.log");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while Elasticsearch was starting.", e);
        }
    }
}
