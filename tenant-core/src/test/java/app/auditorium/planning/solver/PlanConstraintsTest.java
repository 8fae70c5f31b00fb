package app.auditorium.planning.solver;

import static app.auditorium.planning.solver.SmallYear.KAOHSIUNG;
import static app.auditorium.planning.solver.SmallYear.MONDAY;
import static app.auditorium.planning.solver.SmallYear.TAICHUNG;
import static app.auditorium.planning.solver.SmallYear.TAIPEI;
import static app.auditorium.planning.solver.SmallYear.unplaced;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.test.api.score.stream.ConstraintVerifier;
import app.auditorium.assignment.AuditorFile;
import app.auditorium.assignment.Team;
import app.auditorium.assignment.TeamRole;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import app.auditorium.planning.year.DueVisit;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Each constraint alone: a case that breaks it, one that is just legal, and the exact penalty. The test is named as the constraint. */
class PlanConstraintsTest {

    private final ConstraintVerifier<PlanConstraints, SolverYear> verifier =
            ConstraintVerifier.build(new PlanConstraints(), SolverYear.class, PlannedVisit.class);
    private final SmallYear y = new SmallYear();

    private void penalty(
            BiFunction<PlanConstraints, ConstraintFactory, Constraint> constraint,
            long expected,
            PlannedVisit... planned) {
        if (expected == 0) {
            verifier.verifyThat(constraint).given(y.facts(planned)).penalizesBy(0);
        } else {
            verifier.verifyThat(constraint).given(y.facts(planned)).penalizesBy(expected);
        }
    }

    @Test
    void onWorkingDays() {
        DueVisit visit = y.visit();
        penalty(PlanConstraints::onWorkingDays, 2, y.planned(visit, "2027-03-06", "2027-03-07", y.alone()));
        penalty(PlanConstraints::onWorkingDays, 1, y.planned(visit, "2027-04-02", "2027-04-05", y.alone()));
        penalty(PlanConstraints::onWorkingDays, 0, y.planned(visit, "2027-04-02", "2027-04-07", y.alone()));
    }

    @Test
    void notBlackedOut() {
        y.client = SmallYear.closed("2027-03-09", "2027-03-12");
        DueVisit visit = y.visit();
        penalty(PlanConstraints::notBlackedOut, 1, y.planned(visit, MONDAY));
        penalty(PlanConstraints::notBlackedOut, 0, y.planned(visit, MONDAY.minusDays(3)));
    }

    @Test
    void notTooEarly() {
        DueVisit visit = y.visit();
        penalty(PlanConstraints::notTooEarly, 1, y.planned(visit, LocalDate.of(2027, 2, 26)));
        penalty(PlanConstraints::notTooEarly, 0, y.planned(visit, LocalDate.of(2027, 3, 1)));
    }

    @Test
    void notTooLate() {
        DueVisit visit = y.visit();
        penalty(PlanConstraints::notTooLate, 1, y.planned(visit, LocalDate.of(2027, 5, 31)));
        penalty(PlanConstraints::notTooLate, 0, y.planned(visit, LocalDate.of(2027, 5, 28)));
    }

    @Test
    void afterStage1() {
        DueVisit first = y.visit();
        DueVisit second = y.visit(TAICHUNG, first.id());
        PlannedVisit stage1 = y.planned(first, MONDAY);
        penalty(PlanConstraints::afterStage1, 1, stage1, y.planned(second, MONDAY.plusDays(1)));
        penalty(PlanConstraints::afterStage1, 0, stage1, y.planned(second, MONDAY.plusDays(2)));
        penalty(PlanConstraints::afterStage1, 1, unplaced(first), y.planned(second, MONDAY.plusDays(2)));
        y.followsEnd = MONDAY;
        DueVisit onFile = y.visit();
        penalty(PlanConstraints::afterStage1, 1, y.planned(onFile, MONDAY));
        penalty(PlanConstraints::afterStage1, 0, y.planned(onFile, MONDAY.plusDays(1)));
    }

    @Test
    void accredited() {
        y.accreditedFrom = MONDAY;
        DueVisit visit = y.visit();
        penalty(PlanConstraints::accredited, 1, y.planned(visit, MONDAY.minusDays(3)));
        penalty(PlanConstraints::accredited, 0, y.planned(visit, MONDAY));
    }

    @Test
    void bodyImpartial() {
        y.bodyConflicts = List.of(new AuditorFile.Conflict("A-64", MONDAY));
        DueVisit visit = y.visit();
        penalty(PlanConstraints::bodyImpartial, 1, y.planned(visit, MONDAY));
        penalty(PlanConstraints::bodyImpartial, 0, y.planned(visit, MONDAY.plusDays(1)));
    }

