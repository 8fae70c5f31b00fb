package app.auditorium.audittime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.audit.BodyFixtures;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.NewCertification;
import app.auditorium.houserule.HouseRule;
import app.auditorium.houserule.HouseRules;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.NotYourRole;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@CoreTest
class AuditTimesTest {

    @Autowired
    Tenants tenants;

    @Autowired
    BodyFixtures files;

    @Autowired
    Certifications certifications;

    @Autowired
    AuditTimes times;

    @Autowired
    HouseRules houseRules;

    private Membership body;
    private UUID client;
    private UUID certification;

    @BeforeEach
    void aBodyWithAClient() {
        body = tenants.certificationBody();
        client = files.client(body, "Haishan Chemical");
        files.site(body, client, "Linyuan works");
        files.accredit(body, StandardId.ISO_45001, "17");
        files.accredit(body, StandardId.TOSHMS, "17");
        certification = recorded(StandardId.ISO_45001, Complexity.HIGH);
    }

    private UUID recorded(StandardId standard, Complexity complexity) {
        CertificationDetails details = Tenants.as(
                        body,
                        () -> certifications.record(
                                new NewCertification(client, standard, List.of("17"), complexity, null)))
                .orThrow();
        return details.id();
    }

    private NewAuditTime draft(UUID... ids) {
        return Tenants.as(body, () -> times.draft(List.of(ids))).orElseThrow();
    }

    private Outcome<AuditTimeDetails> record(NewAuditTime wanted) {
        return Tenants.as(body, () -> times.record(wanted));
    }

    private static NewAuditTime with(NewAuditTime of, Complexity complexity, String why) {
        NewAuditTime.Terms terms = of.standards().getFirst();
        return new NewAuditTime(
                of.organisationId(),
                of.certificationIds(),
                of.engagementId(),
                List.of(new NewAuditTime.Terms(
                        terms.standard(), terms.iafCodes(), complexity, null, why, terms.adjustments())),
                of.places(),
                of.sampling(),
                of.samplingReason(),
                of.integrationPercent(),
                of.integrationReason(),
                of.abilities(),
                of.integrationLevel(),
                of.plannedOnSiteDays(),
                of.onSiteJustification(),
                of.remoteDays(),
                of.remoteReason(),
                "after the visit");
    }

    @Test
    void theFilesFillInWhatTheyKnow() {
        NewAuditTime draft = draft(certification);

        assertThat(draft.organisationId()).isEqualTo(client);
        assertThat(draft.places())
                .singleElement()
                .returns("Linyuan works", NewAuditTime.Place::name)
                .returns(true, NewAuditTime.Place::central);
        assertThat(draft.standards()).singleElement().returns(Complexity.HIGH, NewAuditTime.Terms::proposed);
    }

