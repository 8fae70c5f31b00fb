package app.auditorium.planning;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.audit.Audits;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.Tenants;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several planners, and runs beside them, on one plan: nobody overwrites what another has done. */
class TwoPlannersTest extends YearOfABody {

    @Autowired
    PlanBoard board;

    @Autowired
    PlanMoves moves;

    @Autowired
    Audits audits;

    @Autowired
    JobTable jobs;

    @Test
    void aSecondPlannerLearnsWhoIsPlanning() {
        PlanRow first = Tenants.as(
                body, () -> plans.start(new NewPlan("First", FIRST, LAST, 20)).orThrow());

        Outcome<PlanRow> second = Tenants.as(body, () -> plans.start(new NewPlan("Second", FIRST, LAST, 5)));

        assertThat(second)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(((Problem) refused.problems().getFirst()).key())
                                .isEqualTo("problem.plan.running"));
        Tenants.as(body, () -> plans.stop(first.id()));
        assertThat(Objects.requireNonNull(made(first.id()).job()).state()).isEqualTo(JobState.STOPPED);
    }

    @Test
    void whoChangesAVisitThatAnotherPlannerHasChangedSinceLearnsWhoWasQuicker() {
        PlanRow plan = made(1);
        VisitRow shown = roomiest(plan);
        Membership colleague = tenants.colleague(body, null, Role.PLANNER);
        Proposal theirs =
                Tenants.as(body, () -> board.best(plan.id(), shown.id(), 3)).getFirst();
        VisitRow moved = Tenants.as(
                colleague,
                () -> moves.take(plan.id(), shown.id(), shown.version(), theirs).orThrow());

        List<Supplier<Outcome<?>>> mine = List.of(
                () -> moves.take(plan.id(), shown.id(), shown.version(), theirs),
                () -> moves.move(plan.id(), shown.id(), shown.version(), shown.windowFrom(), null, null),
                () -> moves.pin(plan.id(), shown.id(), shown.version(), false),
                () -> moves.takeOff(plan.id(), shown.id(), shown.version()),
                () -> moves.keep(plan.id(), shown.id(), shown.version()),
                () -> plans.accept(plan.id(), Map.of(shown.id(), shown.version())));

        assertThat(mine)
                .allSatisfy(change -> assertThat(Tenants.as(body, change))
                        .isInstanceOfSatisfying(Outcome.Stale.class, stale -> {
                            assertThat(stale.who()).isEqualTo(colleague.personName());
                            assertThat(stale.when()).isNotNull();
                        }));
        assertThat(now(plan, shown)).isEqualTo(moved);
        assertThat(Tenants.as(body, () -> moves.takeOff(plan.id(), shown.id(), moved.version())))
                .as("on top of what there is now it goes through")
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void ofAllThatIsAcceptedOnlyWhatSomebodyHasChangedSinceIsLeft() {
        PlanRow plan = made(1);
        Map<UUID, Integer> shown = Tenants.as(body, () -> VisitRow.toAccept(plans.visits(plan.id())));
        VisitRow visit = roomiest(plan);
        Tenants.as(
                body,
                () -> moves.pin(plan.id(), visit.id(), visit.version(), true).orThrow());

        Accepted accepted =
                Tenants.as(body, () -> plans.accept(plan.id(), shown).orThrow());

        assertThat(accepted.audits()).isEqualTo(shown.size() - 1);
        assertThat(accepted.refused())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.problems())
                        .extracting(Problem::key)
                        .containsExactly("problem.plan.visit-changed"));
    }

    @Test
    void twoPlannersWhoMoveDifferentVisitsAtOnceBothKeepWhatTheyDid() {
        PlanRow plan = made(1);
        List<VisitRow> placed = visits(plan).stream()
                .filter(row -> row.type() == AuditType.SURVEILLANCE)
                .sorted(Comparator.comparing(VisitRow::due).reversed())
                .limit(2)
                .toList();

        List<Outcome<VisitRow>> both = placed.parallelStream()
                .map(visit -> Tenants.as(body, () -> moves.takeOff(plan.id(), visit.id(), visit.version())))
                .toList();

        assertThat(both).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Done.class));
        assertThat(placed)
                .allSatisfy(visit -> assertThat(now(plan, visit).isPlaced()).isFalse());
    }

    @Test
    void anAuditThatSomebodyChangedWhileItWasPlannedAnewIsNotOverwritten() {
        PlanRow plan = made(1);
        accepted(plan);
        VisitRow hit = roomiest(plan);
        files.absence(body, hit.team().getFirst().auditorId(), hit.start(), hit.end());
        Tenants.as(body, () -> moves.mend(plan.id()).orThrow());
        files.as(
                body,
                sql -> sql.sql("update audit set version = version + 1 where id = ?")
                        .param(hit.audit())
                        .update());
        VisitRow loose = now(plan, hit);

        Accepted accepted = Tenants.as(
                body,
                () -> plans.accept(plan.id(), Map.of(loose.id(), loose.version()))
                        .orThrow());

        assertThat(accepted.audits()).isZero();
        assertThat(accepted.refused().getFirst().problems())
                .extracting(Problem::key)
                .containsExactly("problem.plan.audit-changed");
    }

    @Test
    void aRunThatWasGivenUpAsDeadWritesNothingOverWhatAPlannerDidSince() {
        PlanRow plan = made(1);
        VisitRow visit = roomiest(plan);
        UUID dead = UUID.randomUUID();
        files.as(body, sql -> sql.sql("""
                        insert into plan_job (id, plan_id, state, seconds, started_at, alive_at)
                        values (?, ?, 'RUNNING', 60, now() - interval '5 minutes', now() - interval '2 minutes')""").params(dead, plan.id()).update());

        Tenants.as(
                body,
                () -> moves.takeOff(plan.id(), visit.id(), visit.version()).orThrow());

        files.as(body, sql -> assertThat(jobs.alive(dead, null)).isEmpty());
    }
}
