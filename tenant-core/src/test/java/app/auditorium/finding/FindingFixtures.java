package app.auditorium.finding;

import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.Receiver;
import app.auditorium.tenancy.TenantEvent;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Audits to find something in, and what was found. */
@Component
public class FindingFixtures {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Findings findings;

    FindingFixtures(DataSource app, PlatformTransactionManager transactions, Findings findings) {
        this.sql = JdbcClient.create(app);
        this.transaction = new TransactionTemplate(transactions);
        this.findings = findings;
    }

    /** An ISO 45001 audit in progress, of a client with IAF code 12. */
    public AuditUnderTest anAudit(Membership body) {
        return anAudit(body, "IN_PROGRESS", "Example Works", null);
    }

    public AuditUnderTest anAudit(Membership body, String state, String client, @Nullable Membership clientTenant) {
        var made = new AuditUnderTest(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        inTenant(body, () -> {
            sql.sql("""
                    insert into organisation (id, name, name_zh, country, iaf_codes, client_tenant_id)
                    values (?, ?, '範例工廠', 'TW', '{12,17}', cast(? as uuid))""")
                    .params(
                            made.organisation(),
                            client,
                            clientTenant == null
                                    ? null
                                    : clientTenant.tenantId().toString())
                    .update();
            sql.sql("insert into site (id, organisation_id, name) values (?, ?, 'Tank farm')")
                    .params(made.site(), made.organisation())
                    .update();
            sql.sql("""
                    insert into certification (id, organisation_id, standard, iaf_codes, state)
                    values (?, ?, 'ISO_45001', '{12,17}', 'PENDING')""").params(made.certification(), made.organisation()).update();
            sql.sql("insert into auditor (id, person_id, name, email) values (?, null, 'Lead', ?)")
                    .params(made.lead(), made.lead() + "@example.test")
                    .update();
            sql.sql("""
                    insert into audit (id, certification_id, organisation_id, standard, type, state, iaf_codes, starts_on, ends_on, cancel_reason)
                    values (?, ?, ?, 'ISO_45001', 'STAGE_2', ?, '{12,17}', current_date, current_date + 1, 'only when cancelled')""")
                    .params(made.id(), made.certification(), made.organisation(), state)
                    .update();
            member(made, made.lead(), "LEAD_AUDITOR");
            // what is planned as a stage 2 stands after a stage 1
            sql.sql("""
                    with stage_1 as (
                        insert into audit (id, certification_id, organisation_id, standard, type, state, iaf_codes, starts_on, ends_on)
                        select gen_random_uuid(), certification_id, organisation_id, standard, 'STAGE_1', 'READY_FOR_DECISION', iaf_codes,
                               starts_on - 30, starts_on - 30
                        from audit where id = ? and state in ('PLANNED', 'TEAM_PROPOSED', 'CONFIRMED', 'SCHEDULED')
                        returning id)
                    insert into audit_member (audit_id, auditor_id, role) select id, ?, 'LEAD_AUDITOR' from stage_1""").params(made.id(), made.lead()).update();
        });
        return made;
    }

    /** Puts a member of the body on the team of an audit. */
    public void putOnTeam(Membership body, AuditUnderTest audit, Membership person, String role) {
        inTenant(body, () -> {
            UUID auditor = UUID.randomUUID();
            sql.sql("insert into auditor (id, person_id, name, email) values (?, ?, ?, ?)")
                    .params(auditor, person.personId(), person.personName(), person.email())
                    .update();
            member(audit, auditor, role);
        });
    }

    private void member(AuditUnderTest audit, UUID auditor, String role) {
        sql.sql("insert into audit_member (audit_id, auditor_id, role) values (?, ?, ?)")
                .params(audit.id(), auditor, role)
                .update();
    }

    public FindingDetails aMinor(Membership body, AuditUnderTest audit, String statement) {
        return Acting.getAs(
                body, () -> findings.raise(audit.id(), minor(statement)).orThrow());
    }

    public FindingDetails aReleasedMinor(Membership body, AuditUnderTest audit, String statement) {
        return Acting.getAs(
                body,
                () -> findings.release(findings.raise(audit.id(), minor(statement))
                                .orThrow()
                                .id())
                        .orThrow());
    }

    public static NewFinding minor(String statement) {
        return new NewFinding(
                StandardId.ISO_45001,
                "6.1.2.1",
                Grade.MINOR,
                statement,
                "Seen in the register of 2026.",
                null,
                List.of());
    }

    /** One statement as the tenant, in SQL, as other modules would do it. */
    public void change(Membership tenant, String statement, Object... parameters) {
        inTenant(tenant, () -> sql.sql(statement).params(parameters).update());
    }

    /** One column as the tenant reads it. */
    <T> List<T> ask(Membership tenant, String query, Class<T> column, Object... parameters) {
        return Acting.getAs(
                tenant,
                () -> transaction.execute(status ->
                        sql.sql(query).params(parameters).query(column).list()));
    }

    /** An event as its delivery hands it over. */
    <E extends TenantEvent> void receive(Membership tenant, Receiver<E> receiver, E event) {
        inTenant(tenant, () -> receiver.receive(event, tenant.tenantId(), null));
    }

    /** A grant of all findings of a standard; answers its id. */
    public UUID grant(Membership from, Membership to, StandardId... standards) {
        UUID id = UUID.randomUUID();
        inTenant(
                from,
                () -> sql.sql("""
                        insert into access_grant (id, grantee_tenant_id, kinds, standards, purpose)
                        values (?, ?, '{FINDING}', ?, 'test')""")
                        .params(
                                id,
                                to.tenantId(),
                                List.of(standards).stream()
                                        .map(StandardId::name)
                                        .toArray(String[]::new))
                        .update());
        return id;
    }

    public void revoke(Membership from, UUID grant) {
        change(from, "update access_grant set revoked_at = now() where id = ?", grant);
    }

    private void inTenant(Membership tenant, Runnable work) {
        Acting.as(tenant, () -> transaction.executeWithoutResult(status -> work.run()));
    }

    /** Ids of an audit and what belongs to it. */
    public record AuditUnderTest(UUID id, UUID certification, UUID organisation, UUID site, UUID lead) {}
}
