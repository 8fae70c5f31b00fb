package app.auditorium.audit;

import static app.auditorium.audit.PlannedBody.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.auditorium.assignment.ClientFiles;
import app.auditorium.catalogue.PublicHolidays;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.CountedStatements;
import app.auditorium.testing.Tenants;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The client accepts days and team or objects to them, from its own tenant or through the body. */
@CoreTest
class AuditRepliesTest {

    @Autowired
    PlannedBodies bodies;

    @Autowired
    AuditsAboutUs aboutUs;

    @Autowired
    Tenants tenants;

    @Autowired
    BodyFixtures files;

    @Autowired
    Audits audits;

    @Autowired
    AuditConduct conduct;

    @Autowired
    AuditReplies replies;

    @Autowired
    ReplyTable table;

    @Autowired
    FollowReply followReply;

    @Autowired
    ClientFiles clients;

    @Autowired
    DataSource app;

    @Autowired
    PublicHolidays holidays;

    PlannedBody on;
    Membership client;
    AuditDetails proposed;

    @BeforeEach
    void anAuditThatItsClientWasToldOf() {
        on = bodies.make();
        client = tenants.clientCompany();
        files.as(
                on.body(),
                sql -> sql.sql("update organisation set client_tenant_id = ? where id = ?")
                        .params(client.tenantId(), on.client())
                        .update());
        AuditDetails planned = Tenants.as(
                on.body(), () -> audits.plan(on.stage1(MONDAY, on.lin())).orThrow());
        proposed = Tenants.as(
                on.body(),
                () -> conduct.proposeTeam(planned.id(), planned.version()).orThrow());
    }

    @Test
    void theClientIsWrittenToWhenDaysAndTeamAreProposed() {
        await().untilAsserted(() -> files.as(
                client,
                sql -> assertThat(sql.sql("select subject from mail where tenant_id = current_tenant()")
                                .query(String.class)
                                .list())
                        .anyMatch(subject -> subject.contains(MONDAY.toString()))));
    }

    @Test
    void anObjectionOfTheClientSendsTheAuditBackToPlanning() {
        answer(NewReply.objected(Reply.About.TEAM, "林先生兩年內曾輔導本公司。").about(List.of("林志明")));

        AuditDetails now = now();
        assertThat(now.state()).isEqualTo(AuditState.PLANNED);
        assertThat(Tenants.as(on.body(), () -> replies.of(proposed.id())))
                .singleElement()
                .satisfies(reply -> {
                    assertThat(reply.objects()).isTrue();
                    assertThat(reply.about()).isEqualTo(Reply.About.TEAM);
                    assertThat(reply.reason()).contains("兩年內");
                    assertThat(reply.source()).isNull();
                });
    }

    @Test
    void anAcceptanceOfTheClientConfirmsTheAudit() {
        answer(NewReply.accepted());

        assertThat(now().state()).isEqualTo(AuditState.CONFIRMED);
    }

    @Test
    void anAuditIsAnsweredOnceAndWhoComesSecondLearnsWhoAnswered() {
        give(NewReply.accepted()).orThrow();

        assertThat(give(NewReply.objected(Reply.About.DAYS, "當週停工")))
                .isInstanceOfSatisfying(
                        Outcome.Stale.class, stale -> assertThat(stale.who()).isEqualTo(client.personName()));
        assertThat(Tenants.as(client, () -> replies.of(proposed.id())))
                .extracting(Reply::answer)
                .containsExactly(Reply.Answer.ACCEPTED);
    }

    @Test
    void anObjectionNeedsItsReason() {
        assertThat(problems(give(NewReply.objected(null, " "))))
                .extracting(Problem::field)
                .containsExactly("about", "reason");
    }

