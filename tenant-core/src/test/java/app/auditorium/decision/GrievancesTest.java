package app.auditorium.decision;

import static app.auditorium.decision.DecisionFixtures.today;
import static app.auditorium.testing.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.certification.LifeEvent;
import app.auditorium.certification.LifeEventType;
import app.auditorium.decision.DecisionFixtures.Awaiting;
import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Complaints and appeals are handled by whoever had no part in what they are about. */
@CoreTest
class GrievancesTest {

    @Autowired
    Grievances grievances;

    @Autowired
    Decisions decisions;

    @Autowired
    HouseRules rules;

    @Autowired
    Tenants tenants;

    @Autowired
    DecisionFixtures given;

    Awaiting awaiting;
    Membership uninvolved;
    UUID handler;

    @BeforeEach
    void aClientWhoseAuditorAndDeciderAreOnFile() {
        awaiting = given.aPendingCertification();
        uninvolved = tenants.colleague(awaiting.admin(), null, Role.TECHNICAL_REVIEWER);
        handler = given.competent(uninvolved);
    }

    @Test
    void a85AComplaintAboutAClientGoesFromReceiptToTheAnswer() {
        given.afterStage2(awaiting);
        GrievanceDetails complaint = complaint();
        assertThat(complaint.number()).isEqualTo("C-" + today().getYear() + "-001");
        assertThat(complaint.acknowledgeDue()).isEqualTo(today().plusDays(5));

        GrievanceDetails acknowledged = admin(() -> grievances.acknowledge(complaint.id(), complaint.version()));
        refused("A-85", () -> grievances.assign(acknowledged.id(), acknowledged.version(), awaiting.leadAuditor()));
        GrievanceDetails assigned = admin(() -> grievances.assign(acknowledged.id(), acknowledged.version(), handler));
        refused(
                "A-85",
                () -> grievances.decide(
                        assigned.id(), assigned.version(), "Looked at", GrievanceOutcome.UPHELD, "You are right."));
        GrievanceDetails referred = admin(() -> grievances.refer(assigned.id(), assigned.version()));
        GrievanceDetails decided = as(
                        uninvolved,
                        () -> grievances.decide(
                                referred.id(),
                                referred.version(),
                                "Looked at",
                                GrievanceOutcome.UPHELD,
                                "You are right."))
                .orThrow();
        GrievanceDetails closed = admin(() -> grievances.close(decided.id(), decided.version()));

        assertThat(closed.state()).isEqualTo(GrievanceState.CLOSED);
        assertThat(
                        given.query(
                                awaiting.admin(),
                                Long.class,
                                "select count(*) from mail where tenant_id = current_tenant() and recipient = 'neighbour@example.test'"))
                .isEqualTo(2);
    }

    @Test
    void a84WhoeverDecidedDoesNotHandleTheAppealAndTheDatabaseRefusesIt() {
        UUID file = given.afterStage2(awaiting);
        DecisionDetails refusal = as(
                        awaiting.decider(),
                        () -> decisions.take(NewDecision.of(file, DecisionKind.REFUSE, today())
                                .because("No audit inside.")))
                .orThrow();
        GrievanceDetails appeal = admin(() -> grievances.register(new NewGrievance(
                GrievanceKind.APPEAL,
                GrievanceAbout.DECISION,
                null,
                refusal.id(),
                "王小明",
                null,
                null,
                "We did audit inside.")));
        GrievanceDetails acknowledged = admin(() -> grievances.acknowledge(appeal.id(), appeal.version()));
        UUID decider = given.query(
                awaiting.admin(),
                UUID.class,
                "select id from auditor where tenant_id = current_tenant() and person_id = ?",
                awaiting.decider().personId());

        refused("A-84", () -> grievances.assign(acknowledged.id(), acknowledged.version(), decider));
        for (UUID involved : new UUID[] {decider, awaiting.leadAuditor()}) {
            assertThatThrownBy(() -> given.execute(
                            awaiting.admin(),
                            "update grievance set handler_id = ? where id = ?",
                            involved,
                            appeal.id()))
                    .hasStackTraceContaining("somebody involved");
        }
        given.execute(awaiting.admin(), "update grievance set handler_id = ? where id = ?", handler, appeal.id());
    }

    @Test
    void a84AnAppealComesInTimeAndTheDaysAreTheBodysOwn() {
        as(awaiting.admin(), () -> rules.set(HouseRule.APPEAL_WITHIN, 0, "10", "our procedure"))
                .orThrow();
        as(awaiting.admin(), () -> rules.set(HouseRule.GRIEVANCE_SETTLED, 0, "20", "our procedure"))
                .orThrow();
        LocalDate audited = today().minusDays(60);
        UUID audit = given.audit(awaiting, "STAGE_2", "READY_FOR_DECISION", audited);
        given.happened(awaiting, LifeEvent.audit(LifeEventType.STAGE_2_END, audited, 0));
        UUID file = given.file(awaiting, Matter.INITIAL, audit);
        DecisionDetails refusal = as(
                        awaiting.decider(),
                        () -> decisions.take(NewDecision.of(file, DecisionKind.REFUSE, audited.plusDays(20))
                                .because("No audit inside.")))
                .orThrow();
        assertThat(refusal.appealUntil()).isEqualTo(audited.plusDays(30));

        refused("A-84", () -> grievances.register(appeal(refusal, today())));
        GrievanceDetails appeal = admin(() -> grievances.register(appeal(refusal, audited.plusDays(30))));
        assertThat(appeal.settleDue()).isEqualTo(audited.plusDays(50));
        assertThat(appeal.acknowledgeDue()).isEqualTo(audited.plusDays(35));
    }

    private static NewGrievance appeal(DecisionDetails against, LocalDate received) {
        return new NewGrievance(
                GrievanceKind.APPEAL, GrievanceAbout.DECISION, null, against.id(), "王小明", null, received, "We did.");
    }

    @Test
    void a84AnAppealNamesItsDecisionAndA85AComplaintAboutAClientTheClient() {
        refused(
                "A-84",
                () -> grievances.register(new NewGrievance(
                        GrievanceKind.APPEAL, GrievanceAbout.DECISION, null, null, "x", null, null, "x")));
        refused(
                "A-85",
                () -> grievances.register(new NewGrievance(
                        GrievanceKind.COMPLAINT, GrievanceAbout.CLIENT, null, null, "x", null, null, "x")));
    }

    @Test
    void aStepIsTakenOnlyInItsPlace() {
        GrievanceDetails complaint = complaint();
        refused("A-85", () -> grievances.close(complaint.id(), complaint.version()));
        refused("A-85", () -> grievances.assign(complaint.id(), complaint.version(), handler));
    }

    private GrievanceDetails complaint() {
        return admin(() -> grievances.register(new NewGrievance(
                GrievanceKind.COMPLAINT,
                GrievanceAbout.CLIENT,
                awaiting.organisation(),
                null,
                "A neighbour",
                "neighbour@example.test",
                null,
                "Noise at night.")));
    }

    private GrievanceDetails admin(Supplier<Outcome<GrievanceDetails>> step) {
        return as(awaiting.admin(), step).orThrow();
    }

    private void refused(String rule, Supplier<Outcome<GrievanceDetails>> step) {
        assertThat(as(awaiting.admin(), step))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        outcome -> assertThat(((Outcome.Refused<?>) outcome).problems())
                                .extracting(Problem::rule)
                                .contains(rule));
    }
}
