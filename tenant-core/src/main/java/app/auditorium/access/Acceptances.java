package app.auditorium.access;

import app.auditorium.access.Links.Purpose;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.tenancy.AtTheDoor;
import app.auditorium.tenancy.DatabaseRole;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Accepting an invitation by its one-time link. A new account gets the address that was invited and no other; the owner of an
 * existing one signs in and accepts, and the link never touches its password.
 */
@Component
public class Acceptances {

    private final DatabaseRole door;
    private final OpenInvitations invitations;
    private final Passwords passwords;
    private final Links links;
    private final Entries entries;

    Acceptances(
            @Qualifier("doorkeeper") DatabaseRole door,
            OpenInvitations invitations,
            Passwords passwords,
            Links links,
            Entries entries) {
        this.door = door;
        this.invitations = invitations;
        this.passwords = passwords;
        this.links = links;
        this.entries = entries;
    }

    /**
     * Who accepts without having an account yet.
     *
     * @param company name of the client company's new tenant; unused for a colleague
     */
    public record NewAccount(
            String name,
            String password,
            Locale locale,
            @Nullable String company) {}

    /**
     * Where the owner of an account lets the invited company join.
     *
     * @param tenant a client company in which they are administrator, or null for a new one
     * @param company name of the new one
     */
    public record Entry(@Nullable UUID tenant, @Nullable String company) {

        public static final Entry NONE = new Entry(null, null);
    }

    /** What a link invites to, if it is good. */
    @AtTheDoor("who holds a link")
    public Optional<OpenInvitation> look(String secret) {
        return door.call(sql -> invitations.find(sql, secret));
    }

    /** Accepts with a new account; refused where the address has one already. */
    @AtTheDoor("who holds a link")
    public Outcome<Person> acceptAsNew(String secret, NewAccount account) {
        OpenInvitation invitation = look(secret).orElse(null);
        if (invitation == null) {
            return Outcome.notThere();
        }
        var checks = new Checks().required("name", account.name(), 120);
        passwords.problems("password", account.password(), invitation.email()).forEach(checks::add);
        if (invitation.hasAccount()) {
            checks.add(rule("email", "problem.acceptance.has-account"));
        }
        entries.check(checks, invitation, new Entry(null, account.company()));
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        String hash = passwords.hash(account.password());
        return once(secret, invitation, sql -> {
            UUID person = Accounts.create(sql, invitation.email(), account.name(), account.locale(), hash);
            entries.enter(sql, invitation, person, account.name().strip(), new Entry(null, account.company()));
            return person;
        });
    }

    /** Accepts as the signed-in owner of the invited address. */
    @AtTheDoor("who holds a link and is signed in")
    public Outcome<Person> acceptSignedIn(String secret, Person person, Entry entry) {
        OpenInvitation invitation = look(secret).orElse(null);
        if (invitation == null) {
            return Outcome.notThere();
        }
        var checks = new Checks();
        if (!invitation.email().equalsIgnoreCase(person.email())) {
            checks.add(rule("email", "problem.acceptance.other-address"));
        }
        entries.check(checks, invitation, entry);
        entries.checkOwn(checks, invitation, person.id(), entry);
        return checks.<Person>refusal()
                .orElseGet(() -> once(secret, invitation, sql -> {
                    entries.enter(sql, invitation, person.id(), person.name(), entry);
                    return person.id();
                }));
    }

    private Outcome<Person> once(
            String secret,
            OpenInvitation invitation,
            java.util.function.Function<org.springframework.jdbc.core.simple.JdbcClient, UUID> accept) {
        try {
            return door.call(sql -> {
                if (links.take(sql, Purpose.INVITATION, secret).isEmpty()
                        || invitations.find(sql, secret).isEmpty()) {
                    return Outcome.<Person>notThere();
                }
                UUID person = accept.apply(sql);
                links.used(sql, secret);
                return Outcome.done(sql.sql("select " + Person.COLUMNS + " from person p where p.id = ?")
                        .param(person)
                        .query(Person::of)
                        .single());
            });
        } catch (DuplicateKeyException taken) {
            // the address or the company's name was taken between the look and the act
            return Outcome.refused(rule(invitation.isForClient() ? "company" : "email", "problem.acceptance.taken"));
        }
    }

    private static Problem rule(String field, String key) {
        return new Problem(Problem.Kind.RULE, field, null, key, List.of());
    }
}