    @Test
    void a40AnObjectionToTheTeamSaysToWhom() {
        assertThat(problems(give(NewReply.objected(Reply.About.BOTH, "曾輔導本公司"))))
                .extracting(Problem::field)
                .containsExactly("objectedTo");
        assertThat(give(NewReply.objected(Reply.About.DAYS, "當週停工"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void theClientSeesTheDaysThatItWasToldUntilOthersAreProposed() {
        Tenants.as(
                on.body(),
                () -> audits.move(proposed.id(), proposed.version(), MONDAY.plusDays(7), MONDAY.plusDays(8))
                        .orThrow());

        assertThat(Tenants.as(client, () -> aboutUs.details(proposed.id()))
                        .orElseThrow()
                        .start())
                .isEqualTo(MONDAY);

        Tenants.as(
                on.body(),
                () -> conduct.proposeTeam(proposed.id(), now().version()).orThrow());
        assertThat(Tenants.as(client, () -> aboutUs.details(proposed.id()))
                        .orElseThrow()
                        .start())
                .isEqualTo(MONDAY.plusDays(7));
    }

    @Test
    void anAnswerToAnOlderVersionMovesNothing() {
        UUID body = on.body().tenantId();
        var target = new ReplyTable.Target(body, proposed.id(), proposed.version(), proposed.standard(), body);
        UUID[] reply = new UUID[1];
        files.as(client, sql -> reply[0] = table.write(target, NewReply.accepted(), MONDAY));
        Tenants.as(
                on.body(),
                () -> audits.move(proposed.id(), proposed.version(), MONDAY.plusDays(7), MONDAY.plusDays(8))
                        .orThrow());

        receive(reply[0], client);

        assertThat(now().state()).isEqualTo(AuditState.PLANNED);
    }

    @Test
    void whomTheClientNamesIsRefusedThereFromNowOn() {
        answer(NewReply.objected(Reply.About.TEAM, "曾任職於競爭對手").about(List.of("林志明")));

        assertThat(Tenants.as(on.body(), () -> clients.of(on.client())).objections())
                .singleElement()
                .satisfies(objection -> assertThat(objection.auditorId()).isEqualTo(on.lin()));
    }

    @Test
    void onlyADayThatWasOfferedCanBeAskedFor() {
        assertThat(problems(give(NewReply.another(MONDAY.plusDays(14), null))))
                .extracting(Problem::field)
                .containsExactly("wantedDay");
        files.as(
                on.body(),
                sql -> sql.sql("update audit set other_days = array[cast(? as date)] where id = ?")
                        .params(MONDAY.plusDays(14), proposed.id())
                        .update());
        answer(NewReply.another(MONDAY.plusDays(14), null));

        assertThat(now().state()).isEqualTo(AuditState.PLANNED);
        assertThat(Tenants.as(on.body(), () -> replies.of(proposed.id())))
                .extracting(Reply::wantedDay)
                .containsExactly(MONDAY.plusDays(14));
    }

    @Test
    void nobodyAnswersForAnotherClient() {
        Membership stranger = tenants.clientCompany();

        assertThat(Tenants.as(stranger, () -> replies.answer(proposed.id(), proposed.version(), NewReply.accepted())))
                .isInstanceOf(Outcome.NotThere.class);
        UUID reply = givenReply(NewReply.accepted());
        receive(reply, stranger);
        assertThat(now().state()).isEqualTo(AuditState.TEAM_PROPOSED);
    }

    @Test
    void theBodyEntersWhatItWasToldWithItsSource() {
        NewReply told = NewReply.objected(Reply.About.DAYS, "當週停工");

        assertThat(problems(record(told))).extracting(Problem::field).containsExactly("source");
        assertThat(record(told.toldBy("電話，林小姐", null)).orThrow().state()).isEqualTo(AuditState.PLANNED);
        assertThat(Tenants.as(client, () -> replies.of(proposed.id())))
                .singleElement()
                .satisfies(reply -> assertThat(reply.source()).isEqualTo("電話，林小姐"));
    }

    @Test
    void theFiguresOfAHomeScreenCostOneStatementEach() {
        var counted = new CountedStatements(app);
        var workloads = new Workloads(counted, holidays);

        files.as(on.body(), sql -> {
            assertThat(workloads.tally(MONDAY).proposed()).isEqualTo(1);
            assertThat(counted.taken()).isEqualTo(1);
            assertThat(workloads.weeks(MONDAY, 12)).hasSize(12).first().satisfies(week -> {
                assertThat(week.booked()).isEqualTo(new DateRange(MONDAY, MONDAY.plusDays(1)).days());
                assertThat(week.most()).isEqualTo(15);
            });
            assertThat(counted.taken()).isEqualTo(1);
        });
    }

    private Outcome<AuditsAboutUs.AboutUs> give(NewReply reply) {
        return Tenants.as(client, () -> replies.answer(proposed.id(), proposed.version(), reply));
    }

    private UUID givenReply(NewReply reply) {
        give(reply).orThrow();
        return Tenants.as(client, () -> replies.of(proposed.id())).getFirst().id();
    }

    private void answer(NewReply reply) {
        give(reply).orThrow();
        await().until(() -> now().state() != AuditState.TEAM_PROPOSED);
    }

    private void receive(UUID reply, Membership sender) {
        files.as(
                on.body(),
                sql -> followReply.receive(
                        new AuditAnswered(on.body().tenantId(), proposed.id(), reply), sender.tenantId(), null));
    }

    private Outcome<AuditDetails> record(NewReply reply) {
        return Tenants.as(on.body(), () -> replies.record(proposed.id(), proposed.version(), reply));
    }

    private AuditDetails now() {
        return Tenants.as(on.body(), () -> audits.details(proposed.id())).orElseThrow();
    }

    private static List<Problem> problems(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).problems();
    }

    private static List<String> rules(Outcome<?> outcome) {
        return problems(outcome).stream().map(Problem::rule).toList();
    }
}
