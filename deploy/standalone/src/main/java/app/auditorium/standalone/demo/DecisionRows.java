package app.auditorium.standalone.demo;

import app.auditorium.kernel.Role;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who decides about a body's certifications, what was decided, and what awaits a decision today. */
@Component
class DecisionRows {

    private static final String ON_FILE = """
            insert into auditor (id, name, email, languages)
            select gen_random_uuid(), :name, :email, '{zh-TW,en}'
            where not exists (select from auditor where tenant_id = current_tenant() and email_key = lower(:email))""";

    private static final String COMPETENT = """
            insert into competence (auditor_id, standard, iaf_code, role, evidence)
            select distinct d.id, s.standard, s.iaf_code, :role, '驗證決定與審查能力評估紀錄'
            from auditor d join scope_entry s on s.tenant_id = d.tenant_id
            where d.tenant_id = current_tenant() and d.email_key = lower(:email)
              and not exists (select from competence k where k.tenant_id = d.tenant_id and k.auditor_id = d.id
                                and k.standard = s.standard and k.iaf_code = s.iaf_code and k.role = :role)""";

    /** Initial audits without a decision, and the latest surveillances. */
    private static final String AFTER_AUDITS = """
            insert into decision_file (id, certification_id, organisation_id, matter, audit_id, rule, due_on, opened_at)
            select gen_random_uuid(), a.certification_id, a.organisation_id, case a.type when 'STAGE_2' then 'INITIAL' else a.type end, a.id,
                   case a.type when 'STAGE_2' then 'A-52' when 'SURVEILLANCE' then 'A-03' else 'A-08' end,
                   case a.type when 'STAGE_2' then (a.ends_on + interval '6 months')::date when 'RECERTIFICATION' then c.expires_on end,
                   (select max(r.reviewed_at) from technical_review r where r.tenant_id = a.tenant_id and r.audit_id = a.id)
            from audit a join certification c on c.tenant_id = a.tenant_id and c.id = a.certification_id
            where a.tenant_id = current_tenant() and a.state = 'READY_FOR_DECISION'
              and not exists (select from decision_file f where f.tenant_id = a.tenant_id and f.audit_id = a.id)
              and (a.type = 'STAGE_2' and c.state = 'PENDING'
                or a.type in ('SURVEILLANCE', 'RECERTIFICATION') and c.state = 'ACTIVE' and a.ends_on > c.decided_on)
            order by a.ends_on desc limit 9""";

    private static final String ASKED = """
            insert into decision_file (id, certification_id, organisation_id, matter, grounds, asked_by, asked_on, opened_by, opened_at)
            select gen_random_uuid(), c.id, c.organisation_id, :matter, :grounds, '客戶管理代表', :asked, :opener, moment()
            from certification c
            where c.tenant_id = current_tenant() and c.state = :state
              and not exists (select from decision_file f where f.tenant_id = c.tenant_id and f.certification_id = c.id)
            order by c.decided_on desc, c.id limit 1""";

    private static final String COMPLAINT = """
            insert into grievance (id, kind, number, about, organisation_id, certification_id, raised_by, contact, received_on, text, state,
                                   acknowledge_due, settle_due)
            select gen_random_uuid(), 'COMPLAINT', 'C-' || extract(year from cast(:today as date)) || '-001', 'CLIENT', c.organisation_id, c.id,
                   '鄰近住戶', 'neighbour@resident.example', :received, '夜間卸料噪音與粉塵持續數週，工廠未回應。', 'RECEIVED', cast(:received as date) + 5, cast(:received as date) + 60
            from certification c
            where c.tenant_id = current_tenant() and c.state = 'ACTIVE' order by c.id limit 1""";

    private static final String APPEAL = """
            insert into grievance (id, kind, number, about, organisation_id, certification_id, decision_id, raised_by, received_on, text, state,
                                   acknowledge_due, settle_due, acknowledged_on)
            select gen_random_uuid(), 'APPEAL', 'A-' || extract(year from cast(:today as date)) || '-001', 'DECISION', d.organisation_id,
                   d.certification_id, d.id, '客戶管理代表', :received, '請重新審酌暫時終止之決定：矯正措施之證據已備妥，可立即查證。', 'ACKNOWLEDGED',
                   cast(:received as date) + 5, cast(:received as date) + 60, :acknowledged
            from decision d where d.tenant_id = current_tenant() and d.kind = 'SUSPEND' and d.decided_on <= :received
            order by d.decided_on desc, d.id limit 1""";

    private final Rows rows;
    private final JdbcClient sql;

    DecisionRows(Rows rows, DataSource app) {
        this.rows = rows;
        this.sql = JdbcClient.create(app);
    }

    /** Who may review and decide, before anything is. */
    void writeCompetence(DemoTenant body) {
        DemoPerson.of(body).forEach(person -> {
            switch (person.role()) {
                case DECISION_MAKER, TECHNICAL_REVIEWER -> competent(person);
                default -> {}
            }
        });
    }

    /** By the decision maker, who signs what was decided: the past, and what awaits a decision. */
    void write(BodyFile file, LocalDate today, Hours hours) {
        new PastDecisions(rows, file, hours, today).write();
        sql.sql(AFTER_AUDITS).update();
        LocalDate asked = WorkingDays.before(today, 3);
        String opener = DemoPerson.of(file.body(), Role.PLANNER).title();
        rows.on(WorkingDays.before(today, 2));
        asked("RESTORATION", "SUSPENDED", "追蹤稽核已補行，暫時終止的原因已消除，申請恢復驗證。", asked, opener);
        asked("EXTENSION_ASKED", "ACTIVE", "新增表面處理產線，申請增列範圍。", asked, opener);
        asked("CHANGE_ASKED", "ACTIVE", "公司名稱由有限公司變更為股份有限公司。", asked, opener);
        rows.on(null);
    }

    void writeGrievances(LocalDate today) {
        sql.sql(COMPLAINT)
                .param("today", today)
                .param("received", WorkingDays.before(today, 2))
                .update();
        sql.sql(APPEAL)
                .param("today", today)
                .param("received", WorkingDays.before(today, 6))
                .param("acknowledged", WorkingDays.before(today, 4))
                .update();
    }

    private void competent(DemoPerson person) {
        sql.sql(ON_FILE)
                .param("name", person.title())
                .param("email", person.email())
                .update();
        sql.sql(COMPETENT)
                .param("role", person.role().name())
                .param("email", person.email())
                .update();
    }

    private void asked(String matter, String state, String grounds, LocalDate asked, String opener) {
        sql.sql(ASKED)
                .param("matter", matter)
                .param("state", state)
                .param("grounds", grounds)
                .param("asked", asked)
                .param("opener", opener)
                .update();
    }
}
