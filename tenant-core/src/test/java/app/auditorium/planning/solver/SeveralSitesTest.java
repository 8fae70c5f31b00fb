package app.auditorium.planning.solver;

import static app.auditorium.planning.solver.SmallYear.HSINCHU;
import static app.auditorium.planning.solver.SmallYear.KAOHSIUNG;
import static app.auditorium.planning.solver.SmallYear.MONDAY;
import static app.auditorium.planning.solver.SmallYear.TAICHUNG;
import static app.auditorium.planning.solver.SmallYear.TAIPEI;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.test.api.score.stream.ConstraintVerifier;
import app.auditorium.planning.year.DueVisit;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** A client of several sites: home to site to site to home, over the days of the visit. */
class SeveralSitesTest {

    private final ConstraintVerifier<PlanConstraints, SolverYear> verifier =
            ConstraintVerifier.build(new PlanConstraints(), SolverYear.class, PlannedVisit.class);
    private final SmallYear y = new SmallYear();

    private void penalty(
            BiFunction<PlanConstraints, ConstraintFactory, Constraint> constraint,
            long expected,
            PlannedVisit planned) {
        verifier.verifyThat(constraint).given(y.facts(planned)).penalizesBy(expected);
    }

    @Test
    void p01KilometresGoFromSiteToSite() {
        y.home = TAIPEI;
        DueVisit visit = y.visitOf(TAICHUNG, HSINCHU, KAOHSIUNG);
        // from the first to the nearest that is left: Hsinchu on the way back would be shorter, but the audit begins at
        // the first
        long round = TAIPEI.kmTo(TAICHUNG) + TAICHUNG.kmTo(HSINCHU) + HSINCHU.kmTo(KAOHSIUNG) + KAOHSIUNG.kmTo(TAIPEI);
        y.auditDays = 1;
        penalty(PlanConstraints::shortTravel, round * 10, y.planned(visit, "2027-03-08", "2027-03-08", y.alone()));
        // two nights, both on the way
        penalty(PlanConstraints::shortTravel, round * 10, y.planned(visit, "2027-03-08", "2027-03-10", y.alone()));
        y.home = TAICHUNG;
        long home = TAICHUNG.kmTo(HSINCHU);
        // near its first site one sleeps at home after the first day, and goes out from there
        penalty(
                PlanConstraints::shortTravel,
                10 * (home + HSINCHU.kmTo(KAOHSIUNG) + KAOHSIUNG.kmTo(TAICHUNG)),
                y.planned(visit, "2027-03-08", "2027-03-10", y.alone()));
    }

    @Test
    void p02OneSleepsAtHomeNearASiteAndElseBetweenThem() {
        y.home = TAIPEI;
        DueVisit visit = y.visitOf(TAIPEI, TAICHUNG, KAOHSIUNG);
        // the first night at home, the weekend between the far sites away
        penalty(PlanConstraints::homeAtNight, 3 * 2_500, y.planned(visit, "2027-03-11", "2027-03-15", y.alone()));
        penalty(PlanConstraints::homeAtNight, 0, y.planned(visit, "2027-03-11", "2027-03-11", y.alone()));
    }

    @Test
    void p01OneGoesOnFromTheLastSiteOfOneClientToTheFirstOfTheNext() {
        y.home = TAIPEI;
        DueVisit south = y.visitOf(TAICHUNG, KAOHSIUNG);
        DueVisit middle = y.visitOf(TAICHUNG, TAIPEI);
        long saved = 10L * (TAIPEI.kmTo(KAOHSIUNG) + TAIPEI.kmTo(TAICHUNG) - KAOHSIUNG.kmTo(TAICHUNG)) - 2_500;
        verifier.verifyThat(PlanConstraints::onwardTravel)
                .given(y.facts(y.planned(south, MONDAY), y.planned(middle, MONDAY.plusDays(2))))
                .rewardsWith(Math.max(0, saved));
        // after the last site one is at home
        verifier.verifyThat(PlanConstraints::onwardTravel)
                .given(y.facts(y.planned(middle, MONDAY), y.planned(south, MONDAY.plusDays(2))))
                .rewardsWith(0);
    }
}
