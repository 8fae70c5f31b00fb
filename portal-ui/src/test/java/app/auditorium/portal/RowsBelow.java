package app.auditorium.portal;

import static org.awaitility.Awaitility.await;

import app.auditorium.audit.AuditPapers;
import app.auditorium.audit.Audits;
import app.auditorium.audit.BodyFixtures;
import app.auditorium.audit.Paper;
import app.auditorium.audit.Papers;
import app.auditorium.decision.CertifiedBody;
import app.auditorium.decision.GrievanceAbout;
import app.auditorium.decision.GrievanceKind;
import app.auditorium.decision.Grievances;
import app.auditorium.decision.NewGrievance;
import app.auditorium.engagement.EngagementFixtures;
import app.auditorium.engagement.Engagements;
import app.auditorium.engagement.NewEngagement;
import app.auditorium.engagement.NewNotice;
import app.auditorium.engagement.NoticeTopic;
import app.auditorium.engagement.Notices;
import app.auditorium.finding.FindingFixtures;
import app.auditorium.finding.FindingFixtures.AuditUnderTest;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One of each thing that has a page of its own, and rows below it, past the front doors, so that nothing follows from them. */
@Component
class RowsBelow {

    /** Below what a body keeps, {@code :n} of each. */
    private static final List<String> OF_THE_BODY = List.of(
            """
            with places as (
                insert into site (id, organisation_id, position, name, employees)
                select gen_random_uuid(), :client, k, 'Site ' || k, 10 from generate_series(1, :n) k returning id)
            insert into audit_site (audit_id, site_id) select audit.id, places.id from places, (values (:audit), (:ahead), (:reported)) audit (id)""",
            """
            insert into contact (id, organisation_id, position, name)
            select gen_random_uuid(), :client, k, 'Contact ' || k from generate_series(1, :n) k""",
            """
            insert into note (id, organisation_id, text)
            select gen_random_uuid(), :client, 'Note ' || k from generate_series(1, :n) k""",
            """
            insert into blackout (id, organisation_id, first_day, last_day, reason)
            select gen_random_uuid(), :client, current_date + 300, current_date + 301, 'Stocktaking' from generate_series(1, :n)""",
            """
            insert into certification (id, organisation_id, standard, iaf_codes, state)
            select gen_random_uuid(), :client, 'ISO_9001', '{17}', 'PENDING' from generate_series(1, :n)""",
            // auditors who may lead, review and decide, on three teams
            """
            with people as (
                insert into auditor (id, name, email, languages)
                select gen_random_uuid(), 'Auditor ' || k, gen_random_uuid() || '@example.test', '{zh-TW}' from generate_series(1, :n) k returning id),
            competent as (
                insert into competence (auditor_id, standard, iaf_code, role)
                select people.id, 'ISO_45001', c.code, r.role
                from people, unnest('{12,17}'::text[]) c (code), unnest('{LEAD_AUDITOR,TECHNICAL_REVIEWER,DECISION_MAKER}'::text[]) r (role)),
            team as (
                insert into audit_member (audit_id, auditor_id, role)
                select audit.id, people.id, 'AUDITOR' from people, (values (:audit), (:ahead), (:reported)) audit (id) returning audit_id, auditor_id),
            declared as (
                insert into declaration (audit_id, auditor_id, seq, statement, wording) select audit_id, auditor_id, 1, 'FREE', 'None' from team),
            declined as (
                insert into visit_answer (id, audit_id, auditor_id, kind, reason)
                select gen_random_uuid(), :ahead, people.id, 'DECLINED', 'Away' from people),
            away as (
                insert into absence (id, auditor_id, first_day, last_day)
                select gen_random_uuid(), people.id, current_date + 200, current_date + 201 from people),
            objected as (
                insert into objection (id, organisation_id, auditor_id, reason, raised_by)
                select gen_random_uuid(), :client, people.id, 'Too strict', 'Wang' from people)
            insert into relation (id, organisation_id, auditor_id, kind, started_on, ended_on, source)
            select gen_random_uuid(), :client, people.id, 'INTERNAL_AUDIT', '2001-01-01', '2001-02-01', 'told' from people""",
            // below one auditor
            """
            insert into competence (auditor_id, standard, iaf_code, role)
            select :lead, 'ISO_9001', lpad(k::text, 2, '0'), 'AUDITOR' from generate_series(1, :n) k""",
            """
            insert into absence (id, auditor_id, first_day, last_day)
            select gen_random_uuid(), :lead, current_date + 400 + k, current_date + 400 + k from generate_series(1, :n) k""",
            """
            insert into witnessed_audit (id, auditor_id, occasion, held_on, witness, result)
            select gen_random_uuid(), :lead, 'Surveillance', current_date - k, 'Chen', 'SATISFACTORY' from generate_series(1, :n) k""",
            // audits of one certification, behind and ahead, all led by that auditor
            """
            with visits as (
                insert into audit (id, certification_id, organisation_id, standard, type, reason, state, iaf_codes, starts_on, ends_on)
                select gen_random_uuid(), :certification, :client, 'ISO_45001', 'SPECIAL', 'Complaint', s.state, '{12}',
                       current_date + s.days * (k + 4), current_date + s.days * (k + 4)
                from generate_series(1, :n) k, (values ('FINDINGS_ISSUED', -3), ('PLANNED', 3)) s (state, days) returning id)
            insert into audit_member (audit_id, auditor_id, role) select id, :lead, 'LEAD_AUDITOR' from visits""",
            """
            insert into certification_event (id, certification_id, seq, type, on_day, audit_id, rule_set, state_before, state_after)
            select gen_random_uuid(), c.id, s.last + k, 'SURVEILLANCE', current_date - 30, null, 'test', 'ACTIVE', 'ACTIVE'
            from certification c, (select coalesce(max(seq), 0) as last from certification_event where certification_id = :certified) s, generate_series(1, :n) k
            where c.id = :certified""",
            """
            insert into certificate_revision (id, certificate_id, revision, reason, granted_on, cycle_from, expires_on, revised_on, content)
            select gen_random_uuid(), r.certificate_id, 1 + k, 'AMEND', r.granted_on, r.cycle_from, r.expires_on, r.revised_on, r.content
            from certificate_revision r join certificate c on c.tenant_id = r.tenant_id and c.id = r.certificate_id, generate_series(1, :n) k
            where c.certification_id = :certified and r.revision = 1""",
            """
            insert into decision (id, certification_id, organisation_id, standard, kind, decided_on, codes_before, codes_after, state_before, rule_set)
            select gen_random_uuid(), c.id, c.organisation_id, c.standard, 'AMEND', current_date, c.iaf_codes, c.iaf_codes, c.state, 'test'
            from certification c, generate_series(1, :n) where c.id in (:certified, :certification)""",
            """
            with time as (
                insert into audit_time (id, organisation_id, engagement_id, standards, rule_set, input, result, working,
                                        initial_days, stage1_days, stage2_days, surveillance_days, recertification_days)
                select gen_random_uuid(), t.organisation_id, null, t.standards, 'test', t.input, t.result, t.working, 9, 3, 6, 3, 6
                from audit_time t, generate_series(1, :n) where t.engagement_id = :engagement
                returning id)
            insert into audit_time_certification (audit_time_id, certification_id) select id, :certification from time""",
            // below three audits
            """
            insert into finding (id, audit_id, organisation_id, site_id, standard, clause, grade, state, iaf_codes, statement, evidence, raised_on, released_at)
            select gen_random_uuid(), t.id, a.organisation_id, :site, 'ISO_45001', '6.1.2.1', 'MINOR', 'OPEN', '{12}', 'Below ' || k, 'Seen', current_date, now()
            from (values (:audit), (:reported)) t (id) join audit a on a.id = t.id, generate_series(1, :n) k""",
            """
            insert into audit_event (audit_id, seq, step, state_after, rule_set)
            select a.id, (select coalesce(max(seq), 0) from audit_event e where e.audit_id = a.id) + k, 'START', a.state, 'test'
            from audit a, generate_series(1, :n) k where a.id in (:audit, :ahead, :reported)""",
            """
            update audit_paper set content = jsonb_set(content, '{agenda}', content -> 'agenda' ||
                (select jsonb_agg(more.line) from (select content -> 'agenda' -> 0 as line from generate_series(1, :n)) more))
            where audit_id in (:audit, :ahead, :reported) and kind = 'PLAN'""",
            """
            insert into audit_report_version (audit_id, number, content)
            select :reported, k, '{}' from generate_series(1, :n) k""",
            """
            insert into technical_review (id, audit_id, report_number, outcome, checklist, reason)
            select gen_random_uuid(), :reported, k, 'REPORT_RETURNED', '{}', 'Not whole' from generate_series(1, :n) k""",
            // below one finding
            """
            insert into finding_event (finding_id, seq, step, state_after, grade, rule_set, reason)
            select :finding, (select coalesce(max(seq), 0) from finding_event e where e.finding_id = :finding) + k, 'EXTEND', 'OPEN', 'MINOR', 'test', 'Asked'
            from generate_series(1, :n) k""",
            """
            insert into document (id, subject, subject_id, name, media_type, bytes, sha256)
            select gen_random_uuid(), 'FINDING', :finding, 'photo-' || k || '.pdf', 'application/pdf', 1, repeat('0', 64) from generate_series(1, :n) k""",
            // below a year's plan and a what-if of it
            """
            insert into plan_visit (id, plan_id, certification_id, organisation_id, type, window_from, due, rule, audit_days, starts_on, ends_on, team)
            select gen_random_uuid(), p.id, :certified, c.organisation_id, 'SURVEILLANCE', current_date, current_date + 300, 'A-03', 1,
                   case when k % 2 = 0 then current_date + 14 + k end, case when k % 2 = 0 then current_date + 14 + k end,
                   case when k % 2 = 0 then array ['LEAD_AUDITOR ' || :lead] else '{}' end
            from (values (:plan), (:whatIf)) p (id), certification c, generate_series(1, :n) k where c.id = :certified""",
            // below an application and a notice
            """
            insert into application_version (id, engagement_id, number, body_tenant_id, organisation_id, content)
            select gen_random_uuid(), v.engagement_id, 1 + k, v.body_tenant_id, v.organisation_id, v.content
            from application_version v, generate_series(1, :n) k where v.engagement_id = :engagement and v.number = 1""",
            """
            insert into document (id, subject, subject_id, name, media_type, bytes, sha256)
            select gen_random_uuid(), d.subject, d.subject_id, 'register-' || k || '.pdf', d.media_type, d.bytes, d.sha256
            from document d, generate_series(1, :n) k where d.subject_id = :engagement and d.name = 'register.pdf'""",
            """
            insert into engagement_step (id, engagement_id, seq, step, from_state, to_state, reason, rules, rule_set)
            select gen_random_uuid(), :engagement, (select max(seq) from engagement_step where engagement_id = :engagement) + k, 'ASK', 'REVIEWED', 'REVIEWED', 'Which?', '{}', 'test'
            from generate_series(1, :n) k""",
            """
            insert into review_check (engagement_id, position, rule, result, text_en, text_zh)
            select :engagement, (select coalesce(max(position), 0) from review_check where engagement_id = :engagement) + k, 'A-22', 'PASSED', 'x', 'x'
            from generate_series(1, :n) k""",
            """
            insert into notice_step (id, notice_id, seq, step, text, rules)
            select gen_random_uuid(), :notice, (select max(seq) from notice_step where notice_id = :notice) + k, 'NOTE', 'Seen', '{}' from generate_series(1, :n) k""",
            // and what an operator reads
            """
            insert into mail (id, tenant_id, recipient, subject, body, state)
            select gen_random_uuid(), :body, 'wang@example.test', 'Letter ' || k, 'Dear', 'KEPT' from generate_series(1, :n) k""");

