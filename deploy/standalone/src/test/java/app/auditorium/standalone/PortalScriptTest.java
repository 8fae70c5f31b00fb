package app.auditorium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortalScriptTest {

    @TempDir
    Path directory;

    private record Ended(int code, String words) {}

    @Test
    void helpNamesEveryCommand() throws Exception {
        assertThat(portal(Map.of(), "help").words())
                .contains("up ", "stop ", "backup ", "restore ", "reindex ", "test ", "bench ", "roles ");
    }

    @Test
    void nonsenseGetsOneSentence() throws Exception {
        assertThat(portal(Map.of(), "up", "--port", "http")).isEqualTo(new Ended(1, "--port needs a number.\n"));
        assertThat(portal(Map.of(), "up", "--port=70000"))
                .isEqualTo(new Ended(1, "--port needs a number from 1 to 65535.\n"));
        assertThat(portal(Map.of(), "backup", "--state", directory.toString()))
                .isEqualTo(new Ended(1, "backup needs a file: deploy/portal backup FILE.\n"));
        assertThat(portal(Map.of(), "up", "--state")).isEqualTo(new Ended(1, "--state needs a value.\n"));
        assertThat(portal(Map.of(), "up", "--colour=red"))
                .isEqualTo(new Ended(1, "Unknown option --colour=red: see deploy/portal help.\n"));
        assertThat(portal(Map.of(), "stop", "--state", directory.toString()))
                .isEqualTo(new Ended(1, "No portal runs on " + directory + ".\n"));
    }

    @Test
    void aBusyPortIsRefusedBeforeAnythingIsBuilt() throws Exception {
        try (var taken = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"))) {
            assertThat(portal(Map.of(), "up", "--port=" + taken.getLocalPort(), "--state=" + directory))
                    .isEqualTo(new Ended(
                            1, "Port " + taken.getLocalPort() + " is busy: choose another one with --port.\n"));
        }
    }

    @Test
    void anOldMavenIsRefused() throws Exception {
        var maven = Files.createDirectories(directory.resolve("bin")).resolve("mvn");
        Files.writeString(maven, "#!/bin/sh\necho 'Apache Maven 3.6.3 (cecedd)'\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwx------"));
        assertThat(portal(Map.of("MAVEN_HOME", directory.toString()), "test"))
                .isEqualTo(new Ended(1, "Maven 3.6.3 is too old: install Maven 3.8 or newer.\n"));
    }

    private Ended portal(Map<String, String> environment, String... arguments) throws Exception {
        var command =
                new ArrayList<>(List.of(Path.of("..", "portal").toRealPath().toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        var process = builder.start();
        try (var words = process.getInputStream()) {
            return new Ended(
                    process.waitFor(), new String(words.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
