package app.auditorium.access;

import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.tenancy.AtTheDoor;
import app.auditorium.tenancy.DatabaseRole;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Tokens for the API: of 12 hours from a sign-in, or personal ones that last until they are revoked. Only hashes are kept. */
@Component
public class Tokens {

    private static final int LABEL = 100;

    private final DatabaseRole door;

    Tokens(@Qualifier("doorkeeper") DatabaseRole door) {
        this.door = door;
    }

    /** A new token; its text is shown this once. */
    public record Issued(UUID id, String token, @Nullable Instant expiresAt) {}

    /** A personal token as the profile lists it. */
    public record TokenRow(
            UUID id,
            String label,
            Instant createdAt,
            @Nullable Instant lastUsed) {}

    /** A token of 12 hours; it ends with "sign out everywhere". */
    @AtTheDoor("the API, right after a sign-in")
    public Issued forTwelveHours(UUID person) {
        return issue(person, "sign-in", "12 hours");
    }

    /** A personal token without end. */
    @AtTheDoor("the signed-in person, for themself")
    public Outcome<Issued> personal(UUID person, String label) {
        if (label.isBlank()) {
            return Outcome.refused(Problem.invalid("label", "problem.required"));
        }
        if (label.strip().length() > LABEL) {
            return Outcome.refused(Problem.invalid("label", "problem.too-long", LABEL));
        }
        return Outcome.done(issue(person, label.strip(), null));
    }

    /** The personal tokens that are still good, newest first. */
    @AtTheDoor("the signed-in person, for themself")
    public List<TokenRow> of(UUID person) {
        return door.call(sql -> sql.sql("""
                        select id, label, created_at, last_used from api_token
                        where person_id = ? and revoked_at is null and expires_at is null order by created_at desc, id""")
                .param(person)
                .query((row, n) -> new TokenRow(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        SqlTimes.maybe(row.getObject(4, OffsetDateTime.class))))
                .list());
    }

    /** Revokes a token of the person; it is refused from the next call on. */
    @AtTheDoor("the signed-in person, for themself")
    public Outcome<UUID> revoke(UUID person, UUID token) {
        int revoked = door.call(sql -> sql.sql(
                        "update api_token set revoked_at = now() where id = ? and person_id = ? and revoked_at is null")
                .params(token, person)
                .update());
        return revoked == 1 ? Outcome.done(token) : Outcome.notThere();
    }

    /** Whose token this is, if it is good now. */
    @AtTheDoor("the API, on every request")
    public Optional<Person> personOf(String token) {
        return door.call(sql -> {
            byte[] hash = Secrets.hash(token);
            Optional<Person> person = sql.sql("select " + Person.COLUMNS + """
                             from api_token t join person p on p.id = t.person_id
                                 left join credential c on c.person_id = p.id
                            where t.hash = ? and t.revoked_at is null
                              and (t.expires_at is null or t.expires_at > now() and t.created_at >= c.sessions_valid_from)""")
                    .param(hash)
                    .query(Person::of)
                    .optional();
            person.ifPresent(p -> sql.sql("""
                            update api_token set last_used = now()
                            where hash = ? and (last_used is null or last_used < now() - interval '1 minute')""").param(hash).update());
            return person;
        });
    }

    private Issued issue(UUID person, String label, @Nullable String lifetime) {
        UUID id = UUID.randomUUID();
        String token = "aud_" + Secrets.fresh();
        return door.call(sql -> sql.sql("""
                        insert into api_token (id, person_id, hash, label, created_at, expires_at)
                        values (?, ?, ?, ?, clock_timestamp(), now() + ?::interval) returning expires_at""")
                .params(java.util.Arrays.asList(id, person, Secrets.hash(token), label, lifetime))
                .query((row, n) -> new Issued(id, token, SqlTimes.maybe(row.getObject(1, OffsetDateTime.class))))
                .single());
    }
}
