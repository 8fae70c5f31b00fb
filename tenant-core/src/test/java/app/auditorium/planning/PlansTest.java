package app.auditorium.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.audit.AuditConduct;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditReplies;
import app.auditorium.audit.AuditState;
import app.auditorium.audit.Audits;
import app.auditorium.audit.BodyFixtures;
import app.auditorium.audit.NewReply;
import app.auditorium.audit.Reply;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.DecisionKind;
import app.auditorium.certification.LifeEvent;
import app.auditorium.certification.Lives;
import app.auditorium.certification.NewCertification;
import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.planning.year.DueVisit;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A body's year on a real database: planned in the background, looked at, changed, and turned into audits that an outsider judges. */
@CoreTest
class PlansTest {

    private static final LocalDate FIRST = LocalDate.now().plusDays(14);
    private static final LocalDate LAST = FIRST.plusMonths(12);

    @Autowired
    Tenants tenants;

    @Autowired
    BodyFixtures files;

    @Autowired
    Certifications certifications;

    @Autowired
    Plans plans;

    @Autowired
    PlanBoard board;

    @Autowired
    WhatIfs whatIfs;

    @Autowired
    AffectedAudits affected;

    @Autowired
    Audits audits;

    @Autowired
    Lives lives;

    @Autowired
    AuditConduct conduct;

    @Autowired
    AuditReplies replies;

    @Autowired
    JobTable jobs;

    @Autowired
    ReasonTable reasons;

    @Autowired
    YearOnFile years;

    @Autowired
    HouseRules houseRules;

    private Membership body;
    private UUID lin;
    private UUID chen;

    @BeforeEach
    void aBodyWithTwoLeadsAndSixClients() {
        body = tenants.certificationBody(Role.ADMINISTRATOR, Role.PLANNER);
        files.accredit(body, StandardId.ISO_45001, "17", "28");
        lin = files.auditor(body, "林志明", StandardId.ISO_45001, "17");
        chen = files.auditor(body, "陳怡君", StandardId.ISO_45001, "17");
        files.absence(body, lin, FIRST, FIRST.plusDays(30));
        for (int i = 0; i < 6; i++) {
            UUID client = files.client(body, "Client " + i);
            files.site(body, client, "Plant");
            UUID certification = certification(client, "17");
            if (i < 4) {
                files.grant(body, certification, LocalDate.now().minusMonths(8 + i));
            }
        }
    }

    private UUID certification(UUID client, String code) {
        return Tenants.as(
                        body,
                        () -> certifications
                                .record(new NewCertification(
                                        client, StandardId.ISO_45001, List.of(code), Complexity.LOW, null))
                                .orThrow())
                .id();
    }

    private PlanRow made(int seconds) {
        PlanRow started = Tenants.as(
                body,
                () -> plans.start(new NewPlan("Year", FIRST, LAST, seconds)).orThrow());
        return made(started.id());
    }

