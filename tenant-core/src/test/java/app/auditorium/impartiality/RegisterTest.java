package app.auditorium.impartiality;

import static app.auditorium.testing.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.NotYourRole;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The body's register and the consultancy's own record, as their front doors keep them. */
@CoreTest
class RegisterTest {

    private static final LocalDate STARTED = LocalDate.of(2024, 5, 2);

    @Autowired
    Relations relations;

    @Autowired
    ConsultancyLinks jobs;

    @Autowired
    Tenants tenants;

    @Autowired
    Bodies bodies;

    Membership administrator;
    UUID auditor;
    UUID client;

    @BeforeEach
    void aBody() {
        administrator = tenants.certificationBody(Role.ADMINISTRATOR);
        auditor = bodies.auditor(administrator, "林", "lin@example.test");
        client = bodies.client(administrator, "12345675");
    }

    @Test
    void aRelationIsRecordedEndedAndStruck() {
        RelationRow recorded = record(RelationKind.CONSULTANCY);
        assertThat(recorded.auditor()).isEqualTo("林");
        assertThat(recorded.organisation()).isEqualTo("海山鋼鐵");
        assertThat(recorded.until()).isNull();

        RelationRow ended = as(
                        administrator,
                        () -> relations.change(
                                recorded.id(),
                                new RelationChanges(
                                        recorded.version(),
                                        RelationKind.CONSULTANCY,
                                        STARTED,
                                        STARTED.plusDays(10),
                                        "says so")))
                .orThrow();
        assertThat(ended.until()).isEqualTo(STARTED.plusDays(10).plusYears(2));
        assertThat(as(administrator, () -> relations.strike(recorded.id(), recorded.version())))
                .as("somebody ended it meanwhile")
                .isInstanceOf(Outcome.Stale.class);
        as(administrator, () -> relations.strike(recorded.id(), ended.version()))
                .orThrow();
        assertThat(as(administrator, () -> relations.list(RelationFilter.NONE, PageRequest.first(10)))
                        .total())
                .isZero();
    }

    @Test
    void everythingWrongWithARelationIsSaidAtOnce() {
        Membership other = tenants.certificationBody(Role.ADMINISTRATOR);

        assertThat(fields(as(
                        other,
                        () -> relations.record(new NewRelation(
                                client,
                                auditor,
                                RelationKind.RELATED_BODY_CONSULTANCY,
                                STARTED,
                                STARTED.minusDays(1),
                                " ")))))
                .containsExactlyInAnyOrder("organisationId", "auditorId", "kind", "endedOn", "source");
        assertThat(fields(as(
                        administrator,
                        () -> relations.record(
                                new NewRelation(null, null, RelationKind.EMPLOYMENT, null, null, "x".repeat(501))))))
                .containsExactlyInAnyOrder("organisationId", "kind", "startedOn", "source");
    }

    @Test
    void theRegisterIsSearchedByClientAndAuditor() {
        record(RelationKind.CONSULTANCY);
        as(
                        administrator,
                        () -> relations.record(
                                new NewRelation(client, null, RelationKind.INTERNAL_AUDIT, STARTED, null, "contract")))
                .orThrow();

        assertThat(found(new RelationFilter("林", null, null))).hasSize(1);
        assertThat(found(new RelationFilter("海山", null, null))).hasSize(2);
        assertThat(found(new RelationFilter(null, client, auditor))).hasSize(1);
        assertThat(found(new RelationFilter(null, UUID.randomUUID(), null))).isEmpty();
    }

    @Test
    void auditorsReadTheRegisterAndDoNotWriteIt() {
        record(RelationKind.CONSULTANCY);
        Membership reader = tenants.colleague(administrator, null, Role.AUDITOR);

        assertThat(as(reader, () -> relations.list(RelationFilter.NONE, PageRequest.first(10)))
                        .items())
                .hasSize(1);
        assertThatThrownBy(() -> as(
                        reader,
                        () -> relations.record(
                                new NewRelation(client, auditor, RelationKind.CONSULTANCY, STARTED, null, "x"))))
                .isInstanceOf(NotYourRole.class);
    }

    @Test
    void aConsultantRecordsOwnJobsAndAnAdministratorEveryones() {
        Membership consultant = tenants.consultancy(Role.CONSULTANT);
        Membership boss = tenants.colleague(consultant, null, Role.ADMINISTRATOR);

        ConsultancyLinkRow own =
                as(consultant, () -> jobs.take(job(null, "11223344"))).orThrow();
        assertThat(own.own()).isTrue();
        assertThat(own.consultant()).isEqualTo("Test Person");
        assertThat(fields(as(consultant, () -> jobs.take(job(boss.personId(), "11223344")))))
                .containsExactly("personId");
        assertThat(as(boss, () -> jobs.take(job(consultant.personId(), "55667788")))
                        .orThrow()
                        .own())
                .isFalse();
        assertThat(as(boss, () -> jobs.list("5566", true, PageRequest.first(10)))
                        .items())
                .hasSize(1);

        ConsultancyLinkRow bosses =
                as(boss, () -> jobs.take(job(null, "99887766"))).orThrow();
        assertThat(as(consultant, () -> jobs.change(bosses.id(), ending(bosses.version()))))
                .isInstanceOf(Outcome.Refused.class);
        ConsultancyLinkRow ended =
                as(boss, () -> jobs.change(own.id(), ending(own.version()))).orThrow();
        assertThat(ended.barredUntil()).isEqualTo(STARTED.plusMonths(1).plusYears(2));
        assertThat(as(boss, () -> jobs.change(own.id(), ending(own.version())))).isInstanceOf(Outcome.Stale.class);
    }

    @Test
    void aJobSaysWhoseClientItIsAndNamesNoTenantThatDidNotLetTheFirmIn() {
        Membership consultant = tenants.consultancy(Role.CONSULTANT);
        Membership company = tenants.clientCompany();

        assertThat(fields(as(consultant, () -> jobs.take(job(null, " - "))))).containsExactly("clientTaxId");
        assertThat(fields(as(
                        consultant,
                        () -> jobs.take(new NewConsultancyLink(null, "", "XX", null, company.tenantId(), null, null)))))
                .containsExactlyInAnyOrder("clientName", "clientCountry", "clientTenantId", "startedOn");
    }

    @Test
    void aBodyHasNoJobsAndAConsultancyNoRegister() {
        Membership consultant = tenants.consultancy(Role.ADMINISTRATOR);

        assertThatThrownBy(() -> as(administrator, () -> jobs.list(null, false, PageRequest.first(10))))
                .isInstanceOf(NotYourRole.class);
        assertThatThrownBy(() -> as(consultant, () -> relations.list(RelationFilter.NONE, PageRequest.first(10))))
                .isInstanceOf(NotYourRole.class);
    }

    private RelationRow record(RelationKind kind) {
        return as(
                        administrator,
                        () -> relations.record(
                                new NewRelation(client, auditor, kind, STARTED, null, "declared by the auditor")))
                .orThrow();
    }

    private List<RelationRow> found(RelationFilter filter) {
        return as(administrator, () -> relations.list(filter, PageRequest.first(10)))
                .items();
    }

    private static NewConsultancyLink job(@Nullable UUID person, String taxId) {
        return new NewConsultancyLink(person, "海山", "TW", taxId, null, STARTED, null);
    }

    private static ConsultancyLinkChanges ending(int version) {
        return new ConsultancyLinkChanges(version, "海山", STARTED, STARTED.plusMonths(1));
    }

    private static List<String> fields(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .problems().stream().map(Problem::field).toList();
    }
}
