package app.auditorium.certification;

import static app.auditorium.certification.Life.Obligation.Kind.FIRST_SURVEILLANCE;
import static app.auditorium.certification.Life.Obligation.Kind.MAJORS;
import static app.auditorium.certification.Life.Obligation.Kind.RECERTIFICATION_AUDIT;
import static app.auditorium.certification.Life.Obligation.Kind.RECERTIFICATION_DECISION;
import static app.auditorium.certification.Life.Obligation.Kind.SURVEILLANCE;
import static app.auditorium.certification.LifeHistory.history;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.auditorium.certification.Life.Obligation.State;
import app.auditorium.certification.Life.Proposal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {

    private static final UUID AUDIT = UUID.randomUUID();

    private static LifeHistory granted(String on) {
        return history().stage2(on).initial(on);
    }

    @Test
    void a03_aReductionThatEndsTheSuspensionForAMissedYearSettlesIt() {
        LifeHistory suspended = history()
                .stage2("2025-01-20")
                .initial("2025-03-15")
                .surveillance("2025-12-10", 0)
                .suspended("2027-01-04");

        assertThat(suspended.reduced("2027-05-10").on("2027-05-11").proposals()).isEmpty();
        assertThat(suspended.restored("2027-05-10").on("2027-05-11").proposals())
                .isEmpty();
    }

    @Test
    void withoutAnyEventACertificationIsPendingAndOwesNothing() {
        Life life = history().on("2026-07-02");

        assertThat(life.status()).isEqualTo(CertificationState.PENDING);
        assertThat(life.expiry()).isNull();
        assertThat(life.obligations()).isEmpty();
    }

    @Test
    void theContractsExampleStandsWhereItSays() {
        Life life = history()
                .sameDay()
                .stage2("2025-01-20")
                .initial("2025-03-15")
                .surveillance("2026-02-10", 1)
                .verified("2026-04-01")
                .on("2026-07-02");

        assertThat(life.status()).isEqualTo(CertificationState.ACTIVE);
        assertThat(life.expiry()).isEqualTo("2028-03-15");
        assertThat(life.obligations())
                .extracting(
                        o -> o.kind(),
                        o -> o.rule(),
                        o -> o.windowFrom().toString(),
                        o -> o.due().toString(),
                        o -> o.state())
                .containsExactly(
                        tuple(FIRST_SURVEILLANCE, "A-04", "2025-12-15", "2026-03-15", State.DONE),
                        tuple(MAJORS, "A-54", "2026-02-10", "2026-05-11", State.DONE),
                        tuple(SURVEILLANCE, "A-03", "2026-01-01", "2026-12-31", State.DONE),
                        tuple(SURVEILLANCE, "A-03", "2027-01-01", "2027-12-31", State.OPEN),
                        tuple(RECERTIFICATION_AUDIT, "A-08", "2027-09-15", "2028-03-15", State.OPEN),
                        tuple(RECERTIFICATION_DECISION, "A-08", "2027-09-15", "2028-03-15", State.OPEN));
        assertThat(life.violations()).isEmpty();
        assertThat(life.proposals()).isEmpty();
    }

    @Nested
    class Expiry {

        @ParameterizedTest(name = "decided {0}: {1} or {2}")
        @CsvSource({
            "2025-03-15,2028-03-15,2028-03-14",
            "2024-02-29,2027-02-28,2027-02-27",
            "2025-03-01,2028-03-01,2028-02-29",
            "2025-01-01,2028-01-01,2027-12-31"
        })
        void isThreeYearsAfterTheDecisionByEitherConventionA01(String decided, String sameDay, String dayBefore) {
            assertThat(granted(decided).sameDay().on(decided).expiry()).isEqualTo(sameDay);
            assertThat(granted(decided).on(decided).expiry()).isEqualTo(dayBefore);
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({
            "2028-03-14,ACTIVE",
            "2028-03-15,EXPIRED",
            "2028-09-14,EXPIRED",
            "2028-09-15,CLOSED",
            "2031-01-01,CLOSED"
        })
        void isItselfCertifiedAndSixMonthsLaterAllIsOver(String today, CertificationState status) {
            assertThat(granted("2025-03-15").on(today).status()).isEqualTo(status);
        }

        @Test
        void isNotMovedByASuspensionA76() {
            LifeHistory suspended = granted("2025-03-15").suspended("2026-01-10");

            assertThat(suspended.on("2026-02-01").expiry()).isEqualTo("2028-03-14");
            assertThat(suspended.on("2028-03-15").status()).isEqualTo(CertificationState.EXPIRED);
        }

        @Test
        void ofARenewalIsTheOldOneAndThreeYearsA08() {
            Life life = granted("2025-03-15")
                    .recertificationAudit("2027-12-01", 0)
                    .recertification("2027-12-20")
                    .on("2028-01-01");

            assertThat(life.cycles())
                    .extracting(c -> c.from().toString(), c -> c.expiry().toString())
                    .containsExactly(tuple("2025-03-15", "2028-03-14"), tuple("2027-12-20", "2031-03-14"));
            assertThat(life.notCertified()).isEmpty();
        }

        @Test
        void ofARestorationIsTheOldOneAndThreeYearsWithTheLapseShownA10() {
            Life life = granted("2025-03-15")
                    .recertificationAudit("2028-04-01", 0)
                    .restoration("2028-09-14")
                    .on("2028-10-01");

            assertThat(life.status()).isEqualTo(CertificationState.ACTIVE);
            assertThat(life.expiry()).isEqualTo("2031-03-14");
            assertThat(life.notCertified())
                    .containsExactly(new Life.Lapse(LocalDate.of(2028, 3, 15), LocalDate.of(2028, 9, 13)));
            assertThat(life.violations())
                    .extracting(v -> v.rule(), v -> v.since().toString())
                    .contains(tuple("A-08", "2028-03-15"));
        }

        @Test
        void leavesALapseThatLasts() {
            assertThat(granted("2025-03-15").on("2028-03-20").notCertified())
                    .containsExactly(new Life.Lapse(LocalDate.of(2028, 3, 15), null));
        }
    }

    @Nested
    class Decisions {

        @Test
        void initialNeedsAStage2A30() {
            assertThat(history().initial("2025-03-15").refusal()).isEqualTo("A-30 at 0");
            assertThat(history().stage1("2025-01-01").initial("2025-03-15").refusal())
                    .isEqualTo("A-30 at 1");
        }

        @Test
        void stage1IsNeverLaterThanStage2A30() {
            assertThat(history().stage2("2025-01-20").stage1("2025-01-21").refusal())
                    .isEqualTo("A-30 at 1");
            assertThat(history().stage1("2025-01-20").stage2("2025-01-20").refusal())
                    .isNull();
        }

        @Test
        void initialNeedsEveryMajorVerifiedA52() {
            assertThat(history().stage2("2025-01-20", 2).initial("2025-03-15").refusal())
                    .isEqualTo("A-52 at 1");
        }

        @ParameterizedTest(name = "verified {0}: {1}")
        @CsvSource({"2025-07-20,", "2025-07-21,A-36 at 2"})
        void majorsOfStage2AreVerifiedWithinSixMonthsA36(String verified, String refusal) {
            assertThat(history()
                            .stage2("2025-01-20", 1)
                            .verified(verified)
                            .initial("2025-08-15")
                            .refusal())
                    .isEqualTo(refusal);
        }

        @Test
        void anotherStage2MendsWhatWasTooLateA36() {
            LifeHistory late = history().stage2("2025-01-20", 1);

            assertThat(late.on("2025-07-20").proposals()).isEmpty();
            assertThat(late.on("2025-07-21").proposals())
                    .containsExactly(new Proposal(Proposal.Kind.STAGE_2_AGAIN, "A-36", LocalDate.of(2025, 7, 21)));
            assertThat(late.stage2("2025-08-10")
                            .initial("2025-09-01")
                            .on("2025-09-01")
                            .status())
                    .isEqualTo(CertificationState.ACTIVE);
        }

        @Test
        void recertificationNeedsItsAuditA08() {
            assertThat(granted("2025-03-15").recertification("2028-03-01").refusal())
                    .isEqualTo("A-08 at 2");
        }

        @Test
        void anAuditOfThePreviousCycleIsNoneOfThisOneA08() {
            assertThat(granted("2025-03-15")
                            .recertificationAudit("2027-12-01", 0)
                            .recertification("2027-12-20")
                            .recertification("2031-01-10")
                            .refusal())
                    .isEqualTo("A-08 at 4");
        }

        @Test
        void recertificationNeedsEveryMajorVerifiedA09() {
            assertThat(granted("2025-03-15")
                            .recertificationAudit("2027-12-01", 1)
                            .recertification("2028-03-01")
                            .refusal())
                    .isEqualTo("A-09 at 3");
        }

        @ParameterizedTest(name = "decided {0}: {1}")
        @CsvSource({"2028-03-14,", "2028-03-15,A-10 at 3"})
        void recertificationIsDecidedByTheExpiryA10(String decided, String refusal) {
            assertThat(granted("2025-03-15")
                            .recertificationAudit("2028-01-10", 0)
                            .recertification(decided)
                            .refusal())
                    .isEqualTo(refusal);
        }

        @ParameterizedTest(name = "restored {0}: {1}")
        @CsvSource({"2028-09-14,", "2028-09-15,A-10 at 3"})
        void restorationIsPossibleUntilSixMonthsAfterTheExpiryA10(String day, String refusal) {
            assertThat(granted("2025-03-15")
                            .recertificationAudit("2028-01-10", 0)
                            .restoration(day)
                            .refusal())
                    .isEqualTo(refusal);
        }

        @ParameterizedTest(name = "restored {0}")
        @ValueSource(strings = {"2028-09-15", "2028-12-14", "2029-03-13", "2029-03-14"})
        void theTwelveMonthsOfThePandemicAreNobodysA13(String day) {
            assertThat(granted("2025-03-15")
                            .recertificationAudit("2028-01-10", 0)
                            .restoration(day)
                            .refusal())
                    .isEqualTo("A-10 at 3");
        }

        @Test
        void laterRestorationNeedsAStage2AfterTheExpiryA10() {
            assertThat(granted("2025-03-15")
                            .stage2("2028-10-01")
                            .restoration("2028-11-01")
                            .on("2028-11-01")
                            .expiry())
                    .isEqualTo("2031-03-14");
            assertThat(granted("2025-03-15")
                            .stage2("2028-03-01")
                            .restoration("2028-11-01")
                            .refusal())
                    .isEqualTo("A-10 at 3");
        }

        @Test
        void withinSixMonthsAStage2AfterTheExpiryServesInsteadOfTheRecertificationAuditA10() {
            assertThat(granted("2025-03-15")
                            .stage2("2028-05-01")
                            .restoration("2028-06-01")
                            .on("2028-06-01")
                            .expiry())
                    .isEqualTo("2031-03-14");
            assertThat(granted("2025-03-15").restoration("2028-06-01").refusal())
                    .isEqualTo("A-10 at 2");
        }

        @Test
        void restorationOfWhatHasNotExpiredIsNoneG3() {
            assertThat(granted("2025-03-15")
                            .recertificationAudit("2028-01-10", 0)
                            .restoration("2028-02-01")
                            .refusal())
                    .isEqualTo("G.3 at 3");
        }

        @Test
        void anotherStage2JudgesEverythingAnewSoThatOnlyItsOwnMajorsStandA36() {
            LifeHistory late = history().stage2("2025-01-20", 1);

            assertThat(late.stage2("2025-09-01", 0)
                            .initial("2025-10-01")
                            .on("2025-10-01")
                            .status())
                    .isEqualTo(CertificationState.ACTIVE);
            assertThat(late.stage2("2025-09-01", 1).initial("2025-10-01").refusal())
                    .isEqualTo("A-52 at 2");
        }

        @Test
        void aRefusedCertificationMayBeTriedAgain() {
            LifeHistory refused = history().stage2("2025-01-20", 1).refused("2025-02-01");

            assertThat(refused.on("2025-03-01").status()).isEqualTo(CertificationState.REFUSED);
            assertThat(refused.on("2026-03-01").obligations()).isEmpty();
            assertThat(refused.initial("2025-03-01").refusal()).isEqualTo("A-30 at 2");
            assertThat(refused.stage2("2025-06-01")
                            .initial("2025-07-01")
                            .on("2025-07-01")
                            .status())
                    .isEqualTo(CertificationState.ACTIVE);
        }

        @Test
        void whatWasWithdrawnOwesNothingMore() {
            Life life = granted("2025-03-15").withdrawn("2026-01-10").on("2030-01-01");

            assertThat(life.status()).isEqualTo(CertificationState.WITHDRAWN);
            assertThat(life.obligations()).isEmpty();
            assertThat(life.notCertified()).isEmpty();
            assertThat(life.proposals()).isEmpty();
        }

        @Test
        void aNewInitialCycleAfterALapseIsAFirstCycleAgain() {
            LifeHistory closed = granted("2025-03-15");
            assertThat(closed.on("2028-09-15").proposals())
                    .containsExactly(new Proposal(Proposal.Kind.NEW_INITIAL, "A-10", LocalDate.of(2028, 9, 15)));

            Life life = closed.stage2("2029-01-10").initial("2029-02-01").on("2029-02-01");

            assertThat(life.notCertified())
                    .containsExactly(new Life.Lapse(LocalDate.of(2028, 3, 15), LocalDate.of(2029, 1, 31)));
            assertThat(life.obligations())
                    .filteredOn(o -> o.kind() == FIRST_SURVEILLANCE)
                    .extracting(o -> o.due().toString())
                    .containsExactly("2026-03-15", "2030-02-01");
            assertThat(life.proposals()).isEmpty();
        }
    }

    @Nested
    class Obligations {

        @ParameterizedTest(name = "on {0}: {1}")
        @CsvSource({"2026-03-15,OPEN", "2026-03-16,LATE"})
        void theFirstSurveillanceIsDueTwelveMonthsAfterTheDecisionInclusiveA04(String today, State state) {
            Life life = granted("2025-03-15").on(today);

            assertThat(life.obligations())
                    .filteredOn(o -> o.kind() == FIRST_SURVEILLANCE)
                    .singleElement()
                    .satisfies(o -> assertThat(o.state()).isEqualTo(state));
            assertThat(life.proposals().isEmpty()).isEqualTo(state == State.OPEN);
        }

        @Test
        void aLateFirstSurveillanceIsDoneAndStaysAViolationA04() {
            Life life = granted("2025-03-15").surveillance("2026-04-20", 0).on("2026-05-01");

            assertThat(life.obligations())
                    .filteredOn(o -> o.kind() == FIRST_SURVEILLANCE)
                    .singleElement()
                    .satisfies(o -> assertThat(o.state()).isEqualTo(State.DONE));
            assertThat(life.violations())
                    .extracting(v -> v.rule(), v -> v.since().toString())
                    .containsExactly(tuple("A-04", "2026-03-16"));
            assertThat(life.proposals()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-01-01", "2026-12-31"})
        void aSurveillanceOnAnyDayOfTheYearCountsForItA03(String day) {
            Life life = granted("2025-03-15").surveillance(day, 0).on("2027-01-01");

            assertThat(life.obligations())
                    .filteredOn(o -> o.kind() == SURVEILLANCE && o.due().getYear() == 2026)
                    .singleElement()
                    .satisfies(o -> assertThat(o.state()).isEqualTo(State.DONE));
        }

        @Test
        void aYearWithoutSurveillanceIsAGroundForSuspensionFromNewYearA03() {
            LifeHistory missed = granted("2025-03-15").surveillance("2026-02-01", 0);

            assertThat(missed.on("2027-12-31").proposals()).isEmpty();
            assertThat(missed.on("2028-01-01").proposals())
                    .containsExactly(new Proposal(Proposal.Kind.SUSPEND, "A-03", LocalDate.of(2028, 1, 1)));
        }

        @Test
        void aCycleFromNewYearToNewYearsEveHasItsYearsStrictlyBetween() {
            assertThat(granted("2025-01-01").on("2025-01-01").obligations())
                    .filteredOn(o -> o.kind() == SURVEILLANCE)
                    .extracting(o -> o.due().toString())
                    .containsExactly("2026-12-31");
            assertThat(granted("2025-01-01").sameDay().on("2025-01-01").obligations())
                    .filteredOn(o -> o.kind() == SURVEILLANCE)
                    .extracting(o -> o.due().toString())
                    .containsExactly("2026-12-31", "2027-12-31");
        }

        @Test
        void aTransferredCycleHasNoFirstSurveillanceA04() {
            Life life = history().transferIn("2025-03-15", "2027-05-31").on("2025-03-15");

            assertThat(life.status()).isEqualTo(CertificationState.ACTIVE);
            assertThat(life.expiry()).isEqualTo("2027-05-31");
            assertThat(life.obligations())
                    .extracting(o -> o.kind(), o -> o.due().toString())
                    .containsExactly(
                            tuple(SURVEILLANCE, "2026-12-31"),
                            tuple(RECERTIFICATION_AUDIT, "2027-05-31"),
                            tuple(RECERTIFICATION_DECISION, "2027-05-31"));
        }

        @Test
        void majorsOfASurveillanceAreDueInNinetyDaysAndBreachNothingHardA54() {
            LifeHistory found = granted("2025-03-15").surveillance("2026-02-10", 1);

            assertThat(found.on("2026-05-11").proposals()).isEmpty();
            Life late = found.on("2026-05-12");
            assertThat(late.proposals())
                    .containsExactly(new Proposal(Proposal.Kind.SUSPEND, "A-54", LocalDate.of(2026, 5, 12)));
            assertThat(late.violations()).isEmpty();
            assertThat(found.verified("2026-06-01").on("2026-06-01").proposals())
                    .isEmpty();
        }

        @Test
        void majorsOfASpecialAuditAreDueLikeThoseOfASurveillanceA54() {
            LifeHistory found =
                    granted("2025-03-15").surveillance("2026-01-20", 0).majors("2026-02-10", AUDIT, "2026-05-11");

            assertThat(found.on("2026-05-11").proposals()).isEmpty();
            assertThat(found.on("2026-05-12").proposals())
                    .containsExactly(new Proposal(Proposal.Kind.SUSPEND, "A-54", LocalDate.of(2026, 5, 12)));
            assertThat(found.verified("2026-06-01").on("2026-06-01").proposals())
                    .isEmpty();
        }

        @Test
        void majorsOfASpecialAuditAreOwedOnceHoweverManyComeToLightA54() {
            assertThat(granted("2025-03-15")
                            .majors("2026-02-10", AUDIT, "2026-05-11")
                            .majors("2026-02-20", AUDIT, "2026-05-11")
                            .on("2026-02-20")
                            .obligations())
                    .filteredOn(o -> o.kind() == MAJORS)
                    .singleElement()
                    .returns(LocalDate.of(2026, 5, 11), Life.Obligation::due);
        }

        @Test
        void majorsOfARecertificationAreDueByTheExpiryA54() {
            assertThat(granted("2025-03-15")
                            .recertificationAudit("2028-02-01", 1)
                            .on("2028-02-01")
                            .obligations())
                    .filteredOn(o -> o.kind() == MAJORS)
                    .singleElement()
                    .satisfies(o -> assertThat(o.due()).isEqualTo("2028-03-14"));
        }
    }

    @Nested
    class Suspension {

        @ParameterizedTest(name = "restored {0}: {1}")
        @CsvSource({"2026-07-10,", "2026-07-11,A-71 at 3"})
        void endsWithinSixMonthsA71(String day, String refusal) {
            assertThat(granted("2025-03-15")
                            .suspended("2026-01-10")
                            .restored(day)
                            .refusal())
                    .isEqualTo(refusal);
        }

        @Test
        void longerThanSixMonthsAsksForWithdrawalOrReductionA71() {
            LifeHistory suspended = granted("2025-03-15").suspended("2026-01-10");

            assertThat(suspended.on("2026-07-10").proposals()).isEmpty();
            assertThat(suspended.on("2026-07-11").proposals())
                    .containsExactly(new Proposal(Proposal.Kind.WITHDRAW_OR_REDUCE, "A-71", LocalDate.of(2026, 7, 11)));
            assertThat(suspended.reduced("2026-08-01").on("2026-08-01").status())
                    .isEqualTo(CertificationState.ACTIVE);
        }

        @Test
        void endsOnlyWhatIsSuspendedG3() {
            assertThat(granted("2025-03-15").restored("2026-01-10").refusal()).isEqualTo("G.3 at 2");
            assertThat(granted("2025-03-15")
                            .suspended("2026-01-10")
                            .suspended("2026-02-10")
                            .refusal())
                    .isEqualTo("G.3 at 3");
        }

        @Test
        void leavesTheSurveillancesOwedA76() {
            Life life = granted("2025-03-15").suspended("2026-01-10").on("2026-06-01");

            assertThat(life.violations()).extracting(Life.Violation::rule).containsExactly("A-04");
            assertThat(life.proposals()).isEmpty();
        }
    }

    @Test
    void aTransferKeepsTheExpiryOfACertificateThatWasRenewedAheadOfTimeA79() {
        assertThat(history()
                        .transferIn("2026-03-01", "2029-06-30")
                        .on("2026-03-02")
                        .expiry())
                .isEqualTo(LocalDate.of(2029, 6, 30));
    }

    @Test
    void aYearWithoutSurveillanceIsNoGroundAnyMoreOnceTheSuspensionForItIsLiftedA03() {
        Life life = granted("2025-03-15")
                .surveillance("2025-12-20", 0)
                .suspended("2027-01-10")
                .surveillance("2027-02-10", 0)
                .restored("2027-03-01")
                .on("2027-06-01");

        assertThat(life.proposals()).isEmpty();
        assertThat(life.violations()).extracting(Life.Violation::rule).contains("A-03");
    }

    @Test
    void aTransferOfWhatHasExpiredIsRefusedA77() {
        assertThat(history().transferIn("2025-03-15", "2025-03-14").refusal()).isEqualTo("A-77 at 0");
        assertThat(history().transferIn("2025-03-15", "2029-03-16").refusal()).isEqualTo("A-79 at 0");
        assertThat(granted("2025-03-15").transferIn("2025-05-01", "2026-03-14").refusal())
                .isEqualTo("G.3 at 2");
    }

    @Test
    void nothingIsAuditedThatIsNotCertifiedG3() {
        assertThat(history().surveillance("2025-03-15", 0).refusal()).isEqualTo("G.3 at 0");
        assertThat(granted("2025-03-15").surveillance("2028-03-15", 0).refusal())
                .isEqualTo("G.3 at 2");
    }
}
