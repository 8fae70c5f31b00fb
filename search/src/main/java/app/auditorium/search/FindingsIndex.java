package app.auditorium.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;
import org.springframework.stereotype.Component;

/**
 * The index behind its alias. While it is rebuilt, a second alias names the next one, and whatever is written goes to both. The
 * name of an index says by which definition it was made.
 */
@Component
class FindingsIndex {

    /** In one request, which Elasticsearch limits to 100 MB unless told otherwise; a character is up to three bytes. */
    private static final long MOST_CHARACTERS = 5_000_000;

    private final ElasticsearchClient elasticsearch;
    private final String alias;
    private final String definition;

    FindingsIndex(ElasticsearchClient elasticsearch, SearchSettings settings) {
        this.elasticsearch = elasticsearch;
        this.alias = settings.index();
        try (InputStream file =
                Objects.requireNonNull(FindingsIndex.class.getResourceAsStream("findings-index.json"))) {
            this.definition = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String alias() {
        return alias;
    }

    private String nextAlias() {
        return alias + "-next";
    }

    /** Whether there is an index, made by today's definition. */
    boolean isCurrent() throws IOException {
        return behind(alias).stream().anyMatch(index -> index.startsWith(prefix()));
    }

    /** Where a write goes: to the index that is searched, if there is one, and to the one that is being built. */
    List<String> targets() throws IOException {
        var targets = new ArrayList<String>();
        for (String name : List.of(alias, nextAlias())) {
            if (elasticsearch.indices().existsAlias(a -> a.name(name)).value()) {
                targets.add(name);
            }
        }
        return targets;
    }

    /** Begins a new index; what an interrupted rebuild left is removed. */
    void beginNext() throws IOException {
        abandonNext();
        String index = prefix() + System.currentTimeMillis();
        elasticsearch.indices().create(c -> c.index(index).withJson(new StringReader(definition)));
        elasticsearch
                .indices()
                .updateAliases(u -> u.actions(a -> a.add(add -> add.index(index).alias(nextAlias()))));
    }

    void abandonNext() throws IOException {
        for (String leftOver : behind(nextAlias())) {
            elasticsearch.indices().delete(d -> d.index(leftOver));
        }
    }

    /** Puts the next index in the place of the one that is searched, at once, and removes that. */
    void finishNext() throws IOException {
        Set<String> before = behind(alias);
        Set<String> next = behind(nextAlias());
        elasticsearch.indices().refresh(r -> r.index(nextAlias()));
        var actions = new ArrayList<Action>();
        for (String index : next) {
            actions.add(Action.of(a -> a.add(add -> add.index(index).alias(alias))));
            actions.add(Action.of(a -> a.remove(remove -> remove.index(index).alias(nextAlias()))));
        }
        for (String index : before) {
            actions.add(Action.of(a -> a.removeIndex(remove -> remove.index(index))));
        }
        elasticsearch.indices().updateAliases(u -> u.actions(actions));
    }

    /** Copies documents into the next index; what a write has put there meanwhile is newer and stays. */
    void copyToNext(List<FindingDocument> documents) throws IOException {
        write(nextAlias(), documents.stream().map(document -> put(document, 0)).toList());
    }

    /**
     * Writes to one target.
     *
     * @return keys of documents of which the index already holds a newer version
     */
    List<String> write(String target, List<BulkOperation> operations) throws IOException {
        var conflicts = new ArrayList<String>();
        for (List<BulkOperation> part : parts(operations)) {
            conflicts.addAll(send(target, part));
        }
        return conflicts;
    }

    /** As few requests as their size allows. */
    static List<List<BulkOperation>> parts(List<BulkOperation> operations) {
        var parts = new ArrayList<List<BulkOperation>>();
        int from = 0;
        long characters = 0;
        for (int i = 0; i < operations.size(); i++) {
            characters += length(operations.get(i));
            if (characters > MOST_CHARACTERS || i == operations.size() - 1) {
                parts.add(operations.subList(from, i + 1));
                from = i + 1;
                characters = 0;
            }
        }
        return parts;
    }

    private static long length(BulkOperation operation) {
        return operation.isIndex() && operation.index().document() instanceof FindingDocument document
                ? document.length()
                : 0;
    }

    private List<String> send(String target, List<BulkOperation> operations) throws IOException {
        var answer = elasticsearch.bulk(
                b -> b.index(target).requireAlias(true).refresh(Refresh.False).operations(operations));
        var conflicts = new ArrayList<String>();
        for (BulkResponseItem item : answer.items()) {
            if (item.status() == 409) {
                conflicts.add(Objects.requireNonNull(item.id()));
            } else if (item.error() != null) {
                throw new IOException("Elasticsearch refused " + item.id() + ": "
                        + Objects.requireNonNull(item.error()).reason());
            }
        }
        return conflicts;
    }

    static BulkOperation put(FindingDocument document, long version) {
        return BulkOperation.of(o -> o.index(i -> i.id(document.key())
                .version(version)
                .versionType(VersionType.External)
                .document(document)));
    }

    static BulkOperation remove(String key, long version) {
        return BulkOperation.of(o -> o.delete(d -> d.id(key).version(version).versionType(VersionType.External)));
    }

    private Set<String> behind(String name) throws IOException {
        return elasticsearch.indices().existsAlias(a -> a.name(name)).value()
                ? Set.copyOf(elasticsearch
                        .indices()
                        .getAlias(a -> a.name(name))
                        .aliases()
                        .keySet())
                : Set.of();
    }

    private String prefix() {
        var crc = new CRC32();
        crc.update(definition.getBytes(StandardCharsets.UTF_8));
        return alias + "-" + HexFormat.of().toHexDigits((int) crc.getValue()) + "-";
    }
}