    /** Earlier offers, one after the other: a sent one takes no more lines. */
    private static final List<String> EARLIER_OFFER = List.of("""
            insert into quote (id, engagement_id, number, state) select :quote, :engagement, max(number) + 1, 'DRAFT'
            from quote where engagement_id = :engagement""", """
            insert into quote_line (quote_id, position, item, days, rate)
            select :quote, k, 'Stage 1', 1, 1 from generate_series(1, 3) k""", """
            update quote set state = 'SUPERSEDED', sent_at = now(), sha256 = repeat('0', 64), valid_until = current_date where id = :quote""");

    /** Below what its client writes. */
    private static final List<String> OF_THE_CLIENT = List.of("""
            insert into corrective_action (id, finding_tenant_id, finding_id, cause, correction, action, due_on, answered_on, sent_at)
            select gen_random_uuid(), :body, :finding, 'No check', 'Checked', 'A check each week', current_date, current_date, now()
            from generate_series(1, :n)""", """
            insert into audit_reply (id, audit_tenant_id, audit_id, audit_version, standard, answer, about, reason, given_on, subject_tenant_id, released_at)
            select gen_random_uuid(), :body, :audit, k, 'ISO_45001', 'OBJECTED', 'DAYS', 'Stocktaking', current_date, :body, now()
            from generate_series(1, :n) k""");

