package app.auditorium;

import app.auditorium.embedded.EmbeddedElasticsearch;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a test's portal the JVM's Elasticsearch. */
final class WithElasticsearch implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EmbeddedElasticsearch server = EmbeddedElasticsearch.forTests();
        TestPropertyValues.of(
                        "auditorium.search.url=" + server.url(),
                        "auditorium.search.user=" + server.user(),
                        "auditorium.search.password=" + server.password())
                .applyTo(context);
    }
}