    @Test
    void led() {
        DueVisit visit = y.visit();
        penalty(PlanConstraints::led, 1, y.planned(visit, MONDAY, new Team(null, List.of())));
        penalty(PlanConstraints::led, 0, y.planned(visit, MONDAY));
    }

    @Test
    void ledByOne() {
        DueVisit visit = y.visit();
        var two = new Team(y.lin, List.of(new Team.Member(y.chen, TeamRole.LEAD_AUDITOR)));
        penalty(PlanConstraints::ledByOne, 1, y.planned(visit, MONDAY, two));
        penalty(PlanConstraints::ledByOne, 0, y.planned(visit, MONDAY, y.pair()));
    }

    @Test
    void nobodyTwice() {
        DueVisit visit = y.visit();
        var twice = new Team(y.lin, List.of(new Team.Member(y.lin, TeamRole.AUDITOR)));
        penalty(PlanConstraints::nobodyTwice, 1, y.planned(visit, MONDAY, twice));
        penalty(PlanConstraints::nobodyTwice, 0, y.planned(visit, MONDAY, y.pair()));
    }

    @Test
    void competentTogether() {
        y.competences = List.of(new AuditorFile.Competence(new IafCode("12"), "LEAD_AUDITOR", null));
        DueVisit visit = y.visit();
        penalty(PlanConstraints::competentTogether, 1, y.planned(visit, MONDAY));
        y.competences = List.of(new AuditorFile.Competence(new IafCode("17"), "LEAD_AUDITOR", null));
        penalty(PlanConstraints::competentTogether, 0, y.planned(y.visit(), MONDAY));
    }

    @Test
    void speaksTheLanguage() {
        y.language = "ja";
        penalty(PlanConstraints::speaksTheLanguage, 1, y.planned(y.visit(), MONDAY));
        y.language = "zh";
        penalty(PlanConstraints::speaksTheLanguage, 0, y.planned(y.visit(), MONDAY));
    }

    @Test
    void observedAtFirst() {
        y.standard = StandardId.TOSHMS;
        y.toshms = new AuditorFile.Registration(LocalDate.of(2026, 1, 1), null, 1.5);
        penalty(PlanConstraints::observedAtFirst, 1, y.planned(y.visit(), MONDAY));
        y.toshms = new AuditorFile.Registration(LocalDate.of(2026, 1, 1), null, 2);
        penalty(PlanConstraints::observedAtFirst, 0, y.planned(y.visit(), MONDAY));
    }

    @Test
    void enoughTime() {
        y.auditDays = 2.5;
        DueVisit visit = y.visit();
        penalty(PlanConstraints::enoughTime, 1, y.planned(visit, "2027-03-08", "2027-03-09", y.alone()));
        penalty(PlanConstraints::enoughTime, 0, y.planned(visit, "2027-03-08", "2027-03-09", y.pair()));
        penalty(PlanConstraints::enoughTime, 0, y.planned(visit, "2027-03-08", "2027-03-10", y.alone()));
    }

    @Test
    void stillWithTheBody() {
        y.leftOn = MONDAY;
        DueVisit visit = y.visit();
        penalty(PlanConstraints::stillWithTheBody, 1, y.planned(visit, MONDAY));
        penalty(PlanConstraints::stillWithTheBody, 0, y.planned(visit, MONDAY.minusDays(4)));
    }

    @Test
    void impartial() {
        y.conflicts = List.of(new AuditorFile.Conflict("A-65", MONDAY));
        DueVisit visit = y.visit();
        penalty(PlanConstraints::impartial, 2, y.planned(visit, MONDAY, y.pair()));
        penalty(PlanConstraints::impartial, 0, y.planned(visit, MONDAY.plusDays(1)));
    }

    @Test
    void notObjected() {
        y.objected = true;
        penalty(PlanConstraints::notObjected, 1, y.planned(y.visit(), MONDAY));
        y.objected = false;
        penalty(PlanConstraints::notObjected, 0, y.planned(y.visit(), MONDAY));
    }

    @Test
    void present() {
        y.absences = List.of(new DateRange(MONDAY.plusDays(1), MONDAY.plusDays(1)));
        DueVisit visit = y.visit();
        penalty(PlanConstraints::present, 1, y.planned(visit, MONDAY));
        penalty(PlanConstraints::present, 0, y.planned(visit, MONDAY.plusDays(2)));
    }

    @Test
    void notBooked() {
        y.bookings = List.of(new AuditorFile.Booking(
                UUID.randomUUID(), new DateRange(MONDAY.plusDays(1), MONDAY.plusDays(1)), "Sunrise", "日昇"));
        DueVisit visit = y.visit();
        penalty(PlanConstraints::notBooked, 1, y.planned(visit, MONDAY));
        penalty(PlanConstraints::notBooked, 0, y.planned(visit, MONDAY.plusDays(2)));
    }

