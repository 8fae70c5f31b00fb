package app.auditorium.finding;

import static app.auditorium.testing.Refusals.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.auditorium.audit.AuditConduct;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditState;
import app.auditorium.audit.BodyFixtures;
import app.auditorium.audit.ConductFixtures;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.Life;
import app.auditorium.certification.Lives;
import app.auditorium.finding.FindingFixtures.AuditUnderTest;
import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.obligation.DueFilter;
import app.auditorium.obligation.DueItem;
import app.auditorium.obligation.Obligations;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.NotYourRole;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of a finding from issued to closed, on both sides of the wall (DOMAIN G.2, A-50 … A-54). */
@CoreTest
class FindingConductTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Taipei"));
    private static final NewAnswer ANSWER = new NewAnswer(
            "Changes were not reviewed",
            "The register was completed",
            "Review before each change",
            TODAY,
            "Register, rev. 7");

    @Autowired
    Findings findings;

    @Autowired
    FindingsAboutUs aboutUs;

    @Autowired
    FindingConduct conduct;

    @Autowired
    FindingEvents events;

    @Autowired
    CorrectiveActions actions;

    @Autowired
    FindingFixtures fixtures;

    @Autowired
    ConductFixtures audits;

    @Autowired
    BodyFixtures files;

    @Autowired
    LookAgain look;

    @Autowired
    AuditConduct auditConduct;

    @Autowired
    Obligations obligations;

    @Autowired
    HouseRules houseRules;

    @Autowired
    Lives lives;

    @Autowired
    Tenants tenants;

    Membership body;
    Membership client;
    AuditUnderTest joined;
    AuditUnderTest alone;

    @BeforeEach
    void anAuditInProgressOfAClientThatHasJoined() {
        body = tenants.certificationBody();
        client = tenants.clientCompany();
        joined = fixtures.anAudit(body, "IN_PROGRESS", "Example Works", client);
        alone = fixtures.anAudit(body);
    }

    @Test
    void a51_theClientsAnswerIsItsOwnRowAndMovesTheBodysFinding() {
        FindingDetails minor = issued(joined, minor());
        FindingDetails seen = as(client, () -> aboutUs.find(minor.id())).orElseThrow();

        as(client, () -> actions.send(seen.id(), ANSWER, 0)).orThrow();

        FindingDetails answered = eventually(minor.id(), FindingState.RESPONDED);
        assertThat(as(body, () -> actions.of(answered))).singleElement().satisfies(answer -> {
            assertThat(answer.tenantId()).isEqualTo(client.tenantId());
            assertThat(answer.content()).isEqualTo(ANSWER);
        });
        assertThat(as(body, () -> events.of(answered)).getLast())
                .extracting(FindingEvents.Event::step, FindingEvents.Event::person)
                .containsExactly("ANSWER", "Test Person");
        assertThat(audits.now(body, joined.id()).state()).isEqualTo(AuditState.RESPONDED);
    }

    @Test
    void a51_anAnswerThatIsNotWholeIsNotSentAndADraftIsKeptUnread() {
        FindingDetails minor = issued(joined, minor());
        var half = new NewAnswer("Because", "", "", null, "");

        assertThat(rules(as(client, () -> actions.send(minor.id(), half, 0))))
                .containsExactly("A-51 correction", "A-51 action", "A-51 dueOn");
        as(client, () -> actions.write(minor.id(), half, 0)).orThrow();

        assertThat(as(client, () -> actions.of(aboutUs.find(minor.id()).orElseThrow())))
                .hasSize(1);
        assertThat(as(body, () -> actions.of(minor))).isEmpty();
    }

    @Test
    void nobodyAnswersAFindingAboutSomebodyElse() {
        FindingDetails minor = issued(joined, minor());
        Membership stranger = tenants.clientCompany();
        fixtures.grant(body, stranger, StandardId.ISO_45001);

        assertThat(as(stranger, () -> aboutUs.find(minor.id()))).isPresent();
        assertThat(as(stranger, () -> actions.send(minor.id(), ANSWER, 0))).isInstanceOf(Outcome.NotThere.class);
    }

    @Test
    void a51_forAClientWithoutATenantTheBodyAnswersWithSourceAndDay() {
        FindingDetails minor = issued(alone, minor());

        assertThat(rules(as(
                        body,
                        () -> conduct.answerOnBehalf(minor.id(), minor.version(), ANSWER, " ", TODAY.plusDays(1)))))
                .containsExactly("null source", "A-51 answeredOn");
        FindingDetails answered = as(
                        body,
                        () -> conduct.answerOnBehalf(
                                minor.id(), minor.version(), ANSWER, "Letter of the client", TODAY))
                .orThrow();

        assertThat(answered.state()).isEqualTo(FindingState.RESPONDED);
        assertThat(as(body, () -> actions.of(answered)))
                .singleElement()
                .satisfies(answer -> assertThat(answer.source()).isEqualTo("Letter of the client"));
    }

    @Test
    void a51_aClientThatHasJoinedAnswersItself() {
        FindingDetails minor = issued(joined, minor());

        assertThat(rules(as(body, () -> conduct.answerOnBehalf(minor.id(), minor.version(), ANSWER, "Letter", TODAY))))
                .containsExactly("A-51 null");
    }

    @Test
    void anAnswerThatIsSentBackIsAnsweredAnewAndBothSidesReadTheReason() {
        FindingDetails minor = issued(joined, minor());
        as(client, () -> actions.send(minor.id(), ANSWER, 0)).orThrow();
        FindingDetails answered = eventually(minor.id(), FindingState.RESPONDED);

        assertThat(rules(as(body, () -> conduct.sendBack(minor.id(), answered.version(), ""))))
                .containsExactly("null reason");
        as(body, () -> conduct.sendBack(minor.id(), answered.version(), "Name the cause in your process"))
                .orThrow();

        FindingDetails seen = as(client, () -> aboutUs.find(minor.id())).orElseThrow();
        assertThat(seen.state()).isEqualTo(FindingState.OPEN);
        assertThat(as(client, () -> events.of(seen)))
                .extracting(FindingEvents.Event::reason)
                .contains("Name the cause in your process");
        assertThat(audits.now(body, joined.id()).state()).isEqualTo(AuditState.FINDINGS_ISSUED);
        as(client, () -> actions.send(minor.id(), ANSWER, 0)).orThrow();
        assertThat(eventually(minor.id(), FindingState.RESPONDED).state()).isEqualTo(FindingState.RESPONDED);
    }

    @Test
    void a52_aMajorIsAcceptedOnEvidenceAndVerifiedByEvidence() {
        FindingDetails major = issued(alone, major());
        var bare = new NewAnswer("Cause", "Correction", "Action", TODAY, "");
        FindingDetails answered = as(
                        body, () -> conduct.answerOnBehalf(major.id(), major.version(), bare, "Letter", TODAY))
                .orThrow();

        assertThat(rules(as(body, () -> conduct.accept(major.id(), answered.version(), null))))
                .containsExactly("A-52 null", "A-53 verifyBy");
        FindingDetails open = as(body, () -> conduct.sendBack(major.id(), answered.version(), "Evidence, please"))
                .orThrow();
        FindingDetails again = as(body, () -> conduct.answerOnBehalf(major.id(), open.version(), ANSWER, "Mail", TODAY))
                .orThrow();
        FindingDetails accepted = as(body, () -> conduct.accept(major.id(), again.version(), VerifyBy.FOLLOW_UP))
                .orThrow();
        assertThat(accepted.verifyBy()).isEqualTo(VerifyBy.FOLLOW_UP);
        assertThat(rules(as(body, () -> conduct.verify(major.id(), accepted.version(), " "))))
                .containsExactly("A-52 evidence");
        FindingDetails verified = as(
                        body, () -> conduct.verify(major.id(), accepted.version(), "Seen in the follow-up"))
                .orThrow();
        assertThat(as(body, () -> conduct.close(major.id(), verified.version()))
                        .orThrow()
                        .state())
                .isEqualTo(FindingState.CLOSED);
    }

    @ParameterizedTest(name = "A-53: {0}")
    @EnumSource
    void a53_theBodySaysHowItVerifiesAndTheClientReadsIt(VerifyBy way) {
        FindingDetails minor = issued(joined, minor());
        as(client, () -> actions.send(minor.id(), ANSWER, 0)).orThrow();
        FindingDetails answered = eventually(minor.id(), FindingState.RESPONDED);

        assertThat(rules(as(body, () -> conduct.accept(minor.id(), answered.version(), null))))
                .containsExactly("A-53 verifyBy");
        as(body, () -> conduct.accept(minor.id(), answered.version(), way)).orThrow();

        assertThat(as(client, () -> aboutUs.find(minor.id())).orElseThrow().verifyBy())
                .isEqualTo(way);
    }

    @Test
    void a50_aMinorBecomesMajorWithAReasonAndNeverTheOtherWayRound() {
        FindingDetails minor = issued(alone, minor());

        FindingDetails major = as(body, () -> conduct.upgrade(minor.id(), minor.version(), "Third time in a row"))
                .orThrow();

        assertThat(major.grade()).isEqualTo(Grade.MAJOR);
        assertThat(major.verifyDue()).isEqualTo(TODAY.plusMonths(6));
        assertThat(rules(as(body, () -> conduct.upgrade(major.id(), major.version(), "again"))))
                .containsExactly("A-50 grade");
        for (String grade : List.of("MINOR", "OFI")) {
            assertThatThrownBy(
                            () -> fixtures.change(body, "update finding set grade = ? where id = ?", grade, major.id()))
                    .hasStackTraceContaining("is not downgraded");
        }
    }

    @Test
    void a50_theClientNotesWhatItNeedNotAnswer() {
        var ofi = new NewFinding(null, null, Grade.OFI, "A camera would help.", "", null, null);
        FindingDetails noted = issued(joined, ofi);
        assertThat(noted.state().key(noted.grade())).isEqualTo("finding.state.TO_BE_NOTED");
        assertThat(noted.state().key(Grade.MINOR)).isEqualTo("finding.state.OPEN");

        assertThat(rules(as(client, () -> actions.send(noted.id(), ANSWER, 0)))).contains("A-51 null");
        as(client, () -> actions.note(noted.id())).orThrow();

        assertThat(eventually(noted.id(), FindingState.NOTED).state()).isEqualTo(FindingState.NOTED);
    }

    @Test
    void a54_theTimeToAnswerBeginsWithTheClosingMeeting() {
        FindingDetails minor = issued(alone, minor());

        assertThat(minor.answerDue()).isEqualTo(TODAY.plusDays(30));
        assertThat(minor.verifyDue()).isEqualTo(TODAY.plusMonths(12));
    }

    @Test
    void a54_theTimesAreTheBodysOwn() {
        as(body, () -> houseRules.set(HouseRule.ANSWER, 0, "45", "procedure QP-08"))
                .orThrow();
        as(body, () -> houseRules.set(HouseRule.MINORS_VERIFIED, 0, "6", "procedure QP-08"))
                .orThrow();

        FindingDetails minor = issued(alone, minor());

        assertThat(minor.answerDue()).isEqualTo(TODAY.plusDays(45));
        assertThat(minor.verifyDue()).isEqualTo(TODAY.plusMonths(6));
    }

    @Test
    void a52_acceptedMinorsAreDueUntilTheNextAuditHasAVerdictOnEach() {
        UUID minor = raised(alone);
        close(alone);
        step(minor, (id, version) -> conduct.answerOnBehalf(id, version, ANSWER, "Letter", TODAY));
        step(minor, (id, version) -> conduct.accept(id, version, VerifyBy.NEXT_SURVEILLANCE));
        UUID next = nextSurveillance(alone);

        assertThat(minorsDue()).singleElement().satisfies(due -> {
            assertThat(due.due()).isEqualTo(TODAY.plusMonths(12));
            assertThat(due.rule()).isEqualTo("A-54");
        });
        assertThat(rules(as(body, () -> auditConduct.report(next, 0, "x")))).contains("A-52 findings");
        assertThat(rules(as(body, () -> auditConduct.report(alone.id(), version(alone), "x"))))
                .as("no audit judges its own")
                .doesNotContain("A-52 findings");

        step(minor, (id, version) -> conduct.verify(id, version, "Seen in the register of this year"));
        assertThat(minorsDue()).isEmpty();
        assertThat(rules(as(body, () -> auditConduct.report(next, 0, "x")))).doesNotContain("A-52 findings");
    }

    private List<DueItem> minorsDue() {
        return as(body, () -> obligations.list(DueFilter.until(TODAY.plusMonths(13)))).stream()
                .filter(item -> item.kind() == DueItem.Kind.MINORS)
                .toList();
    }

    private List<LocalDate> majorsDue() {
        return as(body, () -> obligations.list(DueFilter.until(TODAY.plusMonths(13)))).stream()
                .filter(item -> item.kind() == DueItem.Kind.MAJORS)
                .map(DueItem::due)
                .toList();
    }

    private int version(AuditUnderTest audit) {
        return audits.now(body, audit.id()).version();
    }

    private UUID nextSurveillance(AuditUnderTest audit) {
        UUID next = UUID.randomUUID();
        fixtures.change(body, """
                with next as (
                    insert into audit (id, certification_id, organisation_id, standard, type, state, iaf_codes, starts_on, ends_on)
                    select ?, certification_id, organisation_id, standard, 'SURVEILLANCE', 'ACCEPTED', iaf_codes, starts_on + 300, starts_on + 300
                    from audit where id = ? returning id)
                insert into audit_member (audit_id, auditor_id, role) select id, ?, 'LEAD_AUDITOR' from next""", next, audit.id(), audit.lead());
        return next;
    }

    @Test
    void a54_whateverGetsANewDayToAnswerIsLookedForThen() {
        UUID kept = raised(alone);
        UUID returned = raised(alone);
        UUID reopened = raised(alone);
        UUID upgraded = raised(alone);
        close(alone);
        assertThat(looks(alone)).containsExactly(TODAY.plusDays(23), TODAY.plusDays(31));

        answerWithin(40);
        step(returned, (id, version) -> conduct.answerOnBehalf(id, version, ANSWER, "Letter", TODAY));
        step(returned, (id, version) -> conduct.sendBack(id, version, "Name the cause"));
        assertThat(looks(alone)).contains(TODAY.plusDays(33), TODAY.plusDays(41));

        answerWithin(50);
        step(reopened, (id, version) -> conduct.answerOnBehalf(id, version, ANSWER, "Letter", TODAY));
        step(reopened, (id, version) -> conduct.accept(id, version, VerifyBy.NEXT_SURVEILLANCE));
        step(reopened, (id, version) -> conduct.reopen(id, version, "Found again"));
        assertThat(looks(alone)).contains(TODAY.plusDays(43), TODAY.plusDays(51));

        answerWithin(60);
        step(upgraded, (id, version) -> conduct.upgrade(id, version, "Third time in a row"));
        assertThat(looks(alone)).contains(TODAY.plusDays(53), TODAY.plusDays(61));

        answerWithin(7);
        as(body, () -> findings.release(raised(alone))).orThrow();
        as(body, () -> findings.release(raised(alone))).orThrow();
        assertThat(looks(alone))
                .as("one look a day, and none for a reminder that would come at once")
                .containsExactly(
                        TODAY.plusDays(8),
                        TODAY.plusDays(23),
                        TODAY.plusDays(31),
                        TODAY.plusDays(33),
                        TODAY.plusDays(41),
                        TODAY.plusDays(43),
                        TODAY.plusDays(51),
                        TODAY.plusDays(53),
                        TODAY.plusDays(61));
        assertThat(as(body, () -> findings.find(kept)).orElseThrow().answerDue())
                .isEqualTo(TODAY.plusDays(30));
    }

    @Test
    void g2_anAnswerThatWasSentBackAndIsLateMakesTheAuditOverdue() {
        UUID minor = raised(joined);
        UUID later = raised(joined);
        close(joined);
        fixtures.change(body, "update finding set answer_due = current_date - 2 where id = ?", minor);
        assertThat(lookedAt(joined).state()).isEqualTo(AuditState.OVERDUE);
        assertThat(awaited(joined)).isEqualTo(1);

        fixtures.change(body, "update finding set answer_due = current_date + 20 where id = ?", minor);
        assertThat(lookedAt(joined).state()).isEqualTo(AuditState.OVERDUE);
        assertThat(awaited(joined))
                .as("a day of old, on which nothing falls due any more, reminds nobody")
                .isEqualTo(1);

        fixtures.change(body, "update finding set answer_due = current_date + 5 where id = ?", later);
        assertThat(lookedAt(joined).state()).isEqualTo(AuditState.FINDINGS_ISSUED);
        assertThat(awaited(joined)).isEqualTo(2);
    }

    @Test
    void a36_majorsOfStage2AreVerifiedWithinSixMonths() {
        assertThat(issued(alone, major()).verifyDue()).isEqualTo(TODAY.plusMonths(6));
    }

    @Test
    void a36_whatBecomesMajorAfterTheClosingMeetingIsLateSixMonthsAfterTheAuditInItsLifeToo() {
        LocalDate lastDay = TODAY.minusMonths(7);
        fixtures.change(body, "update audit set starts_on = ?, ends_on = ? where id = ?", lastDay, lastDay, alone.id());
        UUID minor =
                as(body, () -> findings.raise(alone.id(), minor()).orThrow().id());
        audits.closedOn(body, audits.now(body, alone.id()), lastDay);
        int version = as(body, () -> findings.find(minor)).orElseThrow().version();

        FindingDetails major = as(body, () -> conduct.upgrade(minor, version, "It is systematic"))
                .orThrow();

        assertThat(major.verifyDue()).isEqualTo(lastDay.plusMonths(6));
        assertThat(majorsInLife(alone)).containsExactly("A-36 " + major.verifyDue() + " LATE");
        assertThat(life(alone).proposals()).extracting(Life.Proposal::rule).containsExactly("A-36");
    }

    @Test
    void a36_aMajorThatIsRaisedAfterTheClosingMeetingIsOwedByTheCertification() {
        close(alone);
        UUID late = as(body, () -> findings.raise(alone.id(), major()).orThrow().id());
        assertThat(majorsInLife(alone)).as("the client does not know it yet").isEmpty();

        FindingDetails released = as(body, () -> findings.release(late)).orThrow();

        assertThat(majorsInLife(alone)).containsExactly("A-36 " + released.verifyDue() + " OPEN");
    }

    @Test
    void a36_aVerifiedMajorThatIsOpenedAgainIsOwedAgainByTheSameDay() {
        FindingDetails major = issued(alone, major());
        FindingDetails answered = as(
                        body, () -> conduct.answerOnBehalf(major.id(), major.version(), ANSWER, "Mail", TODAY))
                .orThrow();
        FindingDetails accepted = as(body, () -> conduct.accept(major.id(), answered.version(), VerifyBy.FOLLOW_UP))
                .orThrow();
        FindingDetails verified = as(
                        body, () -> conduct.verify(major.id(), accepted.version(), "Seen in the follow-up"))
                .orThrow();
        assertThat(majorsInLife(alone)).containsExactly("A-36 " + major.verifyDue() + " DONE");

        as(body, () -> conduct.reopen(major.id(), verified.version(), "Found again"))
                .orThrow();

        assertThat(majorsInLife(alone))
                .containsExactlyInAnyOrder(
                        "A-36 " + major.verifyDue() + " DONE", "A-36 " + major.verifyDue() + " OPEN");
    }

    @ParameterizedTest(name = "A-54: {0}")
    @EnumSource(names = {"SURVEILLANCE", "SPECIAL", "FOLLOW_UP"})
    void a54_majorsOfSpecialAndFollowUpAuditsAreOwedByTheCertificationAsThoseOfASurveillanceAre(AuditType type) {
        files.grant(body, alone.certification(), TODAY.minusMonths(8));
        fixtures.change(body, "update audit set type = ?, reason = 'complaint' where id = ?", type.name(), alone.id());

        FindingDetails major = issued(alone, major());

        assertThat(major.verifyDue()).isEqualTo(TODAY.plusDays(90));
        assertThat(majorsInLife(alone)).containsExactly("A-54 " + major.verifyDue() + " OPEN");
        assertThat(majorsDue()).containsExactly(major.verifyDue());
        step(major.id(), (id, version) -> conduct.answerOnBehalf(id, version, ANSWER, "Mail", TODAY));
        step(major.id(), (id, version) -> conduct.accept(id, version, VerifyBy.DOCUMENTS));
        step(major.id(), (id, version) -> conduct.verify(id, version, "Seen on the photographs"));
        assertThat(majorsInLife(alone)).containsExactly("A-54 " + major.verifyDue() + " DONE");
        assertThat(majorsDue()).isEmpty();
    }

    @Test
    void a54_aMajorThatIsRaisedAfterTheClosingMeetingOfASpecialAuditIsOwedTooByTheBodysOwnDay() {
        as(body, () -> houseRules.set(HouseRule.MAJORS_VERIFIED, 0, "60", "procedure QP-08"))
                .orThrow();
        files.grant(body, alone.certification(), TODAY.minusMonths(8));
        fixtures.change(body, "update audit set type = 'SPECIAL', reason = 'complaint' where id = ?", alone.id());
        close(alone);

        UUID late = as(body, () -> findings.raise(alone.id(), major()).orThrow().id());
        as(body, () -> findings.release(late)).orThrow();

        assertThat(majorsInLife(alone)).containsExactly("A-54 " + TODAY.plusDays(60) + " OPEN");
    }

    private Life life(AuditUnderTest audit) {
        return as(body, () -> lives.of(audit.certification())).orElseThrow().life();
    }

    private List<String> majorsInLife(AuditUnderTest audit) {
        return life(audit).obligations().stream()
                .filter(owed -> owed.kind() == Life.Obligation.Kind.MAJORS)
                .map(owed -> owed.rule() + " " + owed.due() + " " + owed.state())
                .toList();
    }

    @Test
    void aFindingAddedAfterTheClosingMeetingIsAnsweredToo() {
        AuditDetails closed = close(alone);
        assertThat(closed.state()).isEqualTo(AuditState.ACCEPTED);

        FindingDetails late = as(body, () -> findings.raise(alone.id(), minor()).orThrow());
        FindingDetails released = as(body, () -> findings.release(late.id())).orThrow();

        assertThat(released.answerDue()).isEqualTo(TODAY.plusDays(30));
        assertThat(audits.now(body, alone.id()).state()).isEqualTo(AuditState.FINDINGS_ISSUED);
    }

    @Test
    void anAcceptedAnswerThatTurnsOutIneffectiveIsOpenedAgain() {
        FindingDetails minor = issued(alone, minor());
        FindingDetails answered = as(
                        body, () -> conduct.answerOnBehalf(minor.id(), minor.version(), ANSWER, "Letter", TODAY))
                .orThrow();
        FindingDetails accepted = as(
                        body, () -> conduct.accept(minor.id(), answered.version(), VerifyBy.NEXT_SURVEILLANCE))
                .orThrow();
        assertThat(audits.now(body, alone.id()).state()).isEqualTo(AuditState.ACCEPTED);

        FindingDetails open = as(body, () -> conduct.reopen(minor.id(), accepted.version(), "Found again"))
                .orThrow();

        assertThat(open.state()).isEqualTo(FindingState.OPEN);
        assertThat(audits.now(body, alone.id()).state()).isEqualTo(AuditState.FINDINGS_ISSUED);
    }

    @Test
    void onlyLeadsReviewAnswers() {
        FindingDetails minor = issued(alone, minor());
        Membership auditor = tenants.colleague(body, null, Role.AUDITOR);

        assertThatThrownBy(() -> as(auditor, () -> conduct.accept(minor.id(), minor.version(), VerifyBy.DOCUMENTS)))
                .isInstanceOf(NotYourRole.class);
    }

    @Test
    void theDatabaseItselfGuardsFindingsAndAnswers() {
        FindingDetails minor = issued(alone, minor());
        as(body, () -> conduct.answerOnBehalf(minor.id(), minor.version(), ANSWER, "Letter", TODAY))
                .orThrow();

        assertThatThrownBy(() -> fixtures.change(body, "update finding set state = 'CLOSED' where id = ?", minor.id()))
                .hasStackTraceContaining("does not go from");
        assertThatThrownBy(
                        () -> fixtures.change(body, "update finding set state = 'ACCEPTED' where id = ?", minor.id()))
                .hasStackTraceContaining("left no event");
        assertThatThrownBy(() -> fixtures.change(body, "update finding set statement = 'x' where id = ?", minor.id()))
                .hasStackTraceContaining("was released");
        assertThatThrownBy(() -> fixtures.change(
                        body, "update corrective_action set cause = 'x' where finding_id = ?", minor.id()))
                .hasStackTraceContaining("was sent");
        assertThatThrownBy(() -> fixtures.change(body, "delete from finding where id = ?", minor.id()))
                .hasStackTraceContaining("(A-86)");
    }

    /** Raised, and issued by closing the audit today. */
    private FindingDetails issued(AuditUnderTest audit, NewFinding wanted) {
        UUID id = as(body, () -> findings.raise(audit.id(), wanted).orThrow().id());
        close(audit);
        return as(body, () -> findings.find(id)).orElseThrow();
    }

    private UUID raised(AuditUnderTest audit) {
        return as(body, () -> findings.raise(audit.id(), minor()).orThrow().id());
    }

    private void answerWithin(int days) {
        int version = as(body, () -> houseRules.of(HouseRule.ANSWER).number());
        as(body, () -> houseRules.set(HouseRule.ANSWER, version, Integer.toString(days), "procedure QP-08"))
                .orThrow();
    }

    private void step(UUID finding, BiFunction<UUID, Integer, Outcome<FindingDetails>> step) {
        as(body, () -> step.apply(finding, findings.find(finding).orElseThrow().version()))
                .orThrow();
    }

    /** The days on which the body will look, in their order. */
    private List<LocalDate> looks(AuditUnderTest audit) {
        return fixtures.ask(body, """
                select (next_attempt at time zone 'Asia/Taipei')::date from delivery
                where event = 'AnswersFallDue' and payload ->> 'auditId' = ?::text order by 1""", LocalDate.class, audit.id().toString());
    }

    private AuditDetails lookedAt(AuditUnderTest audit) {
        fixtures.receive(body, look, new AnswersFallDue(body.tenantId(), audit.id()));
        return audits.now(body, audit.id());
    }

    private long awaited(AuditUnderTest audit) {
        return fixtures.ask(
                        body,
                        "select id from delivery where event = 'AnswersAwaited' and payload ->> 'auditId' = ?::text",
                        UUID.class,
                        audit.id().toString())
                .size();
    }

    private AuditDetails close(AuditUnderTest audit) {
        return audits.closed(body, audits.now(body, audit.id()));
    }

    private FindingDetails eventually(UUID id, FindingState state) {
        await().untilAsserted(() -> assertThat(
                        as(body, () -> findings.find(id)).orElseThrow().state())
                .isEqualTo(state));
        return as(body, () -> findings.find(id)).orElseThrow();
    }

    private static NewFinding minor() {
        return FindingFixtures.minor("卸料作業未納入危害鑑別");
    }

    private static NewFinding major() {
        return new NewFinding(null, "8.1.2", Grade.MAJOR, "No interlock against overfill", "Bay 3", null, null);
    }

    private <T> T as(Membership who, Supplier<T> work) {
        return Tenants.as(who, work);
    }
}
