package app.auditorium.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A program that is told to stop as soon as this JVM is gone, however it went; that does not get the terminal's Ctrl-C, so
 * that the order of stopping stays ours; and that is not root even when this JVM is.
 */
final class ChildProcess {

    // The kernel sends the signal when the forking *thread* ends, so one thread that never ends forks all children.
    private static final ExecutorService FORKING = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("embedded-servers").factory());

    private static final long MOST_LOG_BYTES = 20_000_000;

    private final Process process;
    private final Path log;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ChildProcess start(
            String signalAtOurDeath, List<String> command, Map<String, String> environment, Path log) {
        var line = new ArrayList<>(Host.asNobody());
        line.addAll(List.of("setpriv", "--pdeathsig", signalAtOurDeath));
        line.addAll(command);
        try {
            if (Files.exists(log) && Files.size(log) > MOST_LOG_BYTES) {
                Files.move(
                        log,
                        log.resolveSibling(log.getFileName() + ".1"),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            var builder = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return new ChildProcess(FORKING.submit(builder::start).get(), log);
        } catch (IOException e) {
            throw CannotStart.because(command.getFirst(), e);
        } catch (ExecutionException e) {
            throw new CannotStart("Cannot run " + command.getFirst() + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while starting " + command.getFirst() + ".", e);
        }
    }

    /** Runs a program to its end, with these words as its input. */
    static void run(List<String> command, Map<String, String> environment, String input, Path log) {
        var child = start("KILL", command, environment, log);
        try (var in = child.process.outputWriter()) {
            in.write(input);
        } catch (IOException itDidNotRead) {
            // its exit code tells
        }
        if (!child.endsWithin(Duration.ofMinutes(2)) || child.process.exitValue() != 0) {
            child.process.destroyForcibly();
            throw new CannotStart(command.getFirst() + " failed: " + child.lastWords());
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** The last line of the log that names an error, or else the last line. */
    String lastWords() {
        try (var lines = Files.lines(log)) {
            var last = "";
            for (var words : (Iterable<String>) lines::iterator) {
                if (words.contains("FATAL") || words.contains("ERROR") || words.contains("error:") || last.isEmpty()) {
                    last = words;
                }
            }
            return last + " (more in " + log + ")";
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return "see " + log;
        }
    }

    void stop(String signal, Duration patience) {
        send(signal);
        if (!endsWithin(patience)) {
            process.destroyForcibly();
            endsWithin(Duration.ofSeconds(10));
        }
    }

    private void send(String signal) {
        try {
            // Process.destroy() knows SIGTERM only, which PostgreSQL takes as "wait for every client to leave".
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
