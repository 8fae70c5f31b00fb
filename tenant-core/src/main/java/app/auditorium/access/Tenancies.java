package app.auditorium.access;

import app.auditorium.access.Letters.Letter;
import app.auditorium.access.Links.Purpose;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.TenantKind;
import app.auditorium.kernel.Texts;
import app.auditorium.tenancy.AtTheDoor;
import app.auditorium.tenancy.DatabaseRole;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tenants of the service, as the operator sees them: that they are there, never what they hold. */
@Component
public class Tenancies {

    private static final String FOUND =
            " from tenant t where position(lower(:q) in lower(name || ' ' || coalesce(name_zh, ''))) > 0 ";

    private final DatabaseRole door;
    private final Operators operators;
    private final Links links;
    private final Letters letters;

    Tenancies(@Qualifier("doorkeeper") DatabaseRole door, Operators operators, Links links, Letters letters) {
        this.door = door;
        this.operators = operators;
        this.links = links;
        this.letters = letters;
    }

    public record TenancyRow(
            UUID id,
            TenantKind kind,
            String name,
            @Nullable String nameZh,
            long members,
            Instant createdAt,
            @Nullable Instant suspendedAt) {

        /** As a reader of that language calls it. */
        public String called(Locale language) {
            return Texts.name(language, name, nameZh);
        }
    }

    /** A tenant to make, and who gets the invitation to administer it. */
    public record NewTenancy(
            @Nullable TenantKind kind,
            @Nullable String name,
            @Nullable String nameZh,
            @Nullable String email,
            @Nullable String administrator,
            Locale locale) {}

    /** Tenants by name; {@code q} is looked for in both names. */
    @AtTheDoor("the operator")
    public Page<TenancyRow> list(UUID operator, String q, PageRequest page) {
        operators.require(operator);
        return door.call(sql -> new Page<>(
                sql.sql("""
                                select id, kind, name, name_zh, created_at, suspended_at,
                                    (select count(*) from membership m where m.tenant_id = t.id and m.ended_at is null) as members
                                """ + FOUND + "order by name limit :size offset :offset")
                        .param("q", q.strip())
                        .param("size", page.size())
                        .param("offset", page.offset())
                        .query((row, n) -> new TenancyRow(
                                row.getObject("id", UUID.class),
                                TenantKind.valueOf(row.getString("kind")),
                                row.getString("name"),
                                row.getString("name_zh"),
                                row.getLong("members"),
                                row.getObject("created_at", OffsetDateTime.class)
                                        .toInstant(),
                                SqlTimes.maybe(row.getObject("suspended_at", OffsetDateTime.class))))
                        .list(),
                sql.sql("select count(*)" + FOUND)
                        .param("q", q.strip())
                        .query(Long.class)
                        .single()));
    }

    /** Makes a tenant and mails its first administrator an invitation. */
    @AtTheDoor("the operator")
    public Outcome<UUID> create(UUID operator, NewTenancy wanted) {
        operators.require(operator);
        var checks = new Checks()
                .required("name", wanted.name(), 200)
                .text("nameZh", wanted.nameZh(), 200)
                .required("administrator", wanted.administrator(), 120)
                .required("email", wanted.email(), 254)
                .email(
                        "email",
                        wanted.email() == null || wanted.email().isBlank()
                                ? null
                                : wanted.email().strip());
        if (wanted.kind() == null) {
            checks.invalid("kind", "problem.required");
        }
        return checks.<UUID>refusal().orElseGet(() -> {
            try {
                return Outcome.done(door.call(sql -> insert(sql, operator, wanted)));
            } catch (DuplicateKeyException taken) {
                return Outcome.refused(
                        new Problem(Problem.Kind.RULE, "name", null, "problem.tenant.name-taken", List.of()));
            }
        });
    }

    /** Closes a tenant to its members, from their next request on; nothing is deleted. */
    @AtTheDoor("the operator")
    public Outcome<UUID> suspend(UUID operator, UUID tenant) {
        return mark(operator, tenant, "update tenant set suspended_at = now() where id = ? and suspended_at is null");
    }

    /** Opens a suspended tenant again. */
    @AtTheDoor("the operator")
    public Outcome<UUID> resume(UUID operator, UUID tenant) {
        return mark(
                operator, tenant, "update tenant set suspended_at = null where id = ? and suspended_at is not null");
    }

    private Outcome<UUID> mark(UUID operator, UUID tenant, String update) {
        operators.require(operator);
        return door.call(sql -> sql.sql(update).param(tenant).update()) == 1
                ? Outcome.done(tenant)
                : Outcome.notThere();
    }

    private UUID insert(JdbcClient sql, UUID operator, NewTenancy wanted) {
        UUID tenant = UUID.randomUUID();
        UUID invitation = UUID.randomUUID();
        String name = String.valueOf(wanted.name()).strip();
        String nameZh = wanted.nameZh() == null || wanted.nameZh().isBlank()
                ? null
                : wanted.nameZh().strip();
        String email = String.valueOf(wanted.email()).strip();
        String administrator = String.valueOf(wanted.administrator()).strip();
        sql.sql("select set_config('app.person_id', ?, true), set_config('app.person_name', 'Auditorium', true)")
                .param(operator.toString())
                .query()
                .listOfRows();
        sql.sql("insert into tenant (id, kind, name, name_zh, locale) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        tenant,
                        String.valueOf(wanted.kind()),
                        name,
                        nameZh,
                        wanted.locale().toLanguageTag()))
                .update();
        sql.sql("""
                        insert into invitation (tenant_id, id, email, name, roles, expires_at)
                        values (?, ?, ?, ?, '{ADMINISTRATOR}', now() + ? * interval '1 second')""")
                .params(
                        tenant,
                        invitation,
                        email,
                        administrator,
                        Purpose.INVITATION.good().toSeconds())
                .update();
        String link = links.make(sql, Purpose.INVITATION, new Links.Target(null, tenant, invitation));
        letters.fromDoor(
                tenant,
                Letter.to(
                        email,
                        wanted.locale(),
                        "mail.first-administrator",
                        administrator,
                        Texts.name(wanted.locale(), name, nameZh),
                        link));
        return tenant;
    }
}
