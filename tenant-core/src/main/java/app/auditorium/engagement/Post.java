package app.auditorium.engagement;

import app.auditorium.access.Letters;
import app.auditorium.access.Letters.Letter;
import app.auditorium.kernel.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters to those of the acting tenant whom an engagement or a notice concerns, in the tenant's language. */
@Component
class Post {

    private static final String READERS = """
            select m.name, m.email, t.locale from membership m join tenant t on t.id = m.tenant_id
            where m.tenant_id = current_tenant() and m.ended_at is null and m.roles && cast(? as text[])""";

    private final Letters letters;
    private final JdbcClient sql;
    private final String url;

    Post(Letters letters, DataSource app, @Value("${auditorium.url:http://localhost:8080}") String url) {
        this.letters = letters;
        this.sql = JdbcClient.create(app);
        this.url = url.replaceAll("/+$", "");
    }

    /** {0} is the reader's name, {1} the address of the page, {2} … are the further arguments. */
    void to(Set<Role> roles, String key, String path, Object... args) {
        sql.sql(READERS)
                .param(roles.stream().map(Role::name).toArray(String[]::new))
                .query((row, n) -> Letter.to(
                        row.getString("email"),
                        Locale.forLanguageTag(row.getString("locale")),
                        key,
                        Stream.concat(Stream.of(row.getString("name"), url + path), Arrays.stream(args))
                                .toArray()))
                .list()
                .forEach(letters::fromTenant);
    }

    /** To the body's planners and administrators. */
    void toBody(String key, UUID engagement, Object... args) {
        to(Set.of(Role.PLANNER, Role.ADMINISTRATOR), key, "/engagements/" + engagement, args);
    }

    /** To the client company's administrators. */
    void toClient(String key, UUID engagement, Object... args) {
        to(Set.of(Role.ADMINISTRATOR), key, "/applications/" + engagement, args);
    }
}
