package app.auditorium.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.auditorium.audit.AuditConduct;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditReplies;
import app.auditorium.audit.AuditState;
import app.auditorium.audit.Audits;
import app.auditorium.audit.NewReply;
import app.auditorium.audit.Reply;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.DecisionKind;
import app.auditorium.certification.LifeEvent;
import app.auditorium.certification.Lives;
import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.planning.year.DueVisit;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.Tenants;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A body's year on a real database: planned in the background, and turned into audits that an outsider judges. */
class PlansTest extends YearOfABody {

    @Autowired
    PlanBoard board;

    @Autowired
    Audits audits;

    @Autowired
    Lives lives;

    @Autowired
    AuditConduct conduct;

    @Autowired
    AuditReplies replies;

    @Autowired
    ReasonTable reasons;

    @Autowired
    YearOnFile years;

    @Autowired
    HouseRules houseRules;

    @Autowired
    PlanTable table;

    @Autowired
    VisitTable rows;

    @Autowired
    JobTable jobs;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void oneClickPlansTheYearAndNothingIsBroken() {
        PlanRow plan = made(2);

        assertThat(plan.state()).isEqualTo(PlanState.PROPOSED);
        assertThat(Objects.requireNonNull(plan.job()).state()).isEqualTo(JobState.FINISHED);
        assertThat(plan.broken()).isZero();
        assertThat(plan.visits()).isGreaterThanOrEqualTo(8);
        assertThat(plan.placed()).isEqualTo(plan.visits());
        files.as(body, sql -> assertThat(PlanVerifier.breaches(sql, plan.id())).isEmpty());
    }

    @Test
    void theVerifierFindsEachHardRuleThatTheRowsBreak() {
        PlanRow plan = made(1);
        String one = "(select id from plan_visit where plan_id = '" + plan.id()
                + "' and starts_on is not null order by starts_on desc, id limit 1)";
        String visit = "update plan_visit set %s where id = " + one;
        String lead = "(select split_part(team[1], ' ', 2)::uuid from plan_visit where id = " + one + ")";
        String certification =
                "update certification set %s where id = (select certification_id from plan_visit where id = " + one
                        + ")";
        String toshms = certification.formatted("standard = 'TOSHMS'");
        var breaks = Map.ofEntries(
                Map.entry(
                        "away",
                        "insert into absence (id, auditor_id, first_day, last_day) select gen_random_uuid(), " + lead
                                + ", starts_on, ends_on from plan_visit where id = " + one),
                Map.entry("no lead", visit.formatted("team = array[replace(team[1], 'LEAD_AUDITOR', 'AUDITOR')]")),
                Map.entry(
                        "twice in the team",
                        visit.formatted("team = team || replace(team[1], 'LEAD_AUDITOR', 'AUDITOR')")),
                Map.entry("left", "update auditor set left_on = current_date where id = " + lead),
                Map.entry("lead not qualified", "update competence set role = 'AUDITOR' where auditor_id = " + lead),
                Map.entry(
                        "audits without the standard",
                        "update competence set standard = 'ISO_9001' where auditor_id = " + lead + "; "
                                + visit.formatted("team = array[replace(team[1], 'LEAD_AUDITOR', 'AUDITOR')]")),
                Map.entry("area not covered", certification.formatted("iaf_codes = '{28}'")),
                Map.entry("not registered for TOSHMS", toshms),
                Map.entry("nobody evaluated for TOSHMS", toshms),
                Map.entry("out of scope", "delete from scope_entry where iaf_code = '17'"),
                Map.entry("too early", visit.formatted("window_from = ends_on + 1, due = ends_on + 2")),
                Map.entry("too late", visit.formatted("limit_day = starts_on - 1")),
                Map.entry(
                        "certified no longer",
                        visit.formatted("type = 'RECERTIFICATION'") + "; "
                                + certification.formatted(
                                        "decided_on = current_date - 400, expires_on = current_date")),
                Map.entry(
                        "weekend",
                        visit.formatted("starts_on = date_trunc('week', starts_on)::date + 5,"
                                + " ends_on = date_trunc('week', starts_on)::date + 5")),
                Map.entry(
                        "blackout",
                        "insert into blackout (id, organisation_id, first_day, last_day) select gen_random_uuid(),"
                                + " organisation_id, starts_on, ends_on from plan_visit where id = " + one),
                Map.entry("stage 2 first", visit.formatted("follows = id")),
                Map.entry("too short", visit.formatted("audit_days = 40")));

        breaks.forEach((kind, change) ->
                assertThat(afterwards(plan, change)).as(kind).anyMatch(breach -> breach.startsWith(kind + " ")));
        files.as(body, sql -> assertThat(PlanVerifier.breaches(sql, plan.id())).isEmpty());
    }

