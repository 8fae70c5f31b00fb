package app.auditorium.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import app.auditorium.audit.AuditPlan.Interview;
import app.auditorium.audit.AuditPlan.Line;
import app.auditorium.audit.ClosingMeeting.Invited;
import app.auditorium.audittime.AuditTimes;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.LifeEventType;
import app.auditorium.certification.Lives;
import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every step from CONFIRMED on, and what its rules refuse (DOMAIN G.2). */
@CoreTest
class AuditConductTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Taipei"));

    @Autowired
    Tenants tenants;

    @Autowired
    BodyFixtures files;

    @Autowired
    Certifications certifications;

    @Autowired
    ConductFixtures conducted;

    @Autowired
    AuditConduct conduct;

    @Autowired
    AuditPapers papers;

    @Autowired
    AuditEvents events;

    @Autowired
    Audits audits;

    @Autowired
    AuditTimes times;

    @Autowired
    Lives lives;

    @Autowired
    HouseRules houseRules;

    PlannedBody on;

    @BeforeEach
    void aBodyWithAClient() {
        on = PlannedBody.with(tenants, files, certifications);
    }

    @Test
    void a41_aPlanThatIsMissingOrNotWholeIsNotIssued() {
        AuditDetails audit = conducted.confirmed(on.body(), stage1());

        assertThat(rules(issue(audit))).containsExactly("A-41 plan");
        assertThat(refusedPlan(
                        audit, plan -> with(plan, List.of(), plan.interviews(), plan.onSiteDays(), plan.remoteDays())))
                .contains("A-41 plan.agenda");
    }

    @Test
    void whoeverKeepsAnOldPlanLearnsWhoWasQuicker() {
        AuditDetails audit = conducted.confirmed(on.body(), stage1());
        Paper<AuditPlan> read = as(() -> papers.plan(audit.id())).orElseThrow();
        as(() -> papers.write(audit.id(), Papers.plan(audit), read.version())).orThrow();

        assertThat(as(() -> papers.write(audit.id(), read.content(), read.version())))
                .isInstanceOfSatisfying(
                        Outcome.Stale.class, stale -> assertThat(stale.who()).isEqualTo("Test Person"));
    }

    @Test
    void a41_everyDayOfTheAuditIsOnTheAgenda() {
        AuditDetails audit = conducted.confirmed(on.body(), stage1());

        assertThat(refusedPlan(
                        audit,
                        plan -> with(
                                plan,
                                plan.agenda().subList(0, 1),
                                plan.interviews(),
                                plan.onSiteDays(),
                                plan.remoteDays())))
                .containsExactly("A-41 plan.agenda", "C-03 plan.days");
    }

    @Test
    void a25_aPlanOfFewerDaysThanTheAuditTimeIsNotIssued() {
        AuditDetails audit = conducted.confirmed(on.body(), stage1());
        as(() -> times.record(times.draft(List.of(on.certification())).orElseThrow()))
                .orThrow();

        assertThat(refusedPlan(audit, plan -> plan)).containsExactly("C.2 plan.days");
        assertThat(refusedPlan(
                        audit,
                        plan -> with(plan, plan.agenda(), plan.interviews(), plan.onSiteDays(), new BigDecimal("1.5"))))
                .containsExactly("C-02 plan.onSiteJustification");
    }

    @Test
    void c02_lessThanFourFifthsOnSiteNeedAJustification() {
        AuditDetails audit = conducted.confirmed(on.body(), stage1());

        assertThat(refusedPlan(
                        audit,
                        plan -> with(
                                plan, plan.agenda(), plan.interviews(), new BigDecimal("1.5"), new BigDecimal("0.5"))))
                .containsExactly("C-02 plan.onSiteJustification");
        assertThat(refusedPlan(
                        audit,
                        plan -> with(
                                plan, plan.agenda(), plan.interviews(), new BigDecimal("2"), new BigDecimal("0.5"))))
                .isEmpty();
    }

    @Test
    void c03_anAuditDayIsADayOfAnAuditorWithoutTravelAndBreaks() {
        AuditDetails audit = conducted.confirmed(on.body(), stage1());

        AuditPlan draft = as(() -> papers.plan(audit.id())).orElseThrow().content();

        assertThat(draft.days()).isEqualByComparingTo("2");
        assertThat(draft.heldBy(audit.auditors()))
                .as("lunch on two days, and yet 8 hours each")
                .isEqualByComparingTo("2");
        assertThat(draft.agenda()).filteredOn(Line::pause).hasSize(2);
    }

    @ParameterizedTest(name = "C-03, C-04: {0} is {1} days of one auditor")
    @CsvSource(delimiter = '|', textBlock = """
            9-17                       | 1
            9-12, 13-17                | 0.88
            9-17, 12-13 pause          | 0.88
            9-17, 9-17                 | 1
            7-21                       | 1
            8-18, 12-14 pause          | 1
            8-10 pause                 | 0
            17-9                       | 0
            """)
    void c03_breaksTravelAndLongerHoursAreNoAuditTime(String agenda, BigDecimal days) {
        List<Line> lines = Stream.of(agenda.split(", "))
                .map(line -> line.split("[- ]"))
                .map(line -> new Line(
                        TODAY,
                        LocalTime.of(Integer.parseInt(line[0]), 0),
                        LocalTime.of(Integer.parseInt(line[1]), 0),
                        "Lin",
                        "8.1",
                        "",
                        line.length > 2))
                .toList();
        AuditPlan plan = new AuditPlan("", "", "", lines, List.of(), BigDecimal.ONE, BigDecimal.ZERO, "", "");

        assertThat(plan.heldBy(1)).isEqualByComparingTo(days);
        assertThat(plan.heldBy(2)).isCloseTo(days.add(days), within(new BigDecimal("0.01")));
    }

    @Test
    void c03_aPlanWhoseAgendaHasNoRoomForItsDaysOnSiteIsNotIssued() {
        AuditDetails audit = conducted.confirmed(on.body(), stage1());
        UnaryOperator<AuditPlan> lunch = plan -> with(
                plan,
                Stream.concat(
                                plan.agenda().stream(),
                                Stream.of(new Line(audit.end(), LocalTime.NOON, LocalTime.of(13, 0), "", "", "", true)))
                        .toList(),
                plan.interviews(),
                plan.onSiteDays(),
                plan.remoteDays());

        assertThat(refusedPlan(audit, lunch)).containsExactly("C-03 plan.days");
        assertThat(refusedPlan(
                        audit,
                        plan -> with(
                                lunch.apply(plan),
                                lunch.apply(plan).agenda(),
                                plan.interviews(),
                                new BigDecimal("1.88"),
                                new BigDecimal("0.12"))))
                .isEmpty();
    }

    @Test
    void a41_whatALineOfTheAgendaMissesIsToldWithItsNumberAndAtItsField() {
        AuditDetails audit = conducted.confirmed(on.body(), stage1());
        Line whole = Papers.plan(audit).agenda().getFirst();
        var wrong = List.of(
                whole,
                new Line(audit.end(), whole.from(), whole.to(), "Lin", "", "", false),
                new Line(audit.end(), whole.from(), whole.to(), "", "8.1", "", false),
                new Line(audit.end().plusDays(1), whole.to(), whole.from(), "Lin", "8.1", "", false));

        assertThat(problems(
                        refused(audit, plan -> with(plan, wrong, plan.interviews(), BigDecimal.ONE, BigDecimal.ZERO))))
                .extracting(Problem::field, problem -> problem.text(Locale.ENGLISH))
                .containsExactly(
                        tuple("plan.agenda[1].what", "Line 2 of the agenda must say who looks at what."),
                        tuple("plan.agenda[2].who", "Line 3 of the agenda must say who looks at what."),
                        tuple(
                                "plan.agenda[3].day",
                                "Line 4 of the agenda lies outside the audit, "
                                        + DateRange.shown(audit.start(), audit.end()) + "."),
                        tuple("plan.agenda[3].from", "Line 4 of the agenda must begin before it ends."));
    }

    @Test
    void a47_whomToTalkToInTaiwanStandsInOneListWithTheInternationalOne() {
        assertThat(Interviewee.values())
                .contains(
                        Interviewee.RESPONSIBLE_MANAGEMENT,
                        Interviewee.MANAGEMENT_REPRESENTATIVE,
                        Interviewee.DEPARTMENT_HEADS,
                        Interviewee.HEALTH_STAFF,
                        Interviewee.WORKERS_REPRESENTATIVE,
                        Interviewee.CONTRACTORS);
    }

    @Test
    void a45_aPlanOfAnOhsAuditNamesWhomItTalksToOrWhyNot() {
        AuditDetails audit = conducted.confirmed(on.body(), stage1());
        List<Interview> remote = List.of(
                new Interview(Interviewee.RESPONSIBLE_MANAGEMENT, true, false, ""),
                new Interview(Interviewee.HEALTH_STAFF, true, true, ""),
                new Interview(Interviewee.MANAGERS_AND_EMPLOYEES, true, false, ""),
                new Interview(Interviewee.TEMPORARY_EMPLOYEES, false, false, "There are none"));

        assertThat(refusedPlan(audit, plan -> with(plan, plan.agenda(), remote, plan.onSiteDays(), plan.remoteDays())))
                .containsExactly("A-45 plan.interviews.WORKERS_REPRESENTATIVE", "A-45 plan.interviews.HEALTH_STAFF");
    }

    @Test
    void g2_anAuditIsConductedByItsLeadAndNotByAnyLeadAuditorOfTheBody() {
        Membership colleague = tenants.colleague(on.body(), null, Role.LEAD_AUDITOR);
        AuditDetails audit = conducted.scheduled(on.body(), stage1());

        assertThat(rules(
                        Tenants.as(colleague, () -> conduct.start(audit.id(), audit.version(), Papers.meeting(TODAY)))))
                .containsExactly("G.2 null");

        files.as(
                on.body(),
                sql -> sql.sql("update auditor set email = ? where id = ?")
                        .params(colleague.email(), on.lin())
                        .update());
        assertThat(Tenants.as(colleague, () -> conduct.start(audit.id(), audit.version(), Papers.meeting(TODAY)))
                        .orThrow()
                        .state())
                .isEqualTo(AuditState.IN_PROGRESS);
    }

    @Test
    void a44_anAuditStartsWithItsOpeningMeetingOnItsFirstDay() {
        AuditDetails audit = conducted.scheduled(on.body(), stage1());

        assertThat(rules(as(() -> conduct.start(audit.id(), audit.version(), null))))
                .containsExactly("A-44 opening");
        assertThat(rules(as(() -> conduct.start(
                        audit.id(),
                        audit.version(),
                        new Meeting(TODAY.minusDays(1), LocalTime.NOON, "", List.of(), "")))))
                .containsExactly("A-44 opening.day", "A-44 opening.attendees");
        assertThat(as(() -> conduct.start(audit.id(), audit.version(), Papers.meeting(TODAY)))
                        .orThrow()
                        .state())
                .isEqualTo(AuditState.IN_PROGRESS);
        assertThat(as(() -> papers.opening(audit.id())).orElseThrow().attendees())
                .hasSize(1);
    }

    @Test
    void a46_whoAnswersForOhsIsAtTheClosingMeetingOrItIsSaidWhyNot() {
        AuditDetails audit = conducted.inProgress(on.body(), stage1());
        var absent = new ClosingMeeting(
                Papers.meeting(TODAY),
                List.of(
                        new Invited(Interviewee.RESPONSIBLE_MANAGEMENT, true, ""),
                        new Invited(Interviewee.WORKERS_REPRESENTATIVE, false, "On leave, told by telephone"),
                        new Invited(Interviewee.HEALTH_STAFF, false, " ")));

        assertThat(rules(as(() -> conduct.close(audit.id(), audit.version(), absent, Papers.READY))))
                .containsExactly("A-46 closing.invited.HEALTH_STAFF");
    }

    @Test
    void a32_stage1ConcludesWithReadinessAndAreasOfConcern() {
        AuditDetails audit = conducted.inProgress(on.body(), stage1());

        assertThat(rules(as(() -> conduct.close(audit.id(), audit.version(), Papers.closing(TODAY), null))))
                .containsExactly("A-32 stage1");
        var bare = new Stage1Conclusions(List.of(), Readiness.READY_WITH_CONCERNS, "Seen.", Set.of(), "");
        assertThat(rules(as(() -> conduct.close(audit.id(), audit.version(), Papers.closing(TODAY), bare))))
                .containsExactly("A-30 stage1.concerns");
    }

    @Test
    void a34_inTaiwanStage1LooksAtTheListsOfInitialVisitAndDocumentReviewOrSaysWhyNot() {
        AuditDetails audit =
                conducted.inProgress(on.body(), on.certifiedTo(StandardId.CNS_45001, stage1(), files, certifications));
        var documents = new Stage1Conclusions(
                List.of(), Readiness.READY, "Seen.", EnumSet.copyOf(Stage1Topic.Phase.DOCUMENT_REVIEW.topics()), " ");

        assertThat(rules(as(() -> conduct.close(audit.id(), audit.version(), Papers.closing(TODAY), documents))))
                .containsExactly("A-34 stage1.notReviewed");
        assertThat(Stage1Topic.values()).hasSize(15);
        assertThat(rules(as(() -> conduct.close(audit.id(), audit.version(), Papers.closing(TODAY), Papers.READY))))
                .isEmpty();
        assertThat(as(() -> papers.stage1(audit.id()))).contains(Papers.READY);
    }

    @Test
    void a34_whatWasLeftOutOfTheListsTakesAReasonAndTheInternationalStandardHasNone() {
        var bare = new Stage1Conclusions(List.of(), Readiness.READY, "Seen.", Set.of(), "");
        var reasoned = new Stage1Conclusions(List.of(), Readiness.READY, "Seen.", Set.of(), "No licences needed");
        AuditDetails international = conducted.inProgress(on.body(), stage1());

        assertThat(bare.coversTopics()).isFalse();
        assertThat(reasoned.coversTopics()).isTrue();
        assertThat(rules(as(
                        () -> conduct.close(international.id(), international.version(), Papers.closing(TODAY), bare))))
                .isEmpty();
    }

    @Test
    void a68_aPreAuditTellsReadinessAndCountsNeitherAsStage1NorForTheDecision() {
        AuditDetails preAudit = conducted.inProgress(on.body(), on.audit(AuditType.PRE_AUDIT, TODAY, on.lin()));

        assertThat(rules(as(() -> conduct.close(preAudit.id(), preAudit.version(), Papers.closing(TODAY), null))))
                .containsExactly("A-32 stage1");
        assertThat(Readiness.of(AuditType.PRE_AUDIT)).doesNotContain(Readiness.REPEAT);
        conducted.closed(on.body(), preAudit);

        assertThat(as(() -> lives.of(on.certification())).orElseThrow().events())
                .as("the certification knows of no audit")
                .isEmpty();
        files.as(
                on.body(),
                sql -> assertThat(sql.sql("select cardinality(audits_behind(current_tenant(), ?, ?))")
                                .params(on.certification(), TODAY)
                                .query(Integer.class)
                                .single())
                        .as("the decision rests on no pre-audit, and so does the independence of who takes it")
                        .isZero());
        assertThat(as(() -> audits.plan(on.audit(AuditType.STAGE_2, TODAY.plusDays(31), on.lin()))))
                .as("a pre-audit is no stage 1")
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a30_stage2DoesNotStartBeforeStage1IsConcluded() {
        LocalDate past = TODAY.minusDays(3);
        conducted.scheduled(on.body(), on.audit(AuditType.STAGE_1, past.minusDays(1), on.lin()));
        AuditDetails stage2 = conducted.scheduled(on.body(), on.audit(AuditType.STAGE_2, TODAY, on.lin()));

        assertThat(rules(as(() -> conduct.start(stage2.id(), stage2.version(), Papers.meeting(TODAY)))))
                .containsExactly("A-30 null");
    }

    @Test
    void a30_stage2DoesNotStartOnAStage1ThatWasCancelled() {
        AuditDetails stage1 = as(() -> audits.plan(on.audit(AuditType.STAGE_1, TODAY.minusDays(4), on.lin())))
                .orThrow();
        AuditDetails stage2 = conducted.scheduled(on.body(), on.audit(AuditType.STAGE_2, TODAY, on.lin()));
        as(() -> conduct.cancel(stage1.id(), stage1.version(), "The client asked for another month"))
                .orThrow();

        assertThat(rules(as(() -> conduct.start(stage2.id(), stage2.version(), Papers.meeting(TODAY)))))
                .containsExactly("A-30 null");
        assertThatThrownBy(() -> files.as(
                        on.body(),
                        db -> db.sql("update audit set state = 'IN_PROGRESS' where id = ?")
                                .param(stage2.id())
                                .update()))
                .hasStackTraceContaining("no stage 1 has its conclusions");
    }

    @Test
    void a32_stage2WaitsForAStage1ThatFindsTheClientReady() {
        concluded(
                TODAY.minusDays(4),
                new Stage1Conclusions(List.of(), Readiness.REPEAT, "No internal audit yet.", Set.of(), ""));
        AuditDetails stage2 = conducted.scheduled(on.body(), on.audit(AuditType.STAGE_2, TODAY, on.lin()));

        assertThat(rules(as(() -> conduct.start(stage2.id(), stage2.version(), Papers.meeting(TODAY)))))
                .containsExactly("A-32 null");
    }

    @Test
    void a33_aBodyMayAskForItsReasonEarlier() {
        as(() -> houseRules.set(HouseRule.STAGE_GAP_JUSTIFIED, 0, "60", "procedure QP-05"))
                .orThrow();
        concluded(TODAY.minusDays(62), Papers.READY);
        AuditDetails stage2 = conducted.scheduled(on.body(), on.audit(AuditType.STAGE_2, TODAY, on.lin()));

        assertThat(rules(as(() -> conduct.start(stage2.id(), stage2.version(), Papers.meeting(TODAY)))))
                .containsExactly("A-33 plan.stage1StillHolds");
    }

    @Test
    void a33_after180DaysThePlanSaysWhyStage1StillHolds() {
        concluded(TODAY.minusDays(182), Papers.READY);
        AuditDetails stage2 = conducted.scheduled(on.body(), on.audit(AuditType.STAGE_2, TODAY, on.lin()));

        assertThat(rules(as(() -> conduct.start(stage2.id(), stage2.version(), Papers.meeting(TODAY)))))
                .containsExactly("A-33 plan.stage1StillHolds");
        Paper<AuditPlan> plan = as(() -> papers.plan(stage2.id())).orElseThrow();
        AuditPlan said = new AuditPlan(
                plan.content().objectives(),
                plan.content().criteria(),
                plan.content().scope(),
                plan.content().agenda(),
                plan.content().interviews(),
                plan.content().onSiteDays(),
                plan.content().remoteDays(),
                "",
                "Nothing changed since, confirmed by the client.");
        as(() -> papers.write(stage2.id(), said, plan.version())).orThrow();
        assertThat(as(() -> conduct.start(stage2.id(), stage2.version(), Papers.meeting(TODAY)))
                        .orThrow()
                        .state())
                .isEqualTo(AuditState.IN_PROGRESS);
    }

    @Test
    void a40_aPostponedAuditIsPlannedAnewWithItsReasonOnFile() {
        AuditDetails audit = conducted.scheduled(on.body(), stage1());

        assertThat(rules(as(() -> conduct.postpone(audit.id(), audit.version(), " "))))
                .containsExactly("null reason");
        AuditDetails postponed =
                as(() -> conduct.postpone(audit.id(), audit.version(), "颱風停班")).orThrow();

        assertThat(postponed.state()).isEqualTo(AuditState.PLANNED);
        assertThat(as(() -> papers.plan(audit.id())).orElseThrow().isIssued()).isFalse();
        assertThat(as(() -> events.of(audit.id())).getLast())
                .extracting(AuditEvents.Event::step, AuditEvents.Event::reason, AuditEvents.Event::before)
                .containsExactly("POSTPONE", "颱風停班", AuditState.SCHEDULED);
    }

    @Test
    void eachStepKeepsWhoWhenWhyAndByWhichRules() {
        AuditDetails audit = conducted.inProgress(on.body(), stage1());

        List<AuditEvents.Event> all = as(() -> events.of(audit.id()));
        assertThat(all)
                .extracting(AuditEvents.Event::step)
                .containsExactly("PLAN", "PROPOSE_TEAM", "RECORD_ACCEPTANCE", "ISSUE_PLAN", "START");
        assertThat(all.getLast().rules()).contains("A-30", "A-32", "A-33", "A-44", "G.2");
        assertThat(all.getLast().person()).isEqualTo("Test Person");
        assertThat(all.getLast().personId()).isEqualTo(on.body().personId());
        assertThat(all.getLast().ruleSet()).isNotBlank();
    }

    @Test
    void aClosedStage1StandsInTheLifeOfItsCertification() {
        AuditDetails closed = conducted.closed(on.body(), conducted.inProgress(on.body(), stage1()));

        assertThat(closed.state()).isEqualTo(AuditState.ACCEPTED);
        assertThat(as(() -> lives.of(on.certification())).orElseThrow().events())
                .extracting(
                        lived -> lived.event().type(),
                        lived -> lived.event().day(),
                        lived -> lived.event().audit())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(LifeEventType.STAGE_1_END, TODAY, closed.id()));
    }

    @Test
    void theDatabaseItselfRefusesAMoveThatG2DoesNotKnow() {
        AuditDetails audit = conducted.confirmed(on.body(), stage1());

        assertThatThrownBy(() -> files.as(
                        on.body(),
                        db -> db.sql("update audit set state = 'REPORTED' where id = ?")
                                .param(audit.id())
                                .update()))
                .hasStackTraceContaining("does not go from");
    }

    @Test
    void theDatabaseItselfRefusesAMoveThatLeavesNoEvent() {
        AuditDetails audit = conducted.confirmed(on.body(), stage1());

        assertThatThrownBy(() -> files.as(
                        on.body(),
                        db -> db.sql("update audit set state = 'SCHEDULED' where id = ?")
                                .param(audit.id())
                                .update()))
                .hasStackTraceContaining("left no event");
    }

    @Test
    void eventsAreAddedAndNeverChanged() {
        AuditDetails audit = conducted.confirmed(on.body(), stage1());

        for (String statement : List.of(
                "update audit_event set reason = 'x' where audit_id = ?",
                "delete from audit_event where audit_id = ?")) {
            assertThatThrownBy(() -> files.as(
                            on.body(), db -> db.sql(statement).param(audit.id()).update()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void a86_anAuditIsNotDeletedBeforeItsTime() {
        AuditDetails audit = conducted.confirmed(on.body(), stage1());

        for (String table : List.of("audit", "certification")) {
            UUID id = table.equals("audit") ? audit.id() : on.certification();
            assertThatThrownBy(() -> files.as(
                            on.body(),
                            db -> db.sql("delete from " + table + " where id = ?")
                                    .param(id)
                                    .update()))
                    .hasStackTraceContaining("(A-86)");
        }
    }

    private NewAudit stage1() {
        return on.stage1(TODAY, on.lin());
    }

    /** A stage 1 of the past, put on file as concluded. */
    private void concluded(LocalDate start, Stage1Conclusions conclusions) {
        AuditDetails audit = conducted.scheduled(on.body(), on.audit(AuditType.STAGE_1, start, on.lin()));
        AuditDetails running = as(() -> conduct.start(audit.id(), audit.version(), Papers.meeting(start)))
                .orThrow();
        as(() -> conduct.close(running.id(), running.version(), Papers.closing(start.plusDays(1)), conclusions))
                .orThrow();
    }

    private List<String> refusedPlan(AuditDetails audit, UnaryOperator<AuditPlan> change) {
        return rules(refused(audit, change));
    }

    private Outcome<AuditDetails> refused(AuditDetails audit, UnaryOperator<AuditPlan> change) {
        int version = as(() -> papers.plan(audit.id())).orElseThrow().version();
        as(() -> papers.write(audit.id(), change.apply(Papers.plan(audit)), version))
                .orThrow();
        return issue(audit);
    }

    private Outcome<AuditDetails> issue(AuditDetails audit) {
        return as(() -> conduct.issuePlan(audit.id(), audit.version()));
    }

    private static AuditPlan with(
            AuditPlan plan,
            List<AuditPlan.Line> agenda,
            List<Interview> interviews,
            BigDecimal onSite,
            BigDecimal remote) {
        return new AuditPlan(
                plan.objectives(), plan.criteria(), plan.scope(), agenda, interviews, onSite, remote, "", "");
    }

    private static List<String> rules(Outcome<?> outcome) {
        return problems(outcome).stream()
                .map(AuditConductTest::named)
                .distinct()
                .toList();
    }

    private static List<Problem> problems(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems) ? problems : List.of();
    }

    private static String named(Problem problem) {
        @Nullable String rule = problem.rule();
        return rule + " " + problem.field();
    }

    private <T> T as(Supplier<T> work) {
        return Tenants.as(on.body(), work);
    }
}
