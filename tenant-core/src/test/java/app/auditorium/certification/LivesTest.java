package app.auditorium.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.auditorium.audit.BodyFixtures;
import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import app.auditorium.testing.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CoreTest
class LivesTest {

    @Autowired
    Tenants tenants;

    @Autowired
    BodyFixtures files;

    @Autowired
    Certifications certifications;

    @Autowired
    Lives lives;

    @Autowired
    CertificationCalendar calendar;

    @Autowired
    LifeTable table;

    @Autowired
    HouseRules houseRules;

    @Autowired
    Moves moves;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DataSource app;

    private Membership body;
    private UUID certification;
    private final LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Taipei"));

    @TestConfiguration
    static class Moves {

        final List<CertificationMoved> seen = new ArrayList<>();

        @EventListener
        void moved(CertificationMoved event) {
            seen.add(event);
        }
    }

    @BeforeEach
    void aPendingCertification() {
        body = tenants.certificationBody();
        UUID client = files.client(body, "Haishan Chemical");
        files.accredit(body, StandardId.ISO_45001, "12");
        certification = Tenants.as(
                        body,
                        () -> certifications.record(new NewCertification(
                                client, StandardId.ISO_45001, List.of("12"), Complexity.HIGH, null)))
                .orThrow()
                .id();
        moves.seen.clear();
    }

    private Outcome<Life> record(LifeEvent event) {
        return Tenants.as(
                body,
                () -> new TransactionTemplate(transactions).execute(status -> lives.record(certification, event)));
    }

    private CertificationDetails details() {
        return Tenants.as(body, () -> certifications.details(certification)).orElseThrow();
    }

    private void granted(LocalDate on) {
        record(LifeEvent.audit(LifeEventType.STAGE_2_END, on.minusDays(30), 0)).orThrow();
        record(LifeEvent.decision(DecisionKind.INITIAL, on).because("conforms", "report 1", List.of("A-52", "A-60")))
                .orThrow();
    }

    @Test
    void aDecisionMovesStateAndDatesAndIsTold() {
        LocalDate decided = today.minusDays(10);
        granted(decided);

        assertThat(details().state()).isEqualTo(CertificationState.ACTIVE);
        assertThat(details().cycle()).isEqualTo(1);
        assertThat(details().decidedOn()).isEqualTo(decided);
        assertThat(details().expiresOn()).isEqualTo(ExpiryConvention.DAY_BEFORE.expiryAfter(decided));
        assertThat(moves.seen)
                .contains(new CertificationMoved(
                        certification, CertificationState.PENDING, CertificationState.ACTIVE, today));
    }

