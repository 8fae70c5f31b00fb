package app.auditorium.access;

import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.AtTheDoor;
import app.auditorium.tenancy.DatabaseRole;
import app.auditorium.tenancy.Membership;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Where a person is a member. Asked anew on each request: an ended membership or a suspended tenant is simply not there. */
@Component
public class Memberships {

    private static final String CURRENT = """
            select m.id, m.tenant_id, t.name as tenant, t.name_zh as tenant_zh, t.kind, m.person_id, p.name, p.email, m.roles, t.zone, p.locale
            from membership m join tenant t on t.id = m.tenant_id join person p on p.id = m.person_id
            where m.ended_at is null and m.person_id = :person
            """;
    private static final String ROWS = CURRENT + " and t.suspended_at is null ";

    private final DatabaseRole door;

    Memberships(@Qualifier("doorkeeper") DatabaseRole door) {
        this.door = door;
    }

    /** All memberships of a person, by name of the tenant. */
    @AtTheDoor("the portal and the API, for the signed-in person")
    public List<Membership> ofPerson(UUID person) {
        return door.call(sql -> sql.sql(ROWS + " order by t.name")
                .param("person", person)
                .query(Memberships::membership)
                .list());
    }

    /** Those in tenants that the operator has suspended: what a person who can enter nowhere is told. */
    @AtTheDoor("the portal, for the signed-in person")
    public List<Membership> suspended(UUID person) {
        return door.call(sql -> sql.sql(CURRENT + " and t.suspended_at is not null order by t.name")
                .param("person", person)
                .query(Memberships::membership)
                .list());
    }

    /** One membership as it stands now, if it is this person's and still good. */
    @AtTheDoor("the portal, for the signed-in person, on every request")
    public Optional<Membership> byId(UUID person, UUID membership) {
        return door.call(sql -> sql.sql(ROWS + " and m.id = :membership")
                .param("person", person)
                .param("membership", membership)
                .query(Memberships::membership)
                .optional());
    }

    /** A person's membership in one tenant, as it stands now. */
    @AtTheDoor("the API, for the bearer of a token, on every request")
    public Optional<Membership> inTenant(UUID person, UUID tenant) {
        return door.call(sql -> sql.sql(ROWS + " and m.tenant_id = :tenant")
                .param("person", person)
                .param("tenant", tenant)
                .query(Memberships::membership)
                .optional());
    }

    /** Which of these addresses, in small letters, are those of administrators of a client company's workspace. */
    @AtTheDoor("a body that writes to a client's contacts: whom the workspace writes to is not written to twice")
    public Set<String> administrators(UUID tenant, Collection<String> emails) {
        return door.call(sql -> Set.copyOf(sql.sql("""
                        select lower(email) from membership
                        where tenant_id = :tenant and ended_at is null and roles @> array ['ADMINISTRATOR']
                          and lower(email) in (select lower(unnest(cast(:emails as text[]))))""")
                .param("tenant", tenant)
                .param("emails", emails.toArray(String[]::new))
                .query(String.class)
                .list()));
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        return new Membership(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("tenant"),
                TenantKind.valueOf(row.getString("kind")),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                roles((String[]) row.getArray("roles").getArray()),
                ZoneId.of(row.getString("zone")),
                Locale.forLanguageTag(row.getString("locale")),
                row.getString("tenant_zh"));
    }

    private static Set<Role> roles(String[] names) {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(names).map(Role::valueOf).forEach(roles::add);
        return roles;
    }
}
