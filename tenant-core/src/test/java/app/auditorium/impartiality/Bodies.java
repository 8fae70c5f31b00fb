package app.auditorium.impartiality;

import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.DatabaseRole;
import app.auditorium.tenancy.Membership;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Clients, auditors and audits of a certification body, written past the front doors: only the database stands in the way. */
@Component
class Bodies {

    private final DatabaseRole door;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    Bodies(@Qualifier("doorkeeper") DatabaseRole door, DataSource app, PlatformTransactionManager transactions) {
        this.door = door;
        sql = JdbcClient.create(app);
        transaction = new TransactionTemplate(transactions);
    }

    /** One transaction of a member, committed at its end. */
    <T extends @Nullable Object> T in(Membership member, Function<JdbcClient, T> work) {
        return Acting.getAs(member, () -> transaction.execute(status -> work.apply(sql)));
    }

    UUID client(Membership body, String name, String country, @Nullable String taxId, @Nullable UUID clientTenant) {
        UUID id = UUID.randomUUID();
        in(
                body,
                s -> s.sql("insert into organisation (id, name, country, tax_id, iaf_codes, client_tenant_id)"
                                + " values (?, ?, ?, ?, array ['17'], ?)")
                        .params(Arrays.asList(id, name, country, taxId, clientTenant))
                        .update());
        return id;
    }

    UUID client(Membership body, String taxId) {
        return client(body, "海山鋼鐵", "TW", taxId, null);
    }

    /** An auditor who is the person behind the membership's address, if that is a member of the body. */
    UUID auditor(Membership body, String name, String email) {
        UUID id = UUID.randomUUID();
        in(
                body,
                s -> s.sql("insert into auditor (id, name, email) values (?, ?, ?)")
                        .params(id, name, email)
                        .update());
        return id;
    }

    void stateTaxId(Membership tenant, String taxId) {
        door.run(s -> s.sql("update tenant set tax_id = ? where id = ?")
                .params(taxId, tenant.tenantId())
                .update());
    }

    UUID audit(Membership body, UUID client, LocalDate day, UUID... team) {
        return in(body, s -> {
            UUID certification = UUID.randomUUID();
            s.sql("insert into certification (id, organisation_id, standard, iaf_codes, state)"
                            + " values (?, ?, 'ISO_45001', array ['17'], 'PENDING')")
                    .params(certification, client)
                    .update();
            UUID audit = UUID.randomUUID();
            s.sql(
                            "insert into audit (id, certification_id, organisation_id, standard, type, state, iaf_codes, starts_on, ends_on)"
                                    + " values (?, ?, ?, 'ISO_45001', 'STAGE_1', 'PLANNED', array ['17'], ?, ?)")
                    .params(audit, certification, client, day, day)
                    .update();
            for (int i = 0; i < team.length; i++) {
                s.sql("insert into audit_member (audit_id, auditor_id, role) values (?, ?, ?)")
                        .params(audit, team[i], i == 0 ? "LEAD_AUDITOR" : "AUDITOR")
                        .update();
            }
            return audit;
        });
    }
}