    @Test
    void C_10_aCalculationStaysWithInputsEditionAndWorkingAndALaterOneSupersedesIt() {
        AuditTimeDetails first = record(draft(certification)).orThrow();
        AuditTimeDetails second = record(with(draft(certification), Complexity.MEDIUM, "assembly only"))
                .orThrow();

        assertThat(first.time().initialDays()).isEqualByComparingTo("11");
        assertThat(first.time().ruleSet()).isEqualTo("MD5-2019");
        assertThat(first.person()).isEqualTo("Test Person");
        assertThat(Tenants.as(body, () -> times.history(certification)))
                .extracting(AuditTimeDetails::id, AuditTimeDetails::superseded)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(second.id(), false),
                        org.assertj.core.api.Assertions.tuple(first.id(), true));
        assertThat(second.input().standards().getFirst().complexityReason()).isEqualTo("assembly only");
        assertThat(second.working().getFirst().lines()).isNotEmpty();
        assertThat(Tenants.as(body, () -> times.latest(certification)).orElseThrow())
                .returns(new BigDecimal("8"), AuditTimeDays::initialDays)
                .returns(1, AuditTimeDays::certifications);
    }

    @Test
    void C_10_theTimeIsDeterminedAgainForEachAuditAndWheneverFactsChange() {
        LocalDate today = LocalDate.now(body.zone());
        assertThat(toReview(today, null)).containsExactly("A-25 warning.time.none");
        record(draft(certification)).orThrow();

        assertThat(toReview(today.plusMonths(12), today)).isEmpty();
        assertThat(toReview(today.plusMonths(12).plusDays(1), today)).containsExactly("C-10 warning.time.old");
        assertThat(toReview(today.plusMonths(6), today.plusDays(1))).containsExactly("C-10 warning.time.served");

        change("update site set employees = 101 where organisation_id = ?", client);
        assertThat(toReview(today, null)).containsExactly("C-10 warning.time.people");
        record(draft(certification)).orThrow();
        assertThat(toReview(today, null)).isEmpty();

        UUID second = files.site(body, client, "Second works");
        assertThat(toReview(today, null)).containsExactly("C-10 warning.time.people");
        record(draft(certification)).orThrow();
        change("delete from site where id = ?", second);
        assertThat(toReview(today, null)).containsExactly("C-10 warning.time.people");

        change("update certification set complexity = 'MEDIUM' where id = ?", certification);
        assertThat(toReview(today, null)).containsExactly("C-10 warning.time.people", "C-10 warning.time.codes");
    }

    @Test
    void c18ContractorsThatACalculationLeavesOutDoNotOutdateIt() {
        change("update site set contractors = 12 where organisation_id = ?", client);
        files.accredit(body, StandardId.ISO_9001, "17");
        UUID quality = recorded(StandardId.ISO_9001, Complexity.HIGH);
        NewAuditTime draft = draft(quality);
        record(new NewAuditTime(
                        draft.organisationId(),
                        draft.certificationIds(),
                        draft.engagementId(),
                        draft.standards(),
                        draft.places().stream()
                                .map(place -> new NewAuditTime.Place(
                                        place.siteId(),
                                        place.name(),
                                        place.central(),
                                        place.visited(),
                                        place.drawn(),
                                        place.personnel(),
                                        null,
                                        null,
                                        null))
                                .toList(),
                        draft.sampling(),
                        draft.samplingReason(),
                        draft.integrationPercent(),
                        draft.integrationReason(),
                        draft.abilities(),
                        draft.integrationLevel(),
                        draft.plannedOnSiteDays(),
                        draft.onSiteJustification(),
                        draft.remoteDays(),
                        draft.remoteReason(),
                        null))
                .orThrow();

        assertThat(Tenants.as(body, () -> times.toReview(quality, LocalDate.now(body.zone()), null)))
                .isEmpty();
    }

    private List<String> toReview(LocalDate on, @org.jspecify.annotations.Nullable LocalDate lastAudit) {
        return Tenants.as(body, () -> times.toReview(certification, on, lastAudit)).stream()
                .map(reason -> reason.rule() + " " + reason.key())
                .toList();
    }

    private void change(String statement, UUID id) {
        files.as(body, sql -> sql.sql(statement).param(id).update());
    }

    @Test
    void C_21_theSectorsComplexityComesFromTheFileWhateverIsSent() {
        assertThat(Questions.refusal(record(with(draft(certification), Complexity.LOW, ""))))
                .isEqualTo("C-21");
    }

    @Test
    void C_21_theListsProposeAnEnvironmentalComplexityWhereTheyKnowOne() {
        var known = Map.of(StandardId.ISO_14001, List.of("14", "17"));
        var open = Map.of(StandardId.ISO_14001, List.of("17", "23"));

        assertThat(proposed(known)).isEqualTo(Complexity.HIGH);
        assertThat(proposed(open)).isNull();
    }

    private @org.jspecify.annotations.Nullable Complexity proposed(Map<StandardId, List<String>> standards) {
        return Tenants.as(body, () -> times.draft(client, UUID.randomUUID(), standards, List.of()))
                .orElseThrow()
                .standards()
                .getFirst()
                .proposed();
    }

    @Test
    void C_38_anEstablishmentIsTakenInWhole() {
        UUID toshms = recorded(StandardId.TOSHMS, Complexity.HIGH);
        NewAuditTime draft = draft(toshms);
        files.site(body, client, "Second works");

        assertThat(Questions.refusal(record(draft))).isEqualTo("C-38");
        assertThat(record(draft(toshms)).orThrow().time().places()).hasSize(2);
    }

    @Test
    void whatIsNotOnFileIsUnseen() {
        NewAuditTime draft = draft(certification);
        Membership other = tenants.certificationBody();

        assertThat(Tenants.as(other, () -> times.draft(List.of(certification)))).isEmpty();
        assertThat(Questions.refusal(Tenants.as(other, () -> times.record(draft))))
                .isEqualTo("organisationId");
        assertThat(Tenants.as(other, () -> times.latest(certification))).isEmpty();
    }

    @Test
    void anApplicationHasATimeBeforeThereIsACertification() {
        UUID engagement = UUID.randomUUID();
        NewAuditTime draft = Tenants.as(
                        body,
                        () -> times.draft(client, engagement, Map.of(StandardId.ISO_45001, List.of("17")), List.of()))
                .orElseThrow();
        record(draft).orThrow();

        assertThat(Tenants.as(body, () -> times.latestOfEngagement(engagement))
                        .orElseThrow()
                        .initialDays())
                .isEqualByComparingTo("11");
    }

    @Test
    void C_21_anApplicationIsReckonedWithTheComplexityThatItsReviewSettled() {
        NewAuditTime draft = Tenants.as(
                        body,
                        () -> times.draft(
                                client, UUID.randomUUID(), Map.of(StandardId.ISO_45001, List.of("17")), List.of()))
                .orElseThrow();

        assertThat(draft.settled(Map.of(StandardId.ISO_45001, Complexity.MEDIUM))
                        .standards())
                .extracting(NewAuditTime.Terms::complexity, NewAuditTime.Terms::proposed)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Complexity.MEDIUM, Complexity.HIGH));
        assertThat(draft.settled(Map.of())).isEqualTo(draft);
    }

    @Test
    void A_22_anApplicationIsReckonedWithThePlacesAndPeopleForWhichTheClientApplied() {
        files.site(body, client, "Second works");
        var applied = List.of(new AppliedPlace("Linyuan works", 180, 25), new AppliedPlace("New works", 40, 0));

        assertThat(places(StandardId.ISO_45001, applied))
                .containsExactly("Linyuan works 180 true", "New works 40 false");
        assertThat(places(StandardId.TOSHMS, applied))
                .hasSize(3)
                .startsWith("Linyuan works 180 true", "New works 40 false")
                .last(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .startsWith("Second works");
    }

    private List<String> places(StandardId standard, List<AppliedPlace> applied) {
        return Tenants.as(body, () -> times.draft(client, UUID.randomUUID(), Map.of(standard, List.of("17")), applied))
                .orElseThrow()
                .places()
                .stream()
                .map(place -> place.name() + " " + place.personnel().getFirst().people() + " " + place.central())
                .toList();
    }

    @Test
    void C_11_theBodysOwnShareOfStage1Counts() {
        Tenants.as(body, () -> houseRules.set(HouseRule.STAGE_1_SHARE, 0, "20", "our procedure P-07"))
                .orThrow();

        assertThat(record(draft(certification)).orThrow().time().stage1Days()).isEqualByComparingTo("2");
    }

    @Test
    void C_08_whatTheBodySettledForItselfStaysWithTheCalculationAndWithWhoDid() {
        Tenants.as(body, () -> houseRules.set(HouseRule.SURVEILLANCE_SHARE, 0, "1/2", "our procedure P-07"))
                .orThrow();

        AuditTimeDetails kept = record(draft(certification)).orThrow();
        Tenants.as(body, () -> houseRules.set(HouseRule.SURVEILLANCE_SHARE, 1, "2/5", "our procedure P-08"))
                .orThrow();

        AuditTimeDetails read = Tenants.as(body, () -> times.details(kept.id())).orElseThrow();
        assertThat(read.time()).isEqualTo(kept.time());
        assertThat(read.working().getLast().lines().getLast())
                .returns("C-08", KeptSection.Line::rule)
                .satisfies(line -> {
                    assertThat(line.en()).contains("1/2 instead of 1/3", body.personName(), "our procedure P-07");
                    assertThat(line.zh()).contains("1/2（預設 1/3）", body.personName(), "our procedure P-07");
                });
    }

    @Test
    void C_05_theBodyMayRoundUpAlways() {
        NewAuditTime wanted = with(draft(certification), Complexity.HIGH, "");
        BigDecimal nearest =
                Tenants.as(body, () -> times.preview(wanted)).orThrow().surveillanceDays();
        Tenants.as(body, () -> houseRules.set(HouseRule.ROUNDING, 0, "UP", "our procedure P-07"))
                .orThrow();

        assertThat(nearest).isEqualByComparingTo("3.5");
        assertThat(Tenants.as(body, () -> times.preview(wanted)).orThrow().surveillanceDays())
                .isEqualByComparingTo("4");
    }

    @Test
    void onlyWhoPlansOrReviewsKeepsACalculation() {
        NewAuditTime draft = draft(certification);
        Membership auditor = tenants.colleague(body, null, Role.AUDITOR);

        assertThatThrownBy(() -> Tenants.as(auditor, () -> times.record(draft))).isInstanceOf(NotYourRole.class);
        assertThat(Tenants.as(auditor, () -> times.preview(draft))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nobodyChangesACalculation() {
        AuditTimeDetails kept = record(draft(certification)).orThrow();

        assertThatThrownBy(() -> files.as(
                        body,
                        sql -> sql.sql("update audit_time set initial_days = 1 where id = ?")
                                .param(kept.id())
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> files.as(
                        body,
                        sql -> sql.sql("delete from audit_time_certification").update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void itPrintsInBothLanguages() {
        AuditTimeDetails kept = record(with(draft(certification), Complexity.MEDIUM, "僅組裝 <b>作業</b>"))
                .orThrow();

        for (Locale language : List.of(Locale.ENGLISH, Locale.TRADITIONAL_CHINESE)) {
            byte[] pdf =
                    Tenants.as(body, () -> times.print(kept.id(), language)).orElseThrow();
            assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }
    }
}