    private PlanRow made(UUID plan) {
        for (int i = 0; i < 600; i++) {
            PlanRow row = Tenants.as(body, () -> plans.find(plan).orElseThrow());
            if (!row.isBeingMade()) {
                return row;
            }
            sleep();
        }
        throw new IllegalStateException("Not made in a minute");
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<VisitRow> visits(PlanRow plan) {
        return Tenants.as(body, () -> plans.visits(plan.id()));
    }

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
        UUID late = UUID.randomUUID();
        files.as(body, sql -> {
            sql.sql("""
                                insert into audit (id, certification_id, organisation_id, standard, type, state, iaf_codes, starts_on, ends_on)
                                select ?, id, organisation_id, standard, 'SURVEILLANCE', 'SCHEDULED', iaf_codes, ?, ?
                                from certification where id = ?""")
                    .params(late, FIRST.minusDays(1), FIRST.minusDays(1), overtaken)
                    .update();
            sql.sql("insert into audit_member (audit_id, auditor_id, role) values (?, ?, 'LEAD_AUDITOR')")
                    .params(late, wang)
                    .update();
        });

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
        UUID first = UUID.randomUUID();
        files.as(body, sql -> {
            sql.sql("""
                                insert into audit (id, certification_id, organisation_id, standard, type, state, iaf_codes, starts_on, ends_on)
                                select ?, id, organisation_id, standard, 'STAGE_2', 'SCHEDULED', iaf_codes, ?, ?
                                from certification where id = ?""")
                    .params(first, FIRST.minusMonths(40), FIRST.minusMonths(40), certification)
                    .update();
            sql.sql("insert into audit_member (audit_id, auditor_id, role) values (?, ?, 'LEAD_AUDITOR')")
                    .params(first, lin)
                    .update();
        });
        PlanRow plan = made(1);

        assertThat(ledTooLong(plan, certification)).containsOnly(false);

        Tenants.as(body, () -> houseRules.set(HouseRule.SAME_LEAD, 0, "36", "procedure QP-11"))
                .orThrow();

        assertThat(ledTooLong(plan, certification)).containsOnly(true);
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
    void aVisitThatWasTakenOffIsNotSaidToBeImpossible() {
        PlanRow plan = made(1);
        VisitRow visit = visits(plan).stream()
                .filter(row -> row.type() == AuditType.SURVEILLANCE)
                .max(Comparator.comparing(VisitRow::due))
                .orElseThrow();
        Tenants.as(
                body,
                () -> board.takeOff(plan.id(), visit.id(), visit.version()).orThrow());

        Explanation.Obstacle obstacle = Objects.requireNonNull(Tenants.as(
                        body, () -> board.explain(plan.id(), visit.id()).orElseThrow())
                .obstacle());

        assertThat(obstacle.reason().key()).isEqualTo("obstacle.none");
        assertThat(obstacle.nearest()).isNotNull();
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
    void whatNobodyMayLeadStaysOutAndSaysWhy() {
        certification(files.client(body, "Chemicals"), "28");
        PlanRow plan = made(1);

        List<VisitRow> unplaced =
                visits(plan).stream().filter(visit -> !visit.isPlaced()).toList();
        assertThat(unplaced)
                .isNotEmpty()
                .allSatisfy(visit -> assertThat(visit.iafCodes()).contains("28"));
        Explanation explanation = Tenants.as(
                body, () -> board.explain(plan.id(), unplaced.getFirst().id()).orElseThrow());
        assertThat(Objects.requireNonNull(explanation.obstacle()).reason().rule())
                .isEqualTo("A-42");
    }

    @Test
    void anAuditorWhoIsAwayIsExplainedWithTheNextDayOnWhichHeIsFree() {
        PlanRow plan = made(1);
        // the surveillance with the most room, so that there are other days for it
        VisitRow early = visits(plan).stream()
                .filter(visit -> visit.type() == AuditType.SURVEILLANCE)
                .filter(visit -> visit.start() != null && visit.start().isBefore(FIRST.plusDays(25)))
                .max(Comparator.comparing(VisitRow::due))
                .orElseThrow();

        Explanation explanation =
                Tenants.as(body, () -> board.explain(plan.id(), early.id()).orElseThrow());

        assertThat(explanation.breaks()).isEmpty();
        assertThat(explanation.others())
                .filteredOn(other -> other.auditorId().equals(lin))
                .singleElement()
                .satisfies(other -> {
                    assertThat(other.could()).isFalse();
                    assertThat(other.reasons())
                            .extracting(reason -> reason.rule())
                            .contains("G.2");
                });
        assertThat(explanation.best())
                .isNotEmpty()
                .allSatisfy(best -> assertThat(best.team()).isNotEmpty());
    }

    @Test
    void aVisitIsMovedByHandOnlyWhereTheRulesAllowIt() {
        PlanRow plan = made(1);
        // the one with the most room, so that there are other places for it
        VisitRow visit = visits(plan).stream()
                .filter(v -> v.start() != null && v.type() == AuditType.SURVEILLANCE)
                .max(Comparator.comparing(VisitRow::due))
                .orElseThrow();

        Outcome<VisitRow> tooLate = Tenants.as(
                body,
                () -> board.move(
                        plan.id(), visit.id(), visit.version(), visit.due().plusDays(10), null, null));
        assertThat(tooLate).isInstanceOf(Outcome.Refused.class);
        LiveAnswer answer = Tenants.as(
                body,
                () -> board.ask(plan.id(), visit.id(), visit.due().plusDays(10), null, null)
                        .orElseThrow());
        assertThat(answer.breaks()).extracting(reason -> reason.rule()).contains(visit.rule());

        Proposal other =
                Tenants.as(body, () -> board.best(plan.id(), visit.id(), 3)).getFirst();
        VisitRow moved = Tenants.as(
                body,
                () -> board.take(plan.id(), visit.id(), visit.version(), other).orThrow());
        assertThat(moved.start()).isEqualTo(other.start());
        assertThat(moved.pinned()).isTrue();
    }

    @Test
    void aDayBehindTheDueDayIsSaidToBeLateByTheRuleOfTheWindow() {
        PlanRow plan = made(1);
        VisitRow open = visits(plan).stream()
                .filter(visit -> visit.type() == AuditType.STAGE_2)
                .max(Comparator.comparing(VisitRow::due))
                .orElseThrow();
        VisitRow limited = visits(plan).stream()
                .filter(visit -> visit.type() == AuditType.SURVEILLANCE)
                .max(Comparator.comparing(VisitRow::due))
                .orElseThrow();
        Tenants.as(
                body, () -> board.takeOff(plan.id(), open.id(), open.version()).orThrow());
        Tenants.as(
                body,
                () -> board.takeOff(plan.id(), limited.id(), limited.version()).orThrow());
        LocalDate late = monday(open.due().plusDays(30));

        LiveAnswer soft = Tenants.as(
                body, () -> board.ask(plan.id(), open.id(), late, null, null).orElseThrow());
        LiveAnswer hard = Tenants.as(
                body,
                () -> board.ask(plan.id(), limited.id(), monday(limited.due().plusDays(30)), null, null)
                        .orElseThrow());

        assertThat(soft.allowed()).isTrue();
        assertThat(soft.team()).isNotEmpty();
        assertThat(soft.drawbacks()).anySatisfy(reason -> {
            assertThat(reason.rule()).isEqualTo(open.rule());
            assertThat(reason.args()).containsExactly(ChronoUnit.DAYS.between(open.due(), soft.end()), open.due());
        });
        assertThat(hard.breaks()).anySatisfy(reason -> {
            assertThat(reason.rule()).isEqualTo(limited.rule());
            assertThat(reason.args())
                    .containsExactly(limited.due(), ChronoUnit.DAYS.between(limited.due(), hard.end()));
        });
        assertThat(hard.drawbacks()).isEmpty();
    }

    @Test
    void aVisitThatIsNotPlacedIsLedByThoseInWhoseRowsItIsPut() {
        PlanRow plan = made(1);
        VisitRow visit = visits(plan).stream()
                .filter(row -> row.type() == AuditType.SURVEILLANCE)
                .max(Comparator.comparing(VisitRow::due))
                .orElseThrow();
        VisitRow waiting = Tenants.as(
                body,
                () -> board.takeOff(plan.id(), visit.id(), visit.version()).orThrow());
        int before = daysOf(plan, chen);
        LocalDate from = visit.windowFrom().isAfter(FIRST) ? visit.windowFrom() : FIRST;
        List<PlanBoard.Place> weeks = IntStream.range(0, 12)
                .mapToObj(week -> new PlanBoard.Place(monday(from).plusWeeks(week), chen))
                .toList();

        LiveAnswer may = Tenants.as(body, () -> board.ask(plan.id(), visit.id(), null, weeks)).stream()
                .flatMap(Optional::stream)
                .filter(LiveAnswer::allowed)
                .findFirst()
                .orElseThrow();
        VisitRow placed = Tenants.as(
                body,
                () -> board.move(plan.id(), visit.id(), waiting.version(), may.start(), null, chen)
                        .orThrow());

        assertThat(placed.start()).isEqualTo(may.start());
        assertThat(placed.team()).isEqualTo(may.team());
        assertThat(placed.team().getFirst().auditorId()).isEqualTo(chen);
        assertThat(daysOf(plan, chen)).isGreaterThan(before);
    }

    private int daysOf(PlanRow plan, UUID auditor) {
        return Tenants.as(body, () -> board.loads(plan.id())).get(auditor).days().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Test
    void aSecondPlannerLearnsWhoIsPlanning() {
        PlanRow first = Tenants.as(
                body, () -> plans.start(new NewPlan("First", FIRST, LAST, 20)).orThrow());

        Outcome<PlanRow> second = Tenants.as(body, () -> plans.start(new NewPlan("Second", FIRST, LAST, 5)));

        assertThat(second)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(((Problem) refused.problems().getFirst()).key())
                                .isEqualTo("problem.plan.running"));
        Tenants.as(body, () -> plans.stop(first.id()));
        assertThat(Objects.requireNonNull(made(first.id()).job()).state()).isEqualTo(JobState.STOPPED);
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
    void withoutAnAuditorTheOtherTakesOver() {
        PlanRow plan = made(1);

        PlanRow copy = Tenants.as(
                body,
                () -> whatIfs.copy(plan.id(), new WhatIf("Without Lin", List.of(lin), 2, 0, 1))
                        .orThrow());
        made(copy.id());

        PlanComparison comparison =
                Tenants.as(body, () -> whatIfs.compare(plan.id(), copy.id()).orElseThrow());
        assertThat(comparison.other().visits()).isEqualTo(comparison.one().visits() + 2);
        assertThat(comparison.other().loads())
                .extracting(PlanFigures.Load::auditorId)
                .containsOnly(chen);
        assertThat(Tenants.as(body, () -> plans.accept(copy.id(), VisitRow.toAccept(plans.visits(copy.id())))))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatIsOnlyAssumedStaysSoInCopiesOfCopiesAndBecomesNoAudit() {
        PlanRow plan = made(1);
        assertThat(Tenants.as(body, () -> whatIfs.assumed(plan.id()))).isEmpty();

        PlanRow copy = copied(plan, new WhatIf("Without Lin", List.of(lin), 2, 0, 1));
        PlanRow later = copied(copy, new WhatIf("Later", List.of(chen), 0, 14, 1));
        PlanRow without = copied(plan, new WhatIf("Only without Lin", List.of(lin), 0, 0, 1));

        assertThat(Tenants.as(body, () -> whatIfs.assumed(later.id())))
                .contains(new Assumed(copy.id(), "Without Lin", List.of("林志明", "陳怡君"), 2, 14));
        assertThat(new Assumed(null, null, List.of(), 0, 14).againstAccepting()).isNotNull();
        assertThat(Tenants.as(body, () -> plans.accept(later.id(), VisitRow.toAccept(visits(later)))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(Tenants.as(
                                body,
                                () -> plans.accept(without.id(), VisitRow.toAccept(visits(without)))
                                        .orThrow())
                        .audits())
                .isPositive();
    }

    private PlanRow copied(PlanRow plan, WhatIf wanted) {
        return made(Tenants.as(body, () -> whatIfs.copy(plan.id(), wanted).orThrow())
                .id());
    }

    @Test
    void a40OfAnAuditThatCannotStandThePersonChangesAndTheToldDaysAndAllOthersStay() {
        PlanRow plan = made(1);
        Tenants.as(
                body,
                () -> plans.accept(plan.id(), VisitRow.toAccept(plans.visits(plan.id())))
                        .orThrow());
        Tenants.as(body, () -> published(plan));
        List<VisitRow> before = visits(plan);
        VisitRow hit = before.stream()
                .filter(visit -> visit.type() == AuditType.SURVEILLANCE)
                .max(Comparator.comparing(VisitRow::due))
                .orElseThrow();
        UUID lead = hit.team().getFirst().auditorId();
        files.absence(body, lead, hit.start(), hit.end());
        files.auditor(body, "王淑芬", StandardId.ISO_45001, "17");

        assertThat(Tenants.as(body, affected::list))
                .singleElement()
                .satisfies(audit -> assertThat(audit.id()).isEqualTo(hit.audit()));
        assertThat(Tenants.as(body, () -> board.broken(plan.id()))).containsOnlyKeys(hit.id());

        Mended mended = Tenants.as(body, () -> board.mend(plan.id()).orThrow());

        assertThat(mended).isEqualTo(new Mended(1, 0, 0, 0));
        assertThat(visits(plan))
                .filteredOn(visit -> visit.id().equals(hit.id()))
                .singleElement()
                .satisfies(visit -> {
                    assertThat(visit.start()).isEqualTo(hit.start());
                    assertThat(visit.team())
                            .extracting(VisitRow.Member::auditorId)
                            .doesNotContain(lead);
                });
        Accepted accepted = Tenants.as(
                body,
                () -> plans.accept(plan.id(), VisitRow.toAccept(plans.visits(plan.id())))
                        .orThrow());

        assertThat(accepted.refused()).isEmpty();
        assertThat(accepted.audits()).isEqualTo(1);
        assertThat(Tenants.as(body, affected::list)).isEmpty();
        assertThat(visits(plan))
                .filteredOn(visit -> !visit.id().equals(hit.id()))
                .isEqualTo(before.stream()
                        .filter(visit -> !visit.id().equals(hit.id()))
                        .toList());
    }

    @Test
    void anAuditMovesOnlyWhereNobodyElseCanGoOnItsDays() {
        PlanRow plan = made(1);
        accepted(plan);
        VisitRow hit = roomiest(plan);
        files.absence(body, lin, hit.start(), hit.end());
        files.absence(body, chen, hit.start(), hit.end());

        Mended mended = Tenants.as(body, () -> board.mend(plan.id()).orThrow());

        assertThat(mended.days()).isPositive();
        assertThat(mended.people()).isZero();
        assertThat(mended.left()).isZero();
        VisitRow moved = now(plan, hit);
        assertThat(moved.start()).isNotEqualTo(hit.start());
    }

    @Test
    void aVisitThatAnotherPlanHasAnsweredIsMarkedAndTakenOutWhenThePlanIsMended() {
        PlanRow one = made(1);
        PlanRow other = made(1);
        VisitRow visit = roomiest(one);
        Tenants.as(
                body,
                () -> plans.accept(one.id(), Map.of(visit.id(), visit.version()))
                        .orThrow());
        UUID audit = Objects.requireNonNull(now(one, visit).audit());

        assertThat(visits(one)).extracting(VisitRow::answeredBy).containsOnlyNulls();
        assertThat(visits(other))
                .filteredOn(row -> row.answeredBy() != null)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.answeredBy()).isEqualTo(audit);
                    assertThat(row.certificationId()).isEqualTo(visit.certificationId());
                    assertThat(row.due()).isEqualTo(visit.due());
                });

        Mended mended = Tenants.as(body, () -> board.mend(other.id()).orThrow());

        assertThat(mended.answered()).isEqualTo(1);
        assertThat(visits(other)).extracting(VisitRow::answeredBy).containsOnlyNulls();
        assertThat(visits(other)).hasSize(other.visits() - 1);
    }

    @Test
    void whoChangesAVisitThatAnotherPlannerHasChangedSinceLearnsWhoWasQuicker() {
        PlanRow plan = made(1);
        VisitRow shown = roomiest(plan);
        Membership colleague = tenants.colleague(body, null, Role.PLANNER);
        Proposal theirs =
                Tenants.as(body, () -> board.best(plan.id(), shown.id(), 3)).getFirst();
        VisitRow moved = Tenants.as(
                colleague,
                () -> board.take(plan.id(), shown.id(), shown.version(), theirs).orThrow());

        List<Supplier<Outcome<?>>> mine = List.of(
                () -> board.take(plan.id(), shown.id(), shown.version(), theirs),
                () -> board.move(plan.id(), shown.id(), shown.version(), shown.windowFrom(), null, null),
                () -> board.pin(plan.id(), shown.id(), shown.version(), false),
                () -> board.takeOff(plan.id(), shown.id(), shown.version()),
                () -> board.keep(plan.id(), shown.id(), shown.version()),
                () -> plans.accept(plan.id(), Map.of(shown.id(), shown.version())));

        assertThat(mine)
                .allSatisfy(change -> assertThat(Tenants.as(body, change))
                        .isInstanceOfSatisfying(Outcome.Stale.class, stale -> {
                            assertThat(stale.who()).isEqualTo(colleague.personName());
                            assertThat(stale.when()).isNotNull();
                        }));
        assertThat(now(plan, shown)).isEqualTo(moved);
        assertThat(Tenants.as(body, () -> board.takeOff(plan.id(), shown.id(), moved.version())))
                .as("on top of what there is now it goes through")
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void ofAllThatIsAcceptedOnlyWhatSomebodyHasChangedSinceIsLeft() {
        PlanRow plan = made(1);
        Map<UUID, Integer> shown = Tenants.as(body, () -> VisitRow.toAccept(plans.visits(plan.id())));
        VisitRow visit = roomiest(plan);
        Tenants.as(
                body,
                () -> board.pin(plan.id(), visit.id(), visit.version(), true).orThrow());

        Accepted accepted =
                Tenants.as(body, () -> plans.accept(plan.id(), shown).orThrow());

        assertThat(accepted.audits()).isEqualTo(shown.size() - 1);
        assertThat(accepted.refused())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.problems())
                        .extracting(Problem::key)
                        .containsExactly("problem.plan.visit-changed"));
    }

    @Test
    void twoPlannersWhoMoveDifferentVisitsAtOnceBothKeepWhatTheyDid() {
        PlanRow plan = made(1);
        List<VisitRow> placed = visits(plan).stream()
                .filter(row -> row.type() == AuditType.SURVEILLANCE)
                .sorted(Comparator.comparing(VisitRow::due).reversed())
                .limit(2)
                .toList();

        List<Outcome<VisitRow>> both = placed.parallelStream()
                .map(visit -> Tenants.as(body, () -> board.takeOff(plan.id(), visit.id(), visit.version())))
                .toList();

        assertThat(both).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Done.class));
        assertThat(placed)
                .allSatisfy(visit -> assertThat(now(plan, visit).isPlaced()).isFalse());
    }

