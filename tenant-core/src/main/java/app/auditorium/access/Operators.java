package app.auditorium.access;

import app.auditorium.access.Links.Purpose;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.tenancy.AtTheDoor;
import app.auditorium.tenancy.DatabaseRole;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The persons who run the service: outside the tenants, never at their rows. */
@Component
public class Operators {

    private final DatabaseRole door;
    private final Links links;
    private final Passwords passwords;

    Operators(@Qualifier("doorkeeper") DatabaseRole door, Links links, Passwords passwords) {
        this.door = door;
        this.links = links;
        this.passwords = passwords;
    }

    @AtTheDoor("the start of the product: is there somebody to run it?")
    public boolean exist() {
        return door.call(sql -> sql.sql("select exists (select from operator)")
                .query(Boolean.class)
                .single());
    }

    /** The address of a one-time link that makes the first operator; links made before are no longer good. */
    @AtTheDoor("who starts the product on the machine")
    public String setUpLink() {
        return door.call(sql -> {
            sql.sql("update one_time_link set used_at = now() where purpose = ? and used_at is null")
                    .param(Purpose.OPERATOR_SETUP.name())
                    .update();
            return links.make(sql, Purpose.OPERATOR_SETUP, new Links.Target(null, null, null));
        });
    }

    @AtTheDoor("who holds the set-up link")
    public boolean mayBeSetUpWith(String secret) {
        return door.call(sql -> links.look(sql, Purpose.OPERATOR_SETUP, secret).isPresent());
    }

    /** Makes the operator's account; the address must be new. */
    @AtTheDoor("who holds the set-up link")
    public Outcome<UUID> setUp(String secret, String email, String name, Locale locale, String password) {
        var checks = new Checks()
                .required("email", email, 254)
                .email("email", email.strip())
                .required("name", name, 120);
        passwords.problems("password", password, email).forEach(checks::add);
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        String hash = passwords.hash(password);
        return door.call(sql -> {
            if (links.take(sql, Purpose.OPERATOR_SETUP, secret).isEmpty()) {
                return Outcome.notThere();
            }
            if (Accounts.byEmail(sql, email).isPresent()) {
                return Outcome.refused(new Problem(Problem.Kind.RULE, "email", null, "problem.email-taken", List.of()));
            }
            UUID person = Accounts.create(sql, email, name, locale, hash);
            sql.sql("insert into operator (person_id) values (?)").param(person).update();
            links.used(sql, secret);
            return Outcome.done(person);
        });
    }

    /** Throws for anyone who is no operator: the screens show them nothing to press. */
    @AtTheDoor("every front door of the operator")
    public void require(UUID person) {
        boolean operator = door.call(sql -> sql.sql("select exists (select from operator where person_id = ?)")
                .param(person)
                .query(Boolean.class)
                .single());
        if (!operator) {
            throw new NotTheOperator();
        }
    }
}
