package app.auditorium.standalone;

import app.auditorium.embedded.CannotStart;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was typed.
 *
 * @param report where a benchmark is kept
 * @param file of a backup
 * @param properties Spring properties, passed on as they are
 */
record Options(
        String command,
        Path state,
        String host,
        int port,
        boolean empty,
        Path report,
        Path file,
        List<String> properties) {

    static Options of(String... arguments) {
        var named =
                Arrays.stream(arguments).filter(word -> !word.startsWith("--")).findFirst();
        var state = Path.of(".state");
        var host = "127.0.0.1";
        var port = 8080;
        var empty = false;
        var report = Path.of("benchmarks.md");
        var file = Path.of("backup.tar.gz");
        var properties = new ArrayList<String>();
        for (var argument : arguments) {
            var value = argument.substring(argument.indexOf('=') + 1);
            switch (argument.replaceFirst("=.*", "")) {
                case "--state" -> state = Path.of(value);
                case "--host" -> host = value;
                case "--port" -> port = number(value);
                case "--report" -> report = Path.of(value);
                case "--file" -> file = Path.of(value);
                case "--empty" -> empty = true;
                default -> {
                    if (argument.startsWith("--")) {
                        properties.add(argument);
                    }
                }
            }
        }
        return new Options(
                named.orElse("up"),
                state.toAbsolutePath().normalize(),
                host,
                port,
                empty,
                report.toAbsolutePath().normalize(),
                file.toAbsolutePath().normalize(),
                List.copyOf(properties));
    }

    /** Without the demonstration, on a port that nobody uses. */
    Options forMeasuring() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return new Options(command, state, host, socket.getLocalPort(), true, report, file, properties);
        }
    }

    /** False when the servers are one's own, by option or environment. */
    boolean embedded() {
        var chosen = properties.stream()
                .filter(property -> property.startsWith("--auditorium.embedded="))
                .map(property -> property.substring(property.indexOf('=') + 1))
                .findFirst()
                .orElse(System.getenv().getOrDefault("AUDITORIUM_EMBEDDED", "true"));
        return !chosen.equals("false");
    }

    /** What a browser on this machine calls. */
    String url() {
        var name = host.equals("127.0.0.1") || host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        return "http://" + name + ":" + port;
    }

    private static int number(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new CannotStart("--port needs a number, not " + value + ".", e);
        }
    }
}
