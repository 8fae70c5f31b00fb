package app.auditorium.search;

import app.auditorium.catalogue.Standards;
import app.auditorium.tenancy.AtTheDoor;
import app.auditorium.tenancy.DatabaseRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What search and indexing are measured against: the same work without the wall around it. */
@Component
public class SearchBenchmark {

    private static final int BATCH = 2_000;
    private static final int SENDERS = 2;

    private final DatabaseRole indexer;
    private final IndexSearch index;
    private final Entitlements entitlements;
    private final FindingsIndex findings;
    private final Standards standards;

    SearchBenchmark(
            @Qualifier("indexer") DatabaseRole indexer,
            IndexSearch index,
            Entitlements entitlements,
            FindingsIndex findings,
            Standards standards) {
        this.indexer = indexer;
        this.index = index;
        this.entitlements = entitlements;
        this.findings = findings;
        this.standards = standards;
    }

    /** Asks Elasticsearch alone: no second lock, no row read; the entitlement was looked up before. */
    @AtTheDoor("The benchmark: acts for the bound tenant, shows nothing")
    public Runnable bareQuery(FindingSearch search) {
        Entitlement entitlement = entitlements.now(search.reach());
        return () -> {
            try {
                index.ask(search, entitlement);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** Reads so many findings by one cursor and sends them in bulk, with two senders: indexing without an outbox. */
    @AtTheDoor("The benchmark: writes to an index of its own that is discarded at the next rebuild")
    public void rawBulk(int documents) {
        indexer.run(sql -> {
            try (var senders = Executors.newFixedThreadPool(SENDERS);
                    var rows = sql
                            .sql("select " + FindingDocument.COLUMNS
                                    + " from finding f join organisation o on o.tenant_id = f.tenant_id and o.id = f.organisation_id limit "
                                    + documents)
                            .withFetchSize(BATCH)
                            .query((row, n) -> FindingDocument.of(row, standards))
                            .stream()) {
                findings.beginNext();
                var batch = new ArrayList<FindingDocument>(BATCH);
                var sent = new ArrayList<Future<?>>();
                for (var row = rows.iterator(); row.hasNext(); ) {
                    batch.add(row.next());
                    if (batch.size() == BATCH || !row.hasNext()) {
                        List<FindingDocument> full = List.copyOf(batch);
                        sent.add(senders.submit(() -> {
                            findings.copyToNext(full);
                            return null;
                        }));
                        batch.clear();
                        if (sent.size() > SENDERS) {
                            sent.removeFirst().get();
                        }
                    }
                }
                for (Future<?> last : sent) {
                    last.get();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("A bulk request failed", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Puts an empty index in the place of the one that is searched: the outbox then fills one as {@link #rawBulk} does. */
    @AtTheDoor("The benchmark: whoever runs it rebuilds the index afterwards")
    public void emptyIndex() {
        try {
            findings.beginNext();
            findings.finishNext();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what {@link #rawBulk} wrote. */
    @AtTheDoor("The benchmark")
    public void discard() {
        try {
            findings.abandonNext();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
