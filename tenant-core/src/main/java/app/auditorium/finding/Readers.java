package app.auditorium.finding;

import app.auditorium.access.Letters;
import app.auditorium.access.Letters.Letter;
import app.auditorium.access.Letters.Reader;
import app.auditorium.kernel.Role;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Letters to the administrators of the acting tenant, each in the tenant's language. */
@Component
class Readers {

    private final Letters letters;
    private final String url;

    Readers(Letters letters, @Value("${auditorium.url:http://localhost:8080}") String url) {
        this.letters = letters;
        this.url = url.replaceAll("/+$", "");
    }

    /** The letter is made for each reader, with the address of the portal. */
    void write(BiFunction<Reader, String, Letter> letter) {
        letters.members(Set.of(Role.ADMINISTRATOR)).forEach(reader -> letters.fromTenant(letter.apply(reader, url)));
    }
}
