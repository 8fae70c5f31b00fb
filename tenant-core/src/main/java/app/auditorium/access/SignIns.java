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
    private final UnknownAddresses unknown;

    SignIns(@Qualifier("doorkeeper") DatabaseRole door, Passwords passwords, UnknownAddresses unknown) {
        this.door = door;
        this.passwords = passwords;
        this.unknown = unknown;
    }

    /** What became of an attempt to sign in. */
    public sealed interface SignIn {

        /** Let in; {@code at} is the database's time, by which {@link SignIns#stillGood} judges later. */
        record Welcome(Person person, Instant at) implements SignIn {}

        /** Unknown address or wrong password: the same answer, after the same time. */
        record Wrong() implements SignIn {}

        /** Too many wrong passwords; even the right one does not help before this moment. */
        record Locked(Instant until) implements SignIn {}
    }

    @AtTheDoor("anyone: this is how a person becomes known")
    public SignIn signIn(String email, String password) {
        String address = email.strip();
        Account account = account(address);
        Optional<Instant> locked =
                account == null ? unknown.lockedUntil(address) : Optional.ofNullable(account.lockedUntil);
        if (locked.isPresent()) {
            return new SignIn.Locked(locked.get());
        }
        boolean right = passwords.matches(password, account == null ? null : account.password);
        if (account == null) {
            unknown.failed(address);
            return new SignIn.Wrong();
        }
        return right ? welcome(account.person) : wrong(account.person);
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
                        , c.password, case when c.locked_until > now() then c.locked_until end as locked_until
                        from person p join credential c on c.person_id = p.id where p.email_key = lower(?)""")
                .param(email)
                .query((row, n) -> new Account(
                        Person.of(row, n),
                        row.getString("password"),
                        SqlTimes.maybe(row.getObject("locked_until", OffsetDateTime.class))))
                .optional()
                .orElse(null));
    }

    private SignIn welcome(Person person) {
        return door.call(sql -> new SignIn.Welcome(
                person,
                sql.sql("""
                                update credential set failures = 0, locked_until = null where person_id = ?
                                returning clock_timestamp()""")
                        .param(person.id())
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant()));
    }

    private SignIn wrong(Person person) {
        door.run(sql -> {
            int failures = sql.sql(
                            "update credential set failures = failures + 1 where person_id = ? returning failures")
                    .param(person.id())
                    .query(Integer.class)
                    .single();
            long pause = LockOut.after(failures).toSeconds();
            if (pause > 0) {
                sql.sql("update credential set locked_until = now() + ? * interval '1 second' where person_id = ?")
                        .params(pause, person.id())
                        .update();
            }
        });
        return new SignIn.Wrong();
    }

    private record Account(
            Person person,
            @Nullable String password,
            @Nullable Instant lockedUntil) {}
}
