package app.auditorium.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One postgres process on one data directory: starting it until it takes connections, and recovering from a crash. */
record Postmaster(Path home, Path data, Path log, Progress progress) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C");

    /** Makes the cluster under another name first: one that was interrupted half-way is thrown away and made again. */
    void initialise(Path passwordFile) throws IOException {
        if (Files.exists(data)) {
            return;
        }
        progress.now("Preparing the database");
        var draft = data.resolveSibling("data.new");
        Binaries.delete(draft);
        ChildProcess.run(
                List.of(
                        home.resolve("bin/initdb").toString(),
                        "--pgdata=" + draft,
                        "--username=postgres",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--auth=scram-sha-256",
                        "--pwfile=" + passwordFile,
                        "--data-checksums"),
                ENVIRONMENT,
                "",
                log);
        Files.move(draft, data);
    }

    ChildProcess start(Map<String, String> parameters) throws IOException {
        var deadline = Instant.now().plus(PATIENCE);
        awaitThePredecessor(deadline);
        progress.now("Starting PostgreSQL");
        var command = new ArrayList<>(List.of(home.resolve("bin/postgres").toString(), "-D", data.toString()));
        new TreeMap<>(parameters).forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        var attempts = 0;
        while (true) {
            var process = ChildProcess.start("INT", command, ENVIRONMENT, log);
            if (becomesReady(process, deadline)) {
                return process;
            }
            // The helpers of a killed server need a moment to notice, and hold its shared memory until then.
            var words = process.lastWords();
            if (++attempts > 20 || !words.contains("still in use")) {
                throw new CannotStart("PostgreSQL does not start: " + words);
            }
            pause();
        }
    }

    private boolean becomesReady(ChildProcess process, Instant deadline) throws IOException {
        while (process.isAlive()) {
            var status = statusFile();
            if (status.size() >= 8
                    && status.getFirst().strip().equals(Long.toString(process.pid()))
                    && status.get(7).startsWith("ready")) {
                return true;
            }
            if (Instant.now().isAfter(deadline)) {
                process.stop("INT", Duration.ofSeconds(30));
                throw new CannotStart(
                        "PostgreSQL is not ready after " + PATIENCE.toMinutes() + " minutes: " + process.lastWords());
            }
            pause();
        }
        return false;
    }

    /**
     * After kill -9 of the JVM, PostgreSQL is still shutting down for a moment. And its pid in a file left behind by a
     * crash may meanwhile be another program's, which PostgreSQL cannot tell from a second server.
     */
    private void awaitThePredecessor(Instant deadline) throws IOException {
        var status = statusFile();
        if (status.isEmpty()) {
            return;
        }
        var predecessor =
                ProcessHandle.of(Math.abs(Long.parseLong(status.getFirst().strip())));
        if (predecessor.isEmpty()) {
            return;
        }
        if (!runsOurData(predecessor.get())) {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
            return;
        }
        progress.now("Waiting for the previous PostgreSQL to finish");
        while (predecessor.get().isAlive() && Instant.now().isBefore(deadline)) {
            pause();
        }
    }

    private boolean runsOurData(ProcessHandle process) {
        try {
            var arguments = List.of(Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                    .split("\0"));
            return arguments.contains(data.toString());
        } catch (IOException goneOrForeign) {
            return false;
        }
    }

    private List<String> statusFile() throws IOException {
        try {
            return Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (java.nio.file.NoSuchFileException notRunning) {
            return List.of();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while PostgreSQL was starting.", e);
        }
    }
}