    private final Tenants tenants;
    private final BodyFixtures files;
    private final FindingFixtures findings;
    private final EngagementFixtures engagements;
    private final CertifiedBody certified;
    private final Audits audits;
    private final AuditPapers papers;
    private final Engagements enquiries;
    private final Notices notices;
    private final Grievances grievances;

    RowsBelow(
            Tenants tenants,
            BodyFixtures files,
            FindingFixtures findings,
            EngagementFixtures engagements,
            CertifiedBody certified,
            Audits audits,
            AuditPapers papers,
            Engagements enquiries,
            Notices notices,
            Grievances grievances) {
        this.tenants = tenants;
        this.files = files;
        this.findings = findings;
        this.engagements = engagements;
        this.certified = certified;
        this.audits = audits;
        this.papers = papers;
        this.enquiries = enquiries;
        this.notices = notices;
        this.grievances = grievances;
    }

    /** Answers the ids of what there is one of, by the names under which addresses and statements know it. */
    Map<String, UUID> below(Membership body, Membership client, int rows) {
        Map<String, UUID> ids = oneOfEach(body, client);
        var named = new HashMap<String, Object>(ids);
        named.put("n", rows);
        files.as(
                body,
                sql -> OF_THE_BODY.forEach(
                        statement -> sql.sql(statement).params(named).update()));
        files.as(
                client,
                sql -> OF_THE_CLIENT.forEach(
                        statement -> sql.sql(statement).params(named).update()));
        for (int i = 0; i < rows; i++) {
            named.put("quote", UUID.randomUUID());
            files.as(
                    body,
                    sql -> EARLIER_OFFER.forEach(
                            statement -> sql.sql(statement).params(named).update()));
            tenants.consultancy();
        }
        return ids;
    }

