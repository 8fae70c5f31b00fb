package app.auditorium.planning;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.audit.Audits;
import app.auditorium.audit.NewAudit;
import app.auditorium.audittime.AuditTimes;
import app.auditorium.audittime.NeededDays;
import app.auditorium.catalogue.PublicHolidays;
import app.auditorium.catalogue.WorkCalendar;
import app.auditorium.certification.AuditType;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.StandardId;
import app.auditorium.testing.Tenants;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A single audit is planned by the rules and preferences of the annual plan, without one. */
class ProposedDaysTest extends YearOfABody {

    @Autowired
    ProposedDays days;

    @Autowired
    PlanBoard board;

    @Autowired
    PlanMoves moves;

    @Autowired
    Audits audits;

    @Autowired
    AuditTimes times;

    @Test
    void anAuditAloneIsProposedTheDaysThatAPlanOfItWouldKnow() {
        PlanRow plan = made(1);
        VisitRow visit = roomiest(plan);
        visits(plan).stream()
                .filter(VisitRow::isPlaced)
                .forEach(each -> Tenants.as(
                        body,
                        () -> moves.takeOff(plan.id(), each.id(), each.version())
                                .orThrow()));
        List<Proposal> byThePlan = Tenants.as(body, () -> board.best(plan.id(), visit.id(), 5));

        ProposedDays.Found found = found(surveillance(visit.certificationId()), null);

        assertThat(found.obstacle()).isNull();
        assertThat(found.days()).extracting(ProposedDays.Choice::proposal).isEqualTo(byThePlan);
        assertThat(found.days())
                .allSatisfy(choice -> assertThat(choice.costs())
                        .as("what speaks against it is what it costs")
                        .extracting(Explanation.Cost::points)
                        .satisfies(points -> assertThat(points.stream()
                                        .mapToLong(Long::longValue)
                                        .sum())
                                .isEqualTo(choice.proposal().points())));
    }

    @Test
    void whatIsProposedMayBePlannedAsItIs() {
        UUID certification = certified();

        Proposal best =
                found(surveillance(certification), null).days().getFirst().proposal();

        var planned = Tenants.as(
                body, () -> audits.plan(best.of(surveillance(certification))).orThrow());
        assertThat(planned.start()).isEqualTo(best.start());
        assertThat(planned.end()).isEqualTo(best.end());
    }

    @Test
    void nobodyIsProposedOnDaysOnWhichHeIsAwayOrSomewhereElse() {
        UUID certification = certified();
        Proposal best =
                found(surveillance(certification), null).days().getFirst().proposal();
        UUID lead = best.team().getFirst().auditorId();
        files.absence(body, lead, best.start(), best.end());
        scheduled(certification(files.client(body, "Another"), "17"), AuditType.STAGE_1, best.start(), other(lead));

        assertThat(found(surveillance(certification), null).days())
                .hasSize(5)
                .extracting(choice -> choice.proposal().start())
                .doesNotContain(best.start());
    }

    @Test
    void anAuditThatIsPlannedByHandDoesNotStandInItsOwnWayAndIsProposedOtherDays() {
        UUID certification = certified();
        Proposal best =
                found(surveillance(certification), null).days().getFirst().proposal();
        UUID audit = Tenants.as(
                        body,
                        () -> audits.plan(best.of(surveillance(certification))).orThrow())
                .id();

        List<Proposal> others = Tenants.as(body, () -> days.others(audit));

        assertThat(others).hasSize(5).extracting(Proposal::start).doesNotContain(best.start());
        assertThat(others)
                .as("the same lead, though he has an audit on the days beside: this one")
                .anySatisfy(other -> {
                    assertThat(new DateRange(other.start(), other.end())
                                    .overlaps(new DateRange(
                                            best.start().minusDays(3),
                                            best.end().plusDays(3))))
                            .isTrue();
                    assertThat(other.team()).isEqualTo(best.team());
                });
        assertThat(others)
                .allSatisfy(other -> assertThat(other.points())
                        .as("what it costs more than the day as it is")
                        .isPositive());
    }

