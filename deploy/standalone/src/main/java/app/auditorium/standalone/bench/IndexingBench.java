package app.auditorium.standalone.bench;

import app.auditorium.search.SearchBenchmark;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The running portal emptying a full outbox, against reading the same rows by a cursor and sending them in bulk. */
final class IndexingBench {

    private static final int DOCUMENTS = 200_000;

    private final SearchBenchmark benchmark;
    private final Connection superuser;

    IndexingBench(SearchBenchmark benchmark, Connection superuser) {
        this.benchmark = benchmark;
        this.superuser = superuser;
    }

    List<Measured> run() throws SQLException, InterruptedException {
        double raw = bulkPerSecond();
        double outbox = outboxPerSecond();
        return List.of(Measured.atLeast(
                "indexing through the outbox / raw bulk",
                outbox / raw,
                0.7,
                Math.round(outbox) + " / " + Math.round(raw) + " documents a second, " + DOCUMENTS + " documents"));
    }

    private double bulkPerSecond() {
        benchmark.rawBulk(DOCUMENTS / 10);
        long start = System.nanoTime();
        benchmark.rawBulk(DOCUMENTS);
        double rate = DOCUMENTS / seconds(start);
        benchmark.discard();
        return rate;
    }

    private double outboxPerSecond() throws SQLException, InterruptedException {
        try (var statement = superuser.createStatement()) {
            statement.execute("insert into outbox (tenant_id, finding_id) select tenant_id, id from finding limit "
                    + DOCUMENTS + "; notify outbox");
            long start = System.nanoTime();
            while (isWaiting()) {
                Thread.sleep(50);
            }
            return DOCUMENTS / seconds(start);
        }
    }

    private boolean isWaiting() throws SQLException {
        try (var statement = superuser.createStatement();
                var answer = statement.executeQuery("select exists (select from outbox)")) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
