package app.auditorium.standalone.demo;

import app.auditorium.embedded.EmbeddedPostgres;
import app.auditorium.tenancy.RoleScript;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** The core and the demonstration, without portal and search, on a database of its own. No component itself. */
@EnableAutoConfiguration(
        excludeName = {
            "com.vaadin.flow.spring.SpringBootAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
        })
@AutoConfigurationPackage(basePackages = "app.auditorium")
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = DemoApplication.OfTests.class),
        basePackages = {
            "app.auditorium.access",
            "app.auditorium.assignment",
            "app.auditorium.audit",
            "app.auditorium.auditor",
            "app.auditorium.audittime",
            "app.auditorium.catalogue",
            "app.auditorium.certification",
            "app.auditorium.decision",
            "app.auditorium.document",
            "app.auditorium.engagement",
            "app.auditorium.finding",
            "app.auditorium.houserule",
            "app.auditorium.impartiality",
            "app.auditorium.kernel",
            "app.auditorium.notification",
            "app.auditorium.obligation",
            "app.auditorium.organisation",
            "app.auditorium.paper",
            "app.auditorium.planning",
            "app.auditorium.records",
            "app.auditorium.register",
            "app.auditorium.report",
            "app.auditorium.tenancy",
            "app.auditorium.standalone.demo"
        })
public class DemoApplication {

    /** The core's own fixtures stand in the same packages, and are no part of the product. */
    static final class OfTests implements TypeFilter {

        @Override
        public boolean match(MetadataReader read, MetadataReaderFactory factory) throws IOException {
            String from = read.getResource().getURL().toString();
            return from.contains("/test-classes/") || from.contains("-tests.jar");
        }
    }

    /** A Monday morning in Taipei. */
    static final Instant NOW = Instant.parse("2026-11-23T01:30:00Z");

    @Bean
    @Primary
    Clock mondayMorning() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    private static @Nullable SignIns loaded;

    /** The demonstration is loaded once and then copied: this one belongs to the caller. */
    public static synchronized SignIns copyOfTheDemonstration(String database) throws SQLException {
        if (loaded == null) {
            try (var first = on("demonstration_loaded")) {
                loaded = first.getBean(Demonstration.class).loadOnce().orElseThrow();
            }
        }
        try (var connection = EmbeddedPostgres.forTests().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + database + " template demonstration_loaded");
        }
        return loaded;
    }

    public static ConfigurableApplicationContext on(String database) throws SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.forTests();
        var properties = new HashMap<String, Object>();
        properties.put("auditorium.database.url", server.database(database));
        properties.put("auditorium.database.pool-size", "4");
        properties.put("spring.main.banner-mode", "off");
        RoleScript.LOGINS.forEach(role -> properties.put("auditorium.database.passwords." + role, password(role)));
        Map<String, String> passwords =
                RoleScript.LOGINS.stream().collect(Collectors.toMap(role -> role, DemoApplication::password));
        try (var connection = server.connect(database);
                var statement = connection.createStatement()) {
            statement.execute(RoleScript.with(passwords));
        }
        return new SpringApplicationBuilder(DemoApplication.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .run();
    }

    private static String password(String role) {
        return "test-" + role;
    }
}