    @Test
    void notOnTwoVisits() {
        PlannedVisit one = y.planned(y.visit(), MONDAY, y.pair());
        DueVisit other = y.visit();
        penalty(PlanConstraints::notOnTwoVisits, 1, one, y.planned(other, MONDAY));
        penalty(PlanConstraints::notOnTwoVisits, 2, one, y.planned(other, MONDAY, y.pair()));
        penalty(PlanConstraints::notOnTwoVisits, 0, one, y.planned(other, MONDAY.plusDays(1)));
    }

    @Test
    void qualifiedToLead() {
        y.competences = List.of(new AuditorFile.Competence(new IafCode("17"), "AUDITOR", null));
        penalty(PlanConstraints::qualifiedToLead, 1, y.planned(y.visit(), MONDAY));
        y.competences = List.of(new AuditorFile.Competence(new IafCode("17"), "LEAD_AUDITOR", MONDAY.plusDays(1)));
        DueVisit visit = y.visit();
        penalty(PlanConstraints::qualifiedToLead, 0, y.planned(visit, MONDAY));
        penalty(PlanConstraints::qualifiedToLead, 1, y.planned(visit, MONDAY.plusDays(1)));
    }

    @Test
    void auditsTheStandard() {
        y.competences = List.of(new AuditorFile.Competence(new IafCode("17"), "TECHNICAL_EXPERT", null));
        penalty(PlanConstraints::auditsTheStandard, 1, y.planned(y.visit(), MONDAY));
        y.competences = List.of(new AuditorFile.Competence(new IafCode("12"), "AUDITOR", null));
        penalty(PlanConstraints::auditsTheStandard, 0, y.planned(y.visit(), MONDAY));
    }

    @Test
    void registeredForToshms() {
        y.standard = StandardId.TOSHMS;
        y.toshms = null;
        penalty(PlanConstraints::registeredForToshms, 1, y.planned(y.visit(), MONDAY));
        y.toshms = new AuditorFile.Registration(MONDAY, MONDAY.plusDays(1), 2);
        DueVisit visit = y.visit();
        penalty(PlanConstraints::registeredForToshms, 0, y.planned(visit, MONDAY));
        penalty(PlanConstraints::registeredForToshms, 1, y.planned(visit, MONDAY.plusDays(1)));
    }

    @Test
    void knowsAnArea() {
        var withExpert = new Team(y.lin, List.of(new Team.Member(y.chen, TeamRole.TECHNICAL_EXPERT)));
        y.competences = List.of(new AuditorFile.Competence(new IafCode("12"), "LEAD_AUDITOR", null));
        penalty(PlanConstraints::knowsAnArea, 1, y.planned(y.visit(), MONDAY, withExpert));
        y.competences = List.of(new AuditorFile.Competence(new IafCode("17"), "LEAD_AUDITOR", null));
        penalty(PlanConstraints::knowsAnArea, 0, y.planned(y.visit(), MONDAY, withExpert));
    }

    @Test
    void placed() {
        penalty(PlanConstraints::placed, 3, unplaced(y.visit()));
        penalty(PlanConstraints::placed, 0, y.planned(y.visit(), MONDAY));
    }

    @Test
    void shortTravel() {
        y.home = TAIPEI;
        DueVisit visit = y.visit();
        long km = TAIPEI.kmTo(TAICHUNG);
        penalty(PlanConstraints::shortTravel, 2 * km * 10, y.planned(visit, MONDAY));
        penalty(PlanConstraints::shortTravel, 4 * km * 10, y.planned(visit, MONDAY, y.pair()));
        y.home = TAICHUNG;
        penalty(PlanConstraints::shortTravel, 0, y.planned(visit, MONDAY));
    }

    @Test
    void onwardTravel() {
        y.home = TAIPEI;
        DueVisit north = y.visit(TAICHUNG, null);
        DueVisit south = y.visit(KAOHSIUNG, null);
        long saved = 10L * (TAIPEI.kmTo(TAICHUNG) + TAIPEI.kmTo(KAOHSIUNG) - TAICHUNG.kmTo(KAOHSIUNG)) - 2_500;
        PlannedVisit one = y.planned(north, MONDAY);
        verifier.verifyThat(PlanConstraints::onwardTravel)
                .given(y.facts(one, y.planned(south, MONDAY.plusDays(2))))
                .rewardsWith(Math.max(0, saved));
        verifier.verifyThat(PlanConstraints::onwardTravel)
                .given(y.facts(one, y.planned(south, MONDAY.plusDays(3))))
                .rewardsWith(0);
    }

