package app.auditorium.search;

import app.auditorium.catalogue.Standards;
import app.auditorium.tenancy.AtTheDoor;
import app.auditorium.tenancy.DatabaseRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Builds the index anew from PostgreSQL while the old one is searched and both are written to. */
@Component
public class Rebuild {

    /** What whoever waits for the portal gets to read. */
    static final Logger PROGRESS = LoggerFactory.getLogger("app.auditorium.progress");

    private static final int BATCH = 2_000;
    private static final String EVERY_FINDING = "select " + FindingDocument.COLUMNS
            + " from finding f join organisation o on o.tenant_id = f.tenant_id and o.id = f.organisation_id";

    private final DatabaseRole indexer;
    private final FindingsIndex index;
    private final Standards standards;

    Rebuild(@Qualifier("indexer") DatabaseRole indexer, FindingsIndex index, Standards standards) {
        this.indexer = indexer;
        this.index = index;
        this.standards = standards;
    }

    /**
     * Rebuilds the whole index.
     *
     * @param progress told now and then how many findings are in the new index
     * @return how many findings there are; empty if a rebuild is under way already
     * @throws UncheckedIOException if Elasticsearch is away; the old index stays as it is
     */
    @AtTheDoor("The operator, and the command that rebuilds the index; reads as the indexer")
    public OptionalLong run(LongConsumer progress) {
        return indexer.call(sql -> {
            if (!alone(sql)) {
                return OptionalLong.empty();
            }
            try {
                return OptionalLong.of(rebuild(sql, progress));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Builds the index if there is none, or one of an older definition. */
    void ifNeeded() throws IOException {
        if (!index.isCurrent()) {
            PROGRESS.info("Building the search index");
            run(done -> PROGRESS.info("Indexing, {} findings so far", done));
        }
    }

    private long rebuild(JdbcClient sql, LongConsumer progress) throws IOException {
        index.beginNext();
        // one cursor, opened now: what is committed later comes through the outbox, which writes to both from here on
        long done = 0;
        try (var rows = sql
                .sql(EVERY_FINDING)
                .withFetchSize(BATCH)
                .query((row, n) -> FindingDocument.of(row, standards))
                .stream()) {
            var batch = new ArrayList<FindingDocument>(BATCH);
            for (var row = rows.iterator(); row.hasNext(); ) {
                batch.add(row.next());
                if (batch.size() == BATCH) {
                    done = copy(batch, done, progress);
                }
            }
            done = copy(batch, done, progress);
        }
        index.finishNext();
        return done;
    }

    private long copy(List<FindingDocument> batch, long done, LongConsumer progress) throws IOException {
        if (batch.isEmpty()) {
            return done;
        }
        index.copyToNext(batch);
        long now = done + batch.size();
        progress.accept(now);
        batch.clear();
        return now;
    }

    /** One rebuild at a time in all instances; the lock ends with the transaction. */
    private static boolean alone(JdbcClient sql) {
        return sql.sql("select pg_try_advisory_xact_lock(hashtext('auditorium.search.rebuild'))")
                .query(Boolean.class)
                .single();
    }
}
