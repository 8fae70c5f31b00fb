package app.auditorium;

import app.auditorium.audit.BodyFixtures;
import app.auditorium.finding.FindingFixtures;
import app.auditorium.finding.FindingFixtures.AuditUnderTest;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Rows for every list of a body, of its client, and of a consultancy, so that what is read per row shows. */
@Component
public class ManyRows {

    private final Tenants tenants;
    private final BodyFixtures files;
    private final FindingFixtures fixtures;

    ManyRows(Tenants tenants, BodyFixtures files, FindingFixtures fixtures) {
        this.tenants = tenants;
        this.files = files;
        this.fixtures = fixtures;
    }

    /** As many more of each: some stand in the file of the client that {@code audit} is of, a company with a tenant. */
    public void grow(Membership body, AuditUnderTest audit, Membership client, Membership consultancy, int by) {
        for (int i = 0; i < by; i++) {
            String name = "No. " + UUID.randomUUID();
            fixtures.aReleasedMinor(body, audit, "statement of " + name);
            UUID organisation = files.client(body, name);
            UUID auditor = files.auditor(body, name, StandardId.ISO_45001, "17");
            files.advised(body, organisation, auditor, LocalDate.now().minusMonths(1));
            tenants.colleague(body, null);
            Membership other = tenants.consultancy();
            files.as(body, sql -> {
                sql.sql("""
                        insert into access_grant (id, grantee_tenant_id, kinds, standards, purpose, granted_by)
                        values (gen_random_uuid(), ?, '{FINDING}', '{ISO_9001}', 'test', 'test')""").param(other.tenantId()).update();
                sql.sql("""
                        insert into invitation (id, email, name, roles, invited_by, expires_at)
                        values (gen_random_uuid(), ?, 'test', '{PLANNER}', 'test', now() + interval '7 days')""").param(organisation + "@example.test").update();
                sql.sql(
                                "insert into certification (id, organisation_id, standard, iaf_codes, state) values (gen_random_uuid(), ?, 'ISO_9001', '{17}', 'PENDING')")
                        .param(organisation)
                        .update();
                sql.sql("update organisation set name = name || '.' where id = ?")
                        .param(audit.organisation())
                        .update();
            });
            files.as(
                    consultancy,
                    sql -> sql.sql(
                                    "insert into consultancy_link (id, client_name, client_tax_id, started_on) values (gen_random_uuid(), ?, ?, current_date)")
                            .params(name, name.substring(0, 30))
                            .update());
            fixtures.anAudit(body, "IN_PROGRESS", name, null);
            AuditUnderTest ahead = fixtures.anAudit(body, "PLANNED", name + " ahead", null);
            files.as(
                    body,
                    sql -> sql.sql(
                                    "update audit set starts_on = current_date + 7, ends_on = current_date + 8 where id = ?")
                            .param(ahead.id())
                            .update());
        }
    }
}
