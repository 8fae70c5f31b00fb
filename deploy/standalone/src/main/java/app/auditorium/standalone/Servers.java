package app.auditorium.standalone;

import app.auditorium.embedded.CannotStart;
import app.auditorium.embedded.ElasticsearchSettings;
import app.auditorium.embedded.EmbeddedElasticsearch;
import app.auditorium.embedded.EmbeddedPostgres;
import app.auditorium.embedded.PostgresSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Both servers of one state directory, with the product's database and roles in place. */
final class Servers implements AutoCloseable {

    private static final String DATABASE = "auditorium";

    private final Path state;
    private final EmbeddedPostgres postgres;
    private final EmbeddedElasticsearch elasticsearch;
    private final Map<String, Object> properties;
    private final List<KeptAlive<?>> watched = new ArrayList<>();

    private Servers(
            Path state,
            EmbeddedPostgres postgres,
            EmbeddedElasticsearch elasticsearch,
            Map<String, Object> properties) {
        this.state = state;
        this.postgres = postgres;
        this.elasticsearch = elasticsearch;
        this.properties = properties;
    }

    /** Returns when PostgreSQL is ready; Elasticsearch takes longer, and the portal starts meanwhile. */
    static Servers start(Path state) {
        var launching = CompletableFuture.supplyAsync(() ->
                EmbeddedElasticsearch.launch(ElasticsearchSettings.in(state).telling(Terminal::progress)));
        try {
            var postgres = EmbeddedPostgres.start(PostgresSettings.in(state).telling(Terminal::progress));
            var properties = new LinkedHashMap<>(database(postgres, Roles.keptIn(state.resolve("roles.properties"))));
            properties.put("auditorium.signing.secret", SigningSecret.keptIn(state.resolve("signing.secret")));
            var elasticsearch = launching.join();
            properties.put("auditorium.search.url", elasticsearch.url().toString());
            properties.put("auditorium.search.user", elasticsearch.user());
            properties.put("auditorium.search.password", elasticsearch.password());
            return new Servers(state, postgres, elasticsearch, properties);
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStart sentence ? sentence : e;
        } catch (SQLException | IOException e) {
            throw new CannotStart("Cannot prepare the database: " + e.getMessage(), e);
        }
    }

    /** Returns when Elasticsearch answers too; from here on either is started again when it dies. */
    void awaitReady() {
        elasticsearch.awaitReady();
        watched.add(KeptAlive.of(
                elasticsearch,
                EmbeddedElasticsearch::isAlive,
                () -> EmbeddedElasticsearch.start(
                        ElasticsearchSettings.in(state).onPort(elasticsearch.port()))));
        watched.add(KeptAlive.of(
                postgres,
                EmbeddedPostgres::isAlive,
                () -> EmbeddedPostgres.start(PostgresSettings.in(state).onPort(postgres.port()))));
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

    /** Past the wall: for the benchmark's data alone. */
    Connection superuser() throws SQLException {
        return postgres.connect(DATABASE);
    }

    /** Everything of this state directory as one file, while it is used. */
    void backup(Path file) {
        Backup.write(state, postgres, file);
    }

    /** Elasticsearch first: PostgreSQL is the truth and goes last. */
    @Override
    public void close() {
        if (watched.isEmpty()) {
            elasticsearch.close();
            postgres.close();
        } else {
            watched.forEach(KeptAlive::close);
        }
    }
}
