package app.auditorium.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.audit.AuditReplies;
import app.auditorium.audit.Audits;
import app.auditorium.audit.NewReply;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot stand any more, or could stand better, is planned anew, and all the rest stays. */
class PlannedAnewTest extends YearOfABody {

    @Autowired
    PlanBoard board;

    @Autowired
    PlanMoves moves;

    @Autowired
    AffectedAudits affected;

    @Autowired
    Audits audits;

    @Autowired
    MyVisits mine;

    @Autowired
    VisitAnswers answers;

    @Autowired
    AuditReplies replies;

    @Autowired
    AskedDays askedDays;

    @Autowired
    ProposedDays days;

    @Test
    void a40OfAnAuditThatCannotStandThePersonChangesAndTheToldDaysAndAllOthersStay() {
        PlanRow plan = made(1);
        Tenants.as(
                body,
                () -> plans.accept(plan.id(), VisitRow.toAccept(plans.visits(plan.id())))
                        .orThrow());
        Tenants.as(body, () -> published(plan));
        List<VisitRow> before = visits(plan);
        VisitRow hit = before.stream()
                .filter(visit -> visit.type() == AuditType.SURVEILLANCE)
                .max(Comparator.comparing(VisitRow::due))
                .orElseThrow();
        UUID lead = hit.team().getFirst().auditorId();
        files.absence(body, lead, hit.start(), hit.end());
        files.auditor(body, "王淑芬", StandardId.ISO_45001, "17");

        assertThat(Tenants.as(body, affected::list))
                .singleElement()
                .satisfies(audit -> assertThat(audit.id()).isEqualTo(hit.audit()));
        assertThat(Tenants.as(body, () -> board.broken(plan.id()))).containsOnlyKeys(hit.id());

        Mended mended = Tenants.as(body, () -> moves.mend(plan.id()).orThrow());

        assertThat(mended).isEqualTo(new Mended(1, 0, 0, 0));
        assertThat(visits(plan))
                .filteredOn(visit -> visit.id().equals(hit.id()))
                .singleElement()
                .satisfies(visit -> {
                    assertThat(visit.start()).isEqualTo(hit.start());
                    assertThat(visit.team())
                            .extracting(VisitRow.Member::auditorId)
                            .doesNotContain(lead);
                });
        Accepted accepted = Tenants.as(
                body,
                () -> plans.accept(plan.id(), VisitRow.toAccept(plans.visits(plan.id())))
                        .orThrow());

        assertThat(accepted.refused()).isEmpty();
        assertThat(accepted.audits()).isEqualTo(1);
        assertThat(Tenants.as(body, affected::list)).isEmpty();
        assertThat(visits(plan))
                .filteredOn(visit -> !visit.id().equals(hit.id()))
                .isEqualTo(before.stream()
                        .filter(visit -> !visit.id().equals(hit.id()))
                        .toList());
    }

    @Test
    void anAuditMovesOnlyWhereNobodyElseCanGoOnItsDays() {
        PlanRow plan = made(1);
        accepted(plan);
        VisitRow hit = roomiest(plan);
        files.absence(body, lin, hit.start(), hit.end());
        files.absence(body, chen, hit.start(), hit.end());

        Mended mended = Tenants.as(body, () -> moves.mend(plan.id()).orThrow());

        assertThat(mended.days()).isPositive();
        assertThat(mended.people()).isZero();
        assertThat(mended.left()).isZero();
        VisitRow moved = now(plan, hit);
        assertThat(moved.start()).isNotEqualTo(hit.start());
    }

