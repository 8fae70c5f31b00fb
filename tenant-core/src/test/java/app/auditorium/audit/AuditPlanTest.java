package app.auditorium.audit;

import static app.auditorium.testing.Refusals.problems;
import static app.auditorium.testing.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import app.auditorium.audit.AuditPlan.Interview;
import app.auditorium.audit.AuditPlan.Line;
import app.auditorium.audit.AuditPlan.Person;
import app.auditorium.audittime.AuditTimes;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a plan says before it is issued to the client, and what keeps it from that (DOMAIN A-41). */
@CoreTest
class AuditPlanTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Taipei"));

    @Autowired
    PlannedBodies bodies;

    @Autowired
    ConductFixtures conducted;

    @Autowired
    AuditConduct conduct;

    @Autowired
    AuditPapers papers;

    @Autowired
    AuditTimes times;

    PlannedBody on;

    @BeforeEach
    void aBodyWithAClient() {
        on = bodies.make();
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
        assertThat(draft.heldBy(List.of(on.lin())))
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
                        List.of(),
                        "Lin",
                        "8.1",
                        "",
                        line.length > 2))
                .toList();
        AuditPlan plan = new AuditPlan("", "", "", lines, List.of(), BigDecimal.ONE, BigDecimal.ZERO, "", "");

        assertThat(plan.heldBy(List.of(UUID.randomUUID()))).isEqualByComparingTo(days);
        assertThat(plan.heldBy(List.of(UUID.randomUUID(), UUID.randomUUID())))
                .isCloseTo(days.add(days), within(new BigDecimal("0.01")));
    }

    @Test
    void c03_c04_whoIsInALineIsBusyInItAndNobodyElse() {
        Person lin = new Person(UUID.randomUUID(), "林志明");
        Person chen = new Person(UUID.randomUUID(), "陳怡君");
        AuditPlan plan = new AuditPlan(
                "",
                "",
                "",
                List.of(
                        line(8, 12, false, lin, chen),
                        line(12, 13, true),
                        line(13, 21, false, lin),
                        line(13, 17, false, chen),
                        line(15, 17, true, chen)),
                List.of(),
                BigDecimal.ONE,
                BigDecimal.ZERO,
                "",
                "");

        assertThat(plan.heldBy(List.of(lin.auditorId())))
                .as("his long day is one day")
                .isEqualByComparingTo("1");
        assertThat(plan.heldBy(List.of(chen.auditorId())))
                .as("her journey is no audit time")
                .isEqualByComparingTo("0.75");
        assertThat(plan.heldBy(List.of(lin.auditorId(), chen.auditorId()))).isEqualByComparingTo("1.75");
        assertThat(plan.heldBy(List.of(UUID.randomUUID())))
                .as("who is in no line is not busy")
                .isEqualByComparingTo("0");
    }

    private static Line line(int from, int to, boolean pause, Person... people) {
        return new Line(TODAY, LocalTime.of(from, 0), LocalTime.of(to, 0), List.of(people), "", "8.1", "", pause);
    }

    @Test
    void wordsOfAnOldLineThatAreNamesOfTheTeamAreItsPeopleAndOthersStayAsTheyAre() {
        Person lin = new Person(UUID.randomUUID(), "林志明");
        Person chen = new Person(UUID.randomUUID(), "陳怡君");

        assertThat(List.of("林志明、陳怡君", "陳怡君, 林志明", "陳怡君", "陳怡君與管理代表", ""))
                .map(words ->
                        new Line(TODAY, null, null, List.of(), words, "8.1", "", false).recognised(List.of(lin, chen)))
                .extracting(Line::people, Line::who)
                .containsExactly(
                        tuple(List.of(lin, chen), ""),
                        tuple(List.of(lin, chen), ""),
                        tuple(List.of(chen), ""),
                        tuple(List.of(), "陳怡君與管理代表"),
                        tuple(List.of(), ""));
    }

    @Test
    void a41_aLineThatNamesSomebodyWhoIsNotInTheTeamSaysSo() {
        AuditDetails audit = conducted.confirmed(on.body(), stage1());
        Person gone = new Person(UUID.randomUUID(), "陳怡君");

        assertThat(problems(refused(
                        audit,
                        plan -> with(
                                plan,
                                Stream.concat(
                                                plan.agenda().stream(),
                                                Stream.of(new Line(
                                                        audit.end(),
                                                        LocalTime.of(9, 0),
                                                        LocalTime.of(10, 0),
                                                        List.of(gone),
                                                        "",
                                                        "8.1",
                                                        "",
                                                        false)))
                                        .toList(),
                                plan.interviews(),
                                plan.onSiteDays(),
                                plan.remoteDays()))))
                .extracting(Problem::field, problem -> problem.text(Locale.ENGLISH))
                .containsExactly(tuple(
                        "plan.agenda[2].who",
                        "Line 3 of the agenda names 陳怡君, who is not in the team. Choose somebody who is."));
    }

    @Test
    void c03_aPlanWhoseAgendaHasNoRoomForItsDaysOnSiteIsNotIssued() {
        AuditDetails audit = conducted.confirmed(on.body(), stage1());
        UnaryOperator<AuditPlan> lunch = plan -> with(
                plan,
                Stream.concat(
                                plan.agenda().stream(),
                                Stream.of(new Line(
                                        audit.end(), LocalTime.NOON, LocalTime.of(13, 0), List.of(), "", "", "", true)))
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
                new Line(audit.end(), whole.from(), whole.to(), whole.people(), "", "", "", false),
                new Line(audit.end(), whole.from(), whole.to(), List.of(), "", "8.1", "", false),
                new Line(audit.end().plusDays(1), whole.to(), whole.from(), List.of(), "Lin", "8.1", "", false));

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

    private NewAudit stage1() {
        return on.stage1(TODAY, on.lin());
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

    private <T> T as(Supplier<T> work) {
        return Tenants.as(on.body(), work);
    }
}
