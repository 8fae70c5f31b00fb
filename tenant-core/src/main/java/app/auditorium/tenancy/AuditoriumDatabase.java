package app.auditorium.tenancy;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is and how each role signs in.
 *
 * @param url JDBC address of the product's database
 * @param passwords by role: migrator, app, doorkeeper, indexer, jobs, visitor
 * @param poolSize connections of the app role; the other roles take a few each
 */
@ConfigurationProperties("auditorium.database")
public record AuditoriumDatabase(
        String url,
        Map<String, String> passwords,
        @DefaultValue("20") int poolSize) {

    String password(String role) {
        String password = passwords.get(role);
        if (password == null) {
            throw new IllegalStateException("auditorium.database.passwords." + role + " is not set");
        }
        return password;
    }
}
