package app.auditorium.planning;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.audit.Audits;
import app.auditorium.kernel.Outcome;
import app.auditorium.testing.Tenants;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan copied under assumptions, and two plans held against each other. */
class WhatIfsTest extends YearOfABody {

    @Autowired
    WhatIfs whatIfs;

    @Autowired
    Audits audits;

    @Test
    void withoutAnAuditorTheOtherTakesOver() {
        PlanRow plan = made(1);

        PlanRow copy = Tenants.as(
                body,
                () -> whatIfs.copy(plan.id(), new WhatIf("Without Lin", List.of(lin), 2, 0, 1))
                        .orThrow());
        made(copy.id());

        PlanComparison comparison =
                Tenants.as(body, () -> whatIfs.compare(plan.id(), copy.id()).orElseThrow());
        assertThat(comparison.other().visits()).isEqualTo(comparison.one().visits() + 2);
        assertThat(comparison.other().loads())
                .extracting(PlanFigures.Load::auditorId)
                .containsOnly(chen);
        assertThat(Tenants.as(body, () -> plans.accept(copy.id(), VisitRow.toAccept(plans.visits(copy.id())))))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatIsOnlyAssumedStaysSoInCopiesOfCopiesAndBecomesNoAudit() {
        PlanRow plan = made(1);
        assertThat(Tenants.as(body, () -> whatIfs.assumed(plan.id()))).isEmpty();

        PlanRow copy = copied(plan, new WhatIf("Without Lin", List.of(lin), 2, 0, 1));
        PlanRow later = copied(copy, new WhatIf("Later", List.of(chen), 0, 14, 1));
        PlanRow without = copied(plan, new WhatIf("Only without Lin", List.of(lin), 0, 0, 1));

        assertThat(Tenants.as(body, () -> whatIfs.assumed(later.id())))
                .contains(new Assumed(copy.id(), "Without Lin", List.of("林志明", "陳怡君"), 2, 14));
        assertThat(new Assumed(null, null, List.of(), 0, 14).againstAccepting()).isNotNull();
        assertThat(Tenants.as(body, () -> plans.accept(later.id(), VisitRow.toAccept(visits(later)))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(Tenants.as(
                                body,
                                () -> plans.accept(without.id(), VisitRow.toAccept(visits(without)))
                                        .orThrow())
                        .audits())
                .isPositive();
    }

    private PlanRow copied(PlanRow plan, WhatIf wanted) {
        return made(Tenants.as(body, () -> whatIfs.copy(plan.id(), wanted).orThrow())
                .id());
    }

    @Test
    void aComparisonWithAnAcceptedPlanJudgesBothAlike() {
        PlanRow one = made(1);
        PlanRow other = made(1);
        accepted(one);

        PlanComparison comparison =
                Tenants.as(body, () -> whatIfs.compare(other.id(), one.id()).orElseThrow());
        PlanComparison turned =
                Tenants.as(body, () -> whatIfs.compare(one.id(), other.id()).orElseThrow());

        assertThat(comparison.one().broken()).isZero();
        assertThat(comparison.other().broken()).isZero();
        assertThat(turned.other().broken()).isZero();
        assertThat(comparison.one().points()).isEqualTo(other.points());
    }

    @Test
    void aWhatIfOfAnAcceptedPlanHoldsItsAuditsAndChangesOnlyThoseItPlansAnew() {
        PlanRow plan = made(1);
        accepted(plan);
        List<VisitRow> before = visits(plan);

        PlanRow copy = copied(plan, new WhatIf("Without Lin", List.of(lin), 2, 0, 1));
        PlanRow adoptable = copied(plan, new WhatIf("Only without Lin", List.of(lin), 0, 0, 1));

        PlanComparison comparison =
                Tenants.as(body, () -> whatIfs.compare(plan.id(), copy.id()).orElseThrow());
        assertThat(copy.state()).isEqualTo(PlanState.PROPOSED);
        assertThat(comparison.other().visits()).isEqualTo(comparison.one().visits() + 2);
        assertThat(comparison.one().broken()).isZero();
        assertThat(comparison.changes())
                .filteredOn(change -> change.one() == null)
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.any().imagined()).isTrue());
        assertThat(visits(copy)).extracting(VisitRow::answeredBy).containsOnlyNulls();

        Tenants.as(
                body,
                () -> plans.accept(adoptable.id(), VisitRow.toAccept(plans.visits(adoptable.id())))
                        .orThrow());

        assertThat(visits(plan))
                .filteredOn(visit -> before.stream()
                        .filter(was -> was.id().equals(visit.id()))
                        .noneMatch(was -> sends(was, lin)))
                .isEqualTo(before.stream().filter(was -> !sends(was, lin)).toList());
        assertThat(visits(adoptable))
                .filteredOn(visit -> !visit.isOpen())
                .hasSizeGreaterThan(before.size() - 3)
                .noneMatch(visit -> sends(visit, lin));
        assertThat(Tenants.as(body, () -> plans.find(adoptable.id()).orElseThrow())
                        .state())
                .isEqualTo(PlanState.ACCEPTED);
    }

    private static boolean sends(VisitRow visit, UUID auditor) {
        return visit.team().stream().anyMatch(member -> member.auditorId().equals(auditor));
    }
}
