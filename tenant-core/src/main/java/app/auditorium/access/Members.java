package app.auditorium.access;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Histories;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to the tenant, and with which roles. One administrator always remains. */
@Component
@Transactional
public class Members {

    private static final String COLUMNS = "select id, person_id, name, email, roles, since, version from membership"
            + " where tenant_id = current_tenant() and ended_at is null ";

    private final JdbcClient sql;
    private final Histories histories;

    Members(DataSource app, Histories histories) {
        this.sql = JdbcClient.create(app);
        this.histories = histories;
    }

    /** All members by name; {@code q} is looked for in name and address, whatever its case. */
    @AllowedTo
    @Transactional(readOnly = true)
    public Page<MemberRow> list(String q, PageRequest page) {
        String where = "and position(lower(?) in lower(name || ' ' || email)) > 0 ";
        long total = sql.sql("select count(*) from (" + COLUMNS + where + ") found")
                .param(q.strip())
                .query(Long.class)
                .single();
        return new Page<>(
                sql.sql(COLUMNS + where + "order by name, id limit ? offset ?")
                        .params(q.strip(), page.size(), page.offset())
                        .query(Members::row)
                        .list(),
                total);
    }

    @AllowedTo
    @Transactional(readOnly = true)
    public Optional<MemberRow> byId(UUID id) {
        return find(id);
    }

    /** Gives a member other roles; they count from the member's next request. */
    @AllowedTo(Role.ADMINISTRATOR)
    public Outcome<MemberRow> changeRoles(UUID id, Set<Role> roles, int version) {
        var checks = new Checks();
        Roles.check(checks, roles, Acting.current().kind());
        if (checks.refuse()) {
            return Outcome.refused(checks.problems());
        }
        return guarded(
                id,
                version,
                roles.contains(Role.ADMINISTRATOR),
                member -> sql.sql("""
                        update membership set roles = ?, version = version + 1 where tenant_id = current_tenant() and id = ?""")
                        .params(roles.stream().map(Role::name).sorted().toArray(String[]::new), id)
                        .update());
    }

    /** Ends a membership, at once and on all screens; the person keeps their account. */
    @AllowedTo(Role.ADMINISTRATOR)
    public Outcome<MemberRow> end(UUID id, int version) {
        return guarded(id, version, false, member -> sql.sql("""
                        update membership set ended_at = now(), version = version + 1
                        where tenant_id = current_tenant() and id = ?""").param(id).update());
    }

    private Outcome<MemberRow> guarded(
            UUID id, int version, boolean staysAdministrator, java.util.function.Consumer<MemberRow> change) {
        // locked together, so that two administrators cannot demote each other at the same moment
        List<UUID> administrators = sql.sql("""
                        select id from membership where tenant_id = current_tenant() and ended_at is null
                          and 'ADMINISTRATOR' = any (roles) order by id for update""").query(UUID.class).list();
        Optional<MemberRow> found = find(id);
        if (found.isEmpty()) {
            return Outcome.notThere();
        }
        if (found.get().version() != version) {
            var latest = histories.latestOf(id);
            return new Outcome.Stale<>(
                    latest.map(Histories.Change::person).orElse(null),
                    latest.map(Histories.Change::at).orElse(null));
        }
        if (!staysAdministrator && administrators.equals(List.of(id))) {
            return Outcome.refused(
                    new Problem(Problem.Kind.RULE, "roles", null, "problem.members.last-administrator", List.of()));
        }
        change.accept(found.get());
        return Outcome.done(find(id).orElse(found.get()));
    }

    private Optional<MemberRow> find(UUID id) {
        return sql.sql(COLUMNS + "and id = ?").param(id).query(Members::row).optional();
    }

    private static MemberRow row(ResultSet row, int number) throws SQLException {
        return new MemberRow(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .toList(),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