    @Test
    void anAuditThatSomebodyChangedWhileItWasPlannedAnewIsNotOverwritten() {
        PlanRow plan = made(1);
        accepted(plan);
        VisitRow hit = roomiest(plan);
        files.absence(body, hit.team().getFirst().auditorId(), hit.start(), hit.end());
        Tenants.as(body, () -> board.mend(plan.id()).orThrow());
        files.as(
                body,
                sql -> sql.sql("update audit set version = version + 1 where id = ?")
                        .param(hit.audit())
                        .update());
        VisitRow loose = now(plan, hit);

        Accepted accepted = Tenants.as(
                body,
                () -> plans.accept(plan.id(), Map.of(loose.id(), loose.version()))
                        .orThrow());

        assertThat(accepted.audits()).isZero();
        assertThat(accepted.refused().getFirst().problems())
                .extracting(Problem::key)
                .containsExactly("problem.plan.audit-changed");
    }

    @Test
    void aRunThatWasGivenUpAsDeadWritesNothingOverWhatAPlannerDidSince() {
        PlanRow plan = made(1);
        VisitRow visit = roomiest(plan);
        UUID dead = UUID.randomUUID();
        files.as(body, sql -> sql.sql("""
                        insert into plan_job (id, plan_id, state, seconds, started_at, alive_at)
                        values (?, ?, 'RUNNING', 60, now() - interval '5 minutes', now() - interval '2 minutes')""").params(dead, plan.id()).update());

        Tenants.as(
                body,
                () -> board.takeOff(plan.id(), visit.id(), visit.version()).orThrow());

        files.as(body, sql -> assertThat(jobs.alive(dead, null)).isEmpty());
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

    private Accepted published(PlanRow plan) {
        return plans.publish(plan.id(), plans.toTell(plan.id())).orThrow();
    }

    private void accepted(PlanRow plan) {
        Tenants.as(
                body,
                () -> plans.accept(plan.id(), VisitRow.toAccept(plans.visits(plan.id())))
                        .orThrow());
    }

    private VisitRow now(PlanRow plan, VisitRow visit) {
        return visits(plan).stream()
                .filter(row -> row.id().equals(visit.id()))
                .findFirst()
                .orElseThrow();
    }

    /** The surveillance with the most room, so that there are other places for it. */
    private VisitRow roomiest(PlanRow plan) {
        return visits(plan).stream()
                .filter(row -> row.type() == AuditType.SURVEILLANCE && row.isPlaced())
                .max(Comparator.comparing(VisitRow::due))
                .orElseThrow();
    }

    @Test
    void aComparisonWithAnAcceptedPlanJudgesBothAlike() {
        PlanRow one = made(1);
        PlanRow other = made(1);
        accepted(one);

        PlanComparison comparison =
                Tenants.as(body, () -> whatIfs.compare(other.id(), one.id()).orElseThrow());
        PlanComparison turned =
                Tenants.as(body, () -> whatIfs.compare(one.id(), other.id()).orElseThrow());

        assertThat(comparison.one().broken()).isZero();
        assertThat(comparison.other().broken()).isZero();
        assertThat(turned.other().broken()).isZero();
        assertThat(comparison.one().points()).isEqualTo(other.points());
    }

    @Test
    void whatIsImprovedAfterItWasAcceptedStaysAcceptedAndItsAuditsStayWhereTheyAre() {
        PlanRow plan = made(1);
        VisitRow visit = roomiest(plan);
        Tenants.as(
                body,
                () -> plans.accept(plan.id(), Map.of(visit.id(), visit.version()))
                        .orThrow());
        VisitRow audit = now(plan, visit);

        Tenants.as(body, () -> plans.resume(plan.id(), 1).orThrow());
        PlanRow improved = made(plan.id());

        assertThat(improved.state()).isEqualTo(PlanState.ACCEPTED);
        assertThat(improved.open()).isEqualTo(improved.placed() - 1);
        assertThat(improved.untold()).isEqualTo(1);
        assertThat(now(plan, visit)).isEqualTo(audit);

        Tenants.as(body, () -> published(plan));
        Tenants.as(body, () -> plans.resume(plan.id(), 1).orThrow());
        assertThat(made(plan.id()).state()).isEqualTo(PlanState.PUBLISHED);
        assertThatThrownBy(() -> files.as(
                        body,
                        sql -> sql.sql("update plan set state = 'PROPOSED' where id = ?")
                                .param(plan.id())
                                .update()))
                .hasMessageContaining("never proposed again");
    }

    @Test
    void aWhatIfOfAnAcceptedPlanHoldsItsAuditsAndChangesOnlyThoseItPlansAnew() {
        PlanRow plan = made(1);
        accepted(plan);
        List<VisitRow> before = visits(plan);

        PlanRow copy = copied(plan, new WhatIf("Without Lin", List.of(lin), 2, 0, 1));
        PlanRow adoptable = copied(plan, new WhatIf("Only without Lin", List.of(lin), 0, 0, 1));

        PlanComparison comparison =
                Tenants.as(body, () -> whatIfs.compare(plan.id(), copy.id()).orElseThrow());
        assertThat(copy.state()).isEqualTo(PlanState.PROPOSED);
        assertThat(comparison.other().visits()).isEqualTo(comparison.one().visits() + 2);
        assertThat(comparison.one().broken()).isZero();
        assertThat(comparison.changes())
                .filteredOn(change -> change.one() == null)
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.any().imagined()).isTrue());
        assertThat(visits(copy)).extracting(VisitRow::answeredBy).containsOnlyNulls();

        Tenants.as(
                body,
                () -> plans.accept(adoptable.id(), VisitRow.toAccept(plans.visits(adoptable.id())))
                        .orThrow());

        assertThat(visits(plan))
                .filteredOn(visit -> before.stream()
                        .filter(was -> was.id().equals(visit.id()))
                        .noneMatch(was -> sends(was, lin)))
                .isEqualTo(before.stream().filter(was -> !sends(was, lin)).toList());
        assertThat(visits(adoptable))
                .filteredOn(visit -> !visit.isOpen())
                .hasSizeGreaterThan(before.size() - 3)
                .noneMatch(visit -> sends(visit, lin));
        assertThat(Tenants.as(body, () -> plans.find(adoptable.id()).orElseThrow())
                        .state())
                .isEqualTo(PlanState.ACCEPTED);
    }

    private static boolean sends(VisitRow visit, UUID auditor) {
        return visit.team().stream().anyMatch(member -> member.auditorId().equals(auditor));
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
