package app.auditorium.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.audit.BodyFixtures;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class CertificationsTest {

    @Autowired
    Tenants tenants;

    @Autowired
    BodyFixtures files;

    @Autowired
    Certifications certifications;

    private Membership body;
    private UUID client;

    @BeforeEach
    void aBody() {
        body = tenants.certificationBody();
        client = files.client(body, "Haishan Chemical");
        for (StandardId standard : List.of(StandardId.ISO_9001, StandardId.ISO_14001, StandardId.ISO_45001)) {
            files.accredit(body, standard, "12", "17");
        }
    }

    @Test
    void anEngagementIsRecordedAsPendingWithItsProgramme() {
        CertificationDetails recorded =
                recorded(StandardId.ISO_45001, Complexity.HIGH, "12").orThrow();

        assertThat(recorded.state()).isEqualTo(CertificationState.PENDING);
        assertThat(recorded.cycle()).isEqualTo(1);
        assertThat(recorded.programme()).hasSize(5);
        assertThat(Tenants.as(body, () -> certifications.details(recorded.id())))
                .contains(recorded);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3} {4}")
    @CsvSource({
        "ISO_45001,HIGH,12,,",
        "ISO_45001,,12,complexity,",
        "ISO_45001,LIMITED,12,complexity,C.1",
        "ISO_14001,LIMITED,12,,",
        "ISO_9001,,12,,",
        "ISO_45003,,12,standard,A-22",
        "ISO_45001,HIGH,28,iafCodes[0],A-22",
        "TOSHMS,HIGH,12,iafCodes[0],A-22",
        "ISO_45001,HIGH,40,iafCodes[0],",
        "ISO_45001,HIGH,3,iafCodes[0],"
    })
    void termsAreChecked(
            StandardId standard,
            @Nullable Complexity complexity,
            String code,
            @Nullable String field,
            @Nullable String rule) {
        Outcome<CertificationDetails> outcome = recorded(standard, complexity, code);

        if (field == null) {
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
        } else {
            assertThat(((Outcome.Refused<?>) outcome).problems())
                    .extracting(Problem::field, Problem::rule)
                    .containsExactly(Assertions.tuple(field, rule));
        }
    }

    @Test
    void theClientOfAnotherBodyIsUnseen() {
        Membership stranger = tenants.certificationBody();
        files.accredit(stranger, StandardId.ISO_9001, "17");

        Outcome<CertificationDetails> outcome = Tenants.as(
                stranger,
                () -> certifications.record(
                        new NewCertification(client, StandardId.ISO_9001, List.of("17"), null, null)));

        assertThat(((Outcome.Refused<?>) outcome).problems()).containsExactly(Problem.unseen("organisationId"));
    }

    @Test
    void whatIsLateStandsFirstAmongWhatIsDue() {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Taipei"));
        UUID late =
                recorded(StandardId.ISO_45001, Complexity.HIGH, "12").orThrow().id();
        UUID soon = recorded(StandardId.ISO_9001, null, "12").orThrow().id();
        recorded(StandardId.ISO_14001, Complexity.LOW, "12").orThrow();
        files.grant(body, late, today.minusMonths(12).minusDays(3));
        files.grant(body, soon, today.minusMonths(11));

        List<DueSlot> due = Tenants.as(body, () -> certifications.due(today.plusDays(60)));

        assertThat(due).extracting(DueSlot::certificationId).containsExactly(late, soon);
        assertThat(due.getFirst().slot().state()).isEqualTo(ProgrammeSlot.State.LATE);
    }

    @Test
    void codesChangeByTheSameRules() {
        CertificationDetails recorded =
                recorded(StandardId.ISO_45001, Complexity.HIGH, "12").orThrow();

        Outcome<CertificationDetails> refused = Tenants.as(
                body,
                () -> certifications.change(
                        recorded.id(),
                        new CertificationChanges(recorded.version(), List.of("12", "28"), Complexity.HIGH, null)));
        CertificationDetails changed = Tenants.as(
                        body,
                        () -> certifications.change(
                                recorded.id(),
                                new CertificationChanges(
                                        recorded.version(), List.of("12", "17"), Complexity.HIGH, "化學品製造")))
                .orThrow();

        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(changed.iafCodes()).containsExactly("12", "17");
        assertThat(Tenants.as(
                        body,
                        () -> certifications.change(
                                recorded.id(),
                                new CertificationChanges(recorded.version(), List.of("12"), Complexity.LOW, null))))
                .isInstanceOf(Outcome.Stale.class);
    }

    @Test
    void a72WhatWasGrantedCoversSomethingElseByDecisionAlone() {
        UUID id = recorded(StandardId.ISO_45001, Complexity.HIGH, "12", "17")
                .orThrow()
                .id();
        files.grant(body, id, LocalDate.now(java.time.ZoneId.of("Asia/Taipei")).minusMonths(1));
        int version =
                Tenants.as(body, () -> certifications.details(id)).orElseThrow().version();

        Outcome<CertificationDetails> refused = Tenants.as(
                body,
                () -> certifications.change(
                        id, new CertificationChanges(version, List.of("12"), Complexity.HIGH, null)));
        CertificationDetails simpler = Tenants.as(
                        body,
                        () -> certifications.change(
                                id, new CertificationChanges(version, List.of("17", "12"), Complexity.LOW, null)))
                .orThrow();

        assertThat(((Outcome.Refused<?>) refused).problems())
                .extracting(Problem::rule)
                .containsExactly("A-72");
        assertThat(simpler.complexity()).isEqualTo(Complexity.LOW);
        for (String change : List.of("iaf_codes = '{12}'", "scope_text = 'more'")) {
            assertThatThrownBy(() -> files.as(
                            body,
                            db -> db.sql("update certification set " + change + " where id = ?")
                                    .param(id)
                                    .update()))
                    .as(change)
                    .hasStackTraceContaining("changes without a decision");
        }
    }

    @Test
    void theListIsFilteredAndSortedInTheDatabase() {
        recorded(StandardId.ISO_45001, Complexity.HIGH, "12").orThrow();
        recorded(StandardId.ISO_9001, null, "17").orThrow();

        var in17 =
                new CertificationFilter("haishan", null, List.of(), List.of("17"), List.of(CertificationState.PENDING));

        assertThat(Tenants.as(body, () -> certifications.list(in17, PageRequest.first(10))))
                .satisfies(page -> assertThat(page.total()).isEqualTo(1));
        assertThat(Tenants.as(
                                body,
                                () -> certifications.list(CertificationFilter.ALL, new PageRequest(0, 1, "-standard")))
                        .items())
                .extracting(CertificationDetails::standard)
                .containsExactly(StandardId.ISO_9001);
    }

    private Outcome<CertificationDetails> recorded(
            StandardId standard, @Nullable Complexity complexity, String... codes) {
        return Tenants.as(
                body,
                () -> certifications.record(new NewCertification(client, standard, List.of(codes), complexity, null)));
    }
}
