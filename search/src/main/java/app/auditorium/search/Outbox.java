package app.auditorium.search;

import app.auditorium.catalogue.Standards;
import app.auditorium.finding.FindingKey;
import app.auditorium.tenancy.DatabaseRole;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes what changed out of the outbox and brings it into the index, in one transaction: what fails is still in the outbox. */
@Component
class Outbox {

    static final int BATCH = 2_000;

    /**
     * One row after the other by its key: whatever the planner believes about a table that is empty most of the time, it never
     * reads one as a whole. Nor does anybody wait for the disk: what is lost with the machine is in the outbox again.
     */
    private static final String PREPARE = """
            select set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
                   set_config('synchronous_commit', 'off', true)""";

    private static final String TAKE = """
            with batch as (delete from outbox where ctid = any (array (
                               select ctid from outbox order by seq limit :batch for update skip locked))
                           returning seq, tenant_id, finding_id),
                 newest as (select tenant_id, finding_id, max(seq) as seq from batch group by tenant_id, finding_id)
            select n.seq, n.tenant_id as owner, n.finding_id,\s""" + FindingDocument.COLUMNS + """

            from newest n
            left join finding f on f.tenant_id = n.tenant_id and f.id = n.finding_id
            left join organisation o on o.tenant_id = f.tenant_id and o.id = f.organisation_id""";

    private final DatabaseRole indexer;
    private final FindingsIndex index;
    private final Standards standards;

    Outbox(@Qualifier("indexer") DatabaseRole indexer, FindingsIndex index, Standards standards) {
        this.indexer = indexer;
        this.index = index;
        this.standards = standards;
    }

    /** Indexes one batch and answers its size; 0 when nothing waits. */
    int indexWaiting() {
        return indexer.call(sql -> {
            sql.sql(PREPARE).query((row, n) -> true).single();
            List<Change> changes = sql.sql(TAKE)
                    .param("batch", BATCH)
                    .query((row, n) -> change(row))
                    .list();
            try {
                write(changes, sql);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return changes.size();
        });
    }

    /** Asked after the rows were read: an index that a rebuild begins later copies them itself. */
    private void write(List<Change> changes, JdbcClient sql) throws IOException {
        if (changes.isEmpty()) {
            return;
        }
        List<String> targets = index.targets();
        if (!targets.contains(index.alias())) {
            throw new IOException("There is no index yet");
        }
        List<BulkOperation> operations = changes.stream().map(Change::operation).toList();
        Set<String> conflicts = new HashSet<>();
        for (String target : targets) {
            conflicts.addAll(index.write(target, operations));
        }
        again(changes, conflicts, sql);
    }

    /**
     * The index knew a newer number, but not always newer words: a client's new name is written before it is committed. So it
     * goes round once more with the newest number of all.
     */
    private void again(List<Change> changes, Set<String> conflicts, JdbcClient sql) {
        Map<String, FindingKey> keys = new HashMap<>();
        changes.forEach(change -> keys.put(change.key(), change.finding()));
        for (String conflict : conflicts) {
            FindingKey finding = keys.get(conflict);
            if (finding != null) {
                sql.sql("insert into outbox (tenant_id, finding_id) values (?, ?)")
                        .params(finding.tenantId(), finding.id())
                        .update();
            }
        }
    }

    private Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("seq"),
                new FindingKey(row.getObject("owner", UUID.class), row.getObject("finding_id", UUID.class)),
                row.getString("id") == null ? null : FindingDocument.of(row, standards));
    }

    /** What became of a finding; null if it is gone. */
    private record Change(
            long version, FindingKey finding, @Nullable FindingDocument document) {

        String key() {
            return FindingDocument.key(finding.tenantId(), finding.id());
        }

        BulkOperation operation() {
            return document == null ? FindingsIndex.remove(key(), version) : FindingsIndex.put(document, version);
        }
    }
}