    static LongStream seeds() {
        return LongStream.concat(LongStream.range(0, 5), LongStream.of(System.nanoTime()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsKeptStepByStepIsWhatAReplayOfTheEventsFinds(long seed) {
        Random random = new Random(seed);
        LocalDate day = today.minusYears(9);
        for (int i = 0; i < 60 && !day.isAfter(today); i++) {
            boolean possible = record(TimelinePropertiesTest.event(random, day)) instanceof Outcome.Done<Life>;
            // what is recorded late goes between what is on file already
            day = possible && random.nextInt(8) == 0 ? day.minusDays(20) : day.plusDays(random.nextInt(130));
            History history = Tenants.as(body, () -> lives.of(certification)).orElseThrow();
            CertificationDetails kept = details();

            assertThat(kept.state())
                    .as("seed %s", seed)
                    .isEqualTo(history.life().status());
            assertThat(kept.expiresOn())
                    .as("seed %s", seed)
                    .isEqualTo(history.life().expiry());
            assertThat(kept.cycle())
                    .as("seed %s", seed)
                    .isEqualTo(Math.max(1, history.life().cycles().size()));
            List<LivedEvent> lived = history.events();
            for (int n = 1; n < lived.size(); n++) {
                assertThat(lived.get(n).before())
                        .as("seed %s: no status without a path, but by the calendar", seed)
                        .isIn(lived.get(n - 1).after(), CertificationState.EXPIRED, CertificationState.CLOSED);
            }
        }
    }

    @Test
    void theWindowsOfAHistoryAreThoseOfTheProgrammeAndOfTheHouse() {
        settle(HouseRule.SURVEILLANCE_TARGET, 0, "2");
        settle(HouseRule.RECERTIFICATION_TARGET, 0, "9");
        granted(today.minusMonths(2));

        var windows = Tenants.as(body, () -> lives.of(certification)).orElseThrow().life().obligations().stream()
                .filter(owed -> owed.kind() != Life.Obligation.Kind.RECERTIFICATION_DECISION)
                .map(owed -> owed.rule() + " " + owed.windowFrom() + " " + owed.due())
                .collect(Collectors.toSet());

        assertThat(windows)
                .containsAll(details().programme().stream()
                        .filter(slot ->
                                slot.type() == AuditType.SURVEILLANCE || slot.type() == AuditType.RECERTIFICATION)
                        .map(slot -> slot.rule() + " " + slot.windowFrom() + " " + slot.due())
                        .toList());
    }

    @Test
    void theExpiryFollowsWhatTheBodySettledAndNoLaterChangeMovesIt() {
        settle(HouseRule.EXPIRY, 0, "SAME_DAY");
        LocalDate decided = today.minusDays(10);
        granted(decided);
        settle(HouseRule.EXPIRY, 1, "DAY_BEFORE");
        record(LifeEvent.of(LifeEventType.SUSPENDED, today)).orThrow();

        assertThat(details().expiresOn()).isEqualTo(decided.plusYears(3));
    }

    @Test
    void majorsAreVerifiedWithinWhatTheBodySettledWhenTheyWereFound() {
        granted(today.minusMonths(14));
        settle(HouseRule.MAJORS_VERIFIED, 0, "60");
        LocalDate found = today.minusDays(70);
        record(LifeEvent.audit(LifeEventType.SURVEILLANCE, found, 1)).orThrow();
        settle(HouseRule.MAJORS_VERIFIED, 1, "90");

        Life life =
                Tenants.as(body, () -> lives.of(certification)).orElseThrow().life();

        assertThat(life.obligations())
                .filteredOn(owed -> owed.kind() == Life.Obligation.Kind.MAJORS)
                .extracting(Life.Obligation::due)
                .containsExactly(found.plusDays(60));
        assertThat(life.proposals()).extracting(Life.Proposal::rule).contains("A-54");
    }

    private void settle(HouseRule rule, int number, String value) {
        Tenants.as(body, () -> houseRules.set(rule, number, value, "our procedure"))
                .orThrow();
    }

    @Test
    void everyEventIsKeptWithItsReasonItsRulesAndWhoRecordedIt() {
        granted(today.minusDays(10));

        History history = Tenants.as(body, () -> lives.of(certification)).orElseThrow();

        assertThat(history.events()).hasSize(2);
        LivedEvent decision = history.events().getLast();
        assertThat(decision.person()).isEqualTo("Test Person");
        assertThat(decision.event().reason()).isEqualTo("conforms");
        assertThat(decision.event().rules()).containsExactly("A-52", "A-60");
        assertThat(decision.before()).isEqualTo(CertificationState.PENDING);
        assertThat(decision.after()).isEqualTo(CertificationState.ACTIVE);
    }

    @Test
    void whatARuleForbidsIsRefusedAndLeavesNoTrace() {
        var outcome = record(LifeEvent.decision(DecisionKind.INITIAL, today));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(((Problem) refused.problems().getFirst()).rule())
                                .isEqualTo("A-30"));
        assertThat(details().state()).isEqualTo(CertificationState.PENDING);
        assertThat(Tenants.as(body, () -> lives.of(certification)).orElseThrow().events())
                .isEmpty();
    }

    @Test
    void anEventMayBeRecordedLateSoLongAsTheHistoryStaysPossible() {
        granted(today.minusMonths(14));
        record(LifeEvent.of(LifeEventType.SUSPENDED, today.minusDays(20))).orThrow();

        Life life = record(LifeEvent.audit(LifeEventType.SURVEILLANCE, today.minusMonths(3), 0))
                .orThrow();

        assertThat(life.status()).isEqualTo(CertificationState.SUSPENDED);
        assertThat(Tenants.as(body, () -> lives.of(certification)).orElseThrow().events())
                .as("each as it stood on its day")
                .extracting(lived -> lived.event().type(), LivedEvent::before, LivedEvent::after)
                .contains(
                        tuple(LifeEventType.SURVEILLANCE, CertificationState.ACTIVE, CertificationState.ACTIVE),
                        tuple(LifeEventType.SUSPENDED, CertificationState.ACTIVE, CertificationState.SUSPENDED));
        assertThat(record(LifeEvent.of(LifeEventType.SUSPENDED, today.minusDays(40))))
                .as("it was suspended later, and cannot be suspended twice")
                .isInstanceOf(Outcome.Refused.class);
        assertThat(Tenants.as(body, () -> lives.of(certification)).orElseThrow().suspendedUntil())
                .as("A-71")
                .contains(today.minusDays(20).plusMonths(6));
    }

    @Test
    void theFutureIsNotRecorded() {
        assertThat(record(LifeEvent.audit(LifeEventType.STAGE_2_END, today.plusDays(1), 0)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void anotherBodyHasNoSuchCertification() {
        Membership other = tenants.certificationBody();

        assertThat(Tenants.as(other, () -> lives.of(certification))).isEmpty();
        Outcome<Life> outcome = Tenants.as(
                other,
                () -> new TransactionTemplate(transactions)
                        .execute(s -> lives.record(certification, LifeEvent.of(LifeEventType.STAGE_1_END, today))));
        assertThat((Object) outcome).isInstanceOf(Outcome.NotThere.class);
    }

    @Test
    void theDatabaseRefusesToRewriteHistory() {
        granted(today.minusDays(10));

        assertThatThrownBy(() -> Tenants.as(
                        body,
                        () -> new TransactionTemplate(transactions)
                                .execute(s -> JdbcClient.create(app)
                                        .sql("update certification_event set reason = 'otherwise'")
                                        .update())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void noStateAndNoExpiryMovesWithoutAnEventNotEvenThroughTheDatabase() {
        granted(today.minusYears(1));
        for (String change : List.of(
                "state = 'SUSPENDED'", "state = 'EXPIRED'", "expires_on = expires_on + 1", "cycle = cycle + 1")) {
            assertThatThrownBy(() -> Tenants.as(
                            body,
                            () -> new TransactionTemplate(transactions)
                                    .execute(s -> JdbcClient.create(app)
                                            .sql("update certification set " + change
                                                    + " where tenant_id = current_tenant()")
                                            .update())))
                    .as(change)
                    .hasStackTraceContaining("moves without an event");
        }
        assertThat(details().state()).isEqualTo(CertificationState.ACTIVE);
    }

    @ParameterizedTest(name = "A-10: expired on {0}")
    @ValueSource(strings = {"2027-02-28", "2028-02-29", "2026-08-31", "2026-08-30"})
    void a10TheCalendarClosesOnTheDayOnWhichTheLifeDoes(LocalDate expiry) throws SQLException {
        granted(today.minusYears(1));
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update certification set state = 'EXPIRED', expires_on = '" + expiry
                    + "' where tenant_id = '" + body.tenantId() + "'");
        }
        var stretch = new Stretch(expiry.minusYears(3), expiry, Stretch.Kind.FIRST);

        for (LocalDate day = expiry.plusMonths(6).minusDays(4);
                day.isBefore(expiry.plusMonths(6).plusDays(6));
                day = day.plusDays(1)) {
            LocalDate looked = day;
            List<UUID> overtaken = Tenants.as(
                    body, () -> new TransactionTemplate(transactions).execute(status -> table.overtaken(looked)));
            assertThat(overtaken.contains(certification))
                    .as("on %s", day)
                    .isEqualTo(day.isAfter(Past.restorableUntil(stretch)));
        }
    }

    @Test
    void theCalendarExpiresWhatNobodyRenewed() throws SQLException {
        granted(today.minusYears(3).minusMonths(1));
        assertThat(details().state()).isEqualTo(CertificationState.EXPIRED);
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update certification set state = 'ACTIVE' where tenant_id = '" + body.tenantId() + "'");
        }
        moves.seen.clear();

        calendar.turn();

        assertThat(details().state()).isEqualTo(CertificationState.EXPIRED);
        assertThat(moves.seen).extracting(CertificationMoved::after).containsExactly(CertificationState.EXPIRED);
    }
}