    private Map<String, UUID> oneOfEach(Membership body, Membership client) {
        var ids = new HashMap<String, UUID>();
        engagements.ableBody(body);
        AuditUnderTest audit = findings.anAudit(body, "IN_PROGRESS", "Below Works", client);
        AuditUnderTest ahead = findings.anAudit(body, "CONFIRMED", "Below Ahead", null);
        AuditUnderTest reported = findings.anAudit(body, "REPORTED", "Below Reported", null);
        ids.putAll(Map.of(
                "body", body.tenantId(),
                "audit", audit.id(),
                "ahead", ahead.id(),
                "reported", reported.id(),
                "client", audit.organisation(),
                "certification", audit.certification(),
                "lead", audit.lead(),
                "site", audit.site()));
        files.as(body, sql -> {
            sql.sql("update audit set starts_on = current_date + 7, ends_on = current_date + 8 where id = ?")
                    .param(ahead.id())
                    .update();
            sql.sql("update audit set starts_on = current_date - 8, ends_on = current_date - 7 where id = ?")
                    .param(reported.id())
                    .update();
            sql.sql("update audit set released_at = now(), team_told = '{Lead}' where id = ?")
                    .param(audit.id())
                    .update();
            // who decides is on the body's list
            sql.sql("insert into auditor (id, person_id, name, email) values (gen_random_uuid(), ?, ?, ?)")
                    .params(body.personId(), body.personName(), body.email())
                    .update();
        });
        Acting.as(
                body,
                () -> papers.write(
                                ahead.id(),
                                Papers.plan(audits.details(ahead.id()).orElseThrow()),
                                Paper.NONE)
                        .orThrow());
        files.as(
                body,
                sql -> sql.sql("""
                                insert into audit_paper (audit_id, kind, content, revision, issued_at)
                                select t.id, 'PLAN', p.content, 1, now() from audit_paper p, unnest(?::uuid[]) t (id) where p.audit_id = ?""")
                        .params(new UUID[] {audit.id(), reported.id()}, ahead.id())
                        .update());
        ids.put("finding", findings.aReleasedMinor(body, audit, "Below all").id());
        ids.put("draft", findings.aMinor(body, audit, "Below draft").id());
        ids.put(
                "certified",
                certified.granted(
                        body,
                        "Below Certified",
                        StandardId.ISO_45001,
                        LocalDate.now().minusMonths(8)));
        UUID engagement = engagements
                .reviewed(body, audit.organisation(), StandardId.ISO_45001)
                .id();
        engagements.quoteSent(body, engagement);
        ids.put("engagement", engagement);
        ids.put("enquiry", enquiry(body, audit.organisation()));
        ids.put("entered", enquiry(body, ahead.organisation()));
        ids.put("grievance", grievance(body, audit.organisation()));
        UUID notice = Acting.getAs(client, () -> notices.tell(body.tenantId(), notice()))
                .orThrow()
                .notice()
                .id();
        await().until(() -> Acting.getAs(body, () -> notices.details(notice)).isPresent());
        ids.put("notice", notice);
        files.as(body, sql -> {
            for (String name : List.of("plan", "whatIf")) {
                UUID plan = UUID.randomUUID();
                sql.sql("""
                                insert into plan (id, name, state, first_day, last_day, copy_of)
                                values (?, ?, 'PROPOSED', current_date, current_date + 365, ?)""").params(plan, name, ids.get("plan")).update();
                ids.put(name, plan);
            }
            UUID file = UUID.randomUUID();
            sql.sql("""
                            insert into decision_file (id, certification_id, organisation_id, matter, opened_by)
                            values (?, ?, ?, 'INITIAL', null)""")
                    .params(file, audit.certification(), audit.organisation())
                    .update();
            ids.put("file", file);
        });
        return ids;
    }

    private UUID enquiry(Membership body, UUID client) {
        return Acting.getAs(
                body,
                () -> enquiries
                        .open(new NewEngagement(client, List.of(StandardId.ISO_9001), "call"))
                        .orThrow()
                        .id());
    }

    private UUID grievance(Membership body, UUID client) {
        return Acting.getAs(body, () -> {
            var received = grievances
                    .register(new NewGrievance(
                            GrievanceKind.COMPLAINT,
                            GrievanceAbout.CLIENT,
                            client,
                            null,
                            "A neighbour",
                            null,
                            LocalDate.now(),
                            "Noise"))
                    .orThrow();
            return grievances
                    .acknowledge(received.id(), received.version())
                    .orThrow()
                    .id();
        });
    }

    private static NewNotice notice() {
        return new NewNotice(
                null,
                NoticeTopic.SITES,
                LocalDate.now().minusDays(3),
                "A new hall",
                "Hall 2",
                null,
                null,
                null,
                null,
                null);
    }
}
