package app.auditorium.testing;

import app.auditorium.embedded.EmbeddedPostgres;
import app.auditorium.tenancy.RoleScript;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a test's application the JVM's PostgreSQL, with the roles made; every application of one JVM shares one database. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String NAME = "auditorium";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var properties = new HashMap<String, String>();
        properties.put("auditorium.database.url", url());
        RoleScript.LOGINS.forEach(role -> properties.put("auditorium.database.passwords." + role, password(role)));
        properties.put("auditorium.database.pool-size", "8");
        properties.put("auditorium.signing.secret", "a secret that only tests know, 32+ characters");
        TestPropertyValues.of(properties).applyTo(context);
    }

    /** The address of the database, with the roles in place. */
    public static String url() {
        return Holder.URL;
    }

    public static String password(String role) {
        return "test-" + role;
    }

    /** A connection as a role of the product. */
    public static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(url(), role, password(role));
    }

    /** A connection as the superuser, to look behind the wall or to break it on purpose. */
    public static Connection superuser() throws SQLException {
        return EmbeddedPostgres.forTests().connect(NAME);
    }

    private static final class Holder {

        private static final String URL = prepare();

        private static String prepare() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.forTests();
                String url = server.database(NAME);
                Map<String, String> passwords =
                        RoleScript.LOGINS.stream().collect(Collectors.toMap(role -> role, TestDatabase::password));
                try (var connection = server.connect(NAME);
                        var statement = connection.createStatement()) {
                    statement.execute(RoleScript.with(passwords));
                }
                return url;
            } catch (SQLException e) {
                throw new IllegalStateException("The test database could not be prepared", e);
            }
        }
    }
}
