package app.auditorium.access;

import app.auditorium.access.Letters.Letter;
import app.auditorium.access.Links.Purpose;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.DatabaseRole;
import app.auditorium.tenancy.Membership;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inviting colleagues into the tenant, and client companies to a workspace of their own. */
@Component
@Transactional
public class Invitations {

    private final JdbcClient app;
    private final DatabaseRole door;
    private final InvitationTable table;
    private final Links links;
    private final Letters letters;

    Invitations(
            DataSource app,
            @Qualifier("doorkeeper") DatabaseRole door,
            InvitationTable table,
            Links links,
            Letters letters) {
        this.app = JdbcClient.create(app);
        this.door = door;
        this.table = table;
        this.links = links;
        this.letters = letters;
    }

    /** All invitations, newest first. */
    @AllowedTo(Role.ADMINISTRATOR)
    @Transactional(readOnly = true)
    public Page<InvitationRow> list(PageRequest page) {
        return table.page(page);
    }

    /** The invitations of one client company, newest first. */
    @AllowedTo
    @Transactional(readOnly = true)
    public List<InvitationRow> ofOrganisation(UUID organisation) {
        return table.ofOrganisation(organisation);
    }

    /** One invitation of a client company. */
    @AllowedTo
    @Transactional(readOnly = true)
    public Outcome<InvitationRow> find(UUID organisation, UUID id) {
        return table.find(id)
                .filter(invitation -> organisation.equals(invitation.organisationId()))
                .map(Outcome::done)
                .orElseGet(Outcome::notThere);
    }

    /** Mails a colleague a link with which they become a member. */
    @AllowedTo(Role.ADMINISTRATOR)
    public Outcome<InvitationRow> inviteColleague(NewColleague wanted) {
        Membership acting = Acting.current();
        Checks checks = new Checks().filledIn("", wanted);
        Set<Role> roles = wanted.roles() == null ? Set.of() : wanted.roles();
        Roles.check(checks, roles, acting.kind());
        if (!checks.refuse() && isMember(String.valueOf(wanted.email()))) {
            checks.add(rule("email", "problem.invitation.member"));
        }
        return checks.<InvitationRow>refusal()
                .orElseGet(() -> Outcome.done(send(
                        String.valueOf(wanted.email()).strip(),
                        String.valueOf(wanted.name()).strip(),
                        roles,
                        null,
                        null,
                        "mail.invitation")));
    }

    /** Mails somebody at a client company a link with which the company gets, or brings, its own workspace here. */
    @AllowedTo({Role.ADMINISTRATOR, Role.PLANNER})
    public Outcome<InvitationRow> inviteClient(UUID organisation, NewClientContact wanted) {
        Client client = client(organisation);
        if (client == null) {
            return Outcome.notThere();
        }
        Checks checks = new Checks().filledIn("", wanted);
        if (client.linked) {
            checks.add(rule("email", "problem.invitation.linked"));
        }
        return checks.<InvitationRow>refusal().orElseGet(() -> {
            String email = String.valueOf(wanted.email()).strip();
            String name = wanted.name() == null || wanted.name().isBlank()
                    ? nameOf(email)
                    : wanted.name().strip();
            return Outcome.done(
                    send(email, name, Set.of(Role.ADMINISTRATOR), organisation, client.name, "mail.client-invitation"));
        });
    }

    /** Ends an open invitation: its link is no longer good. */
    @AllowedTo(Role.ADMINISTRATOR)
    public Outcome<InvitationRow> revoke(UUID id, int version) {
        if (table.find(id).isEmpty()) {
            return Outcome.notThere();
        }
        return table.revoke(id, version)
                ? table.find(id).map(Outcome::done).orElseGet(Outcome::notThere)
                : new Outcome.Stale<>(null, null);
    }

    /** The link is written first, at the door: left alone by a failure it leads nowhere. */
    private InvitationRow send(
            String email,
            String name,
            Set<Role> roles,
            @Nullable UUID organisation,
            @Nullable String organisationName,
            String text) {
        Membership acting = Acting.current();
        UUID id = UUID.randomUUID();
        String link =
                door.call(sql -> links.make(sql, Purpose.INVITATION, new Links.Target(null, acting.tenantId(), id)));
        InvitationRow invitation = table.insert(id, email, name, roles, organisation, organisationName);
        letters.fromTenant(Letter.to(
                email,
                acting.locale(),
                text,
                name,
                acting.personName(),
                acting.tenantName(acting.locale()),
                Objects.requireNonNullElse(organisationName, ""),
                link));
        return invitation;
    }

    private boolean isMember(String email) {
        return app.sql("""
                        select exists (select from membership where tenant_id = current_tenant() and ended_at is null
                                       and lower(email) = lower(?))""").param(email.strip()).query(Boolean.class).single();
    }

    private @Nullable Client client(UUID organisation) {
        return app.sql("""
                        select name, client_tenant_id is not null from organisation
                        where tenant_id = current_tenant() and id = ?""")
                .param(organisation)
                .query((row, n) -> new Client(row.getString(1), row.getBoolean(2)))
                .optional()
                .orElse(null);
    }

    private static String nameOf(String email) {
        String name = email.substring(0, email.indexOf('@'));
        return name.length() <= 120 ? name : name.substring(0, 120);
    }

    private static Problem rule(String field, String key) {
        return Problem.rule("A.8", field, key);
    }

    private record Client(String name, boolean linked) {}
}
