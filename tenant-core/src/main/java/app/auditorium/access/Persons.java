package app.auditorium.access;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.tenancy.AtTheDoor;
import app.auditorium.tenancy.DatabaseRole;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** A person's own account: name, language, password. */
@Component
public class Persons {

    private final DatabaseRole door;
    private final Passwords passwords;
    private final SignIns signIns;

    Persons(@Qualifier("doorkeeper") DatabaseRole door, Passwords passwords, SignIns signIns) {
        this.door = door;
        this.passwords = passwords;
        this.signIns = signIns;
    }

    @AtTheDoor("the portal, for the signed-in person")
    public Optional<Person> byId(UUID id) {
        return door.call(sql -> sql.sql("select " + Person.COLUMNS + " from person p where p.id = ?")
                .param(id)
                .query(Person::of)
                .optional());
    }

    /** Changes how the person is called and which language they read; their memberships show the new name too. */
    @AtTheDoor("the signed-in person, for themself")
    public Outcome<Person> change(UUID id, String name, Locale locale) {
        var checks = new Checks().required("name", name, 120);
        return checks.<Person>refusal().orElseGet(() -> {
            door.run(sql -> {
                sql.sql("update person set name = ?, locale = ? where id = ?")
                        .params(name.strip(), locale.toLanguageTag(), id)
                        .update();
                sql.sql("update membership set name = ? where person_id = ? and name <> ?")
                        .params(name.strip(), id, name.strip())
                        .update();
            });
            return byId(id).map(Outcome::done).orElseGet(Outcome::notThere);
        });
    }

    /**
     * Sets a new password for who knows the old one, and ends all other sessions. A wrong old password counts as a wrong sign-in.
     *
     * @return since when a session must have begun to go on: for the one in which the password was changed
     */
    @AtTheDoor("the signed-in person, for themself")
    public Outcome<Instant> changePassword(Person person, String old, String wanted) {
        List<Problem> problems = passwords.problems("wanted", wanted, person.email());
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        return switch (signIns.signIn(person.email(), old)) {
            case SignIns.SignIn.Welcome welcome -> Outcome.done(set(person.id(), passwords.hash(wanted)));
            case SignIns.SignIn.Wrong() ->
                Outcome.refused(new Problem(Problem.Kind.RULE, "old", null, "problem.password.wrong", List.of()));
            case SignIns.SignIn.Locked(var until) ->
                Outcome.refused(new Problem(Problem.Kind.RULE, "old", null, "problem.password.locked", List.of()));
            case SignIns.SignIn.Busy() ->
                Outcome.refused(new Problem(Problem.Kind.RULE, "old", null, "problem.password.busy", List.of()));
        };
    }

    private Instant set(UUID person, String hash) {
        return door.call(sql -> sql.sql("""
                        update credential set password = ?, changed_at = now(), sessions_valid_from = clock_timestamp()
                        where person_id = ? returning sessions_valid_from""")
                .params(hash, person)
                .query(OffsetDateTime.class)
                .single()
                .toInstant());
    }
}