    /** What the verifier says of rows that are changed and put back. */
    private List<String> afterwards(PlanRow plan, String change) {
        var breaches = new ArrayList<String>();
        assertThatThrownBy(() -> files.as(body, sql -> {
                    for (String statement : change.split("; ")) {
                        assertThat(sql.sql(statement).update()).as(statement).isPositive();
                    }
                    breaches.addAll(PlanVerifier.breaches(sql, plan.id()));
                    throw new IllegalStateException("put back");
                }))
                .hasMessage("put back");
        return breaches;
    }

    @Test
    void whatIsAcceptedIsAnAudit() {
        PlanRow plan = made(1);

        Accepted accepted = Tenants.as(
                body,
                () -> plans.accept(plan.id(), VisitRow.toAccept(plans.visits(plan.id())))
                        .orThrow());

        assertThat(accepted.refused()).isEmpty();
        assertThat(accepted.audits()).isEqualTo(plan.placed());
        assertThat(visits(plan)).allSatisfy(visit -> assertThat(visit.audit()).isNotNull());
        files.as(body, sql -> {
            assertThat(sql.sql("select count(*) from audit where tenant_id = current_tenant()")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(plan.placed());
            assertThat(PlanVerifier.breaches(sql, plan.id())).isEmpty();
        });
        assertThat(Tenants.as(body, () -> plans.find(plan.id()).orElseThrow()).state())
                .isEqualTo(PlanState.ACCEPTED);
    }

    @Test
    void whoeverIsCutOffWhileAcceptingHasAcceptedSomeVisitsWholeAndNoneByHalf() {
        PlanRow plan = made(1);
        var heard = new ArrayList<Progress.Part>();

        assertThatThrownBy(() -> Tenants.as(
                        body,
                        () -> plans.accept(plan.id(), VisitRow.toAccept(plans.visits(plan.id())), (part, done, of) -> {
                            assertThat(done).isBetween(1, of);
                            if (part == Progress.Part.ACCEPTED && done == 2) {
                                throw new IllegalStateException("The process is killed");
                            }
                        })))
                .hasMessage("The process is killed");

        PlanRow left = Tenants.as(body, () -> plans.find(plan.id()).orElseThrow());
        assertThat(left.state()).isEqualTo(PlanState.ACCEPTED);
        assertThat(left.accepted()).isEqualTo(2);
        assertThat(left.open()).isEqualTo(plan.placed() - 2);
        assertThat(visits(plan)).filteredOn(visit -> visit.audit() != null).hasSize(2);
        files.as(
                body,
                sql -> assertThat(sql.sql("""
                                        select count(*) from audit a join plan_reason r on r.tenant_id = a.tenant_id and r.audit_id = a.id
                                        where a.tenant_id = current_tenant()""").query(Integer.class).single()).isEqualTo(2));

        Tenants.as(
                body,
                () -> plans.accept(plan.id(), VisitRow.toAccept(plans.visits(plan.id())), (part, done, of) -> {
                            synchronized (heard) {
                                heard.add(part);
                            }
                        })
                        .orThrow());
        assertThat(heard)
                .containsOnly(Progress.Part.EXPLAINED, Progress.Part.ACCEPTED)
                .hasSize(2 * left.open());
    }

    @Test
    void publishingTellsEverybodyOnceWithAnEntryForTheCalendar() {
        PlanRow plan = made(1);
        Tenants.as(
                body,
                () -> plans.accept(plan.id(), VisitRow.toAccept(plans.visits(plan.id())))
                        .orThrow());

        Accepted told = Tenants.as(body, () -> published(plan));
        Accepted again = Tenants.as(body, () -> published(plan));

        assertThat(told.refused()).isEmpty();
        assertThat(told.audits()).isEqualTo(plan.placed());
        assertThat(again.audits()).isZero();
        files.as(body, sql -> {
            assertThat(sql.sql(
                                    "select count(*) from audit where tenant_id = current_tenant() and state = 'TEAM_PROPOSED'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(plan.placed());
            assertThat(sql.sql("select count(*) from mail where tenant_id = current_tenant()")
                            .query(Integer.class)
                            .single())
                    .isGreaterThanOrEqualTo(plan.placed());
        });
    }

    @Test
    void aPublishedAuditThatIsCalledOffIsTakenBackAtOnceAndWaitsInThePlanAgain() {
        PlanRow plan = made(1);
        Tenants.as(
                body,
                () -> plans.accept(plan.id(), VisitRow.toAccept(plans.visits(plan.id())))
                        .orThrow());
        Tenants.as(body, () -> published(plan));
        VisitRow visit = visits(plan).getFirst();
        AuditDetails audit = Tenants.as(
                body,
                () -> audits.details(Objects.requireNonNull(visit.audit())).orElseThrow());

        Tenants.as(
                body,
                () -> conduct.cancel(audit.id(), audit.version(), "The plant is flooded.")
                        .orThrow());

        VisitRow waiting = visits(plan).stream()
                .filter(row -> row.id().equals(visit.id()))
                .findFirst()
                .orElseThrow();
        assertThat(waiting.audit()).isNull();
        assertThat(waiting.isPlaced()).isFalse();
        files.as(
                body,
                sql -> assertThat(sql.sql(
                                        "select count(*) from mail where tenant_id = current_tenant() and subject ~ '取消|called off'")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(audit.team().size()));
    }

    @Test
    void aPlaceOfTheProgrammeBecomesOneAuditHoweverManyPlansHoldIt() {
        PlanRow one = made(1);
        PlanRow other = made(1);
        Tenants.as(
                body,
                () -> plans.accept(one.id(), VisitRow.toAccept(plans.visits(one.id())))
                        .orThrow());

        Accepted again = Tenants.as(
                body,
                () -> plans.accept(other.id(), VisitRow.toAccept(plans.visits(other.id())))
                        .orThrow());

        assertThat(again.audits()).isZero();
        assertThat(again.refused())
                .hasSize(other.placed())
                .allSatisfy(refusal -> assertThat(refusal.problems())
                        .extracting(Problem::key)
                        .containsExactly("problem.plan.answered"));
    }

    @Test
    void a40WhatTheClientObjectedToIsNotProposedAgainUntilItIsChanged() {
        PlanRow plan = made(1);
        Tenants.as(
                body,
                () -> plans.accept(plan.id(), VisitRow.toAccept(plans.visits(plan.id())))
                        .orThrow());
        Tenants.as(body, () -> published(plan));
        VisitRow visit = visits(plan).stream()
                .filter(row -> row.type() == AuditType.SURVEILLANCE)
                .max(Comparator.comparing(VisitRow::due))
                .orElseThrow();
        UUID audit = Objects.requireNonNull(visit.audit());
        AuditDetails objected = Tenants.as(body, () -> {
            AuditDetails proposed = audits.details(audit).orElseThrow();
            return replies.record(
                            audit,
                            proposed.version(),
                            NewReply.objected(Reply.About.DAYS, "The line stands still that week.")
                                    .toldBy("by telephone", LocalDate.now(ZoneId.of("Asia/Taipei"))))
                    .orThrow();
        });

        Accepted unchanged = Tenants.as(body, () -> published(plan));

        assertThat(unchanged.audits()).isZero();
        assertThat(unchanged.refused())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.problems())
                        .extracting(Problem::key)
                        .containsExactly("problem.plan.told-already"));
        files.as(
                body,
                sql -> sql.sql("update audit set starts_told = starts_told - 1, ends_told = ends_told - 1 where id = ?")
                        .param(objected.id())
                        .update());
        assertThat(Tenants.as(body, () -> published(plan)).audits()).isEqualTo(1);
    }

    @Test
    void a03AMissedSurveillanceIsMadeUpOnceAndNotBesideALaterAuditOrARecertification() {
        UUID missed = certification(files.client(body, "Missed"), "17");
        UUID overtaken = certification(files.client(body, "Overtaken"), "17");
        UUID renewed = certification(files.client(body, "Renewed"), "17");
        files.grant(body, renewed, LocalDate.now().minusMonths(26));
        LocalDate decided = LocalDate.now().minusMonths(14);
        files.grant(body, missed, decided);
        files.grant(body, overtaken, decided);
        UUID wang = files.auditor(body, "王淑芬", StandardId.ISO_45001, "17");
        scheduled(overtaken, AuditType.SURVEILLANCE, FIRST.minusDays(1), wang);

        PlanRow plan = made(1);

        assertThat(visits(plan))
                .filteredOn(visit -> visit.due().isBefore(FIRST))
                .extracting(VisitRow::certificationId)
                .containsOnlyOnce(missed)
                .doesNotContain(overtaken, renewed);
        assertThat(visits(plan))
                .filteredOn(visit -> visit.certificationId().equals(renewed))
                .extracting(VisitRow::type)
                .contains(AuditType.RECERTIFICATION);
    }

    @Test
    void a69AClientsLeadIsPreferredForAsLongAsTheBodyWants() {
        UUID client = files.client(body, "Long led");
        files.site(body, client, "Plant");
        UUID certification = certification(client, "17");
        files.grant(body, certification, LocalDate.now().minusMonths(8));
        scheduled(certification, AuditType.STAGE_2, FIRST.minusMonths(40), lin);
        PlanRow plan = made(1);

        assertThat(ledTooLong(plan, certification)).containsOnly(false);

        Tenants.as(body, () -> houseRules.set(HouseRule.SAME_LEAD, 0, "36", "procedure QP-11"))
                .orThrow();

        assertThat(ledTooLong(plan, certification)).containsOnly(true);
    }

    @Test
    void a42WhoGoesSpeaksTheLanguageInWhichTheClientWasLastAudited() {
        UUID foreign = certification(files.client(body, "Speaks Japanese"), "17");
        files.grant(body, foreign, LocalDate.now().minusMonths(8));
        scheduled(foreign, AuditType.STAGE_2, LocalDate.now().minusMonths(9), chen);
        files.as(body, sql -> {
            sql.sql("update audit set language = 'ja' where certification_id = ?")
                    .params(foreign)
                    .update();
            sql.sql("update auditor set languages = '{zh-TW,ja-JP}' where id = ?")
                    .params(lin)
                    .update();
        });

        PlanRow plan = made(1);
        accepted(plan);

        files.as(body, sql -> assertThat(PlanVerifier.breaches(sql, plan.id())).isEmpty());
        assertThat(visits(plan))
                .filteredOn(visit -> visit.certificationId().equals(foreign))
                .isNotEmpty()
                .allSatisfy(visit -> {
                    assertThat(visit.team())
                            .extracting(VisitRow.Member::auditorId)
                            .contains(lin);
                    assertThat(Tenants.as(body, () -> audits.details(visit.audit()))
                                    .orElseThrow()
                                    .language())
                            .isEqualTo("ja");
                });
    }

    private List<Boolean> ledTooLong(PlanRow plan, UUID certification) {
        var led = new ArrayList<Boolean>();
        files.as(
                body,
                sql -> years.load(plan.id(), new DateRange(FIRST, LAST), null).year().visits().stream()
                        .filter(visit -> visit.certificationId().equals(certification))
                        .map(DueVisit::ledTooLong)
                        .forEach(led::add));
        return led;
    }

    @Test
    void g3NothingOfACertificationThatIsOverStaysInThePlan() {
        PlanRow plan = made(1);
        VisitRow visit = visits(plan).stream()
                .filter(row -> row.type() == AuditType.SURVEILLANCE)
                .findFirst()
                .orElseThrow();
        Tenants.as(
                body,
                () -> plans.accept(plan.id(), Map.of(visit.id(), visit.version()))
                        .orThrow());
        UUID audit = Objects.requireNonNull(visits(plan).stream()
                .filter(row -> row.id().equals(visit.id()))
                .findFirst()
                .orElseThrow()
                .audit());

        files.as(
                body,
                sql -> lives.record(
                                visit.certificationId(),
                                LifeEvent.decision(DecisionKind.WITHDRAWAL, LocalDate.now(ZoneId.of("Asia/Taipei"))))
                        .orThrow());

        assertThat(visits(plan))
                .isNotEmpty()
                .noneMatch(row -> row.certificationId().equals(visit.certificationId()));
        assertThat(Tenants.as(body, () -> audits.details(audit).orElseThrow()).state())
                .isEqualTo(AuditState.CANCELLED);
    }

    @Test
    void aRunWhoseProcessDiedIsBrokenAndTakenUpAgain() {
        PlanRow plan = made(1);
        files.as(body, sql -> sql.sql("""
                        insert into plan_job (id, plan_id, state, seconds, started_at, alive_at)
                        values (gen_random_uuid(), ?, 'RUNNING', 60, now() - interval '5 minutes', now() - interval '2 minutes')""").param(plan.id()).update());

        PlanRow dead = Tenants.as(body, () -> plans.find(plan.id()).orElseThrow());
        assertThat(Objects.requireNonNull(dead.job()).state()).isEqualTo(JobState.BROKEN);
        assertThat(dead.placed()).isEqualTo(plan.placed());

        Tenants.as(body, () -> plans.resume(plan.id(), 1).orThrow());
        assertThat(Objects.requireNonNull(made(plan.id()).job()).state()).isEqualTo(JobState.FINISHED);
    }

    @Test
    void aRunThatFellSilentWhileItWaitedDoesNotBeginAnyMore() {
        PlanRow plan = made(1);
        var transaction = new TransactionTemplate(transactions);
        UUID buried = Tenants.as(body, () -> transaction.execute(status -> jobs.queue(plan.id(), 60)));
        files.as(
                body,
                sql -> sql.sql("update plan_job set alive_at = now() - interval '2 minutes' where id = ?")
                        .param(buried)
                        .update());
        UUID later = Tenants.as(body, () -> transaction.execute(status -> jobs.queue(plan.id(), 60)));

        Tenants.as(
                body,
                () -> transaction.execute(status -> {
                    assertThat(jobs.begin(buried)).isFalse();
                    jobs.end(buried, JobState.FINISHED, null);
                    assertThat(jobs.begin(later)).isTrue();
                    return true;
                }));

        files.as(
                body,
                sql -> assertThat(sql.sql("select state from plan_job where id = ?")
                                .param(buried)
                                .query(String.class)
                                .single())
                        .isEqualTo("BROKEN"));
    }

    @Test
    void aPortalThatStopsLeavesARunQuietlyAsItWasSavedLast() {
        PlanRow plan = made(1);
        var transaction = new TransactionTemplate(transactions);
        UUID job = Tenants.as(body, () -> transaction.execute(status -> jobs.queue(plan.id(), 60)));
        var runs = new PlanRuns(table, rows, jobs, years, transactions, 1);
        var log = (Logger) LoggerFactory.getLogger(PlanRuns.class);
        var said = new ListAppender<ILoggingEvent>();
        said.start();
        log.addAppender(said);
        try {
            runs.submit(body, job, plan.id(), new DateRange(FIRST, LAST), 60);
            await().until(() -> now(plan).state() == JobState.RUNNING);

            runs.close();

            await().untilAsserted(() -> assertThat(said.list).hasSize(1));
            assertThat(said.list.getFirst().getFormattedMessage()).contains("when the portal stopped");
        } finally {
            log.detachAppender(said);
        }
        assertThat(now(plan).state())
                .as("nobody called it finished: fallen silent, it is broken in a minute")
                .isEqualTo(JobState.RUNNING);
    }

    private PlanRow.Job now(PlanRow plan) {
        return Tenants.as(
                body,
                () -> Objects.requireNonNull(plans.find(plan.id()).orElseThrow().job()));
    }

    @Test
    void whoHadAPlanMadeHearsOfItOnceWhereverHeIs() {
        Membership colleague = tenants.colleague(body, null, Role.PLANNER);
        PlanRow plan = made(1);

        assertThat(Tenants.as(colleague, plans::ended)).isEmpty();
        assertThat(Tenants.as(body, plans::ended))
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo(plan.id()));

        Tenants.as(body, () -> {
            plans.seen(plan.id());
            return plan;
        });
        assertThat(Tenants.as(body, plans::ended)).isEmpty();
    }

    @Test
    void whyAnAuditStandsWhereItStandsIsKeptAsItWasExplainedWhenItWasAccepted() {
        PlanRow plan = made(1);
        VisitRow visit = roomiest(plan);
        Explanation then =
                Tenants.as(body, () -> board.explain(plan.id(), visit.id()).orElseThrow());
        accepted(plan);
        UUID audit = Objects.requireNonNull(now(plan, visit).audit());
        files.absence(body, lin, visit.start(), visit.end());
        files.absence(body, chen, visit.start(), visit.end());

        files.as(body, sql -> {
            ReasonTable.Kept kept = reasons.of(audit).orElseThrow();
            assertThat(kept.why()).isEqualTo(Why.of(visit, then));
            assertThat(kept.by()).isEqualTo(body.personName());
        });
    }

    @Test
    void anotherBodySeesNoneOfIt() {
        PlanRow plan = made(1);
        Membership other = tenants.certificationBody();

        assertThat(Tenants.as(other, () -> plans.find(plan.id()))).isEmpty();
        assertThat(Tenants.as(other, () -> plans.visits(plan.id()))).isEmpty();
        assertThat(Tenants.as(other, () -> board.explain(plan.id(), UUID.randomUUID())))
                .isEmpty();
    }
}
