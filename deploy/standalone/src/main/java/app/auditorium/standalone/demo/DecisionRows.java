package app.auditorium.standalone.demo;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a body's records tell of the lives of its certifications, who decides about them, and what awaits a decision today. */
@Component
class DecisionRows {

    private static final String AUDITED = """
            a.state in ('FINDINGS_ISSUED', 'RESPONDED', 'OVERDUE', 'ACCEPTED', 'REPORTED', 'READY_FOR_DECISION')
            and a.ends_on between c.decided_on and least(c.expires_on, :today)""";

    /** As the migration does for what was on file before it. */
    private static final String LIVES = """
            insert into certification_event (id, certification_id, seq, type, on_day, decision, open_majors, expiry, audit_id, reason, rule_set,
                                             state_before, state_after, person_id, person)
            select gen_random_uuid(), id, row_number() over (partition by id order by on_day, step), type, on_day, decision, majors, expiry,
                   audit_id, '由既有紀錄轉入', 'before the portal', case when step < 2 then 'PENDING' else 'ACTIVE' end,
                   case when step = 0 then 'PENDING' when step < 3 then 'ACTIVE' else state end, null::uuid, null::text
            from (select c.id, c.state, 0 as step, 'STAGE_2_END' as type, c.decided_on as on_day, null as decision, 0 as majors,
                         null::date as expiry, null::uuid as audit_id
                  from certification c where c.tenant_id = current_tenant() and c.decided_on is not null and c.cycle = 1
                  union all
                  select c.id, c.state, 1, case when c.cycle = 1 then 'DECISION' else 'ON_RECORD' end, c.decided_on,
                         case when c.cycle = 1 then 'INITIAL' end, 0, c.expires_on, null
                  from certification c where c.tenant_id = current_tenant() and c.decided_on is not null
                  union all
                  select c.id, c.state, 2, case a.type when 'SURVEILLANCE' then 'SURVEILLANCE' else 'RECERTIFICATION_AUDIT' end, a.ends_on,
                         null, 0, null, a.id
                  from audit a join certification c on c.tenant_id = a.tenant_id and c.id = a.certification_id
                  where a.tenant_id = current_tenant() and a.type in ('SURVEILLANCE', 'RECERTIFICATION') and {audited}
                  union all
                  select c.id, c.state, 3, case c.state when 'SUSPENDED' then 'SUSPENDED' when 'WITHDRAWN' then 'DECISION'
                                                        when 'CANCELLED' then 'CANCELLED' else 'TRANSFERRED_OUT' end,
                         least(c.expires_on, greatest(c.decided_on, :today - 60,
                               (select max(a.ends_on) from audit a where a.tenant_id = c.tenant_id and a.certification_id = c.id and {audited}))),
                         case c.state when 'WITHDRAWN' then 'WITHDRAWAL' end, 0, null, null
                  from certification c where c.tenant_id = current_tenant() and c.decided_on is not null
                    and c.state in ('SUSPENDED', 'WITHDRAWN', 'CANCELLED', 'TRANSFERRED')
                  union all
                  select c.id, c.state, 0, 'STAGE_2_END', a.ends_on, null, 0, null, a.id
                  from audit a join certification c on c.tenant_id = a.tenant_id and c.id = a.certification_id
                  where a.tenant_id = current_tenant() and c.decided_on is null and c.state = 'PENDING' and a.type = 'STAGE_2'
                    and a.state = 'READY_FOR_DECISION' and a.ends_on <= :today) past
            where not exists (select from certification_event e where e.tenant_id = current_tenant() and e.certification_id = past.id)
              and on_day <= :today""".replace("{audited}", AUDITED);

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
                   (a.ends_on + 20)::timestamptz
            from audit a join certification c on c.tenant_id = a.tenant_id and c.id = a.certification_id
            where a.tenant_id = current_tenant() and a.state = 'READY_FOR_DECISION'
              and not exists (select from decision_file f where f.tenant_id = a.tenant_id and f.audit_id = a.id)
              and (a.type = 'STAGE_2' and c.state = 'PENDING'
                or a.type in ('SURVEILLANCE', 'RECERTIFICATION') and c.state = 'ACTIVE' and a.ends_on > c.decided_on)
            order by a.ends_on desc limit 9""";

    private static final String ASKED = """
            insert into decision_file (id, certification_id, organisation_id, matter, grounds, asked_by, asked_on, opened_by)
            select gen_random_uuid(), c.id, c.organisation_id, :matter, :grounds, '客戶管理代表', :today - 4, '張家豪'
            from certification c
            where c.tenant_id = current_tenant() and c.state = :state
              and not exists (select from decision_file f where f.tenant_id = c.tenant_id and f.certification_id = c.id)
            order by c.decided_on desc, c.id limit 1""";

    /** What the records of a suspension say, signed by the one who acts. */
    private static final String SUSPENDED = """
            insert into decision (id, certification_id, organisation_id, standard, kind, decided_on, reason, conditions, codes_before, codes_after,
                                  state_before, expiry_before, rules, rule_set)
            select gen_random_uuid(), c.id, c.organisation_id, c.standard, 'SUSPEND', e.on_day, '客戶未於期限內接受追蹤稽核。', '於六個月內完成追蹤稽核。',
                   c.iaf_codes, c.iaf_codes, 'ACTIVE', c.expires_on, '{A-03,A-60,A-61,A-70}', 'before the portal'
            from certification c
                     join certification_event e on e.tenant_id = c.tenant_id and e.certification_id = c.id and e.type = 'SUSPENDED'
            where c.tenant_id = current_tenant() and c.state = 'SUSPENDED'
              and exists (select from auditor d where d.tenant_id = c.tenant_id and d.person_id = acting_person())
            order by e.on_day desc, c.id limit 1""";

    private static final String COMPLAINT = """
            insert into grievance (id, kind, number, about, organisation_id, certification_id, raised_by, contact, received_on, text, state,
                                   acknowledge_due, settle_due)
            select gen_random_uuid(), 'COMPLAINT', 'C-' || extract(year from cast(:today as date)) || '-001', 'CLIENT', c.organisation_id, c.id,
                   '鄰近住戶', 'neighbour@resident.example', :today - 3, '夜間卸料噪音與粉塵持續數週，工廠未回應。', 'RECEIVED', :today + 2, :today + 57
            from certification c
            where c.tenant_id = current_tenant() and c.state = 'ACTIVE' order by c.id limit 1""";

    private static final String APPEAL = """
            insert into grievance (id, kind, number, about, organisation_id, certification_id, decision_id, raised_by, received_on, text, state,
                                   acknowledge_due, settle_due, acknowledged_on)
            select gen_random_uuid(), 'APPEAL', 'A-' || extract(year from cast(:today as date)) || '-001', 'DECISION', d.organisation_id,
                   d.certification_id, d.id, '客戶管理代表', :today - 9, '稽核日期係經雙方同意延後，請重新審酌暫時終止之決定。', 'ACKNOWLEDGED',
                   :today - 4, :today + 51, :today - 7
            from decision d where d.tenant_id = current_tenant() and d.kind = 'SUSPEND' limit 1""";

    private final JdbcClient sql;

    DecisionRows(DataSource app) {
        this.sql = JdbcClient.create(app);
    }

    void write(DemoTenant body, LocalDate today) {
        sql.sql(LIVES).param("today", today).update();
        DemoPerson.of(body).forEach(person -> {
            switch (person.role()) {
                case DECISION_MAKER, TECHNICAL_REVIEWER -> competent(person);
                default -> {}
            }
        });
        sql.sql(AFTER_AUDITS).update();
        asked("RESTORATION", "SUSPENDED", "追蹤稽核已補行，暫時終止的原因已消除，申請恢復驗證。", today);
        asked("EXTENSION_ASKED", "ACTIVE", "新增表面處理產線，申請增列範圍。", today);
        asked("CHANGE_ASKED", "ACTIVE", "公司名稱由有限公司變更為股份有限公司。", today);
    }

    /** By the decision maker, who signs the decision that is appealed against. */
    void writeGrievances(LocalDate today) {
        sql.sql(SUSPENDED).update();
        sql.sql(COMPLAINT).param("today", today).update();
        sql.sql(APPEAL).param("today", today).update();
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

    private void asked(String matter, String state, String grounds, LocalDate today) {
        sql.sql(ASKED)
                .param("matter", matter)
                .param("state", state)
                .param("grounds", grounds)
                .param("today", today)
                .update();
    }
}
