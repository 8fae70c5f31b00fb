package app.auditorium.access;

import app.auditorium.access.Acceptances.Entry;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.DatabaseRole;
import app.auditorium.tenancy.Deliveries;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What accepting does: a membership, for a client company also its tenant and the news to the body that invited it. */
@Component
class Entries {

    private final DatabaseRole door;
    private final Memberships memberships;
    private final Deliveries deliveries;

    Entries(@Qualifier("doorkeeper") DatabaseRole door, Memberships memberships, Deliveries deliveries) {
        this.door = door;
        this.memberships = memberships;
        this.deliveries = deliveries;
    }

    void check(Checks checks, OpenInvitation invitation, Entry entry) {
        if (!invitation.isForClient() || entry.tenant() != null) {
            return;
        }
        checks.required("company", entry.company(), 200);
        if (entry.company() != null && isTaken(entry.company())) {
            checks.add(rule("company", "problem.tenant.name-taken"));
        }
    }

    void checkOwn(Checks checks, OpenInvitation invitation, UUID person, Entry entry) {
        if (invitation.isForClient() && entry.tenant() != null) {
            boolean administers = memberships
                    .inTenant(person, entry.tenant())
                    .filter(m -> m.kind() == TenantKind.CLIENT && m.hasAny(Role.ADMINISTRATOR))
                    .isPresent();
            if (!administers) {
                checks.add(Problem.unseen("tenant"));
            } else if (isLinked(invitation.tenantId(), entry.tenant())) {
                checks.add(rule("tenant", "problem.acceptance.linked"));
            }
        }
    }

    void enter(JdbcClient sql, OpenInvitation invitation, UUID person, String personName, Entry entry) {
        sql.sql("select set_config('app.person_id', ?, true), set_config('app.person_name', ?, true)")
                .params(person.toString(), personName)
                .query()
                .listOfRows();
        UUID tenant = invitation.tenantId();
        if (invitation.isForClient()) {
            tenant = entry.tenant() == null ? company(sql, invitation, entry.company()) : entry.tenant();
        }
        if (!invitation.isForClient() || entry.tenant() == null) {
            Accounts.join(
                    sql, tenant, person, invitation.isForClient() ? Set.of(Role.ADMINISTRATOR) : invitation.roles());
        }
        sql.sql(
                        "update invitation set accepted_at = now(), accepted_tenant = ?, version = version + 1 where tenant_id = ? and id = ?")
                .params(tenant, invitation.tenantId(), invitation.id())
                .update();
        if (invitation.organisationId() != null) {
            deliveries.sendFromDoor(
                    sql,
                    tenant,
                    person,
                    new ClientJoined(invitation.tenantId(), invitation.id(), invitation.organisationId(), tenant));
        }
    }

    private static UUID company(JdbcClient sql, OpenInvitation invitation, @Nullable String name) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                        insert into tenant (id, kind, name, zone, locale)
                        select ?, 'CLIENT', ?, zone, locale from tenant where id = ?""")
                .params(Arrays.asList(id, Objects.requireNonNull(name).strip(), invitation.tenantId()))
                .update();
        return id;
    }

    private boolean isTaken(String name) {
        return door.call(sql -> sql.sql("select exists (select from tenant where name = ?)")
                .param(name.strip())
                .query(Boolean.class)
                .single());
    }

    private boolean isLinked(UUID body, UUID client) {
        return door.call(
                sql -> sql.sql("select exists (select from invitation where tenant_id = ? and accepted_tenant = ?)")
                        .params(body, client)
                        .query(Boolean.class)
                        .single());
    }

    private static Problem rule(String field, String key) {
        return new Problem(Problem.Kind.RULE, field, null, key, List.of());
    }
}
