package app.auditorium.access;

import app.auditorium.access.InvitationRow.State;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The acting tenant's invitations in the database. */
@Component
class InvitationTable {

    private static final String COLUMNS = """
            select id, email, name, roles, organisation_id, organisation_name, invited_by, invited_at, expires_at, version,
                case when accepted_at is not null then 'ACCEPTED' when revoked_at is not null then 'REVOKED'
                     when expires_at <= now() then 'EXPIRED' else 'OPEN' end as state
            from invitation where tenant_id = current_tenant()
            """;

    private final JdbcClient sql;

    InvitationTable(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    Page<InvitationRow> page(PageRequest page) {
        long total = sql.sql("select count(*) from invitation where tenant_id = current_tenant()")
                .query(Long.class)
                .single();
        return new Page<>(
                sql.sql(COLUMNS + "order by invited_at desc, id limit ? offset ?")
                        .params(page.size(), page.offset())
                        .query(InvitationTable::row)
                        .list(),
                total);
    }

    List<InvitationRow> ofOrganisation(UUID organisation) {
        return sql.sql(COLUMNS + "and organisation_id = ? order by invited_at desc, id")
                .param(organisation)
                .query(InvitationTable::row)
                .list();
    }

    Optional<InvitationRow> find(UUID id) {
        return sql.sql(COLUMNS + "and id = ?")
                .param(id)
                .query(InvitationTable::row)
                .optional();
    }

    /** A new invitation takes the place of an open one to the same address for the same purpose. */
    InvitationRow insert(
            UUID id,
            String email,
            String name,
            Collection<Role> roles,
            @Nullable UUID organisation,
            @Nullable String organisationName) {
        sql.sql("""
                        update invitation set revoked_at = now(), version = version + 1
                        where tenant_id = current_tenant() and lower(email) = lower(?) and accepted_at is null
                          and revoked_at is null and organisation_id is not distinct from ?::uuid""").params(Arrays.asList(email, organisation)).update();
        sql.sql("""
                        insert into invitation (id, email, name, roles, organisation_id, organisation_name, expires_at)
                        values (?, ?, ?, ?, ?, ?, now() + ? * interval '1 second')""")
                .params(Arrays.asList(
                        id,
                        email,
                        name,
                        roles.stream().map(Role::name).sorted().toArray(String[]::new),
                        organisation,
                        organisationName,
                        Links.Purpose.INVITATION.good().toSeconds()))
                .update();
        return find(id).orElseThrow();
    }

    boolean revoke(UUID id, int version) {
        return sql.sql("""
                        update invitation set revoked_at = now(), version = version + 1
                        where tenant_id = current_tenant() and id = ? and version = ?
                          and accepted_at is null and revoked_at is null""").params(id, version).update() == 1;
    }

    private static InvitationRow row(ResultSet row, int number) throws SQLException {
        return new InvitationRow(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .toList(),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation_name"),
                State.valueOf(row.getString("state")),
                row.getString("invited_by"),
                row.getObject("invited_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
