package app.auditorium.search;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Elasticsearch is.
 *
 * @param index alias under which findings are searched
 * @param workers that empty the outbox; each takes a connection of the indexer's pool of four
 */
@ConfigurationProperties("auditorium.search")
record SearchSettings(
        @DefaultValue("http://127.0.0.1:9200") String url,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("findings") String index,
        @DefaultValue("2") int workers) {}
