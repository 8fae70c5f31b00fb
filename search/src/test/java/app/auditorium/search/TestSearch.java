package app.auditorium.search;

import app.auditorium.embedded.EmbeddedElasticsearch;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a test's application the JVM's Elasticsearch, at the end of a cable that can be cut. */
final class TestSearch implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final Cable CABLE = new Cable(EmbeddedElasticsearch.forTests().port());

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EmbeddedElasticsearch server = EmbeddedElasticsearch.forTests();
        TestPropertyValues.of(
                        "auditorium.search.url=http://127.0.0.1:" + CABLE.port(),
                        "auditorium.search.user=" + server.user(),
                        "auditorium.search.password=" + server.password())
                .applyTo(context);
    }
}
