package app.auditorium.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final HouseCalendar HOUSE = new HouseCalendar(ExpiryConvention.DAY_BEFORE, 90, 3, 6);

    @Test
    void a02_aPendingCertificationHasTheWholeCycleEstimated() {
        List<ProgrammeSlot> programme = Programme.of(pending("2026-11-22"), List.of(), HOUSE, TODAY);

        assertThat(programme)
                .extracting(ProgrammeSlot::type)
                .containsExactly(
                        AuditType.STAGE_1,
                        AuditType.STAGE_2,
                        AuditType.SURVEILLANCE,
                        AuditType.SURVEILLANCE,
                        AuditType.RECERTIFICATION);
        assertThat(programme).allMatch(ProgrammeSlot::estimated);
        assertThat(programme).extracting(ProgrammeSlot::rule).containsExactly("A-02", "A-30", "A-04", "A-03", "A-08");
    }

    @ParameterizedTest(name = "A-02: decided {0}")
    @CsvSource({
        "2025-03-15, 2026-03-15, 2027-12-31, 2028-03-14",
        "2024-02-29, 2025-02-28, 2026-12-31, 2027-02-27",
        "2025-12-31, 2026-12-31, 2027-12-31, 2028-12-30",
        "2026-01-01, 2027-01-01, 2027-12-31, 2028-12-31",
    })
    void a02_theFirstCycleHasTwoStagesASurveillanceInEachOfTwoYearsAndARecertificationBeforeItsExpiry(
            LocalDate decided, LocalDate first, LocalDate second, LocalDate recertification) {
        assertThat(Programme.of(active(decided.toString()), List.of(), HOUSE, TODAY))
                .extracting(ProgrammeSlot::type, ProgrammeSlot::due)
                .containsExactly(
                        tuple(AuditType.STAGE_1, decided),
                        tuple(AuditType.STAGE_2, decided),
                        tuple(AuditType.SURVEILLANCE, first),
                        tuple(AuditType.SURVEILLANCE, second),
                        tuple(AuditType.RECERTIFICATION, recertification));
    }

    @Test
    void stage1OfAPendingCertificationMayTakePlaceAtOnce() {
        ProgrammeSlot stage1 =
                Programme.of(pending("2026-11-22"), List.of(), HOUSE, TODAY).getFirst();

        assertThat(stage1.windowFrom()).isEqualTo(TODAY);
        assertThat(stage1.state()).isEqualTo(ProgrammeSlot.State.OPEN);
    }

    @Test
    void stage2IsReckonedFromThePlannedStage1() {
        var stage1 = audit(AuditType.STAGE_1, "2026-12-01", "2026-12-03", false);

        List<ProgrammeSlot> programme = Programme.of(pending("2026-11-22"), List.of(stage1), HOUSE, TODAY);

        assertThat(programme.get(0).auditId()).isEqualTo(stage1.id());
        assertThat(programme.get(0).state()).isEqualTo(ProgrammeSlot.State.PLANNED);
        assertThat(programme.get(1).windowFrom()).isEqualTo("2026-12-04");
        assertThat(programme.get(1).due()).isEqualTo("2027-03-03");
    }

    @Test
    void theTimeBetweenTheStagesAndTheExpiryAreTheBodys() {
        var stage1 = audit(AuditType.STAGE_1, "2026-12-01", "2026-12-03", true);
        var house = new HouseCalendar(ExpiryConvention.SAME_DAY, 60, 3, 6);

        List<ProgrammeSlot> programme = Programme.of(pending("2026-11-22"), List.of(stage1), house, TODAY);

        assertThat(programme.get(1).due()).isEqualTo("2027-02-01");
        // the decision is expected thirty days after stage 2
        assertThat(programme.getLast().due()).isEqualTo("2030-03-03");
    }

    @ParameterizedTest(name = "decided {0}: due {1}")
    @CsvSource({"2025-03-15,2026-03-15", "2024-02-29,2025-02-28", "2025-11-30,2026-11-30", "2025-01-31,2026-01-31"})
    void theFirstSurveillanceIsDueTwelveMonthsAfterTheDecision(String decided, String due) {
        ProgrammeSlot first = surveillances(active(decided), List.of()).getFirst();

        assertThat(first.due()).isEqualTo(due);
        assertThat(first.windowFrom()).isEqualTo(LocalDate.parse(decided).plusMonths(9));
        assertThat(first.rule()).isEqualTo("A-04");
        assertThat(first.estimated()).isFalse();
    }

    @Test
    void auditsOfTheCycleBeforeFillNoSlotOfARenewedOne() {
        var surveillance = audit(AuditType.SURVEILLANCE, "2025-04-08", "2025-04-09", true);
        var recertification = audit(AuditType.RECERTIFICATION, "2026-02-03", "2026-02-05", true);

        List<ProgrammeSlot> programme =
                Programme.of(renewed("2026-03-10"), List.of(surveillance, recertification), HOUSE, TODAY);

        assertThat(programme).extracting(ProgrammeSlot::auditId).containsOnlyNulls();
    }

    @Test
    void theSecondSurveillanceBelongsToTheSecondCalendarYear() {
        ProgrammeSlot second = surveillances(active("2025-03-15"), List.of()).get(1);

        assertThat(second.windowFrom()).isEqualTo("2027-01-01");
        assertThat(second.due()).isEqualTo("2027-12-31");
        assertThat(second.rule()).isEqualTo("A-03");
    }

    @Test
    void aCycleFromNewYearToNewYearsEveStillHasTwoSurveillances() {
        assertThat(surveillances(active("2026-01-01"), List.of()))
                .extracting(ProgrammeSlot::due)
                .containsExactly(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-12-31"));
    }

    @Test
    void laterCyclesHaveOneSurveillanceInEachCalendarYearInBetween() {
        var standing = new Standing(
                Stretch.Kind.RENEWED,
                LocalDate.parse("2020-01-01"),
                LocalDate.parse("2025-12-10"),
                LocalDate.parse("2029-01-10"));

        assertThat(surveillances(standing, List.of()))
                .extracting(slot -> slot.due().getYear())
                .containsExactly(2026, 2027, 2028);
    }

    @Test
    void recertificationIsDueAtTheExpiryAndOpensSixMonthsEarlier() {
        ProgrammeSlot recertification =
                Programme.of(active("2025-03-15"), List.of(), HOUSE, TODAY).getLast();

        assertThat(recertification.due()).isEqualTo("2028-03-14");
        assertThat(recertification.windowFrom()).isEqualTo("2027-09-14");
        assertThat(recertification.rule()).isEqualTo("A-08");
    }

    @Test
    void theTargetsBeginWhenTheBodyWantsAndTheLimitsStay() {
        var house = new HouseCalendar(ExpiryConvention.DAY_BEFORE, 90, 2, 9);

        List<ProgrammeSlot> programme = Programme.of(active("2025-03-15"), List.of(), house, TODAY);

        assertThat(programme.subList(2, 5))
                .extracting(ProgrammeSlot::rule, ProgrammeSlot::windowFrom, ProgrammeSlot::due)
                .containsExactly(
                        tuple("A-04", LocalDate.parse("2026-01-15"), LocalDate.parse("2026-03-15")),
                        tuple("A-03", LocalDate.parse("2027-01-15"), LocalDate.parse("2027-12-31")),
                        tuple("A-08", LocalDate.parse("2027-06-14"), LocalDate.parse("2028-03-14")));
    }

    @ParameterizedTest(name = "A-05: {0} months ahead, from {1}")
    @CsvSource({"1, 2027-02-15", "2, 2027-01-15", "3, 2027-01-01", "6, 2027-01-01"})
    void seasonsMoveTheTargetOfASurveillanceAndNeverItsFloorA05(int months, LocalDate second) {
        var house = new HouseCalendar(ExpiryConvention.DAY_BEFORE, 90, months, 6);

        List<ProgrammeSlot> programme = Programme.of(active("2025-03-15"), List.of(), house, TODAY);

        assertThat(programme)
                .filteredOn(slot -> slot.type() == AuditType.SURVEILLANCE)
                .extracting(ProgrammeSlot::windowFrom, ProgrammeSlot::due)
                .containsExactly(
                        tuple(LocalDate.parse("2026-03-15").minusMonths(months), LocalDate.parse("2026-03-15")),
                        tuple(second, LocalDate.parse("2027-12-31")));
    }

    @ParameterizedTest(name = "today {0}: {1}")
    @CsvSource({
        "2025-12-14,UPCOMING",
        "2025-12-15,OPEN",
        "2026-03-15,OPEN",
        "2026-03-16,LATE",
    })
    void theDueDayItselfIsStillInTime(LocalDate today, ProgrammeSlot.State state) {
        List<ProgrammeSlot> programme = Programme.of(active("2025-03-15"), List.of(), HOUSE, today);

        assertThat(programme.get(2).state()).isEqualTo(state);
    }

    @Test
    void aSurveillanceFillsOneSlotAndTheNextStaysOpen() {
        var first = audit(AuditType.SURVEILLANCE, "2026-02-10", "2026-02-11", true);

        List<ProgrammeSlot> slots = surveillances(active("2025-03-15"), List.of(first));

        assertThat(slots.get(0).state()).isEqualTo(ProgrammeSlot.State.DONE);
        assertThat(slots.get(0).auditId()).isEqualTo(first.id());
        assertThat(slots.get(1).needsPlanning()).isTrue();
    }

    @Test
    void aSurveillanceOfTheSecondYearDoesNotMakeGoodForTheFirst() {
        var second = audit(AuditType.SURVEILLANCE, "2027-03-01", "2027-03-02", false);

        List<ProgrammeSlot> slots = surveillances(active("2025-03-15"), List.of(second));

        assertThat(slots.get(0).auditId()).isNull();
        assertThat(slots.get(0).state()).isEqualTo(ProgrammeSlot.State.LATE);
        assertThat(slots.get(1).auditId()).isEqualTo(second.id());
    }

    @Test
    void a04_aTransferKeepsItsCycleAndOwesNoFirstSurveillance() {
        var standing = new Standing(
                Stretch.Kind.TRANSFERRED,
                LocalDate.parse("2026-03-01"),
                LocalDate.parse("2026-05-10"),
                LocalDate.parse("2028-03-31"));

        assertThat(Programme.of(standing, List.of(), HOUSE, TODAY))
                .extracting(ProgrammeSlot::type, ProgrammeSlot::rule, ProgrammeSlot::due)
                .containsExactly(
                        tuple(AuditType.SURVEILLANCE, "A-03", LocalDate.parse("2027-12-31")),
                        tuple(AuditType.RECERTIFICATION, "A-08", LocalDate.parse("2028-03-31")));
    }

    @Test
    void a03_aRecertificationAuditIsTheSurveillanceOfItsYear() {
        var early = audit(AuditType.RECERTIFICATION, "2027-11-08", "2027-11-10", false);

        List<ProgrammeSlot> programme = Programme.of(active("2025-03-15"), List.of(early), HOUSE, TODAY);

        assertThat(programme)
                .filteredOn(slot -> early.id().equals(slot.auditId()))
                .extracting(ProgrammeSlot::rule)
                .containsExactly("A-03", "A-08");
    }

    @Test
    void a03_twoSurveillancesOfOneYearDoNotStandForTwo() {
        var first = audit(AuditType.SURVEILLANCE, "2026-02-10", "2026-02-11", true);
        var again = audit(AuditType.SURVEILLANCE, "2026-09-10", "2026-09-11", true);

        List<ProgrammeSlot> slots = surveillances(active("2025-03-15"), List.of(first, again));

        assertThat(slots.get(0).auditId()).isEqualTo(first.id());
        assertThat(slots.get(1).due()).isEqualTo("2027-12-31");
        assertThat(slots.get(1).needsPlanning()).isTrue();
    }

    @Test
    void a03_aFirstSurveillanceInTheYearOfTheDecisionLeavesTheNextYearItsOwn() {
        var early = audit(AuditType.SURVEILLANCE, "2025-12-18", "2025-12-19", true);

        assertThat(surveillances(active("2025-03-15"), List.of(early)))
                .extracting(ProgrammeSlot::rule, ProgrammeSlot::due, ProgrammeSlot::state)
                .containsExactly(
                        tuple("A-04", LocalDate.parse("2026-03-15"), ProgrammeSlot.State.DONE),
                        tuple("A-03", LocalDate.parse("2026-12-31"), ProgrammeSlot.State.OPEN),
                        tuple("A-03", LocalDate.parse("2027-12-31"), ProgrammeSlot.State.UPCOMING));
    }

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvSource({
        "SAME_DAY,2025-03-15,2028-03-15",
        "DAY_BEFORE,2025-03-15,2028-03-14",
        "SAME_DAY,2024-02-29,2027-02-28",
        "DAY_BEFORE,2024-02-29,2027-02-27",
        "DAY_BEFORE,2025-01-01,2027-12-31"
    })
    void a01_threeYearsFromTheDecisionByTheConventionOfTheBody(
            ExpiryConvention convention, LocalDate decided, LocalDate expiry) {
        assertThat(convention.expiryAfter(decided)).isEqualTo(expiry);
    }

    private static List<ProgrammeSlot> surveillances(Standing standing, List<ProgrammeAudit> audits) {
        return Programme.of(standing, audits, HOUSE, TODAY).stream()
                .filter(slot -> slot.type() == AuditType.SURVEILLANCE)
                .toList();
    }

    private static Standing pending(String recorded) {
        return new Standing(Stretch.Kind.FIRST, LocalDate.parse(recorded), null, null);
    }

    private static Standing active(String decided) {
        return begun(Stretch.Kind.FIRST, decided);
    }

    private static Standing renewed(String decided) {
        return begun(Stretch.Kind.RENEWED, decided);
    }

    private static Standing begun(Stretch.Kind kind, String decided) {
        LocalDate day = LocalDate.parse(decided);
        return new Standing(kind, day.minusMonths(6), day, ExpiryConvention.DAY_BEFORE.expiryAfter(day));
    }

    private static ProgrammeAudit audit(AuditType type, String start, @Nullable String end, boolean finished) {
        return new ProgrammeAudit(
                UUID.randomUUID(), type, LocalDate.parse(start), LocalDate.parse(end == null ? start : end), finished);
    }
}
