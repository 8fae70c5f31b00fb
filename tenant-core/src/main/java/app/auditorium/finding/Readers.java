package app.auditorium.finding;

import app.auditorium.access.Letters;
import app.auditorium.access.Letters.Letter;
import java.util.Locale;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters to the administrators of the acting tenant, each in the tenant's language. */
@Component
class Readers {

    private static final String ADMINISTRATORS = """
            select m.name, m.email, t.locale from membership m join tenant t on t.id = m.tenant_id
            where m.tenant_id = current_tenant() and m.ended_at is null and m.roles @> array ['ADMINISTRATOR']""";

    private final Letters letters;
    private final JdbcClient sql;
    private final String url;

    Readers(Letters letters, DataSource app, @Value("${auditorium.url:http://localhost:8080}") String url) {
        this.letters = letters;
        this.sql = JdbcClient.create(app);
        this.url = url.replaceAll("/+$", "");
    }

    /** Somebody who reads a letter. */
    record Reader(String name, String email, Locale locale) {

        Letter letter(String key, Object... args) {
            return Letter.to(email, locale, key, args);
        }
    }

    /** The letter is made for each reader, with the address of the portal. */
    void write(BiFunction<Reader, String, Letter> letter) {
        sql.sql(ADMINISTRATORS)
                .query((row, n) -> new Reader(
                        row.getString("name"), row.getString("email"), Locale.forLanguageTag(row.getString("locale"))))
                .list()
                .forEach(reader -> letters.fromTenant(letter.apply(reader, url)));
    }
}
