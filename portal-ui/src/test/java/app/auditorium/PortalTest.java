package app.auditorium;

import app.auditorium.access.QuickPasswords;
import app.auditorium.api.ApiCalls;
import app.auditorium.testing.CountingConnections;
import app.auditorium.testing.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole portal on a port of its own, with a real PostgreSQL and Elasticsearch; one for all tests that are marked with it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = AuditoriumApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "auditorium.proxies=127.0.0.2/32")
@ContextConfiguration(initializers = {TestDatabase.class, WithElasticsearch.class})
@Import({ApiCalls.class, QuickPasswords.class, CountingConnections.class})
public @interface PortalTest {}