    @Test
    void aVisitThatAnotherPlanHasAnsweredIsMarkedAndTakenOutWhenThePlanIsMended() {
        PlanRow one = made(1);
        PlanRow other = made(1);
        VisitRow visit = roomiest(one);
        Tenants.as(
                body,
                () -> plans.accept(one.id(), Map.of(visit.id(), visit.version()))
                        .orThrow());
        UUID audit = Objects.requireNonNull(now(one, visit).audit());

        assertThat(visits(one)).extracting(VisitRow::answeredBy).containsOnlyNulls();
        assertThat(visits(other))
                .filteredOn(row -> row.answeredBy() != null)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.answeredBy()).isEqualTo(audit);
                    assertThat(row.certificationId()).isEqualTo(visit.certificationId());
                    assertThat(row.due()).isEqualTo(visit.due());
                });

        Mended mended = Tenants.as(body, () -> moves.mend(other.id()).orThrow());

        assertThat(mended.answered()).isEqualTo(1);
        assertThat(visits(other)).extracting(VisitRow::answeredBy).containsOnlyNulls();
        assertThat(visits(other)).hasSize(other.visits() - 1);
    }

    @Test
    void whereAnAuditorCannotGoThePlannerPicksOneOfTheBestOtherDaysOfThePlan() {
        PlanRow plan = made(1);
        accepted(plan);
        VisitRow visit = roomiest(plan);
        UUID audit = Objects.requireNonNull(visit.audit());
        List<Proposal> offered = Tenants.as(body, () -> days.others(audit));
        assertThat(offered)
                .as("the explanation's own, but for the day as it is")
                .hasSize(5)
                .isSubsetOf(Tenants.as(body, () -> board.best(plan.id(), visit.id(), 6)))
                .extracting(Proposal::start)
                .doesNotContain(visit.start())
                .doesNotHaveDuplicates();
        Membership lead = anAccountOf(visit.team().getFirst().auditorId());
        Tenants.as(lead, () -> mine.decline(audit, "Family matter", null).orThrow());
        VisitAnswer answer = Tenants.as(body, answers::open).getFirst();
        Proposal others = offered.stream()
                .filter(proposal -> !proposal.team()
                        .getFirst()
                        .auditorId()
                        .equals(visit.team().getFirst().auditorId()))
                .findFirst()
                .orElseGet(offered::getFirst);

        Tenants.as(
                body,
                () -> answers.settle(answer.id(), answer.auditVersion(), new Settlement.Arranged(others))
                        .orThrow());

        VisitRow moved = now(plan, visit);
        assertThat(moved.start()).isEqualTo(others.start());
        assertThat(moved.end()).isEqualTo(others.end());
        assertThat(moved.team()).isEqualTo(others.team());
        assertThat(Tenants.as(body, answers::open)).isEmpty();
        assertThat(subjects(lead))
                .singleElement()
                .satisfies(subject -> assertThat(subject.contains("you need not go"))
                        .isEqualTo(!others.team().equals(visit.team())));
    }

    @Test
    void a40AClientsWishForAnotherDayIsSettledByYetAnotherOfTheBestDays() {
        PlanRow plan = made(1);
        accepted(plan);
        Tenants.as(body, () -> published(plan));
        VisitRow visit = roomiest(plan);
        UUID audit = Objects.requireNonNull(visit.audit());
        List<Proposal> offered = Tenants.as(body, () -> days.others(audit));
        Tenants.as(
                body,
                () -> replies.record(
                                audit,
                                audits.details(audit).orElseThrow().version(),
                                NewReply.another(offered.getLast().start(), "The auditor of the group comes that week.")
                                        .toldBy("by telephone", LocalDate.now(ZoneId.of("Asia/Taipei"))))
                        .orThrow());
        AskedDays.Asked asked = Tenants.as(body, askedDays::open).getFirst();
        assertThat(asked.wanted()).isEqualTo(offered.getLast().start());

        files.auditor(body, "王淑芬", StandardId.ISO_45001, "17");
        Tenants.as(
                body,
                () -> askedDays.take(audit, asked.version(), offered.getFirst()).orThrow());

        assertThat(now(plan, visit).start()).isEqualTo(offered.getFirst().start());
        assertThat(Tenants.as(body, () -> days.others(audit)))
                .as("the day as it is, cheaper for another team, is no other day")
                .hasSize(5)
                .extracting(Proposal::start)
                .doesNotContain(offered.getFirst().start());
        assertThat(Tenants.as(body, askedDays::open))
                .as("it is settled, though not as was asked")
                .isEmpty();
        assertThat(Tenants.as(body, () -> askedDays.move(audit, asked.version(), visit.start())))
                .isInstanceOf(Outcome.Stale.class);
    }

    private Membership anAccountOf(UUID auditor) {
        Membership account = tenants.colleague(body, null, Role.LEAD_AUDITOR);
        files.as(
                body,
                sql -> sql.sql("update auditor set person_id = ?, email = ? where id = ?")
                        .params(account.personId(), account.email(), auditor)
                        .update());
        return account;
    }

    private List<String> subjects(Membership to) {
        var subjects = new ArrayList<String>();
        files.as(
                body,
                sql -> subjects.addAll(
                        sql.sql("select subject from mail where tenant_id = current_tenant() and recipient = ?")
                                .param(to.email())
                                .query(String.class)
                                .list()));
        return subjects;
    }

    @Test
    void whatIsImprovedAfterItWasAcceptedStaysAcceptedAndItsAuditsStayWhereTheyAre() {
        PlanRow plan = made(1);
        VisitRow visit = roomiest(plan);
        Tenants.as(
                body,
                () -> plans.accept(plan.id(), Map.of(visit.id(), visit.version()))
                        .orThrow());
        VisitRow audit = now(plan, visit);

        Tenants.as(body, () -> plans.resume(plan.id(), 1).orThrow());
        PlanRow improved = made(plan.id());

        assertThat(improved.state()).isEqualTo(PlanState.ACCEPTED);
        assertThat(improved.open()).isEqualTo(improved.placed() - 1);
        assertThat(improved.untold()).isEqualTo(1);
        assertThat(now(plan, visit)).isEqualTo(audit);

        Tenants.as(body, () -> published(plan));
        Tenants.as(body, () -> plans.resume(plan.id(), 1).orThrow());
        assertThat(made(plan.id()).state()).isEqualTo(PlanState.PUBLISHED);
        assertThatThrownBy(() -> files.as(
                        body,
                        sql -> sql.sql("update plan set state = 'PROPOSED' where id = ?")
                                .param(plan.id())
                                .update()))
                .hasMessageContaining("never proposed again");
    }
}
