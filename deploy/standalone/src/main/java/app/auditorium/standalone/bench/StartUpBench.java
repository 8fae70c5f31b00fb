package app.auditorium.standalone.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** From typing {@code up} on a built jar to the first page: on a new state directory, and again on the same one. */
final class StartUpBench {

    private final Path state;
    private final Path jar;

    StartUpBench(Path state, Path jar) {
        this.state = state;
        this.jar = jar;
    }

    List<Measured> run() throws IOException, InterruptedException {
        Path fresh = state.resolve("start-up");
        remove(fresh);
        Files.createDirectories(fresh);
        double first = secondsToFirstPage(fresh);
        double again = secondsToFirstPage(fresh);
        remove(fresh);
        return List.of(
                Measured.quantity(
                        "start-up to first page, new state directory, no demonstration data",
                        Measured.shown(first) + " s",
                        "unpacking and preparing both servers, migrating"),
                Measured.quantity(
                        "start-up to first page, later", Measured.shown(again) + " s", "both servers and the portal"));
    }

    private double secondsToFirstPage(Path fresh) throws IOException, InterruptedException {
        int port = freePort();
        long start = System.nanoTime();
        Process portal = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        jar.toString(),
                        "up",
                        "--empty",
                        "--state=" + fresh,
                        "--port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            var page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                    .build();
            while (!answers(browser, page)) {
                if (!portal.isAlive()) {
                    throw new IOException("The portal to measure ended with " + portal.exitValue());
                }
                Thread.sleep(20);
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            portal.destroy();
            if (!portal.waitFor(1, TimeUnit.MINUTES)) {
                portal.destroyForcibly();
            }
        }
    }

    private static boolean answers(HttpClient browser, HttpRequest page) throws InterruptedException {
        try {
            return browser.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void remove(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var paths = Files.walk(directory)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
