package app.auditorium.access;

import app.auditorium.access.Letters.Letter;
import app.auditorium.access.Links.Purpose;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.tenancy.AtTheDoor;
import app.auditorium.tenancy.DatabaseRole;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A new password for who forgot theirs: asked for by anyone, completed only by who reads the mail of the account. */
@Component
public class PasswordResets {

    private static final int AN_HOUR = 3;

    private final DatabaseRole door;
    private final Links links;
    private final Letters letters;
    private final Passwords passwords;

    PasswordResets(@Qualifier("doorkeeper") DatabaseRole door, Links links, Letters letters, Passwords passwords) {
        this.door = door;
        this.links = links;
        this.letters = letters;
        this.passwords = passwords;
    }

    /** Mails a link to the account of this address, if there is one; the caller never learns whether. */
    @AtTheDoor("anyone")
    public void request(String email) {
        door.run(sql -> account(sql, email)
                .filter(person -> outstanding(sql, person.id()) < AN_HOUR)
                .ifPresent(person -> {
                    String link = links.make(sql, Purpose.PASSWORD_RESET, new Links.Target(person.id(), null, null));
                    letters.fromDoor(
                            null, Letter.to(person.email(), person.locale(), "mail.reset", person.name(), link));
                }));
    }

    /** Whose password a link sets, if it is good. */
    @AtTheDoor("who holds a link")
    public Optional<Person> look(String secret) {
        return door.call(sql -> links.look(sql, Purpose.PASSWORD_RESET, secret).flatMap(target -> person(sql, target)));
    }

    /**
     * Sets the password and ends all sessions, every other link and every personal token of the account: whoever had the old password
     * may have made one. A link is good once.
     */
    @AtTheDoor("who holds a link")
    public Outcome<Person> complete(String secret, String password) {
        Person owner = look(secret).orElse(null);
        if (owner == null) {
            return Outcome.notThere();
        }
        List<Problem> problems = passwords.problems("password", password, owner.email());
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        String hash = passwords.hash(password);
        return door.call(sql -> {
            if (links.take(sql, Purpose.PASSWORD_RESET, secret).isEmpty()) {
                return Outcome.notThere();
            }
            sql.sql("""
                            update credential set password = ?, changed_at = now(), sessions_valid_from = clock_timestamp()
                            where person_id = ?""").params(hash, owner.id()).update();
            SignInTries.forget(sql, owner.email());
            sql.sql("update api_token set revoked_at = now() where person_id = ? and revoked_at is null")
                    .param(owner.id())
                    .update();
            sql.sql("update one_time_link set used_at = now() where person_id = ? and purpose = ? and used_at is null")
                    .params(owner.id(), Purpose.PASSWORD_RESET.name())
                    .update();
            return Outcome.done(owner);
        });
    }

    private static Optional<Person> account(JdbcClient sql, String email) {
        return sql.sql("select " + Person.COLUMNS
                        + " from person p join credential c on c.person_id = p.id where p.email_key = lower(?)")
                .param(email.strip())
                .query(Person::of)
                .optional();
    }

    private static Optional<Person> person(JdbcClient sql, Links.Target target) {
        return sql.sql("select " + Person.COLUMNS + " from person p where p.id = ?")
                .param(target.person())
                .query(Person::of)
                .optional();
    }

    private static int outstanding(JdbcClient sql, UUID person) {
        return sql.sql("""
                        select count(*) from one_time_link
                        where person_id = ? and purpose = 'PASSWORD_RESET' and created_at > now() - interval '1 hour'""").param(person).query(Integer.class).single();
    }
}
