package app.auditorium.access;

import app.auditorium.tenancy.AtTheDoor;
import app.auditorium.tenancy.DatabaseRole;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Signing in by e-mail and password, and how long a sign-in stays good. */
@Component
public class SignIns {

    private final DatabaseRole door;
    private final Passwords passwords;
    private final SignInTries tries;

    SignIns(@Qualifier("doorkeeper") DatabaseRole door, Passwords passwords, SignInTries tries) {
        this.door = door;
        this.passwords = passwords;
        this.tries = tries;
    }

    /** What became of an attempt to sign in. */
    public sealed interface SignIn {

        /** Let in; {@code at} is the database's time, by which {@link SignIns#stillGood} judges later. */
        record Welcome(Person person, Instant at) implements SignIn {}

        /** Unknown address or wrong password: the same answer, after the same time. */
        record Wrong() implements SignIn {}

        /** Too many wrong passwords; even the right one does not help before this moment. */
        record Locked(Instant until) implements SignIn {}

        /** So many are signing in that this one would wait too long; nothing was looked at or counted. */
        record Busy() implements SignIn {}
    }

    @AtTheDoor("anyone: this is how a person becomes known")
    public SignIn signIn(String email, String password) {
        String address = email.strip();
        return tries.lockedUntil(address)
                .<SignIn>map(SignIn.Locked::new)
                .orElseGet(
                        () -> passwords.inTurn(() -> attempt(address, password)).orElseGet(SignIn.Busy::new));
    }

    /** Counted before it is looked at: of guesses made at once no more pass than of guesses made one after another. */
    private SignIn attempt(String address, String password) {
        Optional<Instant> locked = tries.claim(address);
        if (locked.isPresent()) {
            return new SignIn.Locked(locked.get());
        }
        Account account = account(address);
        boolean right = passwords.matches(password, account == null ? null : account.password);
        return right && account != null ? welcome(account.person) : new SignIn.Wrong();
    }

    /** Whether a session that began at that moment has not been ended by "sign out everywhere" or a new password. */
    @AtTheDoor("the portal, for the person of a session, on every request")
    public boolean stillGood(UUID person, Instant signedInAt) {
        return door.call(sql -> sql.sql("select sessions_valid_from <= :at from credential where person_id = :person")
                .param("at", SqlTimes.of(signedInAt))
                .param("person", person)
                .query(Boolean.class)
                .optional()
                .orElse(false));
    }

    /** Ends all of a person's sessions and short-lived tokens; personal tokens are revoked one by one. */
    @AtTheDoor("the signed-in person, for themself")
    public void signOutEverywhere(UUID person) {
        door.run(sql -> sql.sql("update credential set sessions_valid_from = clock_timestamp() where person_id = ?")
                .param(person)
                .update());
    }

    private @Nullable Account account(String email) {
        return door.call(sql -> sql.sql("select " + Person.COLUMNS + """
                        , c.password
                        from person p join credential c on c.person_id = p.id where p.email_key = lower(?)""")
                .param(email)
                .query((row, n) -> new Account(Person.of(row, n), row.getString("password")))
                .optional()
                .orElse(null));
    }

    private SignIn welcome(Person person) {
        return door.call(sql -> {
            SignInTries.forget(sql, person.email());
            return new SignIn.Welcome(
                    person,
                    sql.sql("select clock_timestamp()")
                            .query(OffsetDateTime.class)
                            .single()
                            .toInstant());
        });
    }

    private record Account(Person person, @Nullable String password) {}
}
