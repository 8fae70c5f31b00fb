package app.auditorium.search;

import app.auditorium.tenancy.AtTheDoor;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.cat.CatNodeColumn;
import co.elastic.clients.elasticsearch.cat.nodes.NodesRecord;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Elasticsearch as whoever runs the service sees it. */
@Component
public class SearchEngine {

    private final ElasticsearchClient elasticsearch;
    private final FindingsIndex index;

    SearchEngine(ElasticsearchClient elasticsearch, FindingsIndex index) {
        this.elasticsearch = elasticsearch;
        this.index = index;
    }

    /**
     * How it is.
     *
     * @param version of its nodes; several while they are being replaced
     * @param findings how many are in the index that is searched
     */
    public record Health(String version, Light light, long findings) {}

    /** Whether everything is there (green), searchable (amber), or partly missing (red). */
    public enum Light {
        GREEN,
        AMBER,
        RED
    }

    /** Empty while it is away. */
    @AtTheDoor("The operator's page, which is open to nobody else")
    public Optional<Health> health() {
        try {
            // a reduced server has no info call
            String version = elasticsearch.cat().nodes(n -> n.h(CatNodeColumn.Version)).nodes().stream()
                    .map(NodesRecord::version)
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            return Optional.of(new Health(version, light(), findings()));
        } catch (IOException | ElasticsearchException away) {
            return Optional.empty();
        }
    }

    private Light light() throws IOException {
        return switch (elasticsearch.cluster().health().status()) {
            case Green -> Light.GREEN;
            case Yellow -> Light.AMBER;
            default -> Light.RED;
        };
    }

    private long findings() throws IOException {
        return index.isCurrent()
                ? elasticsearch.count(c -> c.index(index.alias())).count()
                : 0;
    }
}
