package app.auditorium.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.access.Tokens;
import app.auditorium.audit.SiteToVisit;
import app.auditorium.audit.SitesToVisit;
import app.auditorium.audittime.AuditTimes;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.DecisionKind;
import app.auditorium.certification.DueSlot;
import app.auditorium.certification.ExpiryConvention;
import app.auditorium.certification.LifeEvent;
import app.auditorium.certification.LifeEventType;
import app.auditorium.certification.Timeline;
import app.auditorium.embedded.EmbeddedPostgres;
import app.auditorium.kernel.Role;
import app.auditorium.paper.RecordsSource.Section;
import app.auditorium.records.ArchivedRecord;
import app.auditorium.records.Records;
import app.auditorium.report.Report;
import app.auditorium.report.Reports;
import app.auditorium.tenancy.Acting;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The demonstration in a real PostgreSQL, looked at from behind the wall. */
class DemonstrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static ConfigurableApplicationContext application;
    private static SignIns signIns;

    @BeforeAll
    static void load() throws SQLException {
        signIns = DemoApplication.copyOfTheDemonstration("demonstration");
        DemoApplication.copyOfTheDemonstration("demonstration_killed");
        application = DemoApplication.on("demonstration");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void everybodyOfTheSheetCanSignIn() {
        assertThat(signIns.signIns())
                .extracting(SignIn::role)
                .contains(
                        Role.ADMINISTRATOR,
                        Role.PLANNER,
                        Role.LEAD_AUDITOR,
                        Role.AUDITOR,
                        Role.TECHNICAL_EXPERT,
                        Role.TECHNICAL_REVIEWER,
                        Role.DECISION_MAKER,
                        Role.CONSULTANT,
                        Role.CONTRIBUTOR);
        var tokens = application.getBean(Tokens.class);
        assertThat(signIns.signIns())
                .allSatisfy(signIn -> assertThat(tokens.personOf(signIn.token()))
                        .hasValueSatisfying(person -> assertThat(person.email()).isEqualTo(signIn.email())));
        assertThat(tokens.personOf(signIns.operator().token())).isPresent();
    }

    @Test
    void aSecondCallLoadsNothingTwiceAndGivesNewTokens() throws SQLException {
        List<String> before = fingerprint("demonstration");
        var again = application.getBean(Demonstration.class).loadOnce().orElseThrow();
        assertThat(fingerprint("demonstration")).isEqualTo(before);
        var tokens = application.getBean(Tokens.class);
        assertThat(tokens.personOf(again.signIns().getFirst().token())).isPresent();
        assertThat(tokens.personOf(signIns.signIns().getFirst().token())).isEmpty();
        signIns = again;
    }

    @Test
    void aLoadThatWasKilledBetweenTenantsIsCompletedToTheSameData() throws SQLException {
        try (var other = DemoApplication.on("demonstration_killed")) {
            // as if the second body's transaction had never been committed
            superuser("demonstration_killed", """
                    do $$ declare body uuid := (select id from tenant where name = 'Islemark Assurance'); t text; begin
                      set session_replication_role = replica;
                      foreach t in array array['decision', 'decision_file', 'sign_off', 'quote_line', 'quote', 'review_check', 'review_item', 'engagement_standard', 'engagement_step',
                          'application_version', 'application', 'notice_step', 'notice', 'engagement', 'document_content', 'document', 'technical_review',
                          'audit_paper', 'finding_event', 'audit_time_certification', 'audit_time', 'declaration', 'witnessed_audit', 'toshms_registration', 'blackout', 'objection', 'corrective_action', 'finding', 'audit_member', 'audit_site', 'certification_event',
                          'audit_report_version', 'audit_report', 'audit_event', 'audit', 'certification', 'relation', 'note', 'contact', 'site', 'organisation', 'absence', 'competence', 'auditor', 'house_rule', 'scope_entry', 'access_grant', 'history'] loop
                        execute format('delete from %I where tenant_id = %L', t, body);
                      end loop;
                    end $$""");
            assertThat(fingerprint("demonstration_killed")).isNotEqualTo(fingerprint("demonstration"));
            other.getBean(Demonstration.class).loadOnce();
            assertThat(fingerprint("demonstration_killed")).isEqualTo(fingerprint("demonstration"));
        }
    }

    @Test
    void aDatabaseThatServesOthersIsLeftAlone() throws SQLException {
        try (var other = DemoApplication.on("demonstration_of_others")) {
            superuser(
                    "demonstration_of_others",
                    "insert into tenant (id, kind, name) values (gen_random_uuid(), 'CLIENT', 'Somebody')");
            assertThat(other.getBean(Demonstration.class).loadOnce()).isEmpty();
            assertThat(ask("demonstration_of_others", "select count(*)::text from person"))
                    .containsExactly("0");
        }
    }

    @Test
    void severalLeadsAreFreeForEveryMainStandardAndCodeOnEveryWorkingDayOfTheYear() throws SQLException {
        assertThat(ask("demonstration", """
                with day as (select d::date as day from generate_series(date '2026-11-23', date '2027-11-23', interval '1 day') d
                             where extract(isodow from d) < 6),
                     free as materialized (select a.tenant_id, a.id, d.day from auditor a cross join day d
                              where (a.left_on is null or a.left_on > d.day)
                                and not exists (select from absence x
                                     where x.tenant_id = a.tenant_id and x.auditor_id = a.id and d.day between x.first_day and x.last_day)
                                and not exists (select from audit_member m
                                     where m.tenant_id = a.tenant_id and m.auditor_id = a.id and m.booked @> d.day)),
                     able as (select s.tenant_id, s.standard, s.iaf_code, d.day, count(distinct f.id) as leads
                              from scope_entry s cross join day d
                              left join competence c on c.tenant_id = s.tenant_id and c.standard = s.standard and c.iaf_code = s.iaf_code
                                  and c.role = 'LEAD_AUDITOR' and (c.valid_until is null or c.valid_until >= d.day)
                              left join free f on f.tenant_id = c.tenant_id and f.id = c.auditor_id and f.day = d.day
                              where s.standard in ('ISO_9001', 'ISO_14001', 'ISO_45001') and s.valid_until > date '2027-11-23'
                                and s.valid_from < date '2026-11-23'
                              group by 1, 2, 3, 4)
                select standard || ' ' || iaf_code || ' ' || day || ': ' || leads from able where leads < 4""")).isEmpty();
    }

    @Test
    void code17IsInTheScopeOfBothBodiesForTheMainStandards() throws SQLException {
        assertThat(ask("demonstration", """
                select count(*)::text from scope_entry
                where iaf_code = '17' and standard in ('ISO_9001', 'ISO_14001', 'ISO_45001')""")).containsExactly("6");
    }

    @Test
    void a74BothBodiesPublishUnderWhichConditionsTheyAuditAtShortNotice() throws SQLException {
        assertThat(
                        ask(
                                "demonstration",
                                "select distinct rule || ' ' || seq || ' ' || (set_at < now() - interval '2 years') from house_rule"))
                .containsExactly("SHORT_NOTICE 1 true");
        assertThat(ask("demonstration", "select count(*)::text from house_rule"))
                .containsExactly("2");
    }

    @Test
    void a81EveryCertificateNamesTheBodysAddressAndWhoSigns() throws SQLException {
        assertThat(ask("demonstration", "select count(*)::text from certificate_revision"))
                .doesNotContain("0");
        assertThat(ask("demonstration", """
                        select count(*)::text from certificate_revision
                        where content -> 'issuer' ->> 'addressZh' is null or content -> 'issuer' ->> 'signatory' is null""")).containsExactly("0");
    }

    @Test
    void a25TheTimeOfWhatFallsDueSoonIsDeterminedAsTheProductWouldAndSinceTheAuditBefore() throws SQLException {
        assertThat(ask("demonstration", """
                select c.id::text from certification c
                where not exists (select from audit_time_certification t where t.tenant_id = c.tenant_id and t.certification_id = c.id)
                """)).isEmpty();
        var times = application.getBean(AuditTimes.class);
        for (DemoPerson planner : List.of(DemoPerson.CHENGHENG_PLANNER, DemoPerson.ISLEMARK_PLANNER)) {
            List<DueSlot> soon =
                    as(planner, () -> application.getBean(Certifications.class).due(TODAY.plusDays(120))).stream()
                            .filter(due -> due.slot().type() == AuditType.SURVEILLANCE
                                    || due.slot().type() == AuditType.RECERTIFICATION)
                            .toList();
            assertThat(soon).hasSizeGreaterThan(10);
            for (DueSlot due : soon) {
                String last = ask("demonstration", """
                        select coalesce(max(ends_on), '2000-01-01')::text from audit
                        where certification_id = '%s' and starts_on <= '%s'""".formatted(due.certificationId(), TODAY))
                        .getFirst();
                assertThat(as(
                                planner,
                                () -> times.toReview(
                                        due.certificationId(), due.slot().due(), LocalDate.parse(last))))
                        .as(due.toString())
                        .isEmpty();
            }
            UUID some = soon.getFirst().certificationId();
            assertThat(as(planner, () -> times.history(some)))
                    .isNotEmpty()
                    .allSatisfy(kept -> assertThat(as(planner, () -> times.preview(kept.input()))
                                    .orThrow())
                            .isEqualTo(kept.time()));
        }
    }

    @Test
    void c32SeveralClientsOfEachBodyAreDueForAVisitToSitesThatAreDrawn() {
        for (DemoPerson planner : List.of(DemoPerson.CHENGHENG_PLANNER, DemoPerson.ISLEMARK_PLANNER)) {
            List<DueSlot> due =
                    as(planner, () -> application.getBean(Certifications.class).due(TODAY.plusYears(1)));
            List<List<SiteToVisit>> sites = as(
                    planner,
                    () -> application
                            .getBean(SitesToVisit.class)
                            .of(due.stream()
                                    .map(slot -> new SitesToVisit.Asked(
                                            slot.certificationId(),
                                            slot.slot().type(),
                                            slot.slot().due()))
                                    .toList()));
            assertThat(IntStream.range(0, due.size())
                            .filter(i -> sites.get(i).stream().anyMatch(site -> site.why() == SiteToVisit.Why.LOT))
                            .mapToObj(i -> due.get(i).organisationId())
                            .distinct())
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void someMoreOfTheAuditorsOfEachBodyHaveAnAccountWithTheirRole() throws SQLException {
        assertThat(ask("demonstration", """
                select t.name || ' ' || string_agg(distinct array_to_string(m.roles, ','), ' ' order by array_to_string(m.roles, ',')) || ' ' || count(*)
                from auditor a join tenant t on t.id = a.tenant_id
                    join membership m on m.tenant_id = a.tenant_id and m.person_id = a.person_id
                where array_to_string(m.roles, ',') in ('LEAD_AUDITOR', 'AUDITOR', 'TECHNICAL_EXPERT')
                group by t.name order by 1"""))
                .containsExactly(
                        "Chengheng Certification AUDITOR LEAD_AUDITOR TECHNICAL_EXPERT 10",
                        "Islemark Assurance AUDITOR LEAD_AUDITOR TECHNICAL_EXPERT 8");
    }

    @Test
    void everyAuditTimeOnRecordHasItsInputsAndItsWorking() throws SQLException {
        assertThat(ask("demonstration", """
                select distinct (jsonb_array_length(input -> 'places') > 0 and jsonb_array_length(working) > 0)::text
                from audit_time""")).containsExactly("true");
    }

    @Test
    void aSearchForHazardIdentificationAndUnloadingFindsSeveral() throws SQLException {
        assertThat(Integer.parseInt(ask("demonstration", """
                select count(*)::text from finding where statement like '%卸料%' and statement like '%危害鑑別%'""").getFirst())).isGreaterThan(8);
    }

    @Test
    void theLinkedClientSeesWhatIsAboutItAndTheAuditorWithTwoHatsIsKeptAway() throws SQLException {
        assertThat(Integer.parseInt(ask("demonstration", """
                select count(*)::text from finding f join tenant t on t.id = f.subject_tenant_id
                where t.name = 'Julan Precision Metal' and f.released_at is not null""").getFirst())).isPositive();
        assertThat(ask("demonstration", """
                select count(*)::text from consultancy_link l join auditor a on a.person_id = l.person_id
                    join organisation o on o.tenant_id = a.tenant_id and o.tax_id = l.client_tax_id""")).containsExactly("2");
    }

    @Test
    void oneGrantIsRevokedAndOneHasRunOut() throws SQLException {
        assertThat(ask("demonstration", """
                select count(*)::text || ' ' || count(revoked_at) || ' ' || count(*) filter (where until < '2026-11-23')
                from access_grant""")).containsExactly("5 1 1");
    }

    @Test
    void everyReportedAuditHasTheReportThatItsReviewerReads() throws SQLException {
        assertThat(ask("demonstration", """
                select a.id::text from audit a where a.state = 'REPORTED'
                  and not exists (select from audit_report_version v where v.tenant_id = a.tenant_id and v.audit_id = a.id)""")).isEmpty();
        assertThat(Integer.parseInt(
                        ask("demonstration", "select count(*)::text from audit_report where state = 'SUBMITTED'")
                                .getFirst()))
                .isGreaterThan(5);
    }

    @Test
    void whatReportsKnowByThemselvesIsKeptInBothLanguages() throws SQLException {
        assertThat(ask("demonstration", """
                select distinct content -> 'known' ->> 'TYPE' from audit_report_version
                where content -> 'known' ->> 'TYPE' !~ 'audit' or content -> 'known' ->> 'TEAM' !~ 'lead auditor'
                   or content -> 'knownZh' ->> 'TYPE' is null or content -> 'knownZh' ->> 'TYPE' ~ 'audit'""")).isEmpty();
    }

    @Test
    void everyAnsweredNonconformityHasItsAnswerFromTheTimeAfterItsAudit() throws SQLException {
        assertThat(ask("demonstration", """
                select f.id::text || ' ' || f.state from finding f join audit a on a.tenant_id = f.tenant_id and a.id = f.audit_id
                where f.grade in ('MAJOR', 'MINOR') and f.state <> 'OPEN'
                  and not exists (select from corrective_action c
                                  where c.finding_tenant_id = f.tenant_id and c.finding_id = f.id and c.sent_at is not null
                                    and c.answered_on between a.ends_on and date '2026-11-23' and c.answered_on = f.answered_on)""")).isEmpty();
        assertThat(Integer.parseInt(ask("demonstration", "select count(*)::text from finding where state = 'RESPONDED'")
                        .getFirst()))
                .isGreaterThan(20);
    }

    @Test
    void aReportComesAfterItsAuditAndADecisionAfterBoth() throws SQLException {
        assertThat(ask("demonstration", """
                select a.id::text || ' ' || a.ends_on || ' ' || v.submitted_at
                from audit_report_version v join audit a on a.tenant_id = v.tenant_id and a.id = v.audit_id
                where (v.submitted_at at time zone 'Asia/Taipei')::date not between a.ends_on and date '2026-11-23'
                   or exists (select from certification_event e
                              where e.tenant_id = a.tenant_id and e.certification_id = a.certification_id and e.type = 'DECISION'
                                and e.on_day between a.ends_on and (v.submitted_at at time zone 'Asia/Taipei')::date)""")).isEmpty();
        assertThat(ask("demonstration", """
                select c.id::text from certification c
                    join certification_event e on e.tenant_id = c.tenant_id and e.certification_id = c.id and e.decision = 'INITIAL'
                    join audit a on a.tenant_id = c.tenant_id and a.certification_id = c.id and a.type in ('STAGE_1', 'STAGE_2')
                where a.state <> 'CANCELLED' and a.ends_on >= e.on_day""")).isEmpty();
    }

    @Test
    void engagementsBeganOnManyDaysAndBeforeTheirAudits() throws SQLException {
        assertThat(Integer.parseInt(ask("demonstration", """
                select count(distinct (created_at at time zone 'Asia/Taipei')::date)::text from engagement""").getFirst())).isGreaterThan(10);
        assertThat(ask("demonstration", """
                select e.number::text from engagement e
                    join engagement_standard s on s.tenant_id = e.tenant_id and s.engagement_id = e.id
                    join certification c on c.tenant_id = e.tenant_id and c.id = s.certification_id
                    join audit a on a.tenant_id = e.tenant_id and a.certification_id = s.certification_id
                where a.starts_on < (e.created_at at time zone 'Asia/Taipei')::date
                  and (c.cycle = 1 or a.ends_on > c.decided_on or a.type = 'RECERTIFICATION')
                union all
                select e.number::text from engagement e join organisation o on o.tenant_id = e.tenant_id and o.id = e.organisation_id
                where e.created_at < o.created_at""")).isEmpty();
    }

    @Test
    void a26OffersAndSignaturesComeOneAfterAnotherBetweenReviewAndAudits() throws SQLException {
        assertThat(ask("demonstration", """
                with agreed as (
                    select q.tenant_id, q.engagement_id, (q.sent_at at time zone 'Asia/Taipei')::date as offered,
                           (select max((s.at at time zone 'Asia/Taipei')::date) from engagement_step s
                            where s.tenant_id = q.tenant_id and s.engagement_id = q.engagement_id and s.to_state = 'REVIEWED') as reviewed,
                           (q.created_at at time zone 'Asia/Taipei')::date as drafted
                    from quote q)
                select 'offer ' || a::text from agreed a
                where not coalesce(reviewed <= drafted and drafted <= offered and offered < date '2026-11-23', false)
                union all
                select 'signature ' || s.id from sign_off s join agreed a on a.tenant_id = s.tenant_id and a.engagement_id = s.engagement_id
                where coalesce(s.source_on, a.offered) < a.offered or coalesce(s.source_on, a.offered) > (s.signed_at at time zone 'Asia/Taipei')::date
                   or (s.signed_at at time zone 'Asia/Taipei')::date > date '2026-11-23'
                union all
                select 'audit ' || u.id from audit u
                    join engagement_standard e on e.tenant_id = u.tenant_id and e.certification_id = u.certification_id
                    join sign_off s on s.tenant_id = e.tenant_id and s.engagement_id = e.engagement_id
                    join certification c on c.tenant_id = u.tenant_id and c.id = u.certification_id
                        and (c.cycle = 1 or u.ends_on > c.decided_on or u.type = 'RECERTIFICATION')
                where u.starts_on <= (s.signed_at at time zone 'Asia/Taipei')::date""")).isEmpty();
        assertThat(Integer.parseInt(ask(
                                "demonstration",
                                "select count(distinct (signed_at at time zone 'Asia/Taipei')::date)::text from sign_off")
                        .getFirst()))
                .isGreaterThan(3);
    }

    @Test
    void a86EachCertificationHasTheRecordsOfItsWholeEngagement() throws SQLException {
        assertThat(ask("demonstration", """
                with held as (select c.tenant_id, c.id, c.decided_on, c.standard || ' ' || c.state as told from certification c
                              where c.decided_on is not null),
                     missing as (
                    select told, id, 'application' as what from held h where not exists (
                        select from engagement_standard s join application_version v on v.engagement_id = s.engagement_id
                            join document d on d.subject = 'APPLICATION' and d.subject_id = s.engagement_id
                        where s.certification_id = h.id)
                    union all select told, id, 'review' from held h where (
                        select count(*) from engagement_standard s join review_item i on i.engagement_id = s.engagement_id
                        where s.certification_id = h.id and i.answer = 'YES') < 8
                    union all select told, id, 'kept checks' from held h where (
                        select count(*) from engagement_standard s join review_check k on k.engagement_id = s.engagement_id
                        where s.certification_id = h.id and k.result <> 'FAILED') < 7
                    union all select told, id, 'audit time' from held h where not exists (
                        select from engagement_standard s join audit_time t on t.engagement_id = s.engagement_id
                            join audit_time_certification c on c.audit_time_id = t.id and c.certification_id = h.id
                        where s.certification_id = h.id)
                    union all select told, id, 'signatures' from held h where (
                        select count(*) from engagement_standard s join quote q on q.engagement_id = s.engagement_id and q.state = 'SENT'
                            join sign_off o on o.quote_id = q.id and o.quote_sha256 = q.sha256
                        where s.certification_id = h.id) < 2
                    union all select told, id, 'decision' from held h where not exists (
                        select from decision d where d.certification_id = h.id and d.kind in ('GRANT', 'RECERTIFY') and d.decided_on = h.decided_on
                            and d.file_id is not null and cardinality(d.audits) > 0)
                    union all select told, id, 'certificate' from held h where not exists (
                        select from certificate k where k.certification_id = h.id)
                    union all select a.type || ' ' || a.state, a.id, 'papers' from audit a
                        where a.state in ('FINDINGS_ISSUED', 'RESPONDED', 'OVERDUE', 'ACCEPTED', 'REPORTED', 'READY_FOR_DECISION')
                          and (select count(*) from audit_paper p where p.audit_id = a.id and (p.kind <> 'PLAN' or p.issued_at is not null))
                              <> case a.type when 'STAGE_1' then 4 else 3 end
                    union all select a.type || ' ' || a.state, a.id, 'report' from audit a
                        where a.state in ('REPORTED', 'READY_FOR_DECISION')
                          and not exists (select from audit_report_version v where v.audit_id = a.id)
                    union all select a.type || ' ' || a.state, a.id, 'technical review' from audit a
                        where a.state = 'READY_FOR_DECISION' and not exists (select from technical_review r where r.audit_id = a.id and r.outcome = 'PASSED')
                    union all select a.type || ' ' || a.state, a.id, 'steps' from audit a
                        where a.state is distinct from (select e.state_after from audit_event e where e.audit_id = a.id order by e.seq desc limit 1)
                    union all select f.grade || ' ' || f.state, f.id, 'steps' from finding f
                        where f.released_at is not null
                          and f.state is distinct from (select e.state_after from finding_event e where e.finding_id = f.id order by e.seq desc limit 1))
                select what || ' of ' || told || ' ' || id from missing""")).isEmpty();
    }

    @Test
    void a55ReportsOfThePastSayEverythingAndTheArchiveHasEverySection() throws SQLException {
        for (DemoPerson planner : List.of(DemoPerson.CHENGHENG_PLANNER, DemoPerson.ISLEMARK_PLANNER)) {
            List<UUID> some = ask(
                            "demonstration", """
                            select c.id from certification c join tenant t on t.id = c.tenant_id
                            where t.name = '%s' and c.state = 'ACTIVE'
                              and exists (select from audit a where a.certification_id = c.id and a.type = 'SURVEILLANCE' and a.state = 'READY_FOR_DECISION')
                            order by c.id limit 4""".formatted(planner.tenant().title()))
                    .stream()
                    .map(UUID::fromString)
                    .toList();
            assertThat(some).hasSize(4);
            for (UUID certification : some) {
                var records = as(
                        planner,
                        () -> application
                                .getBean(Records.class)
                                .of(certification, Locale.TRADITIONAL_CHINESE)
                                .orElseThrow());
                assertThat(records)
                        .extracting(ArchivedRecord::section)
                        .contains(
                                Section.APPLICATION,
                                Section.AUDIT_TIME,
                                Section.AGREEMENT,
                                Section.TEAM,
                                Section.PLAN,
                                Section.FINDINGS,
                                Section.REPORT,
                                Section.REVIEW,
                                Section.DECISION,
                                Section.CERTIFICATE,
                                Section.HISTORY);
                List<UUID> reported = ask(
                                "demonstration",
                                "select audit_id from audit_report where audit_id in (select id from audit where certification_id = '"
                                        + certification + "')")
                        .stream()
                        .map(UUID::fromString)
                        .toList();
                assertThat(reported).allSatisfy(audit -> {
                    Report report = as(
                            planner,
                            () -> application.getBean(Reports.class).of(audit).orElseThrow());
                    assertThat(report.lines())
                            .filteredOn(line -> !line.complete())
                            .isEmpty();
                    assertThat(as(
                                    planner,
                                    () -> application.getBean(Reports.class).versions(audit)))
                            .hasSize(1);
                });
            }
        }
    }

    @Test
    void noHistoryGoesBackInTime() throws SQLException {
        assertThat(ask("demonstration", """
                with step as (
                    select 'engagement' as of, engagement_id as id, seq, at from engagement_step
                    union all select 'audit', audit_id, seq, recorded_at from audit_event
                    union all select 'finding', finding_id, seq, recorded_at from finding_event
                    union all select 'certification', certification_id, seq, recorded_at from certification_event
                    union all select 'record', subject_id, id, at from history where subject in ('audit', 'finding', 'certification', 'quote'))
                select of || ' ' || id || ' ' || seq || ' ' || at from (
                    select of, id, seq, at, lag(at) over (partition by of, id order by seq) as before from step) s where at < before""")).isEmpty();
        assertThat(ask("demonstration", """
                select 'application, review, offer, signature ' || e.number from engagement e
                    join application_version v on v.engagement_id = e.id
                    join review_item i on i.engagement_id = e.id
                    join quote q on q.engagement_id = e.id
                    join sign_off s on s.quote_id = q.id
                where not (e.created_at < v.submitted_at and v.submitted_at < i.answered_at and i.answered_at <= q.sent_at and q.sent_at <= s.signed_at)
                union all
                select 'report before its answers ' || a.id from audit a join audit_report_version v on v.audit_id = a.id
                    join finding f on f.audit_id = a.id join corrective_action c on c.finding_id = f.id
                where c.sent_at > v.submitted_at or c.answered_on < a.ends_on
                union all
                select 'answer after its deadline ' || f.id from finding f where f.answered_on > f.answer_due
                union all
                select 'review before its report ' || r.audit_id from technical_review r
                    join audit_report_version v on v.audit_id = r.audit_id where r.reviewed_at <= v.submitted_at
                union all
                select 'decision before the review ' || d.id from decision d join decision_file f on f.id = d.file_id
                    join technical_review r on r.audit_id = f.audit_id
                where d.recorded_at <= r.reviewed_at or (d.recorded_at at time zone 'Asia/Taipei')::date <> d.decided_on
                union all
                select 'stage 2 before the review of stage 1 ' || a.id from audit a join audit b on b.certification_id = a.certification_id and b.type = 'STAGE_1'
                    join technical_review r on r.audit_id = b.id
                where a.type = 'STAGE_2' and a.starts_on <= (r.reviewed_at at time zone 'Asia/Taipei')::date and b.ends_on < a.starts_on""")).isEmpty();
    }

    @Test
    void nothingIsSaidToHaveHappenedInTheFutureAtNightOrOnASunday() throws SQLException {
        assertThat(ask("demonstration", """
                with said as (
                    select 'engagement step' as what, at from engagement_step
                    union all select 'application', submitted_at from application_version
                    union all select 'review', answered_at from review_item
                    union all select 'offer', sent_at from quote where sent_at is not null
                    union all select 'signature', signed_at from sign_off
                    union all select 'document', uploaded_at from document
                    union all select 'audit time', recorded_at from audit_time
                    union all select 'audit', created_at from audit
                    union all select 'audit step', recorded_at from audit_event
                    union all select 'plan', issued_at from audit_paper where issued_at is not null
                    union all select 'declaration', declared_at from declaration
                    union all select 'finding', created_at from finding
                    union all select 'finding step', recorded_at from finding_event
                    union all select 'answer', sent_at from corrective_action
                    union all select 'report', submitted_at from audit_report_version
                    union all select 'technical review', reviewed_at from technical_review
                    union all select 'decision', recorded_at from decision
                    union all select 'certification', created_at from certification
                    union all select 'event', recorded_at from certification_event
                    union all select 'client', created_at from organisation
                    union all select 'notice', told_at from notice
                    union all select 'history of ' || subject, at from history
                              where subject in ('organisation', 'certification', 'audit', 'audit_paper', 'audit_report', 'finding', 'corrective_action',
                                                'engagement', 'application', 'review', 'quote', 'notice')
                                -- certificates are printed when everything is loaded, and what they say is kept then
                                and part not in ('certified_site', 'certificate_wording')),
                     there as (select what, at, at at time zone 'Asia/Taipei' as here from said)
                select what || ' ' || at from there
                where at > '2026-11-23T01:30:00Z' or extract(isodow from here) = 7 or extract(hour from here) not between 8 and 18
                limit 40""")).isEmpty();
    }

    @Test
    void whoSignsInForAClientFindsNothingLate() throws SQLException {
        assertThat(ask("demonstration", """
                select concat_ws(' ', c.standard, c.state, c.decided_on) from certification c
                where c.subject_tenant_id is not null and (c.state <> 'ACTIVE' or c.decided_on <= date '2026-11-23' - 365)""")).isEmpty();
    }

    @Test
    void everyCertificationStandsWhereItsHistoryLeads() throws SQLException {
        var histories = new LinkedHashMap<String, List<LifeEvent>>();
        for (String row : ask("demonstration", """
                select concat_ws(' ', certification_id, type, on_day, open_majors, coalesce(decision, '-'), coalesce(expiry::text, '-'),
                                 coalesce(majors_due::text, '-'), coalesce(audit_id::text, '-'))
                from certification_event order by certification_id, on_day, seq""")) {
            String[] told = row.split(" ");
            histories
                    .computeIfAbsent(told[0], id -> new ArrayList<>())
                    .add(new LifeEvent(
                            LifeEventType.valueOf(told[1]),
                            LocalDate.parse(told[2]),
                            told[4].equals("-") ? null : DecisionKind.valueOf(told[4]),
                            Integer.parseInt(told[3]),
                            told[5].equals("-") ? null : LocalDate.parse(told[5]),
                            told[6].equals("-") ? null : LocalDate.parse(told[6]),
                            told[7].equals("-") ? null : UUID.fromString(told[7]),
                            null,
                            null,
                            List.of()));
        }
        var led = new ArrayList<String>();
        histories.forEach((id, events) -> led.add(
                switch (Timeline.replay(events, LocalDate.of(2026, 11, 23), ExpiryConvention.DAY_BEFORE)) {
                    case Timeline.Replay.Stands(var life) -> id + " " + life.status() + " " + life.expiry();
                    case Timeline.Replay.NotAllowed refused -> id + " " + refused;
                }));
        assertThat(led).hasSizeGreaterThan(400).isEqualTo(ask("demonstration", """
                select concat_ws(' ', id, state, coalesce(expires_on::text, 'null')) from certification c
                where exists (select from certification_event e where e.certification_id = c.id) order by id"""));
        assertThat(ask("demonstration", """
                select id || ' ' || state from certification c
                where state <> 'PENDING' and not exists (select from certification_event e where e.certification_id = c.id)""")).isEmpty();
    }

    private static <T> T as(DemoPerson person, Supplier<T> asked) {
        var reception = application.getBean(Reception.class);
        return Acting.getAs(
                reception.member(
                        reception.tenant(person.tenant()),
                        reception.person(person.email(), person.title()),
                        person.role()),
                asked);
    }

    /** What is in the database, without the ids of tenants and persons and the times of writing. */
    private static List<String> fingerprint(String database) throws SQLException {
        return ask(database, """
                select 'finding ' || md5(string_agg(id::text || statement || evidence || state || grade || raised_on || raised_by, '|' order by id)) from finding
                union all select 'audit ' || md5(string_agg(id::text || state || starts_on || ends_on || type, '|' order by id)) from audit
                union all select 'team ' || md5(string_agg(audit_id::text || auditor_id || role, '|' order by audit_id, auditor_id)) from audit_member
                union all select 'client ' || md5(string_agg(id::text || name || name_zh || tax_id, '|' order by id)) from organisation
                union all select 'certification ' || md5(string_agg(id::text || state || coalesce(expires_on::text, ''), '|' order by id)) from certification c
                          where c.decided_on is not null
                union all select 'event ' || md5(string_agg(id::text || seq || type || on_day || state_after || open_majors, '|' order by id)) from certification_event
                union all select 'time ' || md5(string_agg(id::text || input || result || working || recorded_at, '|' order by id)) from audit_time t where note is not null
                union all select 'agreement ' || md5(string_agg(s.engagement_id::text || s.certification_id || v.content || q.sha256, '|' order by s.engagement_id, s.certification_id))
                          from engagement_standard s join certification c on c.id = s.certification_id and c.decided_on is not null
                              join application_version v on v.engagement_id = s.engagement_id join quote q on q.engagement_id = s.engagement_id
                union all select 'paper ' || md5(string_agg(audit_id::text || kind || content || coalesce(issued_at::text, ''), '|' order by audit_id, kind)) from audit_paper
                union all select 'report ' || md5(string_agg(audit_id::text || content || submitted_at, '|' order by audit_id)) from audit_report_version
                union all select 'decision ' || md5(string_agg(id::text || kind || decided_on || coalesce(reason, '') || recorded_at, '|' order by id)) from decision
                union all select 'competence ' || count(*) from competence
                union all select 'grant ' || count(*) from access_grant
                union all select 'link ' || count(*) from consultancy_link
                union all select 'person ' || count(*) from person
                union all select 'member ' || count(*) from membership
                order by 1""");
    }

    private static List<String> ask(String database, String query) throws SQLException {
        try (var connection = EmbeddedPostgres.forTests().connect(database);
                var rows = connection.createStatement().executeQuery(query)) {
            var answers = new ArrayList<String>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }

    private static void superuser(String database, String sql) throws SQLException {
        try (var connection = EmbeddedPostgres.forTests().connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
