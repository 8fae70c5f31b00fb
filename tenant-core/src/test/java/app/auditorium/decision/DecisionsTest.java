package app.auditorium.decision;

import static app.auditorium.decision.DecisionFixtures.today;
import static app.auditorium.testing.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.CertificationState;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.LifeEvent;
import app.auditorium.certification.LifeEventType;
import app.auditorium.certification.Lives;
import app.auditorium.certification.ProgrammeSlot;
import app.auditorium.decision.DecisionFixtures.Awaiting;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.NotYourRole;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Decisions are taken by whom and when the rules allow, move the certification, and are refused everywhere else. */
@CoreTest
class DecisionsTest {

    @Component
    static class Heard {
        final List<DecisionTaken> events = new CopyOnWriteArrayList<>();

        @EventListener
        void on(DecisionTaken event) {
            events.add(event);
        }
    }

    @Autowired
    Decisions decisions;

    @Autowired
    DecisionFiles files;

    @Autowired
    Certifications certifications;

    @Autowired
    CertificateWordings wordings;

    @Autowired
    Certificates certificates;

    @Autowired
    Lives lives;

    @Autowired
    Tenants tenants;

    @Autowired
    ProposalsJob job;

    @Autowired
    Proposals proposals;

    @Autowired
    DecisionFixtures given;

    @Autowired
    Heard heard;

    Awaiting awaiting;

    @BeforeEach
    void aPendingCertification() {
        awaiting = given.aPendingCertification();
    }

    @Test
    void aGrantBeginsTheCycleAndIsTold() {
        UUID file = given.afterStage2(awaiting);

        DecisionDetails taken = take(awaiting.decider(), NewDecision.of(file, DecisionKind.GRANT, today()))
                .orThrow();

        CertificationDetails granted = certification();
        assertThat(granted.state()).isEqualTo(CertificationState.ACTIVE);
        assertThat(granted.decidedOn()).isEqualTo(today());
        assertThat(granted.expiresOn()).isEqualTo(today().plusYears(3).minusDays(1));
        assertThat(taken.rules()).contains("A-36", "A-52", "A-55", "A-60", "A-61", "A-65");
        assertThat(taken.audits()).hasSize(1);
        assertThat(heard.events)
                .contains(new DecisionTaken(taken.id(), awaiting.certification(), DecisionKind.GRANT, today()));
        assertThat(details(file).row().state()).isEqualTo(FileState.DECIDED);
        assertThat(
                        given.query(
                                awaiting.admin(),
                                Long.class,
                                "select count(*) from mail where recipient = 'wang@client.example' and tenant_id = current_tenant()"))
                .isEqualTo(1);
    }

    @Test
    void a60WhoeverWasOnTheTeamDoesNotDecide() {
        UUID file = given.afterStage2(awaiting);

        refused("A-60", take(awaiting.lead(), NewDecision.of(file, DecisionKind.GRANT, today())));
        assertThat(certification().state()).isEqualTo(CertificationState.PENDING);
    }

    @Test
    void a60TheDatabaseRefusesATeamMemberToo() {
        given.afterStage2(awaiting);

        assertThatThrownBy(() -> insert(awaiting.lead(), "GRANT"))
                .hasStackTraceContaining("by a member of an audit behind it (A-60)");
        assertThat(insert(awaiting.decider(), "GRANT")).isEqualTo(1);
    }

    @Test
    void a60TheDatabaseNoticesWhoeverJoinedTheTeamBeforeTheDecision() {
        UUID audit = given.audit(awaiting, "STAGE_2", "READY_FOR_DECISION", today().minusDays(1));
        given.execute(
                awaiting.admin(),
                "insert into audit_member (audit_id, auditor_id, role) select ?, id, 'TECHNICAL_EXPERT' from auditor where person_id = ?",
                audit,
                awaiting.decider().personId());

        assertThatThrownBy(() -> insert(awaiting.decider(), "GRANT"))
                .hasStackTraceContaining("by a member of an audit behind it (A-60)");
    }

    @Test
    void a60AnAuditOfAnEarlierCycleStandsBehindNoDecisionOfThisOne() {
        LocalDate granted = today().minusYears(3).minusMonths(2);
        given.audit(awaiting, "STAGE_2", "READY_FOR_DECISION", granted.minusMonths(1));
        given.happened(awaiting, LifeEvent.audit(LifeEventType.STAGE_2_END, granted.minusMonths(1), 0));
        given.happened(awaiting, LifeEvent.decision(app.auditorium.certification.DecisionKind.INITIAL, granted));
        LocalDate renewed = granted.plusYears(3).minusMonths(1);
        given.happened(awaiting, LifeEvent.audit(LifeEventType.RECERTIFICATION_AUDIT, renewed.minusMonths(1), 0));
        given.happened(
                awaiting, LifeEvent.decision(app.auditorium.certification.DecisionKind.RECERTIFICATION, renewed));

        assertThat(insert(awaiting.lead(), "MAINTAIN")).isEqualTo(1);
    }

