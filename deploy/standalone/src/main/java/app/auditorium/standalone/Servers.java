package app.auditorium.standalone;

import app.auditorium.embedded.CannotStart;
import app.auditorium.embedded.ElasticsearchSettings;
import app.auditorium.embedded.EmbeddedElasticsearch;
import app.auditorium.embedded.EmbeddedPostgres;
import app.auditorium.embedded.PostgresSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Both servers of one state directory, with the product's database and roles in place. */
final class Servers implements AutoCloseable {

    private static final String DATABASE = "auditorium";

    private final KeptAlive<EmbeddedPostgres> postgres;
    private final KeptAlive<EmbeddedElasticsearch> elasticsearch;
    private final Map<String, Object> properties;

    private Servers(
            KeptAlive<EmbeddedPostgres> postgres,
            KeptAlive<EmbeddedElasticsearch> elasticsearch,
            Map<String, Object> properties) {
        this.postgres = postgres;
        this.elasticsearch = elasticsearch;
        this.properties = properties;
    }

    static Servers start(Path state) {
        var searching = CompletableFuture.supplyAsync(() ->
                EmbeddedElasticsearch.start(ElasticsearchSettings.in(state).telling(Terminal::progress)));
        var postgres = EmbeddedPostgres.start(PostgresSettings.in(state).telling(Terminal::progress));
        try {
            var properties = new LinkedHashMap<>(database(postgres, Roles.keptIn(state.resolve("roles.properties"))));
            var elasticsearch = searching.join();
            properties.put("auditorium.search.url", elasticsearch.url().toString());
            properties.put("auditorium.search.user", elasticsearch.user());
            properties.put("auditorium.search.password", elasticsearch.password());
            return new Servers(
                    KeptAlive.of(
                            postgres,
                            EmbeddedPostgres::isAlive,
                            () -> EmbeddedPostgres.start(
                                    PostgresSettings.in(state).onPort(postgres.port()))),
                    KeptAlive.of(
                            elasticsearch,
                            EmbeddedElasticsearch::isAlive,
                            () -> EmbeddedElasticsearch.start(
                                    ElasticsearchSettings.in(state).onPort(elasticsearch.port()))),
                    properties);
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStart sentence ? sentence : e;
        } catch (SQLException | IOException e) {
            throw new CannotStart("Cannot prepare the database: " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> database(EmbeddedPostgres postgres, Roles roles)
            throws SQLException, IOException {
        var properties = new LinkedHashMap<>(roles.properties());
        properties.put("auditorium.database.url", postgres.database(DATABASE));
        try (var connection = postgres.connect(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute(roles.sql());
        }
        return properties;
    }

    /** Where the servers are, as the application's configuration. */
    Map<String, Object> properties() {
        return properties;
    }

    /** Elasticsearch first: PostgreSQL is the truth and goes last. */
    @Override
    public void close() {
        elasticsearch.close();
        postgres.close();
    }
}
