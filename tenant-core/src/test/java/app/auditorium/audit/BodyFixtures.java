package app.auditorium.audit;

import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Clients, auditors and accreditation of a body, put on file without ceremony. */
@Component
public class BodyFixtures {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    BodyFixtures(DataSource app, PlatformTransactionManager transactions) {
        this.sql = JdbcClient.create(app);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Runs statements as the member's tenant. */
    public void as(Membership member, Consumer<JdbcClient> work) {
        Acting.as(member, () -> transaction.executeWithoutResult(status -> work.accept(sql)));
    }

    public UUID client(Membership body, String name) {
        UUID id = UUID.randomUUID();
        as(
                body,
                db -> db.sql("insert into organisation (id, name, country, iaf_codes) values (?, ?, 'TW', '{17}')")
                        .params(id, name)
                        .update());
        return id;
    }

    public UUID site(Membership body, UUID client, String name) {
        UUID id = UUID.randomUUID();
        as(
                body,
                db -> db.sql("insert into site (id, organisation_id, name, employees) values (?, ?, ?, 100)")
                        .params(id, client, name)
                        .update());
        return id;
    }

    /** An audit time on file that was determined on an office and its branches, of which a sample is enough. */
    public void determined(Membership body, UUID certification, UUID office, List<UUID> stores) {
        String places = Stream.concat(Stream.of(office), stores.stream())
                .map(site -> """
                        {"siteId": "%s", "name": "x", "central": %s, "visited": true, "drawn": false, "personnel": []}""".formatted(site, site.equals(office)))
                .collect(Collectors.joining(",", "[", "]"));
        UUID time = UUID.randomUUID();
        as(body, sql -> {
            sql.sql("""
                            insert into audit_time (id, organisation_id, standards, rule_set, input, result, working,
                                                    initial_days, stage1_days, stage2_days, surveillance_days, recertification_days)
                            select ?, organisation_id, array [standard], 'test',
                                   jsonb_build_object('certificationIds', '[]'::jsonb, 'standards', '[]'::jsonb, 'sampling', true, 'places', ?::jsonb),
                                   '{}', '[]', 9, 3, 6, 2, 6 from certification where id = ?""").params(time, places, certification).update();
            sql.sql("insert into audit_time_certification (audit_time_id, certification_id) values (?, ?)")
                    .params(time, certification)
                    .update();
        });
    }

    public void accredit(Membership body, StandardId standard, String... codes) {
        as(body, db -> {
            for (String code : codes) {
                db.sql(
                                "insert into scope_entry (id, standard, iaf_code, valid_from) values (gen_random_uuid(), ?, ?, '2020-01-01')")
                        .params(standard.name(), code)
                        .update();
            }
        });
    }

    /** An auditor who leads audits of a standard in a code, or none yet when the code is null. */
    public UUID auditor(Membership body, String name, StandardId standard, @Nullable String leadsIn) {
        UUID id = UUID.randomUUID();
        as(body, db -> {
            db.sql("insert into auditor (id, name, email, languages) values (?, ?, ?, '{zh-TW}')")
                    .params(id, name, id + "@example.test")
                    .update();
            if (leadsIn != null) {
                db.sql("insert into competence (auditor_id, standard, iaf_code, role) values (?, ?, ?, 'LEAD_AUDITOR')")
                        .params(id, standard.name(), leadsIn)
                        .update();
            }
        });
        return id;
    }

    public void absence(Membership body, UUID auditor, LocalDate first, LocalDate last) {
        as(
                body,
                db -> db.sql(
                                "insert into absence (id, auditor_id, first_day, last_day) values (gen_random_uuid(), ?, ?, ?)")
                        .params(auditor, first, last)
                        .update());
    }

    public void advised(Membership body, UUID client, UUID auditor, LocalDate until) {
        as(
                body,
                db -> db.sql("""
                                insert into relation (id, organisation_id, auditor_id, kind, started_on, ended_on, source)
                                values (gen_random_uuid(), ?, ?, 'CONSULTANCY', ?, ?, 'declared')""")
                        .params(client, auditor, until.minusYears(1), until)
                        .update());
    }

    /** Granted before the portal, as its records say. */
    public void grant(Membership body, UUID certification, LocalDate decided) {
        LocalDate expiry = decided.plusYears(3).minusDays(1);
        as(body, db -> {
            db.sql("""
                    insert into certification_event (id, certification_id, seq, type, decision, on_day, expiry, rule_set, state_before, state_after)
                    select gen_random_uuid(), c.id, v.n + count(e.id), v.type, v.decision, ?, v.expiry, 'before the portal', c.state, 'ACTIVE'
                    from certification c
                             left join certification_event e on e.tenant_id = c.tenant_id and e.certification_id = c.id,
                         (values (1, 'STAGE_2_END', null, null), (2, 'DECISION', 'INITIAL', cast(? as date))) as v(n, type, decision, expiry)
                    where c.id = ? group by c.id, c.state, v.n, v.type, v.decision, v.expiry order by v.n""").params(decided, expiry, certification).update();
            db.sql("update certification set state = 'ACTIVE', decided_on = ?, expires_on = ? where id = ?")
                    .params(decided, expiry, certification)
                    .update();
        });
    }
}
