package app.auditorium.access;

import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of persons and memberships, as every way in writes them. Each call is part of a transaction of the door. */
final class Accounts {

    private Accounts() {}

    static UUID create(JdbcClient door, String email, String name, Locale locale, String passwordHash) {
        UUID id = UUID.randomUUID();
        door.sql("insert into person (id, email, name, locale) values (?, ?, ?, ?)")
                .params(id, email.strip(), name.strip(), locale.toLanguageTag())
                .update();
        door.sql("insert into credential (person_id, password) values (?, ?)")
                .params(id, passwordHash)
                .update();
        return id;
    }

    static Optional<UUID> byEmail(JdbcClient door, String email) {
        return door.sql("select id from person where email_key = lower(?)")
                .param(email.strip())
                .query(UUID.class)
                .optional();
    }

    /** Lets a person in, or in again; roles that the tenant's kind does not know are a bug of the caller. */
    static void join(JdbcClient door, UUID tenant, UUID person, Set<Role> roles) {
        TenantKind kind = TenantKind.valueOf(door.sql("select kind from tenant where id = ?")
                .param(tenant)
                .query(String.class)
                .single());
        if (roles.isEmpty() || !kind.roles().containsAll(roles)) {
            throw new IllegalArgumentException(roles + " do not fit a " + kind);
        }
        String[] names = roles.stream().map(Role::name).sorted().toArray(String[]::new);
        int rejoined = door.sql("""
                        update membership set roles = ?, ended_at = null, since = now(), version = version + 1
                        where tenant_id = ? and person_id = ?""").params(names, tenant, person).update();
        if (rejoined == 0) {
            door.sql("""
                            insert into membership (tenant_id, id, person_id, name, email, roles)
                            select ?, ?, id, name, email, ? from person where id = ?""").params(tenant, UUID.randomUUID(), names, person).update();
        }
    }
}
