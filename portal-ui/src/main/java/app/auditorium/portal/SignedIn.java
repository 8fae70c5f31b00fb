package app.auditorium.portal;

import app.auditorium.access.Person;
import java.security.Principal;
import java.time.Instant;

/**
 * Who signed in, and when by the database's clock, by which "sign out everywhere" is judged.
 *
 * @param at see {@link app.auditorium.access.SignIns#stillGood}
 */
public record SignedIn(Person person, Instant at) implements Principal {

    @Override
    public String getName() {
        return person.email();
    }
}
