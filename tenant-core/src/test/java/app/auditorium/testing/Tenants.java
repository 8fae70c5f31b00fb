package app.auditorium.testing;

import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.DatabaseRole;
import app.auditorium.tenancy.Membership;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Tenants and members for tests; each call makes new ones, so that tests do not meet. */
@Component
public class Tenants {

    private final DatabaseRole door;

    Tenants(@Qualifier("doorkeeper") DatabaseRole door) {
        this.door = door;
    }

    /** A member of a new certification body with these roles (none given: all that a body has). */
    public Membership certificationBody(Role... roles) {
        return member(tenant(TenantKind.CERTIFICATION_BODY), TenantKind.CERTIFICATION_BODY, null, roles);
    }

    public Membership consultancy(Role... roles) {
        return member(tenant(TenantKind.CONSULTANCY), TenantKind.CONSULTANCY, null, roles);
    }

    public Membership clientCompany(Role... roles) {
        return member(tenant(TenantKind.CLIENT), TenantKind.CLIENT, null, roles);
    }

    /** Another member of the same tenant; the same person again when {@code person} is given. */
    public Membership colleague(Membership of, @Nullable UUID person, Role... roles) {
        return member(of.tenantId(), of.kind(), person, roles);
    }

    /** The same person as a member of another tenant. */
    public Membership also(Membership person, Membership tenantOf, Role... roles) {
        return member(tenantOf.tenantId(), tenantOf.kind(), person.personId(), roles);
    }

    public static <T> T as(Membership membership, Supplier<T> work) {
        return Acting.getAs(membership, work);
    }

    /** Moves a tenant to another time zone. */
    public void live(UUID tenant, String zone) {
        door.run(sql -> sql.sql("update tenant set zone = ? where id = ?")
                .params(zone, tenant)
                .update());
    }

    private UUID tenant(TenantKind kind) {
        UUID id = UUID.randomUUID();
        door.run(sql -> sql.sql("insert into tenant (id, kind, name) values (?, ?, ?)")
                .params(id, kind.name(), kind + " " + id)
                .update());
        return id;
    }

    private Membership member(UUID tenant, TenantKind kind, @Nullable UUID existing, Role... roles) {
        UUID person = existing == null ? UUID.randomUUID() : existing;
        UUID id = UUID.randomUUID();
        String email = person + "@example.test";
        Set<Role> held = roles.length == 0 ? kind.roles() : Set.of(roles);
        door.run(sql -> {
            if (existing == null) {
                sql.sql("insert into person (id, email, name) values (?, ?, 'Test Person')")
                        .params(person, email)
                        .update();
            }
            sql.sql(
                            "insert into membership (tenant_id, id, person_id, name, email, roles) values (?, ?, ?, 'Test Person', ?, ?)")
                    .params(
                            tenant,
                            id,
                            person,
                            email,
                            held.stream().map(Role::name).toArray(String[]::new))
                    .update();
        });
        return new Membership(
                id,
                tenant,
                kind + " " + tenant,
                kind,
                person,
                "Test Person",
                email,
                held,
                ZoneId.of("Asia/Taipei"),
                Locale.ENGLISH);
    }
}
