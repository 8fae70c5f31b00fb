package app.auditorium.standalone.bench;

import app.auditorium.search.SearchBenchmark;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The running portal emptying a full outbox, against reading the same rows by a cursor and sending them in bulk; each into an
 * empty index, in turns, so that both meet the same machine.
 */
final class IndexingBench {

    private static final int DOCUMENTS = 100_000;
    private static final int ROUNDS = 3;

    private final SearchBenchmark benchmark;
    private final Connection superuser;

    IndexingBench(SearchBenchmark benchmark, Connection superuser) {
        this.benchmark = benchmark;
        this.superuser = superuser;
    }

    List<Measured> run() throws SQLException, InterruptedException {
        // both are warm before either is measured
        bulk();
        outbox();
        double bulkSeconds = 0;
        double outboxSeconds = 0;
        for (int i = 0; i < ROUNDS; i++) {
            bulkSeconds += bulk();
            outboxSeconds += outbox();
        }
        double raw = ROUNDS * DOCUMENTS / bulkSeconds;
        double outbox = ROUNDS * DOCUMENTS / outboxSeconds;
        return List.of(Measured.atLeast(
                "indexing through the outbox / raw bulk",
                outbox / raw,
                0.7,
                Math.round(outbox) + " / " + Math.round(raw) + " documents a second, each " + ROUNDS + " times "
                        + DOCUMENTS + " documents into an empty index"));
    }

    private double bulk() {
        long start = System.nanoTime();
        benchmark.rawBulk(DOCUMENTS);
        double taken = seconds(start);
        benchmark.discard();
        return taken;
    }

    private double outbox() throws SQLException, InterruptedException {
        benchmark.emptyIndex();
        try (var statement = superuser.createStatement()) {
            statement.execute("insert into outbox (tenant_id, finding_id) select tenant_id, id from finding limit "
                    + DOCUMENTS + "; notify outbox");
            long start = System.nanoTime();
            while (isWaiting()) {
                Thread.sleep(50);
            }
            return seconds(start);
        }
    }

    private boolean isWaiting() throws SQLException {
        try (var statement = superuser.createStatement();
                var answer = statement.executeQuery(
                        "select exists (select from (select from outbox order by seq desc limit 1) last)")) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