    @Test
    void a65APersonInConflictDoesNotDecideAndTheDatabaseRefusesIt() {
        UUID file = given.afterStage2(awaiting);
        UUID auditor = given.query(
                awaiting.decider(),
                UUID.class,
                "select id from auditor where tenant_id = current_tenant() and person_id = ?",
                awaiting.decider().personId());
        given.relation(awaiting, auditor, today().minusYears(1));

        refused("A-65", take(awaiting.decider(), NewDecision.of(file, DecisionKind.GRANT, today())));
        assertThatThrownBy(() -> insert(awaiting.decider(), "GRANT")).hasStackTraceContaining("is not impartial");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONSULTANCY", "INTERNAL_AUDIT", "RELATED_BODY_CONSULTANCY"})
    void a62A63A64ABodyInConflictMayTakeAwayButNotCertify(String relation) {
        given.afterStage2(awaiting);
        given.execute(
                awaiting.admin(), """
                insert into relation (id, organisation_id, kind, started_on, ended_on, source)
                values (gen_random_uuid(), ?, ?, ?, ?, 'declared')""", awaiting.organisation(), relation, today().minusYears(2), today().minusYears(1));

        assertThatThrownBy(() -> insert(awaiting.decider(), "GRANT")).hasStackTraceContaining("is not impartial");
        assertThat(insert(awaiting.decider(), "REFUSE")).isEqualTo(1);
    }

    @Test
    void a61CompetenceIsNeededInEverySectorOfTheScope() {
        UUID file = given.afterStage2(awaiting);
        Membership other = tenants.colleague(awaiting.admin(), null, Role.DECISION_MAKER);
        refused("A-61", take(other, NewDecision.of(file, DecisionKind.GRANT, today())));
        assertThatThrownBy(() -> insert(other, "GRANT")).hasStackTraceContaining("without a file of competence (A-61)");

        given.competent(other, "17");
        refused("A-61", take(other, NewDecision.of(file, DecisionKind.GRANT, today())));
    }

    @Test
    void onlyADecisionMakerDecides() {
        UUID file = given.afterStage2(awaiting);
        Membership planner = tenants.colleague(awaiting.admin(), null, Role.PLANNER);

        assertThatThrownBy(() -> take(planner, NewDecision.of(file, DecisionKind.GRANT, today())))
                .isInstanceOf(NotYourRole.class);
        assertThat(as(planner, () -> decisions.consider(NewDecision.of(file, DecisionKind.GRANT, today()))))
                .filteredOn(guard -> !guard.isMet())
                .extracting(Guard::name)
                .contains("HOLDS_THE_ROLE", "COMPETENT");
    }

    @Test
    void a52MajorsMustBeVerifiedAndMinorsPlanned() {
        UUID file = given.afterStage2(awaiting);
        UUID audit = details(file).audits().getFirst().id();
        given.finding(awaiting, audit, "MAJOR", "VERIFIED");
        given.finding(awaiting, audit, "MINOR", "ACCEPTED");
        assertThat(unmet(file, DecisionKind.GRANT)).isEmpty();

        given.finding(awaiting, audit, "MAJOR", "ACCEPTED");
        given.finding(awaiting, audit, "MINOR", "RESPONDED");
        assertThat(unmet(file, DecisionKind.GRANT)).containsExactly("MAJORS_VERIFIED", "MINORS_PLANNED");
        refused("A-52", take(awaiting.decider(), NewDecision.of(file, DecisionKind.GRANT, today())));
        assertThat(unmet(file, DecisionKind.REFUSE)).containsExactly("REASONED");
    }

    @Test
    void a52TheDatabaseRefusesToCertifyOnAMajorThatIsOpenWhenTheDecisionIsCommitted() {
        UUID file = given.afterStage2(awaiting);
        UUID audit = details(file).audits().getFirst().id();
        given.finding(awaiting, audit, "MAJOR", "ACCEPTED");

        assertThatThrownBy(() -> insert(awaiting.decider(), "GRANT")).hasStackTraceContaining("(A-52)");
        assertThat(insert(awaiting.decider(), "REFUSE")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void theDatabaseKnowsWhichDecisionsCertify(DecisionKind kind) {
        assertThat(given.query(awaiting.admin(), Boolean.class, "select certifies('" + kind + "')"))
                .isEqualTo(kind.certifies());
    }

    @Test
    void a52WhoDecidesJudgesWhatIsThereOnceNobodyElseMovesTheCertification() {
        UUID file = given.afterStage2(awaiting);
        UUID audit = details(file).audits().getFirst().id();

        CompletableFuture<Outcome<DecisionDetails>> decided = given.in(awaiting.admin(), () -> {
            lives.hold(awaiting.certification());
            given.finding(awaiting, audit, "MAJOR", "OPEN");
            var waiting = CompletableFuture.supplyAsync(
                    () -> take(awaiting.decider(), NewDecision.of(file, DecisionKind.GRANT, today())));
            await().pollInSameThread().until(given::isWaitedFor);
            return waiting;
        });

        assertThat(((Outcome.Refused<?>) decided.join()).problems())
                .as("by the rule, before the database has to refuse it")
                .extracting(Problem::key)
                .containsExactly("rule.decision.majors-open");
    }

    @Test
    void a36MajorsOfStage2VerifiedAfterSixMonthsAskForAnotherStage2() {
        LocalDate end = today().minusMonths(8);
        UUID audit = given.audit(awaiting, "STAGE_2", "READY_FOR_DECISION", end);
        given.happened(awaiting, LifeEvent.audit(LifeEventType.STAGE_2_END, end, 1));
        given.happened(
                awaiting,
                LifeEvent.of(LifeEventType.MAJORS_VERIFIED, end.plusMonths(6).plusDays(1)));
        UUID file = given.file(awaiting, Matter.INITIAL, audit);

        assertThat(unmet(file, DecisionKind.GRANT)).containsExactly("MAJORS_IN_TIME");
        refused("A-36", take(awaiting.decider(), NewDecision.of(file, DecisionKind.GRANT, today())));
    }

    @Test
    void a55AReportThatIsNotReviewedCarriesNoDecision() {
        LocalDate end = today().minusDays(3);
        UUID audit = given.audit(awaiting, "STAGE_2", "REPORTED", end);
        given.happened(awaiting, LifeEvent.audit(LifeEventType.STAGE_2_END, end, 0));
        UUID file = given.file(awaiting, Matter.INITIAL, audit);

        refused("A-55", take(awaiting.decider(), NewDecision.of(file, DecisionKind.GRANT, today())));
    }

    @Test
    void aDecisionIsNeitherInTheFutureNorBeforeItsAudit() {
        UUID file = given.afterStage2(awaiting);

        refused("G.3", take(awaiting.decider(), NewDecision.of(file, DecisionKind.GRANT, today().plusDays(1))));
        refused("G.3", take(awaiting.decider(), NewDecision.of(file, DecisionKind.GRANT, today().minusDays(2))));
    }

    @Test
    void whoLosesSomethingIsToldWhyAlsoByTheDatabase() {
        UUID file = given.afterStage2(awaiting);

        refused(
                "G.3",
                take(
                        awaiting.decider(),
                        NewDecision.of(file, DecisionKind.REFUSE, today()).because("  ")));
        take(
                        awaiting.decider(),
                        NewDecision.of(file, DecisionKind.REFUSE, today()).because("No internal audit took place."))
                .orThrow();
        assertThat(certification().state()).isEqualTo(CertificationState.REFUSED);
        assertThatThrownBy(() -> given.execute(
                        awaiting.decider(), INSERT.replace("'x'", "' '"), awaiting.certification(), "SUSPEND"))
                .hasStackTraceContaining("negative_decision_has_a_reason");
    }

    @Test
    void aFileIsDecidedOnce() {
        UUID file = given.afterStage2(awaiting);
        take(awaiting.decider(), NewDecision.of(file, DecisionKind.GRANT, today()))
                .orThrow();

        refused("G.3", take(awaiting.decider(), NewDecision.of(file, DecisionKind.GRANT, today())));
    }

    @Test
    void decisionsAreNeitherChangedNorDeleted() {
        UUID file = given.afterStage2(awaiting);
        take(awaiting.decider(), NewDecision.of(file, DecisionKind.GRANT, today()))
                .orThrow();

        assertThatThrownBy(() -> given.execute(awaiting.decider(), "update decision set reason = 'other'"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> given.execute(awaiting.decider(), "delete from decision"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void a70SuspendedAndA71RestoredOnceTheCauseIsRemoved() {
        granted();
        take(awaiting.decider(), enter(Matter.SUSPENSION_ASKED).because("The client stops production until June."))
                .orThrow();
        assertThat(certification().state()).isEqualTo(CertificationState.SUSPENDED);

        NewDecision restore = enter(Matter.RESTORATION);
        assertThat(unmet(restore.fileId(), DecisionKind.RESTORE)).containsExactly("CAUSE_REMOVED");
        refused("A-71", take(awaiting.decider(), restore));
        take(awaiting.decider(), restore.seenIn("Special audit of 3 May")).orThrow();
        assertThat(certification().state()).isEqualTo(CertificationState.ACTIVE);
        assertThat(as(awaiting.admin(), () -> decisions.of(awaiting.certification())))
                .extracting(DecisionDetails::kind)
                .containsExactly(DecisionKind.RESTORE, DecisionKind.SUSPEND, DecisionKind.GRANT);
    }

    @Test
    void a71AfterSixMonthsOnlyWithdrawalOrReductionIsLeft() {
        LocalDate granted = today().minusMonths(10);
        given.happened(awaiting, LifeEvent.audit(LifeEventType.STAGE_2_END, granted.minusDays(1), 0));
        given.happened(awaiting, LifeEvent.decision(app.auditorium.certification.DecisionKind.INITIAL, granted));
        given.happened(
                awaiting,
                LifeEvent.of(LifeEventType.SUSPENDED, today().minusMonths(6).minusDays(2)));

        assertThat(unmet(enter(Matter.RESTORATION).fileId(), DecisionKind.RESTORE))
                .contains("WITHIN_SUSPENSION");
        FileRow proposed = awaitingOf(Matter.SUSPENSION_OVER);
        assertThat(proposed.rule()).isEqualTo("A-71");
        take(
                        awaiting.decider(),
                        NewDecision.of(proposed.id(), DecisionKind.REDUCE, today())
                                .because("Construction is given up.")
                                .covering(List.of("17"), null))
                .orThrow();
        assertThat(certification().state()).isEqualTo(CertificationState.ACTIVE);
        assertThat(certification().iafCodes()).containsExactly("17");
    }

    @Test
    void a72AReductionTakesSomethingAndA73AnExtensionAddsSomething() {
        granted();
        NewDecision reduce = enter(Matter.REDUCTION_ASKED).because("One plant is sold.");
        refused("A-72", take(awaiting.decider(), reduce));
        refused("A-72", take(awaiting.decider(), reduce.covering(List.of("12"), null)));
        take(awaiting.decider(), reduce.covering(List.of("17"), null)).orThrow();

        NewDecision extend = enter(Matter.EXTENSION_ASKED);
        refused("A-73", take(awaiting.decider(), extend.seenIn("Review").covering(List.of("17"), null)));
        refused("A-73", take(awaiting.decider(), extend.covering(List.of("12", "17"), null)));
        refused("A-22", take(awaiting.decider(), extend.seenIn("Review").covering(List.of("13", "17"), null)));
        take(awaiting.decider(), extend.seenIn("Special audit").covering(List.of("12", "17"), "Metal parts, chemicals"))
                .orThrow();
        assertThat(certification().iafCodes()).containsExactly("12", "17");
        assertThat(certification().scopeText()).isEqualTo("Metal parts, chemicals");
    }

    @Test
    void a08A09ARecertificationNeedsItsAuditAndA10ComesBeforeTheExpiry() {
        LocalDate expiry = today().minusDays(1);
        LocalDate granted = expiry.plusDays(1).minusYears(3);
        given.happened(awaiting, LifeEvent.audit(LifeEventType.STAGE_2_END, granted.minusDays(1), 0));
        given.happened(awaiting, LifeEvent.decision(app.auditorium.certification.DecisionKind.INITIAL, granted));
        UUID audit = given.audit(awaiting, "RECERTIFICATION", "READY_FOR_DECISION", expiry.minusDays(10));
        UUID file = given.file(awaiting, Matter.RECERTIFICATION, audit);
        given.happened(
                awaiting,
                LifeEvent.audit(LifeEventType.RECERTIFICATION_AUDIT, expiry.minusDays(10), 0)
                        .from(audit));

        assertThat(details(file).state()).isEqualTo(CertificationState.EXPIRED);
        assertThat(details(file).kinds()).containsExactly(DecisionKind.RESTORE_AFTER_EXPIRY);
        assertThat(unmet(file, DecisionKind.RECERTIFY)).contains("IN_PLACE", "WITHIN_EXPIRY");
        take(awaiting.decider(), NewDecision.of(file, DecisionKind.RESTORE_AFTER_EXPIRY, today()))
                .orThrow();
        assertThat(certification().expiresOn()).isEqualTo(expiry.plusYears(3));
    }

    @Test
    void a77A78A79ATransferIsOfAValidReviewedCertificateAndKeepsItsCycle() {
        NewDecision transfer = enter(Matter.TRANSFER_IN);
        assertThat(unmet(transfer.fileId(), DecisionKind.TRANSFER_IN))
                .contains("TRANSFER_OF_A_VALID_ONE", "TRANSFER_REVIEWED", "TRANSFER_KEEPS_CYCLE");

        LocalDate expiry = today().plusMonths(14);
        review(transfer.fileId(), TransferReview.CertificateState.SUSPENDED, expiry, 0);
        refused("A-77", take(awaiting.decider(), transfer));
        review(transfer.fileId(), TransferReview.CertificateState.VALID, expiry, 1);
        refused("A-78", take(awaiting.decider(), transfer));
        review(transfer.fileId(), TransferReview.CertificateState.VALID, today().plusYears(5), 0);
        refused("A-79", take(awaiting.decider(), transfer));
        review(transfer.fileId(), TransferReview.CertificateState.VALID, expiry, 0);
        take(awaiting.decider(), transfer).orThrow();

        assertThat(certification().state()).isEqualTo(CertificationState.ACTIVE);
        assertThat(certification().expiresOn()).isEqualTo(expiry);
    }

    @Test
    void a78WhatATransferVisitFoundIsVerifiedBeforeTheTransfer() {
        NewDecision transfer = enter(Matter.TRANSFER_IN);
        review(transfer.fileId(), TransferReview.CertificateState.VALID, today().plusMonths(14), 0);
        UUID visit = given.audit(awaiting, "TRANSFER_VISIT", "READY_FOR_DECISION", today().minusDays(1));
        given.finding(awaiting, visit, "MAJOR", "ACCEPTED");

        refused("A-52", take(awaiting.decider(), transfer));
        assertThatThrownBy(() -> insert(awaiting.decider(), "TRANSFER_IN")).hasStackTraceContaining("(A-52)");
    }

    @Test
    void aTransferOutNeedsTheAcceptingBodysWordAndEndsHere() {
        granted();
        NewDecision out = enter(Matter.TRANSFER_OUT);
        refused("A-79", take(awaiting.decider(), out));
        take(awaiting.decider(), out.seenIn("Letter of the accepting body")).orThrow();

        assertThat(certification().state()).isEqualTo(CertificationState.TRANSFERRED);
    }

    @Test
    void a84WithdrawnAndCancelledAreTwoThings() {
        granted();
        take(awaiting.decider(), enter(Matter.CANCELLATION_ASKED).because("The plant closes."))
                .orThrow();
        assertThat(certification().state()).isEqualTo(CertificationState.CANCELLED);
    }

    @Test
    void g3WhatHasNotBegunIsCalledOffWithTheCertification() {
        granted();
        UUID ahead = given.audit(awaiting, "SPECIAL", "CONFIRMED", today().plusMonths(5));
        UUID held = given.audit(awaiting, "SPECIAL", "REPORTED", today().minusDays(3));

        take(awaiting.decider(), enter(Matter.CANCELLATION_ASKED).because("The plant closes."))
                .orThrow();

        assertThat(stateOf(ahead)).isEqualTo("CANCELLED");
        assertThat(stateOf(held)).isEqualTo("REPORTED");
    }

    private String stateOf(UUID audit) {
        return given.query(awaiting.admin(), String.class, "select state from audit where id = ?", audit);
    }

    @Test
    void a75ASeriousIncidentMayGroundASuspensionOrLeaveThingsAsTheyAre() {
        granted();
        NewDecision incident = enter(Matter.INCIDENT);
        assertThat(details(incident.fileId()).kinds())
                .containsExactly(
                        DecisionKind.MAINTAIN, DecisionKind.SUSPEND, DecisionKind.REDUCE, DecisionKind.WITHDRAW);
        take(
                        awaiting.decider(),
                        new NewDecision(
                                incident.fileId(),
                                DecisionKind.SUSPEND,
                                today(),
                                "Control of contractors failed.",
                                "Special audit",
                                null,
                                null,
                                null,
                                null))
                .orThrow();
        assertThat(certification().state()).isEqualTo(CertificationState.SUSPENDED);
    }

    @Test
    void a70TheBodySuspendsOnGroundsOfItsOwn() {
        granted();
        NewDecision broken = enter(Matter.AGREEMENT_BROKEN);
        assertThat(details(broken.fileId()).kinds())
                .containsExactly(
                        DecisionKind.SUSPEND, DecisionKind.MAINTAIN, DecisionKind.REDUCE, DecisionKind.WITHDRAW);
        take(awaiting.decider(), broken.because("Two fees are not paid.")).orThrow();

        assertThat(certification().state()).isEqualTo(CertificationState.SUSPENDED);
    }

    @Test
    void a73WordsThatAreOlderThanAnExtensionAreNotRepeatedAndAreShown() {
        granted();
        worded("金屬零件", "Metal parts", null);

        NewDecision extend = enter(Matter.EXTENSION_ASKED).seenIn("Special audit");
        take(awaiting.decider(), extend.covering(List.of("12", "17", "28"), "Metal parts, chemicals"))
                .orThrow();

        assertThat(issued().scopeEn()).isEqualTo("Metal parts, chemicals");
        assertThat(issued().scopeZh()).isNull();
        assertThat(as(awaiting.admin(), () -> wordings.outdated(awaiting.certification())))
                .hasValueSatisfying(old -> assertThat(old.scopeZh()).isEqualTo("金屬零件"));
        worded("金屬零件與化學品", "Metal parts, chemicals", null);
        assertThat(as(awaiting.admin(), () -> wordings.outdated(awaiting.certification())))
                .isEmpty();
        as(
                awaiting.admin(),
                () -> certificates
                        .correct(awaiting.certification(), "worded in Chinese")
                        .orThrow());
        assertThat(issued().scopeZh()).isEqualTo("金屬零件與化學品");
    }

    @Test
    void a73AnExtensionWithoutAnAuditIsReviewedByWhoDoesNotDecideIt() {
        granted();
        NewDecision extend =
                enteredOnly(Matter.EXTENSION_ASKED).seenIn("Review").covering(List.of("12", "17", "28"), "More");
        refused("A-73", take(awaiting.decider(), extend));

        review(
                awaiting.admin(),
                extend,
                ExtensionReview.of(
                        List.of("12", "17", "28"), Set.of(ExtensionReview.Point.INFORMATION), "Looked at papers."));
        refused("A-73", take(awaiting.decider(), extend));
        review(awaiting.admin(), extend, reviewOf("17", "28"));
        refused("A-73", take(awaiting.decider(), extend));
        review(awaiting.decider(), extend, reviewOf("12", "17", "28"));
        refused("A-73", take(awaiting.decider(), extend));

        review(awaiting.admin(), extend, reviewOf("12", "17", "28"));
        take(awaiting.decider(), extend).orThrow();
        assertThatThrownBy(() -> given.execute(awaiting.admin(), """
                        with reviewed as (
                            insert into extension_review (id, file_id, seq, codes, checked, notes, person_id)
                            select gen_random_uuid(), file_id, 99, '{17}', '{}', 'x', decided_by from decision where file_id = ? limit 1
                            returning file_id)
                        insert into decision (id, file_id, certification_id, organisation_id, standard, kind, decided_on, codes_before, codes_after,
                                              state_before, rule_set, decided_by, decider)
                        select gen_random_uuid(), d.file_id, certification_id, organisation_id, standard, kind, decided_on, codes_before, codes_after,
                               state_before, rule_set, decided_by, decider
                        from decision d join reviewed r on r.file_id = d.file_id""", extend.fileId()))
                .hasStackTraceContaining("(A-73)");
    }

    @Test
    void a73AnExtensionMayBeDecidedWithASurveillanceWhichKeepsADecisionOfItsOwn() {
        granted();
        UUID audit = given.audit(awaiting, "SURVEILLANCE", "READY_FOR_DECISION", today().minusDays(3));
        UUID file = given.file(awaiting, Matter.SURVEILLANCE, audit);
        assertThat(details(file).kinds()).contains(DecisionKind.MAINTAIN, DecisionKind.EXTEND);

        take(
                        awaiting.decider(),
                        NewDecision.of(file, DecisionKind.EXTEND, today())
                                .covering(List.of("12", "17", "28"), "Metal parts, chemicals"))
                .orThrow();
        assertThat(certification().iafCodes()).containsExactly("12", "17", "28");
        assertThat(details(file).row().state()).isEqualTo(FileState.OPEN);

        take(awaiting.decider(), NewDecision.of(file, DecisionKind.MAINTAIN, today()))
                .orThrow();
        assertThat(details(file).row().state()).isEqualTo(FileState.DECIDED);
        assertThat(details(file).decision().kind()).isEqualTo(DecisionKind.MAINTAIN);
    }

    private void review(Membership who, NewDecision of, ExtensionReview review) {
        as(who, () -> files.reviewExtension(of.fileId(), review)).orThrow();
    }

    @Test
    void a73AScopeIsDecidedInBothLanguagesAndTheNextRevisionIsWhole() {
        granted();
        NewDecision extend = enter(Matter.EXTENSION_ASKED)
                .seenIn("Special audit")
                .covering(List.of("12", "17", "28"), "金屬零件與化學品之製造");

        DecisionDetails taken = take(awaiting.decider(), extend.inEnglish("Manufacture of metal parts and chemicals"))
                .orThrow();

        assertThat(taken.scopeAfterEn()).isEqualTo("Manufacture of metal parts and chemicals");
        assertThat(issued().scopeZh()).isEqualTo("金屬零件與化學品之製造");
        assertThat(issued().scopeEn()).isEqualTo("Manufacture of metal parts and chemicals");
        assertThatThrownBy(() -> given.execute(
                        awaiting.admin(),
                        "update certification set scope_text_en = 'Everything' where id = ?",
                        awaiting.certification()))
                .as("English does not change without a decision either")
                .hasStackTraceContaining("changes without a decision");

        take(
                        awaiting.decider(),
                        enter(Matter.REDUCTION_ASKED)
                                .because("The chemical plant is sold.")
                                .covering(List.of("17", "28"), "金屬零件之製造"))
                .orThrow();
        assertThat(issued().scopeEn())
                .as("no English of before beside other words")
                .isNull();
    }

    @Test
    void a73WordsThatAreOlderThanADecisionInEnglishAloneAreNotRepeatedEither() {
        granted();
        String onFile = certification().scopeText();
        worded("金屬零件", "Metal parts", null);

        take(
                        awaiting.decider(),
                        enter(Matter.EXTENSION_ASKED)
                                .seenIn("Special audit")
                                .covering(List.of("12", "17", "28"), onFile)
                                .inEnglish("Manufacture and installation of metal parts and chemicals"))
                .orThrow();

        assertThat(issued().scopeEn()).isEqualTo("Manufacture and installation of metal parts and chemicals");
        assertThat(as(awaiting.admin(), () -> wordings.outdated(awaiting.certification())))
                .isPresent();
    }

    @Test
    void a72NoWordsOfBeforeSurviveAReductionButASitesOwnScopeSurvivesAnExtension() {
        granted();
        UUID site = UUID.randomUUID();
        given.execute(
                awaiting.admin(),
                "insert into site (id, organisation_id, name, address) values (?, ?, 'Plant 2', 'Taichung')",
                site,
                awaiting.organisation());
        worded("金屬零件", "Metal parts", site);
        take(
                        awaiting.decider(),
                        enter(Matter.EXTENSION_ASKED)
                                .seenIn("Special audit")
                                .covering(List.of("12", "17", "28"), "Metal parts, chemicals"))
                .orThrow();
        assertThat(issued().places())
                .extracting(CertificateContent.Place::scopeEn)
                .containsExactly("Assembly");

        worded("金屬零件與化學品", "Metal parts, chemicals", site);
        take(
                        awaiting.decider(),
                        enter(Matter.REDUCTION_ASKED)
                                .because("The chemical plant is sold.")
                                .covering(List.of("17", "28"), null))
                .orThrow();
        assertThat(issued().scopeZh()).isNull();
        assertThat(issued().places())
                .extracting(CertificateContent.Place::scopeEn)
                .containsExactly((String) null);
    }

    private void worded(String chinese, String english, UUID site) {
        as(awaiting.admin(), () -> {
            CertificateWording now = wordings.of(awaiting.certification()).orElseThrow();
            return wordings.change(new CertificateWording(
                            now.certificationId(),
                            now.version(),
                            english,
                            chinese,
                            false,
                            site == null
                                    ? List.of()
                                    : List.of(new CertificateWording.OfSite(
                                            site, true, "Taichung", null, "Assembly", "組裝"))))
                    .orThrow();
        });
    }

    private CertificateContent issued() {
        return as(
                awaiting.admin(),
                () -> certificates
                        .content(certificates
                                .of(awaiting.certification())
                                .getFirst()
                                .current()
                                .id())
                        .orElseThrow());
    }

    @Test
    void a27AChangeOfNameLeavesStateAndDates() {
        granted();
        CertificationDetails before = certification();
        NewDecision amend = enter(Matter.CHANGE_ASKED);
        refused("A-27", take(awaiting.decider(), amend));
        take(awaiting.decider(), amend.because("Hongyuan Precision becomes Hongyuan Group."))
                .orThrow();

        assertThat(certification().state()).isEqualTo(before.state());
        assertThat(certification().expiresOn()).isEqualTo(before.expiresOn());
    }

    @Test
    void a10AStage2AfterTheExpiryRestores() {
        LocalDate expiry = expired(today().minusMonths(2));
        UUID audit = given.audit(awaiting, "STAGE_2", "READY_FOR_DECISION", today().minusDays(3));
        given.happened(
                awaiting,
                LifeEvent.audit(LifeEventType.STAGE_2_END, today().minusDays(3), 0)
                        .from(audit));
        UUID file = given.file(awaiting, Matter.INITIAL, audit);

        assertThat(details(file).kinds()).containsExactly(DecisionKind.RESTORE_AFTER_EXPIRY);
        take(awaiting.decider(), NewDecision.of(file, DecisionKind.RESTORE_AFTER_EXPIRY, today()))
                .orThrow();
        assertThat(certification().state()).isEqualTo(CertificationState.ACTIVE);
        assertThat(certification().expiresOn()).isEqualTo(expiry.plusYears(3));
    }

    @Test
    void a10WhatIsSaidToBeDoneAfterTheExpiryRestsOnTheStage2AfterIt() {
        expired(today().minusMonths(2));
        NewDecision restore = enter(Matter.LAPSED);
        assertThat(unmet(restore.fileId(), DecisionKind.RESTORE_AFTER_EXPIRY))
                .as("the stage 2 of the first cycle restores nothing")
                .contains("REPORT_REVIEWED", "WITHIN_EXPIRY");

        given.audit(awaiting, "STAGE_2", "READY_FOR_DECISION", today().minusDays(3));
        given.happened(awaiting, LifeEvent.audit(LifeEventType.STAGE_2_END, today().minusDays(3), 0));

        take(awaiting.decider(), restore).orThrow();
        assertThat(certification().state()).isEqualTo(CertificationState.ACTIVE);
    }

    @Test
    void a10WhatIsClosedBeginsAnewByAStage2AndOwesItsFirstSurveillance() {
        expired(today().minusMonths(8));
        given.audit(awaiting, "STAGE_2", "READY_FOR_DECISION", today().minusDays(3));
        given.happened(awaiting, LifeEvent.audit(LifeEventType.STAGE_2_END, today().minusDays(3), 0));
        FileRow proposed = awaitingOf(Matter.NEW_INITIAL);

        take(awaiting.decider(), NewDecision.of(proposed.id(), DecisionKind.GRANT, today()))
                .orThrow();

        assertThat(certification().cycle()).isEqualTo(2);
        assertThat(certification().decidedOn()).isEqualTo(today());
        assertThat(certification().programme())
                .extracting(ProgrammeSlot::rule, ProgrammeSlot::due)
                .contains(tuple("A-04", today().plusYears(1)));
    }

    /** Granted so that it expired on that day; answers the day. */
    private LocalDate expired(LocalDate on) {
        LocalDate granted = on.minusYears(3);
        given.audit(awaiting, "STAGE_2", "READY_FOR_DECISION", granted.minusDays(1));
        given.happened(awaiting, LifeEvent.audit(LifeEventType.STAGE_2_END, granted.minusDays(1), 0));
        given.happened(
                awaiting,
                LifeEvent.decision(app.auditorium.certification.DecisionKind.INITIAL, granted)
                        .expiring(on));
        return on;
    }

    @Test
    void a03AndA04OfTheSameDayAreOneProposal() {
        LocalDate granted = LocalDate.of(today().getYear() - 2, 12, 31);
        given.happened(awaiting, LifeEvent.audit(LifeEventType.STAGE_2_END, granted.minusDays(1), 0));
        given.happened(awaiting, LifeEvent.decision(app.auditorium.certification.DecisionKind.INITIAL, granted));

        assertThat(open(Matter.SUSPENSION_PROPOSED))
                .extracting(FileRow::rule, FileRow::dueOn)
                .containsExactly(tuple("A-04", granted.plusYears(1).plusDays(1)));
    }

    @Test
    void theSystemProposesOnceAndAPersonDecides() {
        LocalDate granted = today().minusMonths(13);
        given.happened(awaiting, LifeEvent.audit(LifeEventType.STAGE_2_END, granted.minusDays(1), 0));
        given.happened(awaiting, LifeEvent.decision(app.auditorium.certification.DecisionKind.INITIAL, granted));
        given.execute(awaiting.admin(), "update decision_file set matter = 'SPECIAL' where since is not null");
        job.look();
        assertThat(given.in(awaiting.admin(), proposals::lookAtAll))
                .as("looked again")
                .isZero();

        FileRow proposed = awaitingOf(Matter.SUSPENSION_PROPOSED);
        assertThat(proposed.rule()).isEqualTo("A-04");
        assertThat(certification().state()).isEqualTo(CertificationState.ACTIVE);
        take(
                        awaiting.decider(),
                        NewDecision.of(proposed.id(), DecisionKind.MAINTAIN, today())
                                .because("The audit takes place next week."))
                .orThrow();
        given.happened(awaiting, LifeEvent.of(LifeEventType.MAJORS_VERIFIED, today()));
        assertThat(open(Matter.SUSPENSION_PROPOSED)).isEmpty();
    }

    @Test
    void aProposalIsGoneWithItsGround() {
        LocalDate granted = today().minusMonths(13);
        given.happened(awaiting, LifeEvent.audit(LifeEventType.STAGE_2_END, granted.minusDays(1), 0));
        given.happened(awaiting, LifeEvent.decision(app.auditorium.certification.DecisionKind.INITIAL, granted));
        FileRow proposed = awaitingOf(Matter.SUSPENSION_PROPOSED);

        given.happened(awaiting, LifeEvent.audit(LifeEventType.SURVEILLANCE, today(), 0));

        assertThat(details(proposed.id()).row().state()).isEqualTo(FileState.GONE);
    }

    @Test
    void anAuditThatPassesItsReviewOpensAFile() {
        UUID audit = given.audit(awaiting, "SURVEILLANCE", "REPORTED", today());
        long opened = given.filesOnceReviewed(awaiting, audit);
        assertThat(opened).isEqualTo(1);
    }

    private void granted() {
        take(awaiting.decider(), NewDecision.of(given.afterStage2(awaiting), DecisionKind.GRANT, today()))
                .orThrow();
    }

    /** A matter entered today, and the first decision to which it leads. */
    /** An extension is reviewed by the administrator, who does not decide. */
    private NewDecision enter(Matter matter) {
        NewDecision entered = enteredOnly(matter);
        if (matter == Matter.EXTENSION_ASKED) {
            as(awaiting.admin(), () -> files.reviewExtension(entered.fileId(), reviewOf("12", "13", "17", "28")))
                    .orThrow();
        }
        return entered;
    }

    private static ExtensionReview reviewOf(String... codes) {
        return ExtensionReview.of(
                List.of(codes), EnumSet.allOf(ExtensionReview.Point.class), "The same processes on another line.");
    }

    private NewDecision enteredOnly(Matter matter) {
        FileDetails file = as(
                awaiting.admin(),
                () -> files.open(new NewMatter(
                                awaiting.certification(),
                                matter,
                                "As the client wrote.",
                                "王小明",
                                null,
                                null,
                                null,
                                null))
                        .orThrow());
        return NewDecision.of(file.id(), file.kinds().getFirst(), today());
    }

    private void review(UUID file, TransferReview.CertificateState state, LocalDate expiry, int majors) {
        as(awaiting.admin(), () -> {
            TransferReview now = files.details(file).orElseThrow().transfer();
            return files.reviewTransfer(
                            file,
                            new TransferReview(
                                            "Other Body",
                                            "TAF",
                                            true,
                                            "C-1",
                                            state,
                                            today().minusYears(1),
                                            expiry,
                                            null,
                                            java.util.Set.of(),
                                            majors,
                                            0,
                                            null,
                                            now == null ? 0 : now.version())
                                    .checkedAll())
                    .orThrow();
        });
    }

    private List<FileRow> open(Matter matter) {
        return as(
                awaiting.admin(),
                () -> files.list(
                                new FileFilter(
                                        null,
                                        List.of(matter),
                                        List.of(),
                                        List.of(),
                                        List.of(FileState.OPEN),
                                        null,
                                        false),
                                app.auditorium.kernel.PageRequest.first(10))
                        .items());
    }

    private FileRow awaitingOf(Matter matter) {
        return open(matter).getFirst();
    }

    private FileDetails details(UUID file) {
        return as(awaiting.admin(), () -> files.details(file).orElseThrow());
    }

    private CertificationDetails certification() {
        return as(
                awaiting.admin(),
                () -> certifications.details(awaiting.certification()).orElseThrow());
    }

    private List<String> unmet(UUID file, DecisionKind kind) {
        return as(awaiting.decider(), () -> decisions.consider(NewDecision.of(file, kind, today()))).stream()
                .filter(guard -> !guard.isMet())
                .map(Guard::name)
                .toList();
    }

    private Outcome<DecisionDetails> take(Membership decider, NewDecision decision) {
        return as(decider, () -> decisions.take(decision));
    }

    private static void refused(String rule, Outcome<DecisionDetails> outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(((Outcome.Refused<?>) refused).problems())
                                .extracting(Problem::rule)
                                .contains(rule));
    }

    private static final String INSERT = """
            insert into decision (id, certification_id, organisation_id, standard, kind, decided_on, reason, codes_before, codes_after, state_before, rule_set)
            select gen_random_uuid(), id, organisation_id, standard, k, current_date, 'x', iaf_codes, iaf_codes, state, 'test'
            from certification, (values (?::uuid, ?)) as v(c, k) where id = v.c""";

    private int insert(Membership decider, String kind) {
        given.execute(decider, INSERT, awaiting.certification(), kind);
        return 1;
    }
}