    @Test
    void a42TheCodesAndTheLanguageThatAreTypedCount() {
        UUID certification = certified();
        files.auditor(body, "王淑芬", StandardId.ISO_45001, "28");

        ProposedDays.Found found = found(surveillance(certification, List.of("17", "28"), null), null);

        assertThat(found.days())
                .isNotEmpty()
                .allSatisfy(choice -> assertThat(choice.proposal().team())
                        .as("one for each code, together")
                        .extracting(VisitRow.Member::name)
                        .contains("王淑芬")
                        .hasSize(2));
        assertThat(found(surveillance(certification, List.of("17"), "vi"), null).days())
                .as("nobody speaks Vietnamese")
                .isEmpty();
    }

    @Test
    void whereNobodyMayGoTheRuleIsTold() {
        UUID certification = certified();

        ProposedDays.Found found = found(surveillance(certification, List.of("05"), null), null);

        assertThat(found.days()).isEmpty();
        assertThat(Objects.requireNonNull(found.obstacle()).reason().rule()).isNotBlank();
        assertThat(Objects.requireNonNull(found.obstacle()).nearest()).isNull();
    }

    @Test
    void aSpecialAuditHasNoPlaceInTheProgrammeAndTakesAsLongAsItWasGiven() {
        UUID certification = certified();
        LocalDate day = LocalDate.now().plusDays(30);
        var special = new NewAudit(
                certification,
                AuditType.SPECIAL,
                "A serious incident",
                List.of("17"),
                day,
                day.plusDays(7),
                List.of(),
                null,
                List.of(),
                null);

        WorkCalendar calendar = new PublicHolidays().calendar();
        int given = calendar.between(day, day.plusDays(7));
        assertThat(found(special, null).days())
                .hasSize(5)
                .extracting(ProposedDays.Choice::proposal)
                .allSatisfy(proposal -> assertThat(calendar.between(proposal.start(), proposal.end())
                                * proposal.team().size())
                        .isBetween(given, given + 1));
    }

    @Test
    void theFirstDaysAreAMondayAndAsManyAsTheAuditTimeTakes() {
        UUID certification = certified();
        CertificationDetails of =
                Tenants.as(body, () -> certifications.details(certification)).orElseThrow();
        NeededDays needed =
                Tenants.as(body, () -> times.needed(List.of(certification))).get(certification);
        WorkCalendar calendar = new PublicHolidays().calendar();

        DateRange surveillance =
                Tenants.as(body, () -> days.usual(of, AuditType.SURVEILLANCE)).orElseThrow();
        assertThat(surveillance.first().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(surveillance.first()).isAfterOrEqualTo(LocalDate.now().plusDays(7));
        assertThat(calendar.between(surveillance.first(), surveillance.last()))
                .isEqualTo(
                        needed.surveillanceDays().setScale(0, RoundingMode.UP).intValueExact());

        DateRange friday = Tenants.as(body, () -> days.usual(of, AuditType.STAGE_2, LocalDate.of(2031, 3, 7)));
        assertThat(friday.first()).isEqualTo(LocalDate.of(2031, 3, 7));
        assertThat(calendar.between(friday.first(), friday.last()))
                .isEqualTo(needed.stage2Days().setScale(0, RoundingMode.UP).intValueExact());
        assertThat(Tenants.as(body, () -> days.usual(of, AuditType.SPECIAL)))
                .as("it has no place in the programme")
                .isEmpty();
    }

    @Test
    void withoutACertificationNothingIsProposed() {
        assertThat(Tenants.as(body, () -> days.of(surveillance(UUID.randomUUID()), null)))
                .isEmpty();
    }

    private ProposedDays.Found found(NewAudit wanted, @Nullable UUID audit) {
        return Tenants.as(body, () -> days.of(wanted, audit)).orElseThrow();
    }

    private static NewAudit surveillance(UUID certification) {
        return surveillance(certification, List.of("17"), null);
    }

    private static NewAudit surveillance(UUID certification, List<String> codes, @Nullable String language) {
        return new NewAudit(
                certification, AuditType.SURVEILLANCE, null, codes, null, null, List.of(), null, List.of(), language);
    }

    /** A certified client of its own, whose first surveillance is due in four months. */
    private UUID certified() {
        UUID client = files.client(body, "Granted");
        files.site(body, client, "Plant");
        UUID certification = certification(client, "17");
        files.grant(body, certification, LocalDate.now().minusMonths(8));
        return certification;
    }

    private UUID other(UUID lead) {
        return lead.equals(lin) ? chen : lin;
    }
}