    @Test
    void homeAtNight() {
        y.home = TAIPEI;
        y.auditDays = 3;
        penalty(PlanConstraints::homeAtNight, 2 * 2_500, y.planned(y.visit(), MONDAY));
        y.home = TAICHUNG;
        penalty(PlanConstraints::homeAtNight, 0, y.planned(y.visit(), MONDAY));
    }

    @Test
    void withinTarget() {
        y.booked = Map.of(YearMonth.of(2027, 3), 8);
        DueVisit visit = y.visit();
        penalty(PlanConstraints::withinTarget, 0, y.planned(visit, MONDAY));
        y.booked = Map.of(YearMonth.of(2027, 3), 11);
        penalty(PlanConstraints::withinTarget, 400 * (9 - 1), y.planned(visit, MONDAY));
    }

    @Test
    void withinMaximum() {
        y.booked = Map.of(YearMonth.of(2027, 3), 14);
        DueVisit visit = y.visit();
        penalty(PlanConstraints::withinMaximum, 0, y.planned(visit, MONDAY));
        y.booked = Map.of(YearMonth.of(2027, 3), 15);
        penalty(PlanConstraints::withinMaximum, 30_000, y.planned(visit, MONDAY));
    }

    @Test
    void fairShare() {
        y.booked = Map.of(YearMonth.of(2027, 6), 10);
        penalty(PlanConstraints::fairShare, 5 * (144 - 100), y.planned(y.visit(), MONDAY));
        penalty(PlanConstraints::fairShare, 0, unplaced(y.visit()));
    }

    @Test
    void sameLead() {
        y.previousLead = y.chen;
        penalty(PlanConstraints::sameLead, 6_000, y.planned(y.visit(), MONDAY));
        y.previousLead = y.lin;
        penalty(PlanConstraints::sameLead, 0, y.planned(y.visit(), MONDAY));
    }

    @Test
    void rotatedLead() {
        y.previousLead = y.lin;
        y.ledTooLong = true;
        penalty(PlanConstraints::rotatedLead, 25_000, y.planned(y.visit(), MONDAY));
        y.previousLead = y.chen;
        penalty(PlanConstraints::rotatedLead, 0, y.planned(y.visit(), MONDAY));
    }

    @Test
    void clientTogether() {
        PlannedVisit one = y.planned(y.visit(), MONDAY);
        DueVisit other = y.visit();
        penalty(PlanConstraints::clientTogether, 5_000, one, y.planned(other, MONDAY.plusDays(11)));
        penalty(PlanConstraints::clientTogether, 0, one, y.planned(other, MONDAY.plusDays(10)));
    }

    @Test
    void preferredMonth() {
        y.client = SmallYear.preferring(Month.APRIL);
        DueVisit visit = y.visit();
        penalty(PlanConstraints::preferredMonth, 6_000, y.planned(visit, MONDAY));
        penalty(PlanConstraints::preferredMonth, 0, y.planned(visit, LocalDate.of(2027, 4, 7)));
    }

    @Test
    void earlyInWindow() {
        DueVisit visit = y.visit();
        penalty(PlanConstraints::earlyInWindow, 7 * 40, y.planned(visit, MONDAY));
        penalty(PlanConstraints::earlyInWindow, 0, y.planned(visit, LocalDate.of(2027, 3, 1)));
    }

    @Test
    void noLater() {
        y.window = new app.auditorium.assignment.DueWindow(
                LocalDate.of(2026, 1, 1), LocalDate.of(2027, 3, 5), null, "A-03");
        penalty(PlanConstraints::noLater, 4 * 1_500, y.planned(y.visit(), MONDAY));
        y.window = new app.auditorium.assignment.DueWindow(LocalDate.of(2026, 1, 1), MONDAY.plusDays(1), null, "A-03");
        penalty(PlanConstraints::noLater, 0, y.planned(y.visit(), MONDAY));
    }

    @Test
    void sameDays() {
        y.published = new DueVisit.Published(MONDAY, MONDAY.plusDays(1), List.of(y.lin));
        DueVisit visit = y.visit();
        penalty(PlanConstraints::sameDays, 2 * 900, y.planned(visit, MONDAY.plusDays(2)));
        penalty(PlanConstraints::sameDays, 0, y.planned(visit, MONDAY));
    }

    @Test
    void sameTeam() {
        y.published = new DueVisit.Published(MONDAY, MONDAY.plusDays(1), List.of(y.chen));
        penalty(PlanConstraints::sameTeam, 2 * 3_000, y.planned(y.visit(), MONDAY));
        y.published = new DueVisit.Published(MONDAY, MONDAY.plusDays(1), List.of(y.lin));
        penalty(PlanConstraints::sameTeam, 0, y.planned(y.visit(), MONDAY));
    }
}
