package app.auditorium.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The core on a real, migrated PostgreSQL, one for all tests that are marked with it; no web, no search. Mail waits until a test sends it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = CoreApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "auditorium.jobs.mail=3600000")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(CountingConnections.class)
public @interface CoreTest {}
