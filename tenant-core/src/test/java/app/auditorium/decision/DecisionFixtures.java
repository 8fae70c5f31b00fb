package app.auditorium.decision;

import app.auditorium.certification.LifeEvent;
import app.auditorium.certification.LifeEventType;
import app.auditorium.certification.Lives;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Certifications that await a decision, and who may or may not take it. */
@Component
public class DecisionFixtures {

    private final Tenants tenants;
    private final Lives lives;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    DecisionFixtures(Tenants tenants, Lives lives, DataSource app, PlatformTransactionManager transactions) {
        this.tenants = tenants;
        this.lives = lives;
        this.sql = JdbcClient.create(app);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Today in Taipei, where the bodies of tests are. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Taipei"));
    }

    /**
     * A body with a certification in ISO 45001 for 17 and 28.
     *
     * @param decider competent, and on no team
     * @param lead decides too, but led the audits
     */
    public record Awaiting(
            Membership admin,
            Membership decider,
            Membership lead,
            UUID leadAuditor,
            UUID organisation,
            UUID certification) {}

    /** Pending; no audit yet. */
    public Awaiting aPendingCertification() {
        Membership admin = tenants.certificationBody();
        Membership decider = tenants.colleague(admin, null, Role.DECISION_MAKER);
        Membership lead = tenants.colleague(admin, null, Role.LEAD_AUDITOR, Role.DECISION_MAKER);
        UUID organisation = UUID.randomUUID();
        UUID certification = UUID.randomUUID();
        in(admin, () -> {
            for (String code : new String[] {"17", "28", "12"}) {
                sql.sql(
                                "insert into scope_entry (id, standard, iaf_code, valid_from) values (gen_random_uuid(), 'ISO_45001', ?, '2020-01-01')")
                        .param(code)
                        .update();
            }
            sql.sql(
                            "insert into organisation (id, name, name_zh, country, iaf_codes) values (?, 'Hongyuan Precision', '宏遠精密', 'TW', '{17,28}')")
                    .param(organisation)
                    .update();
            sql.sql(
                            "insert into contact (id, organisation_id, name, email) values (gen_random_uuid(), ?, '王小明', 'wang@client.example')")
                    .param(organisation)
                    .update();
            return sql.sql("""
                            insert into certification (id, organisation_id, standard, iaf_codes, complexity, scope_text, state)
                            values (?, ?, 'ISO_45001', '{17,28}', 'HIGH', 'Metal parts', 'PENDING')""").params(certification, organisation).update();
        });
        competent(decider, "17", "28", "12");
        UUID leadAuditor = competent(lead, "17", "28", "12");
        return new Awaiting(admin, decider, lead, leadAuditor, organisation, certification);
    }

    /** Enters a member into the body's file with the competence to decide; answers the entry. */
    public UUID competent(Membership member, String... codes) {
        UUID auditor = UUID.randomUUID();
        in(member, () -> {
            sql.sql("insert into auditor (id, name, email) values (?, ?, ?)")
                    .params(auditor, member.personName(), member.email())
                    .update();
            for (String code : codes) {
                sql.sql(
                                "insert into competence (auditor_id, standard, iaf_code, role) values (?, 'ISO_45001', ?, 'DECISION_MAKER')")
                        .params(auditor, code)
                        .update();
            }
            return 0;
        });
        return auditor;
    }

    /** An audit of the lead's in some state, two days long. */
    public UUID audit(Awaiting awaiting, String type, String state, LocalDate end) {
        UUID audit = UUID.randomUUID();
        in(awaiting.admin(), () -> {
            sql.sql("""
                            insert into audit (id, certification_id, organisation_id, standard, type, reason, state, iaf_codes, starts_on, ends_on)
                            values (?, ?, ?, 'ISO_45001', ?, 'why', ?, '{17}', ?, ?)""")
                    .params(
                            audit,
                            awaiting.certification(),
                            awaiting.organisation(),
                            type,
                            state,
                            end.minusDays(1),
                            end)
                    .update();
            return sql.sql("insert into audit_member (audit_id, auditor_id, role) values (?, ?, 'LEAD_AUDITOR')")
                    .params(audit, awaiting.leadAuditor())
                    .update();
        });
        return audit;
    }

    /** What happened to the certification. */
    public void happened(Awaiting awaiting, LifeEvent event) {
        in(awaiting.admin(), () -> lives.record(awaiting.certification(), event).orThrow());
    }

    public UUID file(Awaiting awaiting, Matter matter, UUID audit) {
        UUID file = UUID.randomUUID();
        in(
                awaiting.admin(),
                () -> sql.sql(
                                "insert into decision_file (id, certification_id, organisation_id, matter, audit_id) values (?, ?, ?, ?, ?)")
                        .params(file, awaiting.certification(), awaiting.organisation(), matter.name(), audit)
                        .update());
        return file;
    }

    /** Stage 2 is done, reviewed and awaits the decision since yesterday. */
    public UUID afterStage2(Awaiting awaiting) {
        LocalDate end = today().minusDays(1);
        UUID audit = audit(awaiting, "STAGE_2", "READY_FOR_DECISION", end);
        happened(awaiting, LifeEvent.audit(LifeEventType.STAGE_2_END, end, 0));
        return file(awaiting, Matter.INITIAL, audit);
    }

    public void finding(Awaiting awaiting, UUID audit, String grade, String state) {
        in(
                awaiting.admin(),
                () -> sql.sql("""
                                insert into finding (id, audit_id, organisation_id, standard, clause, grade, state, statement, evidence, raised_on)
                                values (gen_random_uuid(), ?, ?, 'ISO_45001', '6.1.2', ?, ?, 'x', 'x', current_date)""")
                        .params(audit, awaiting.organisation(), grade, state)
                        .update());
    }

    public void relation(Awaiting awaiting, UUID auditor, LocalDate until) {
        in(
                awaiting.admin(),
                () -> sql.sql("""
                                insert into relation (id, organisation_id, auditor_id, kind, started_on, ended_on, source)
                                values (gen_random_uuid(), ?, ?, 'CONSULTANCY', ?, ?, 'declared')""")
                        .params(awaiting.organisation(), auditor, until.minusYears(1), until)
                        .update());
    }

    /** How many files there are of an audit once it is reviewed; taken back, for how it comes about is the audit's business. */
    public long filesOnceReviewed(Awaiting awaiting, UUID audit) {
        return Acting.getAs(
                awaiting.admin(),
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    sql.sql("update audit set state = 'READY_FOR_DECISION' where id = ?")
                            .param(audit)
                            .update();
                    return sql.sql("select count(*) from decision_file where audit_id = ? and state = 'OPEN'")
                            .param(audit)
                            .query(Long.class)
                            .single();
                }));
    }

    public void execute(Membership member, String statement, Object... parameters) {
        in(member, () -> sql.sql(statement).params(parameters).update());
    }

    public <T> T query(Membership member, Class<T> type, String statement, Object... parameters) {
        return in(
                member, () -> sql.sql(statement).params(parameters).query(type).single());
    }

    /** Whether somebody waits for what this transaction holds. */
    boolean isWaitedFor() {
        return sql.sql(
                        "select exists (select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid)))")
                .query(Boolean.class)
                .single();
    }

    <T> T in(Membership member, Supplier<T> work) {
        return Acting.getAs(member, () -> transaction.execute(status -> work.get()));
    }
}
