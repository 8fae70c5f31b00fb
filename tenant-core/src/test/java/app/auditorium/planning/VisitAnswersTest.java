package app.auditorium.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.auditorium.assignment.Candidate;
import app.auditorium.audit.AuditConduct;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditRow;
import app.auditorium.audit.Audits;
import app.auditorium.audit.BodyFixtures;
import app.auditorium.audit.NewAudit;
import app.auditorium.auditor.Absences;
import app.auditorium.auditor.NewAbsence;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.NewCertification;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.DatabaseRole;
import app.auditorium.tenancy.Histories;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataIntegrityViolationException;

/** An auditor who cannot go: what he says, what the colleague says whom he proposes, and what the planner decides. */
@CoreTest
class VisitAnswersTest {

    /** A Tuesday far enough from any holiday of the year's turn. */
    private static final LocalDate DAY = LocalDate.now().plusMonths(4).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));

    @Autowired
    Tenants tenants;

    @Autowired
    BodyFixtures files;

    @Autowired
    Certifications certifications;

    @Autowired
    Audits audits;

    @Autowired
    AuditConduct conduct;

    @Autowired
    @Qualifier("jobs") DatabaseRole jobs;

    @Autowired
    MyVisits mine;

    @Autowired
    VisitAnswers answers;

    @Autowired
    Histories histories;

    @Autowired
    AffectedAudits affected;

    @Autowired
    Absences planned;

    private Membership planner;
    private Membership lin;
    private Membership chen;
    private UUID linFile;
    private UUID chenFile;
    private UUID huFile;
    private UUID audit;

    @BeforeEach
    void anAuditLedByLinWithTwoOthersWhoCouldGo() {
        planner = tenants.certificationBody(Role.ADMINISTRATOR, Role.PLANNER);
        lin = tenants.colleague(planner, null, Role.LEAD_AUDITOR);
        chen = tenants.colleague(planner, null, Role.LEAD_AUDITOR);
        files.accredit(planner, StandardId.ISO_45001, "17");
        linFile = auditor("林志明", lin);
        chenFile = auditor("陳怡君", chen);
        huFile = files.auditor(planner, "胡文傑", StandardId.ISO_45001, "17");
        UUID client = files.client(planner, "Client");
        files.site(planner, client, "Plant");
        UUID certification = Tenants.as(
                planner,
                () -> certifications
                        .record(new NewCertification(client, StandardId.ISO_45001, List.of("17"), Complexity.LOW, null))
                        .orThrow()
                        .id());
        audit = Tenants.as(
                        planner,
                        () -> audits.plan(new NewAudit(
                                        certification,
                                        AuditType.STAGE_1,
                                        null,
                                        List.of("17"),
                                        DAY,
                                        DAY,
                                        null,
                                        linFile,
                                        List.of(),
                                        null))
                                .orThrow())
                .id();
    }

    private UUID auditor(String name, Membership as) {
        UUID id = files.auditor(planner, name, StandardId.ISO_45001, "17");
        files.as(
                planner,
                sql -> sql.sql("update auditor set person_id = ?, email = ? where id = ?")
                        .params(as.personId(), as.email(), id)
                        .update());
        return id;
    }

    private VisitAnswer declined(UUID instead) {
        return Tenants.as(
                lin, () -> mine.decline(audit, "Family matter", instead).orThrow());
    }

    private VisitAnswer open() {
        return Tenants.as(planner, answers::open).getFirst();
    }

    private Outcome<UUID> settle(Settlement how) {
        VisitAnswer answer = open();
        return Tenants.as(planner, () -> answers.settle(answer.id(), answer.auditVersion(), how));
    }

    private UUID lead() {
        return Tenants.as(
                planner,
                () -> audits.details(audit)
                        .orElseThrow()
                        .lead()
                        .map(AuditDetails.Member::auditorId)
                        .orElseThrow());
    }

    private long mails(Membership to, String subject) {
        long[] found = new long[1];
        files.as(
                planner,
                sql -> found[0] = sql.sql(
                                "select count(*) from mail where tenant_id = current_tenant() and recipient = ? and subject ~ ?")
                        .params(to.email(), subject)
                        .query(Long.class)
                        .single());
        return found[0];
    }

    private static List<String> refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems)
                ? problems.stream().map(Problem::key).toList()
                : List.of("not refused: " + outcome);
    }

    private void goAway(Membership as, LocalDate first, LocalDate last) {
        Tenants.as(as, () -> mine.goAway(first, last, "Training").orThrow());
    }

    private List<MyVisits.Away> absences(Membership of) {
        return Tenants.as(of, mine::absences);
    }

    @Test
    void anAbsenceTellsWhichVisitsItHitsAndThePlannerSeesThem() {
        var days = new DateRange(DAY.minusDays(1), DAY.plusDays(1));
        assertThat(Tenants.as(lin, () -> mine.on(days)))
                .extracting(AuditRow::id)
                .containsExactly(audit);
        assertThat(Tenants.as(chen, () -> mine.on(days))).isEmpty();
        assertThat(Tenants.as(lin, () -> mine.on(new DateRange(DAY.plusDays(1), DAY.plusDays(9)))))
                .isEmpty();
        assertThat(Tenants.as(planner, affected::list)).isEmpty();

        goAway(lin, days.first(), days.last());

        assertThat(Tenants.as(planner, affected::list))
                .extracting(AffectedAudit::id)
                .containsExactly(audit);
    }

    @Test
    void whoEnteredAnAbsenceTakesItBackAndTheHistoryKeepsIt() {
        goAway(lin, DAY, DAY);
        MyVisits.Away away = absences(lin).getFirst();
        assertThat(away.own()).isTrue();
        assertThat(Tenants.as(chen, () -> mine.comeBack(away.id()))).isInstanceOf(Outcome.NotThere.class);

        assertThat(Tenants.as(lin, () -> mine.comeBack(away.id()))).isInstanceOf(Outcome.Done.class);

        assertThat(absences(lin)).isEmpty();
        assertThat(Tenants.as(planner, affected::list)).isEmpty();
        assertThat(Tenants.as(planner, () -> histories.of(linFile, app.auditorium.kernel.PageRequest.first(50)))
                        .items())
                .filteredOn(change -> change.part().equals("absence"))
                .extracting(Histories.Change::action, Histories.Change::person)
                .containsExactly(tuple("DELETE", lin.personName()), tuple("INSERT", lin.personName()));
    }

    @Test
    void whatThePlannerEnteredTheAuditorCannotTakeBack() {
        Tenants.as(
                planner,
                () -> planned.add(linFile, new NewAbsence(DAY, DAY, "Leave without pay"))
                        .orThrow());
        MyVisits.Away away = absences(lin).getFirst();

        assertThat(away.own()).isFalse();
        assertThat(refusal(Tenants.as(lin, () -> mine.comeBack(away.id()))))
                .containsExactly("problem.absence.not-yours");
        assertThat(absences(lin)).hasSize(1);
    }

    @Test
    void somebodyElseGoesAndBothHearOfIt() {
        declined(null);
        VisitAnswer answer = open();
        assertThat(Tenants.as(planner, () -> answers.couldGo(audit, linFile)))
                .extracting(Candidate::auditorId)
                .containsExactlyInAnyOrder(chenFile, huFile);

        assertThat(settle(new Settlement.Replaced(chenFile))).isInstanceOf(Outcome.Done.class);

        assertThat(lead()).isEqualTo(chenFile);
        assertThat(Tenants.as(planner, answers::open)).isEmpty();
        assertThat(mails(lin, "need not go")).isEqualTo(1);
        assertThat(mails(chen, "you go to")).isEqualTo(1);
        assertThat(Tenants.as(
                        planner, () -> answers.settle(answer.id(), answer.auditVersion(), new Settlement.Kept("x"))))
                .as("a second planner learns who was quicker")
                .isInstanceOfSatisfying(
                        Outcome.Stale.class, stale -> assertThat(stale.who()).isEqualTo(planner.personName()));
        assertThat(Tenants.as(planner, () -> answers.settled(answer.id())))
                .as("and what was decided")
                .contains(new Settled(Settled.How.REPLACED, "陳怡君", null));
    }

    @Test
    void whoNeedNotGoHearsItOnceByTheLetterThatTakesTheEntryOutOfHisCalendar() {
        propose();
        declined(null);
        settle(new Settlement.Replaced(chenFile));
        propose();

        assertThat(entries(lin)).extracting(CalendarMails.Entry::method).containsExactly("REQUEST", "CANCEL");
        assertThat(mails(lin, "need not go")).isEqualTo(1);
        assertThat(mails(lin, "not concerned any more")).isZero();
        assertThat(entries(chen)).extracting(CalendarMails.Entry::method).containsExactly("REQUEST");
        assertThat(mails(chen, "you go to"))
                .as("the letter that says it brought the entry")
                .isEqualTo(1);
        assertThat(mails(chen, ".*")).isEqualTo(1);
    }

    @Test
    void whoseAuditMovesHearsItOnceByTheLetterThatChangesTheEntryInHisCalendar() {
        propose();
        declined(null);
        settle(new Settlement.Moved(DAY.plusDays(1)));

        assertThat(mails(lin, "moves to")).isEqualTo(1);
        assertThat(entries(lin)).hasSize(2);

        propose();
        assertThat(mails(lin, ".*")).as("asked is the client alone").isEqualTo(2);

        Tenants.as(planner, () -> {
            AuditDetails now = audits.details(audit).orElseThrow();
            return audits.move(audit, now.version(), DAY.plusDays(2), DAY.plusDays(2))
                    .orThrow();
        });
        propose();
        assertThat(mails(lin, "changed:"))
                .as("of what changes after that he hears")
                .isEqualTo(1);
    }

    private void propose() {
        Tenants.as(planner, () -> {
            AuditDetails now = audits.details(audit).orElseThrow();
            return conduct.proposeTeam(audit, now.version()).orThrow();
        });
    }

    private List<CalendarMails.Entry> entries(Membership of) {
        return new CalendarMails(jobs, planner)
                .entries().stream()
                        .filter(entry -> entry.recipient().equals(of.email()))
                        .sorted(Comparator.comparing(CalendarMails.Entry::sequence))
                        .toList();
    }

    @Test
    void theAuditMovesAndTheAuditorHearsOfIt() {
        declined(null);

        assertThat(settle(new Settlement.Moved(DAY.plusDays(1)))).isInstanceOf(Outcome.Done.class);

        AuditDetails moved = Tenants.as(planner, () -> audits.details(audit).orElseThrow());
        assertThat(moved.start()).isEqualTo(DAY.plusDays(1));
        assertThat(lead()).isEqualTo(linFile);
        assertThat(mails(lin, "moves to")).isEqualTo(1);
    }

    @Test
    void heGoesNeverthelessOnlyForAReasonThatHeIsTold() {
        declined(null);

        assertThat(refusal(settle(new Settlement.Kept(" ")))).containsExactly("problem.required");
        assertThat(settle(new Settlement.Kept("Nobody else knows the process.")))
                .isInstanceOf(Outcome.Done.class);

        assertThat(lead()).isEqualTo(linFile);
        assertThat(Tenants.as(planner, answers::open)).isEmpty();
        assertThat(mails(lin, "still to go")).isEqualTo(1);
    }

    @Test
    void aSwapIsFollowedOnlyAfterTheColleagueWhomItNamesHasAgreed() {
        declined(chenFile);
        assertThat(mails(chen, "can you go")).isEqualTo(1);
        assertThat(refusal(settle(new Settlement.Replaced(chenFile)))).containsExactly("problem.swap.awaited");

        UUID swap = Tenants.as(chen, mine::asked).getFirst().id();
        assertThat(refusal(Tenants.as(lin, () -> mine.agree(swap))))
                .as("only the one who is asked answers")
                .containsExactly("problem.swap.not-asked");
        Tenants.as(chen, () -> mine.agree(swap).orThrow());

        assertThat(Tenants.as(chen, mine::asked)).isEmpty();
        assertThat(mails(lin, "would go")).isEqualTo(1);
        assertThat(mails(planner, "would go|願代")).isEqualTo(1);
        assertThat(open().isAgreed()).isTrue();
        assertThat(settle(new Settlement.Replaced(chenFile))).isInstanceOf(Outcome.Done.class);
        assertThat(lead()).isEqualTo(chenFile);
        assertThat(Tenants.as(planner, () -> histories.of(audit, app.auditorium.kernel.PageRequest.first(50)))
                        .items())
                .as("all of it is history")
                .filteredOn(change -> change.part().equals("visit_answer"))
                .hasSize(3);
    }

    @Test
    void aColleagueWhoCannotEitherSaysWhyAndThePlannerFindsAnother() {
        UUID swap = declined(chenFile).id();

        assertThat(refusal(Tenants.as(chen, () -> mine.refuse(swap, "")))).containsExactly("problem.required");
        Tenants.as(chen, () -> mine.refuse(swap, "On leave").orThrow());

        assertThat(open().colleagueReason()).isEqualTo("On leave");
        assertThat(mails(lin, "cannot go")).isEqualTo(1);
        assertThat(refusal(settle(new Settlement.Replaced(chenFile)))).containsExactly("problem.swap.declined");
        assertThat(settle(new Settlement.Replaced(huFile))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void onlyWhoCanAnswerIsAskedToGoInstead() {
        assertThat(Tenants.as(lin, () -> mine.couldGoInstead(audit)))
                .extracting(Candidate::auditorId)
                .containsExactly(chenFile);
        assertThat(refusal(Tenants.as(lin, () -> mine.decline(audit, "Family matter", huFile))))
                .containsExactly("problem.swap.nobody");
    }

    @Test
    void a42WhoLeavesAnAreaToNobodyIsNeitherAskedNorOffered() {
        files.accredit(planner, StandardId.ISO_45001, "28");
        files.as(planner, sql -> {
            sql.sql("""
                            insert into competence (auditor_id, standard, iaf_code, role)
                            select auditor_id, standard, '28', role from competence where auditor_id = any (?) and iaf_code = '17'""").param(new UUID[] {linFile, huFile}).update();
            sql.sql("update certification set iaf_codes = '{17,28}'").update();
            sql.sql("update audit set iaf_codes = '{17,28}' where id = ?")
                    .param(audit)
                    .update();
        });

        assertThat(Tenants.as(planner, () -> answers.couldGo(audit, linFile)))
                .extracting(Candidate::auditorId)
                .containsExactly(huFile);
    }

    @Test
    void anAnswerIsMootOnceTheAuditorHasLeftTheTeamAnotherWay() {
        declined(chenFile);
        Tenants.as(planner, () -> {
            AuditDetails now = audits.details(audit).orElseThrow();
            return audits.change(audit, now.version(), now.asWanted().with(huFile, linFile))
                    .orThrow();
        });

        assertThat(Tenants.as(planner, answers::open)).isEmpty();
        assertThat(Tenants.as(chen, mine::asked)).isEmpty();
    }

    @Test
    void aDecisionMadeOnAnOlderAuditIsRefused() {
        declined(null);
        VisitAnswer shown = open();
        Tenants.as(
                planner,
                () -> audits.move(audit, shown.auditVersion(), DAY.plusDays(1), DAY.plusDays(1))
                        .orThrow());

        assertThat(Tenants.as(
                        planner,
                        () -> answers.settle(shown.id(), shown.auditVersion(), new Settlement.Replaced(chenFile))))
                .isInstanceOf(Outcome.Stale.class);
        assertThat(lead()).isEqualTo(linFile);
    }

    @Test
    void whoCanGoAfterAllTakesItBackAndThePlannerAndTheColleagueLearnOfIt() {
        UUID swap = declined(chenFile).id();
        VisitAnswer shown = open();
        assertThat(refusal(Tenants.as(chen, () -> mine.withdraw(swap))))
                .as("nobody takes back what another said")
                .containsExactly("problem.visit.not-yours");
        Tenants.as(chen, () -> mine.agree(swap).orThrow());

        Tenants.as(lin, () -> mine.withdraw(swap).orThrow());

        assertThat(Tenants.as(planner, answers::open)).isEmpty();
        assertThat(Tenants.as(planner, answers::takenBack))
                .singleElement()
                .satisfies(answer -> assertThat(answer.auditor()).isEqualTo("林志明"));
        assertThat(mails(chen, "goes to .* after all")).isEqualTo(1);
        assertThat(mails(planner, "goes to .* after all|已可前往"))
                .as("she was told that the colleague would go, so she is told that he need not")
                .isEqualTo(1);
        assertThat(lead()).isEqualTo(linFile);
        assertThat(Tenants.as(
                        planner, () -> answers.settle(swap, shown.auditVersion(), new Settlement.Replaced(chenFile))))
                .as("a planner who was about to decide learns of it")
                .isInstanceOfSatisfying(
                        Outcome.Stale.class, stale -> assertThat(stale.who()).isEqualTo(lin.personName()));
        assertThat(Tenants.as(planner, () -> answers.settled(swap)))
                .contains(new Settled(Settled.How.WITHDRAWN, null, null));
        assertThat(Tenants.as(planner, () -> histories.of(audit, app.auditorium.kernel.PageRequest.first(50)))
                        .items())
                .as("all of it is history")
                .filteredOn(change -> change.part().equals("visit_answer"))
                .hasSize(3);

        declined(null);
        assertThat(Tenants.as(planner, answers::takenBack))
                .as("what was said anew is not taken back any more")
                .isEmpty();
        assertThat(Tenants.as(planner, answers::open)).hasSize(1);
    }

    @Test
    void whatThePlannerHasSettledCannotBeTakenBack() {
        UUID answer = declined(null).id();
        settle(new Settlement.Moved(DAY.plusDays(1)));

        assertThat(Tenants.as(lin, () -> mine.withdraw(answer)))
                .isInstanceOfSatisfying(
                        Outcome.Stale.class, stale -> assertThat(stale.who()).isEqualTo(planner.personName()));
        assertThat(Tenants.as(planner, answers::takenBack)).isEmpty();
    }

    @Test
    void theDatabaseRefusesASwapToWhichNobodyAgreed() {
        UUID swap = declined(chenFile).id();

        assertThatThrownBy(() -> files.as(
                        planner,
                        sql -> sql.sql(
                                        "update visit_answer set state = 'REPLACED', settled_with = instead where id = ?")
                                .param(swap)
                                .update()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
