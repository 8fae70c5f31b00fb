package app.auditorium.access;

import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.AtTheDoor;
import app.auditorium.tenancy.DatabaseRole;
import app.auditorium.tenancy.Membership;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Makes tenants, persons, memberships and tokens without mail or links: for the first start and for demonstration data. */
@Component
public class Provisioning {

    private final DatabaseRole door;
    private final Passwords passwords;
    private final Tokens tokens;
    private final Memberships memberships;

    Provisioning(
            @Qualifier("doorkeeper") DatabaseRole door, Passwords passwords, Tokens tokens, Memberships memberships) {
        this.door = door;
        this.passwords = passwords;
        this.tokens = tokens;
        this.memberships = memberships;
    }

    @AtTheDoor("operator and demonstration data")
    public UUID createTenant(TenantKind kind, String name, @Nullable String nameZh, @Nullable String taxId) {
        UUID id = UUID.randomUUID();
        door.run(sql -> sql.sql("insert into tenant (id, kind, name, name_zh, tax_id) values (?, ?, ?, ?, ?)")
                .params(java.util.Arrays.asList(id, kind.name(), name, nameZh, taxId))
                .update());
        return id;
    }

    /** A person who signs in with this password, which must be good enough. */
    @AtTheDoor("operator and demonstration data")
    public UUID createPerson(String email, String name, Locale locale, String password) {
        if (!passwords.problems("password", password, email).isEmpty()) {
            throw new IllegalArgumentException("The password of " + email + " is too weak");
        }
        String hash = passwords.hash(password);
        return door.call(sql -> Accounts.create(sql, email, name, locale, hash));
    }

    @AtTheDoor("operator and demonstration data")
    public void makeOperator(UUID person) {
        door.run(sql -> sql.sql("insert into operator (person_id) values (?)")
                .param(person)
                .update());
    }

    /** Makes a person a member; the roles must fit the tenant's kind. */
    @AtTheDoor("operator and demonstration data")
    public Membership join(UUID tenant, UUID person, Set<Role> roles) {
        door.run(sql -> Accounts.join(sql, tenant, person, roles));
        return memberships.inTenant(person, tenant).orElseThrow();
    }

    /** A personal token without expiry: its text. */
    @AtTheDoor("operator and demonstration data")
    public String token(UUID person, String label) {
        return tokens.personal(person, label).orThrow().token();
    }
}
