package app.auditorium.audit;

import static app.auditorium.audit.PlannedBody.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.assignment.Candidate;
import app.auditorium.assignment.Reason;
import app.auditorium.assignment.TeamRole;
import app.auditorium.audittime.AuditTimes;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.ProgrammeSlot;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.NotYourRole;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class AuditPlanningTest {

    @Autowired
    PlannedBodies bodies;

    @Autowired
    Tenants tenants;

    @Autowired
    BodyFixtures files;

    @Autowired
    AuditTimes times;

    @Autowired
    Certifications certifications;

    @Autowired
    Audits audits;

    @Autowired
    TeamJudgements judgements;

    @Autowired
    AuditConduct conduct;

    @Autowired
    AuditPapers papers;

    @Autowired
    ConductFixtures conducted;

    @Autowired
    AuditCalendar calendar;

    private PlannedBody on;

    @BeforeEach
    void aBody() {
        on = bodies.make();
    }

    @Test
    void aPlannedAuditIsThereWithAllSitesAndItsTeam() {
        AuditDetails planned =
                as(() -> audits.plan(on.stage1(MONDAY, on.lin(), on.expert()))).orThrow();

        assertThat(planned.state()).isEqualTo(AuditState.PLANNED);
        assertThat(planned.sites()).extracting(AuditDetails.Site::name).containsExactly("Taichung plant");
        assertThat(planned.team())
                .extracting(AuditDetails.Member::name, AuditDetails.Member::role)
                .containsExactly(
                        Assertions.tuple("林志明", TeamRole.LEAD_AUDITOR), Assertions.tuple("黃建國", TeamRole.AUDITOR));
        assertThat(as(() -> audits.details(planned.id()))).contains(planned);
        assertThat(as(() -> certifications.details(on.certification()))
                        .orElseThrow()
                        .programme()
                        .getFirst())
                .extracting(ProgrammeSlot::auditId, ProgrammeSlot::state)
                .containsExactly(planned.id(), ProgrammeSlot.State.PLANNED);
    }

    @Test
    void howEverybodyWasJudgedStaysAsItWasWhenTheTeamWasSavedWhateverChangesOnFile() {
        AuditDetails planned =
                as(() -> audits.plan(on.stage1(MONDAY, on.lin()))).orThrow();
        TeamJudgement then = judgement(planned);

        files.as(
                on.body(),
                db -> db.sql("update auditor set left_on = '2030-12-31' where id = ?")
                        .param(on.chen())
                        .update());

        assertThat(judgement(planned)).isEqualTo(then);
        assertThat(then.by()).isEqualTo(on.body().personName());
        assertThat(of(then, on.lin()).covers()).containsExactly("17");
        assertThat(of(then, on.chen()).against()).isEmpty();
    }

    @Test
    void eachChangeOfATeamKeepsHowEverybodyWasJudgedForIt() {
        AuditDetails planned =
                as(() -> audits.plan(on.stage1(MONDAY, on.lin()))).orThrow();
        files.as(
                on.body(),
                db -> db.sql("update auditor set left_on = '2030-12-31' where id = ?")
                        .param(on.chen())
                        .update());

        as(() -> audits.move(planned.id(), planned.version(), MONDAY.plusDays(7), MONDAY.plusDays(8)))
                .orThrow();

        assertThat(of(judgement(planned), on.chen()).against())
                .singleElement()
                .satisfies(left -> assertThat(left.text(Locale.ENGLISH)).contains("2030-12-31"));
    }

    private TeamJudgement judgement(AuditDetails audit) {
        return as(() -> judgements.of(audit.id())).orElseThrow();
    }

    private static TeamJudgement.Judged of(TeamJudgement judgement, UUID auditor) {
        return judgement.auditors().stream()
                .filter(judged -> judged.auditorId().equals(auditor))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAuditorCannotBeBookedTwice() {
        as(() -> audits.plan(on.stage1(MONDAY, on.lin()))).orThrow();

        assertThat(problems(as(() -> audits.plan(on.stage1(MONDAY.plusDays(1), on.lin())))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.rule()).isEqualTo("G.2");
                    assertThat(problem.field()).isEqualTo("leadAuditorId");
                    assertThat(problem.text(java.util.Locale.ENGLISH)).contains("Hongyuan", "2031-03-03");
                });
    }

    @Test
    void ofTwoPlannersAtOnceOneIsToldTheOtherWasQuicker() throws Exception {
        Callable<Outcome<AuditDetails>> plan = () -> as(() -> audits.plan(on.stage1(MONDAY, on.lin(), on.chen())));
        Callable<Outcome<AuditDetails>> backwards = () -> as(() -> audits.plan(on.stage1(MONDAY, on.chen(), on.lin())));
        try (var threads = Executors.newFixedThreadPool(4)) {
            var outcomes = threads.invokeAll(List.of(plan, backwards, plan, backwards)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();

            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Outcome.Refused.class::isInstance)
                    .hasSize(3)
                    .allSatisfy(refused -> assertThat(problems(refused))
                            .extracting(Problem::rule)
                            .containsOnly("G.2"));
        }
    }

    @Test
    void theDatabaseItselfRefusesADoubleBooking() {
        as(() -> audits.plan(on.stage1(MONDAY, on.lin()))).orThrow();
        AuditDetails other =
                as(() -> audits.plan(on.stage1(MONDAY.plusDays(7), on.lin()))).orThrow();

        Assertions.assertThatThrownBy(() -> files.as(
                        on.body(),
                        db -> db.sql("update audit set starts_on = ?, ends_on = ? where id = ?")
                                .params(MONDAY, MONDAY, other.id())
                                .update()))
                .hasStackTraceContaining("no_double_booking");
    }

    @Test
    void movingAnAuditWithinItsOwnDaysIsNoDoubleBooking() {
        AuditDetails planned =
                as(() -> audits.plan(on.stage1(MONDAY, on.lin()))).orThrow();

        AuditDetails moved = as(() ->
                        audits.move(planned.id(), planned.version(), MONDAY.plusDays(1), MONDAY.plusDays(2)))
                .orThrow();

        assertThat(moved.start()).isEqualTo(MONDAY.plusDays(1));
        assertThat(moved.version()).isGreaterThan(planned.version());
    }

    @Test
    void daysAndTeamMayChangeTogether() {
        AuditDetails planned =
                as(() -> audits.plan(on.stage1(MONDAY, on.lin(), on.chen()))).orThrow();
        as(() -> audits.plan(on.stage1(MONDAY.plusDays(7), on.chen()))).orThrow();

        AuditDetails changed = as(() -> audits.change(
                        planned.id(), planned.version(), on.stage1(MONDAY.plusDays(7), on.lin(), on.expert())))
                .orThrow();

        assertThat(changed.team()).extracting(AuditDetails.Member::name).containsExactly("林志明", "黃建國");
    }

    @Test
    void aMoveIntoAnAbsenceIsRefusedAndChangesNothing() {
        AuditDetails planned =
                as(() -> audits.plan(on.stage1(MONDAY, on.lin()))).orThrow();
        files.absence(on.body(), on.lin(), MONDAY.plusDays(7), MONDAY.plusDays(7));

        Outcome<AuditDetails> moved =
                as(() -> audits.move(planned.id(), planned.version(), MONDAY.plusDays(6), MONDAY.plusDays(7)));

        assertThat(problems(moved)).extracting(Problem::rule).containsExactly("G.2");
        assertThat(as(() -> audits.details(planned.id())).orElseThrow().start()).isEqualTo(MONDAY);
    }

    @Test
    void whoAdvisedTheClientDoesNotAuditItForTwoYears() {
        files.advised(on.body(), on.client(), on.lin(), MONDAY.minusYears(2));

        assertThat(problems(as(() -> audits.plan(on.stage1(MONDAY, on.lin())))))
                .extracting(Problem::rule)
                .containsExactly("A-65");
        assertThat(as(() -> audits.plan(on.stage1(MONDAY.plusDays(1), on.lin()))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void candidatesSayWhyNot() {
        AuditDetails planned =
                as(() -> audits.plan(on.stage1(MONDAY, on.lin()))).orThrow();
        files.absence(on.body(), on.chen(), MONDAY, MONDAY);

        List<Candidate> candidates = as(() -> audits.candidates(planned.id())).orElseThrow();

        assertThat(candidates)
                .extracting(Candidate::name, Candidate::allowed)
                .containsExactlyInAnyOrder(
                        Assertions.tuple("林志明", true), Assertions.tuple("陳怡君", false), Assertions.tuple("黃建國", false));
        assertThat(of(candidates, on.chen())).containsExactly("G.2");
        assertThat(of(candidates, on.expert())).containsExactly("A-42");
    }

    @Test
    void stage2NeedsAStage1BeforeIt() {
        assertThat(rules(on.audit(AuditType.STAGE_2, MONDAY, on.lin()))).containsExactly("A-30");

        as(() -> audits.plan(on.stage1(MONDAY, on.lin()))).orThrow();

        assertThat(rules(on.audit(AuditType.STAGE_2, MONDAY.plusDays(1), on.chen())))
                .containsExactly("A-30");
        assertThat(rules(on.audit(AuditType.STAGE_2, MONDAY.plusDays(2), on.chen())))
                .isEmpty();
    }

    @Test
    void stage1DoesNotMoveBehindStage2() {
        AuditDetails stage1 = as(() -> audits.plan(on.stage1(MONDAY, on.lin()))).orThrow();
        as(() -> audits.plan(on.audit(AuditType.STAGE_2, MONDAY.plusDays(14), on.lin())))
                .orThrow();

        assertThat(problems(
                        as(() -> audits.move(stage1.id(), stage1.version(), MONDAY.plusDays(20), MONDAY.plusDays(21)))))
                .extracting(Problem::rule)
                .containsExactly("A-30");
    }

    @Test
    void a30_theDatabaseItselfRefusesAStage2ThatIsNotAfterStage1() {
        AuditDetails stage1 = as(() -> audits.plan(on.stage1(MONDAY, on.lin()))).orThrow();
        AuditDetails stage2 = as(() -> audits.plan(on.audit(AuditType.STAGE_2, MONDAY.plusDays(14), on.chen())))
                .orThrow();

        Assertions.assertThatThrownBy(() -> onto(stage2, MONDAY.plusDays(1)))
                .hasStackTraceContaining("stage 2 is not after stage 1");
        Assertions.assertThatThrownBy(() -> onto(stage1, MONDAY.plusDays(14)))
                .hasStackTraceContaining("stage 2 is not after stage 1");
        onto(stage1, MONDAY.plusDays(7));
        onto(stage2, MONDAY.plusDays(9));
    }

    private void onto(AuditDetails audit, LocalDate start) {
        files.as(
                on.body(),
                db -> db.sql("update audit set starts_on = ?, ends_on = ? where id = ?")
                        .params(start, start.plusDays(1), audit.id())
                        .update());
    }

    @Test
    void a02_aSurveillanceWaitsForTheInitialAudit() {
        assertThat(rules(on.audit(AuditType.SURVEILLANCE, MONDAY, on.lin()))).containsExactly("A-02");

        files.grant(on.body(), on.certification(), MONDAY.minusMonths(11));

        assertThat(rules(on.audit(AuditType.SURVEILLANCE, MONDAY, on.lin()))).isEmpty();
    }

    @Test
    void a53_aFollowUpVerifiesWhatAnAuditBeforeItHasFound() {
        assertThat(rules(on.audit(AuditType.FOLLOW_UP, MONDAY.plusDays(14), on.lin())))
                .containsExactly("A-53");
        as(() -> audits.plan(on.audit(AuditType.STAGE_1, MONDAY, on.lin()))).orThrow();

        assertThat(rules(on.audit(AuditType.FOLLOW_UP, MONDAY.plusDays(14), on.lin())))
                .isEmpty();
        assertThat(rules(on.audit(AuditType.FOLLOW_UP, MONDAY.minusDays(14), on.lin())))
                .containsExactly("A-53");
    }

    @Test
    void a10_whatIsClosedIsAuditedOnlyToRegainIt() {
        files.grant(on.body(), on.certification(), LocalDate.of(2021, 3, 1));
        files.as(
                on.body(),
                db -> db.sql("update certification set state = 'CLOSED' where id = ?")
                        .param(on.certification())
                        .update());

        assertThat(rules(on.audit(AuditType.SURVEILLANCE, MONDAY, on.lin()))).containsExactly("G.3");
        assertThat(rules(on.audit(AuditType.STAGE_2, MONDAY, on.lin()))).isEmpty();
    }

    @Test
    void a24_aSecondRecertificationAuditIsSavedWithAWarningForTheProgrammeAsksForOne() {
        files.grant(on.body(), on.certification(), MONDAY.minusMonths(33));
        AuditDetails planned = as(() -> audits.plan(on.audit(AuditType.RECERTIFICATION, MONDAY, on.lin())))
                .orThrow();
        assertThat(planned.warnings()).extracting(Problem::rule).doesNotContain("A-24");

        assertThat(as(() -> audits.plan(on.audit(AuditType.RECERTIFICATION, MONDAY.plusDays(7), on.lin())))
                        .orThrow()
                        .warnings())
                .extracting(Problem::rule, Problem::field)
                .contains(Assertions.tuple("A-24", "type"));
    }

    @Test
    void aSurveillanceOutsideItsWindowIsSavedWithAWarning() {
        files.grant(on.body(), on.certification(), MONDAY.minusMonths(13));

        AuditDetails late = as(() -> audits.plan(on.audit(AuditType.SURVEILLANCE, MONDAY, on.lin())))
                .orThrow();

        assertThat(late.warnings()).extracting(Problem::rule).contains("A-04");
    }

    @Test
    void c10_eachSurveillanceAsksWhetherItsAuditTimeStillHolds() {
        files.grant(on.body(), on.certification(), MONDAY.minusMonths(11));
        AuditDetails planned = as(() -> audits.plan(on.audit(AuditType.SURVEILLANCE, MONDAY, on.lin())))
                .orThrow();
        assertThat(planned.warnings()).extracting(Problem::key).containsExactly("warning.time.none");

        as(() -> times.record(times.draft(List.of(on.certification())).orElseThrow()))
                .orThrow();
        assertThat(as(() -> audits.details(planned.id())).orElseThrow().warnings())
                .as("determined today, for an audit in years")
                .extracting(Problem::rule, Problem::key)
                .containsExactly(Assertions.tuple("C-10", "warning.time.old"));
        assertThat(as(() -> audits.consider(on.audit(AuditType.RECERTIFICATION, MONDAY.plusMonths(20), on.lin()), null))
                        .warnings())
                .as("it served the surveillance")
                .extracting(Problem::key)
                .contains("warning.time.served");
    }

    @Test
    void c2_daysAndTeamOfLessThanTheAuditTimeAreRemarkedOnWhileTheAuditIsPlanned() {
        NewAudit stage1 = on.stage1(MONDAY, on.lin());
        assertThat(as(() -> audits.consider(stage1, null)).warnings()).isEmpty();

        as(() -> times.record(times.draft(List.of(on.certification())).orElseThrow()))
                .orThrow();
        assertThat(as(() -> audits.consider(stage1, null)).warnings())
                .extracting(Problem::rule, problem -> problem.text(Locale.ENGLISH))
                .containsExactly(Assertions.tuple(
                        "C.2",
                        "These days and this team make 2 audit days, and the calculation of audit time asks for 3.5."
                                + " Add a day or an auditor."));
        assertThat(as(() -> audits.consider(on.audit(AuditType.FOLLOW_UP, MONDAY, on.lin()), null))
                        .warnings())
                .extracting(Problem::rule)
                .doesNotContain("C.2");
    }

    @Test
    void c34_aSurveillanceThatLeavesOutTheSameSitesAgainIsRemarkedOn() {
        UUID first = files.site(on.body(), on.client(), "Linkou works");
        UUID second = files.site(on.body(), on.client(), "Nangang works");
        files.grant(on.body(), on.certification(), MONDAY.minusMonths(11));
        as(() -> audits.plan(at(first, MONDAY))).orThrow();
        LocalDate later = MONDAY.plusMonths(10);

        assertThat(as(() -> audits.consider(at(first, later), null)).warnings())
                .extracting(Problem::rule)
                .contains("C-34");
        assertThat(as(() -> audits.consider(at(second, later), null)).warnings())
                .extracting(Problem::rule)
                .doesNotContain("C-34");
    }

    private NewAudit at(UUID site, LocalDate start) {
        NewAudit all = on.audit(AuditType.SURVEILLANCE, start, on.lin());
        return new NewAudit(
                all.certificationId(),
                all.type(),
                null,
                all.iafCodes(),
                all.start(),
                all.end(),
                List.of(site),
                all.leadAuditorId(),
                List.of(),
                null);
    }

    @Test
    void a68_aPreAuditIsHeldOnceAndEndsBeforeStage1() {
        as(() -> audits.plan(on.stage1(MONDAY.plusDays(14), on.lin()))).orThrow();

        assertThat(rules(on.audit(AuditType.PRE_AUDIT, MONDAY.plusDays(14), on.chen())))
                .containsExactly("A-68");
        AuditDetails preAudit = as(() -> audits.plan(on.audit(AuditType.PRE_AUDIT, MONDAY, on.chen())))
                .orThrow();
        assertThat(rules(on.audit(AuditType.PRE_AUDIT, MONDAY.plusDays(7), on.chen())))
                .containsExactly("A-68");
        Assertions.assertThatThrownBy(() -> files.as(
                        on.body(),
                        sql -> sql.sql("update audit set type = 'PRE_AUDIT' where certification_id = ?")
                                .param(on.certification())
                                .update()))
                .hasStackTraceContaining("pre_audit_once");

        as(() -> conduct.cancel(preAudit.id(), preAudit.version(), "The client is ready"))
                .orThrow();
        assertThat(rules(on.audit(AuditType.PRE_AUDIT, MONDAY.plusDays(7), on.chen())))
                .isEmpty();
    }

    @Test
    void a68_whoIsCertifiedHasNoPreAudit() {
        files.grant(on.body(), on.certification(), LocalDate.of(2030, 6, 1));

        assertThat(rules(on.audit(AuditType.PRE_AUDIT, MONDAY, on.chen()))).containsExactly("A-68");
    }

    @Test
    void aSpecialAuditNeedsAReason() {
        assertThat(rules(on.audit(AuditType.SPECIAL, MONDAY, on.lin()))).hasSize(1);
        assertThat(problems(as(() -> audits.plan(on.audit(AuditType.SPECIAL, MONDAY, on.lin())))))
                .extracting(Problem::field)
                .containsExactly("reason");
    }

    @Test
    void aCodeOutsideTheCertificationIsRefused() {
        NewAudit wanted = on.stage1(MONDAY, on.lin());
        var other = new NewAudit(
                wanted.certificationId(),
                wanted.type(),
                null,
                List.of("17", "12"),
                wanted.start(),
                wanted.end(),
                null,
                on.lin(),
                null,
                null);

        assertThat(problems(as(() -> audits.plan(other))))
                .extracting(Problem::field, Problem::rule)
                .contains(Assertions.tuple("iafCodes[1]", "A-22"));
    }

    @Test
    void aSiteOfSomebodyElseIsUnseen() {
        UUID elsewhere = files.site(on.body(), files.client(on.body(), "Another client"), "Elsewhere");
        NewAudit wanted = on.stage1(MONDAY, on.lin());
        var there = new NewAudit(
                wanted.certificationId(),
                wanted.type(),
                null,
                wanted.iafCodes(),
                wanted.start(),
                wanted.end(),
                List.of(elsewhere),
                on.lin(),
                null,
                null);

        assertThat(problems(as(() -> audits.plan(there))))
                .extracting(Problem::kind, Problem::field)
                .containsExactly(Assertions.tuple(Problem.Kind.UNSEEN, "siteIds[0]"));
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        var nothing = new NewAudit(on.certification(), null, null, null, null, null, null, null, null, null);

        assertThat(problems(as(() -> audits.plan(nothing))))
                .extracting(Problem::field)
                .contains("type", "iafCodes", "start", "end");
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2031-03-03,2031-03-03,",
        "2031-03-03,2031-03-02,end",
        "2031-03-03,2031-05-01,",
        "2031-03-03,2031-05-02,end",
        "+20026-03-03,+20026-03-04,start"
    })
    void daysThatCannotBeAreRefused(LocalDate start, LocalDate end, @Nullable String field) {
        Outcome<AuditDetails> outcome =
                as(() -> audits.plan(on.stage1(MONDAY, on.lin()).on(start, end)));

        if (field == null) {
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
        } else {
            assertThat(problems(outcome))
                    .extracting(Problem::field, Problem::kind)
                    .contains(Assertions.tuple(field, Problem.Kind.INVALID));
        }
    }

    @Test
    void whoChangesAnOldVersionLearnsWhoWasQuicker() {
        AuditDetails planned =
                as(() -> audits.plan(on.stage1(MONDAY, on.lin()))).orThrow();
        as(() -> audits.move(planned.id(), planned.version(), MONDAY.plusDays(1), MONDAY.plusDays(1)))
                .orThrow();

        assertThat(as(() -> audits.move(planned.id(), planned.version(), MONDAY, MONDAY)))
                .isInstanceOfSatisfying(
                        Outcome.Stale.class, stale -> assertThat(stale.who()).isEqualTo("Test Person"));
    }

    @Test
    void anAuditGoesFromProposalToIssuedFindings() {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Taipei"));
        AuditDetails planned = as(() -> audits.plan(on.stage1(today, on.lin()))).orThrow();
        UUID id = planned.id();

        AuditDetails proposed =
                as(() -> conduct.proposeTeam(id, planned.version())).orThrow();
        assertThat(proposed.releasedAt()).isNotNull();
        AuditDetails confirmed =
                as(() -> conduct.recordAcceptance(id, proposed.version())).orThrow();
        AuditDetails scheduled = as(() -> {
            papers.write(id, Papers.plan(confirmed), Paper.NONE).orThrow();
            return conduct.issuePlan(id, confirmed.version()).orThrow();
        });
        as(() -> conducted.declared(id));
        AuditDetails started = as(() -> conduct.start(id, scheduled.version(), Papers.meeting(today)))
                .orThrow();
        AuditDetails closed = as(() -> conduct.close(id, started.version(), Papers.closing(today), Papers.READY))
                .orThrow();

        assertThat(closed.state()).as("there was nothing to answer").isEqualTo(AuditState.ACCEPTED);
        assertThat(problems(as(() -> audits.move(id, closed.version(), MONDAY, MONDAY))))
                .extracting(Problem::rule)
                .containsExactly("G.2");
        assertThat(problems(as(() -> conduct.cancel(id, closed.version(), "too late"))))
                .extracting(Problem::rule)
                .containsExactly("G.2");
    }

    @Test
    void anAuditDoesNotStartBeforeItsFirstDay() {
        AuditDetails planned =
                as(() -> audits.plan(on.stage1(MONDAY, on.lin()))).orThrow();
        UUID id = planned.id();
        AuditDetails proposed =
                as(() -> conduct.proposeTeam(id, planned.version())).orThrow();
        AuditDetails confirmed =
                as(() -> conduct.recordAcceptance(id, proposed.version())).orThrow();
        AuditDetails scheduled = as(() -> {
            papers.write(id, Papers.plan(confirmed), Paper.NONE).orThrow();
            return conduct.issuePlan(id, confirmed.version()).orThrow();
        });

        assertThat(problems(as(() -> conduct.start(id, scheduled.version(), null))))
                .extracting(Problem::rule)
                .containsExactly("G.2", "A-67", "A-44");
    }

    @Test
    void whatTheClientAcceptedIsProposedAnewWhenTheDaysChange() {
        AuditDetails planned =
                as(() -> audits.plan(on.stage1(MONDAY, on.lin()))).orThrow();
        AuditDetails proposed =
                as(() -> conduct.proposeTeam(planned.id(), planned.version())).orThrow();

        AuditDetails moved = as(() ->
                        audits.move(planned.id(), proposed.version(), MONDAY.plusDays(1), MONDAY.plusDays(1)))
                .orThrow();

        assertThat(moved.state()).isEqualTo(AuditState.PLANNED);
    }

    @Test
    void aCancelledAuditFreesItsAuditors() {
        AuditDetails planned =
                as(() -> audits.plan(on.stage1(MONDAY, on.lin()))).orThrow();

        assertThat(problems(as(() -> conduct.cancel(planned.id(), planned.version(), " "))))
                .extracting(Problem::field)
                .containsExactly("reason");
        AuditDetails cancelled = as(() -> conduct.cancel(planned.id(), planned.version(), "客戶停工"))
                .orThrow();

        assertThat(cancelled.cancelReason()).isEqualTo("客戶停工");
        assertThat(rules(on.stage1(MONDAY, on.lin()))).isEmpty();
    }

    @Test
    void anAuditorOfTheBodyReadsButDoesNotPlan() {
        Membership auditor = tenants.colleague(on.body(), null, Role.AUDITOR);

        Assertions.assertThatThrownBy(() -> Tenants.as(auditor, () -> audits.plan(on.stage1(MONDAY, on.lin()))))
                .isInstanceOf(NotYourRole.class);
    }

    @Test
    void anotherBodySeesNothingOfIt() {
        AuditDetails planned =
                as(() -> audits.plan(on.stage1(MONDAY, on.lin()))).orThrow();
        Membership stranger = tenants.certificationBody();

        assertThat(Tenants.as(stranger, () -> audits.details(planned.id()))).isEmpty();
        assertThat(Tenants.as(stranger, () -> audits.candidates(planned.id()))).isEmpty();
        assertThat(Tenants.as(stranger, () -> audits.plan(on.stage1(MONDAY, on.lin()))))
                .satisfies(outcome ->
                        assertThat(problems(outcome)).extracting(Problem::field).contains("certificationId"));
    }

    @Test
    void guidanceCannotBeCertified() {
        assertThat(problems(as(() -> certifications.record(new app.auditorium.certification.NewCertification(
                        on.client(), StandardId.ISO_45003, List.of("17"), null, null)))))
                .extracting(Problem::field, Problem::rule)
                .containsExactly(Assertions.tuple("standard", "A-22"));
    }

    private <T> T as(Supplier<T> work) {
        return Tenants.as(on.body(), work);
    }

    private List<@Nullable String> rules(NewAudit wanted) {
        Outcome<AuditDetails> outcome = as(() -> audits.plan(wanted));
        return outcome instanceof Outcome.Done
                ? List.of()
                : problems(outcome).stream().map(Problem::rule).toList();
    }

    private static List<String> of(List<Candidate> candidates, UUID auditor) {
        return candidates.stream()
                .filter(candidate -> candidate.auditorId().equals(auditor))
                .flatMap(candidate -> candidate.reasons().stream())
                .map(Reason::rule)
                .toList();
    }

    private static List<Problem> problems(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).problems();
    }
}
