package app.auditorium.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One server of each kind for all tests of a JVM, in target/test-servers of the module under test. They end with the JVM
 * and not before, for whatever the tests opened is still using them; the next run sweeps up what they leave.
 */
final class TestServers {

    private static @Nullable EmbeddedPostgres postgres;
    private static @Nullable EmbeddedElasticsearch elasticsearch;

    private TestServers() {}

    static synchronized EmbeddedPostgres postgres() {
        if (postgres == null) {
            postgres = EmbeddedPostgres.start(
                    PostgresSettings.in(state()).unpackedIn(binaries()).forgetful());
        }
        return postgres;
    }

    static synchronized EmbeddedElasticsearch elasticsearch() {
        if (elasticsearch == null) {
            elasticsearch = EmbeddedElasticsearch.start(ElasticsearchSettings.in(state())
                    .unpackedIn(binaries())
                    .withHeap(384)
                    .shortLived());
        }
        return elasticsearch;
    }

    private static Path state() {
        var all = Path.of("target", "test-servers").toAbsolutePath();
        sweep(all);
        return all.resolve(Long.toString(ProcessHandle.current().pid()));
    }

    /** Shared by all modules, else each would unpack its own. */
    static Path binaries() {
        var cache = System.getenv("XDG_CACHE_HOME");
        var caches =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return caches.resolve("auditorium").resolve("servers");
    }

    private static void sweep(Path all) {
        if (!Files.isDirectory(all)) {
            return;
        }
        try (var earlier = Files.list(all)) {
            for (var folder : earlier.toList()) {
                var pid = Long.parseLong(folder.getFileName().toString());
                if (ProcessHandle.of(pid).isEmpty()) {
                    Binaries.delete(folder);
                }
            }
        } catch (IOException | UncheckedIOException | NumberFormatException leaveItThere) {
            // another JVM sweeps too; a full disk will say so by itself
        }
    }
}
