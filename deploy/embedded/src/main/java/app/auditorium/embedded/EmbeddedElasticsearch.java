package app.auditorium.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * An Elasticsearch of one's own as a child process: a single node on loopback with a random password kept in its state
 * directory. It is a reduced distribution: see the decision record on embedded servers for what mappings may use.
 */
public final class EmbeddedElasticsearch implements AutoCloseable {

    public static final String USER = "elastic";

    private final StateLock lock;
    private final SearchNode node;
    private final ChildProcess process;
    private final String password;

    private EmbeddedElasticsearch(StateLock lock, SearchNode node, ChildProcess process, String password) {
        this.lock = lock;
        this.node = node;
        this.process = process;
        this.password = password;
    }

    /** Starts with everything kept in one directory and returns when the node answers. */
    public static EmbeddedElasticsearch start(Path state) {
        return start(ElasticsearchSettings.in(state));
    }

    /**
     * Returns when the node answers.
     *
     * @throws CannotStart with one sentence that says what is in the way
     */
    public static EmbeddedElasticsearch start(ElasticsearchSettings settings) {
        var launched = launch(settings);
        try {
            return launched.awaitReady();
        } catch (RuntimeException e) {
            launched.close();
            throw e;
        }
    }

    /** Returns at once: address and password are known, but the node answers only after {@link #awaitReady}. */
    public static EmbeddedElasticsearch launch(ElasticsearchSettings settings) {
        Host.check();
        var state = settings.state().toAbsolutePath();
        var lock = StateLock.take(state);
        try {
            var home = ElasticsearchArchive.unpacked(
                    new Binaries(settings.binaries().toAbsolutePath(), settings.progress()));
            var keepsakes = new Keepsakes(state);
            var password = keepsakes.password();
            var port = keepsakes.port(settings.port(), "Elasticsearch");
            var node = new SearchNode(
                    home, state, port, settings.heapMegabytes(), settings.lasting(), settings.progress());
            node.configure(password);
            return new EmbeddedElasticsearch(lock, node, node.launch(), password);
        } catch (IOException e) {
            lock.close();
            throw CannotStart.because("Elasticsearch in " + state, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public EmbeddedElasticsearch awaitReady() {
        node.awaitAnswer(process, password);
        return this;
    }

    /** For tests: one per JVM, empty at first, started when first asked for, with a small heap. */
    public static EmbeddedElasticsearch forTests() {
        return TestServers.elasticsearch();
    }

    public int port() {
        return node.port();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + node.port());
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.stop("TERM", Duration.ofMinutes(1));
        lock.close();
    }
}
