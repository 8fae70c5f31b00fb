package app.auditorium.embedded;

import java.nio.file.Path;

/**
 * How to run an embedded Elasticsearch.
 *
 * @param state holds its data, logs, configuration, password and port
 * @param binaries where the program is unpacked to, shared between servers
 * @param port 0 for any free one, remembered from start to start
 * @param heapMegabytes of Elasticsearch itself; it takes about half as much again in all
 * @param lasting false for a node of minutes: it starts with two thirds of the processor's time and answers more slowly
 */
public record ElasticsearchSettings(
        Path state, Path binaries, int port, int heapMegabytes, boolean lasting, Progress progress) {

    /** Everything in one directory, any free port, 512 MB of heap. */
    public static ElasticsearchSettings in(Path state) {
        return new ElasticsearchSettings(
                state.resolve("elasticsearch"), state.resolve("binaries"), 0, 512, true, Progress.SILENT);
    }

    public ElasticsearchSettings telling(Progress listener) {
        return new ElasticsearchSettings(state, binaries, port, heapMegabytes, lasting, listener);
    }

    public ElasticsearchSettings onPort(int wanted) {
        return new ElasticsearchSettings(state, binaries, wanted, heapMegabytes, lasting, progress);
    }

    public ElasticsearchSettings withHeap(int megabytes) {
        return new ElasticsearchSettings(state, binaries, port, megabytes, lasting, progress);
    }

    ElasticsearchSettings unpackedIn(Path directory) {
        return new ElasticsearchSettings(state, directory, port, heapMegabytes, lasting, progress);
    }

    ElasticsearchSettings shortLived() {
        return new ElasticsearchSettings(state, binaries, port, heapMegabytes, false, progress);
    }
}
