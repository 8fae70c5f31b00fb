package app.auditorium.impartiality;

import static app.auditorium.testing.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class ConflictsTest {

    private static final LocalDate ENDED = LocalDate.of(2026, 3, 15);

    @Autowired
    Conflicts conflicts;

    @Autowired
    Relations relations;

    @Autowired
    ConsultancyLinks jobs;

    @Autowired
    Tenants tenants;

    @Autowired
    Bodies bodies;

    private final String taxId = "" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);
    Membership planner;
    Membership consultant;
    UUID auditor;
    UUID client;

    @BeforeEach
    void anAuditorOfABodyWhoIsAlsoAConsultant() {
        planner = tenants.certificationBody(Role.PLANNER, Role.ADMINISTRATOR);
        consultant = tenants.consultancy(Role.CONSULTANT);
        Membership inTheBody = tenants.also(consultant, planner, Role.AUDITOR);
        auditor = bodies.auditor(planner, "林", inTheBody.email());
        client = bodies.client(planner, taxId);
    }

    @Test
    void aJobBarsItsConsultantFromAuditingThatClientForTwoYears() {
        takes(consultant, "TW", taxId, ENDED);

        assertThat(against(client)).containsExactly(new Conflict(auditor, "A-65", ENDED.plusYears(2)));
        Conflict conflict = against(client).getFirst();
        assertThat(conflict.standsOn(LocalDate.of(2028, 3, 15))).isTrue();
        assertThat(conflict.standsOn(LocalDate.of(2028, 3, 16))).isFalse();
    }

    @Test
    void aJobThatLastsBarsWithoutEnd() {
        takes(consultant, "TW", taxId, null);

        assertThat(against(client)).containsExactly(new Conflict(auditor, "A-65", null));
    }

    @Test
    void twoYearsAfterTheTwentyNinthOfFebruaryEndOnTheTwentyEighth() {
        takes(consultant, "TW", taxId, LocalDate.of(2024, 2, 29));

        assertThat(against(client)).extracting(Conflict::until).containsExactly(LocalDate.of(2026, 2, 28));
    }

    @Test
    void a66_aJobBarsTheColleaguesOfTheFirm() {
        Membership colleague = tenants.colleague(consultant, null, Role.ADMINISTRATOR);
        Membership inTheBody = tenants.also(colleague, planner, Role.AUDITOR);
        UUID other = bodies.auditor(planner, "陳", inTheBody.email());

        takes(consultant, "TW", taxId, ENDED);

        assertThat(against(client))
                .containsExactlyInAnyOrder(
                        new Conflict(auditor, "A-65", ENDED.plusYears(2)),
                        new Conflict(other, "A-66", ENDED.plusYears(2)));
    }

    @Test
    void a66_aColleagueWhoLeavesTheFirmMidJobStaysBarredForTwoYears() {
        Membership colleague = tenants.colleague(consultant, null, Role.CONSULTANT);
        UUID other = bodies.auditor(
                planner, "陳", tenants.also(colleague, planner, Role.AUDITOR).email());
        takes(consultant, "TW", taxId, null);

        ends(colleague);

        LocalDate today = LocalDate.now(ZoneId.of("Asia/Taipei"));
        assertThat(against(client)).contains(new Conflict(other, "A-66", today.plusYears(2)));
    }

    @Test
    void theConsultantWhoLeavesTheFirmStaysBarred() {
        takes(consultant, "TW", taxId, null);

        ends(consultant);

        assertThat(against(client)).containsExactly(new Conflict(auditor, "A-65", null));
    }

    @Test
    void theTaxIdOfAnotherCountryIsAnotherClient() {
        takes(consultant, "JP", taxId, ENDED);

        assertThat(against(client)).isEmpty();
    }

    @Test
    void aTaxIdIsTheSameHoweverItIsTyped() {
        takes(consultant, "TW", fullWidth(taxId.substring(0, 4)) + "-" + taxId.substring(4) + " ", ENDED);

        assertThat(against(client)).hasSize(1);
    }

    @Test
    void aClientThatWorksInAuditoriumIsKnownByItsLink() {
        Membership company = tenants.clientCompany();
        UUID linked = bodies.client(planner, "新港造船", "TW", null, company.tenantId());
        letsIn(company, consultant);

        as(
                        consultant,
                        () -> jobs.take(new NewConsultancyLink(
                                null, "新港造船", "TW", null, company.tenantId(), ENDED.minusYears(1), ENDED)))
                .orThrow();

        assertThat(against(linked)).containsExactly(new Conflict(auditor, "A-65", ENDED.plusYears(2)));
    }

    @Test
    void aJobForATenantIsFoundByTheTaxIdThatTheTenantStates() {
        Membership company = tenants.clientCompany();
        bodies.stateTaxId(company, taxId);
        letsIn(company, consultant);

        as(consultant, () -> jobs.take(new NewConsultancyLink(null, "海山", "TW", null, company.tenantId(), ENDED, null)))
                .orThrow();

        assertThat(against(client)).containsExactly(new Conflict(auditor, "A-65", null));
    }

    @Test
    void whoBelongsToTheClientDoesNotAuditIt() {
        Membership company = tenants.clientCompany();
        UUID linked = bodies.client(planner, "新港造船", "TW", null, company.tenantId());
        tenants.also(consultant, company, Role.CONTRIBUTOR);

        assertThat(against(linked)).containsExactly(new Conflict(auditor, "A-65", null));
    }

    @Test
    void aFirmOfTheSameLegalEntityBarsTheBodyItself() {
        String own = taxId + "9";
        bodies.stateTaxId(planner, own);
        bodies.stateTaxId(consultant, own);

        takes(consultant, "TW", taxId, ENDED);

        assertThat(against(client)).contains(new Conflict(null, "A-62", ENDED.plusYears(2)));
    }

    @Test
    void howManyJobsStandBehindAConflictIsTheFirmsBusiness() {
        takes(consultant, "TW", taxId, ENDED);
        takes(consultant, "TW", taxId, ENDED.minusMonths(6));

        assertThat(against(client)).containsExactly(new Conflict(auditor, "A-65", ENDED.plusYears(2)));
    }

    @Test
    void theRegisterSpeaksForAuditorsAndForTheBody() {
        record(client, auditor, RelationKind.EMPLOYMENT, ENDED);
        record(client, null, RelationKind.INTERNAL_AUDIT, ENDED.plusDays(1));
        record(client, null, RelationKind.RELATED_BODY_CONSULTANCY, ENDED.plusDays(2));
        record(client, null, RelationKind.CONSULTANCY, null);

        assertThat(against(client))
                .containsExactlyInAnyOrder(
                        new Conflict(auditor, "A-65", ENDED.plusYears(2)),
                        new Conflict(null, "A-63", ENDED.plusDays(1).plusYears(2)),
                        new Conflict(null, "A-64", ENDED.plusDays(2).plusYears(2)),
                        new Conflict(null, "A-62", null));
    }

    @ParameterizedTest(name = "{1}: {0} that ended on {2} bars until {3}")
    @CsvSource({
        "INTERNAL_AUDIT,           A-63, 2026-03-15, 2028-03-15",
        "INTERNAL_AUDIT,           A-63, 2024-02-29, 2026-02-28",
        "INTERNAL_AUDIT,           A-63, ,",
        "RELATED_BODY_CONSULTANCY, A-64, 2026-03-15, 2028-03-15",
        "RELATED_BODY_CONSULTANCY, A-64, 2024-02-29, 2026-02-28",
        "RELATED_BODY_CONSULTANCY, A-64, ,",
    })
    void a63_a64_internalAuditsAndAdviceOfARelatedBodyBarTheBodyForTwoYears(
            RelationKind kind, String rule, @Nullable LocalDate ended, @Nullable LocalDate until) {
        record(client, null, kind, ended);

        assertThat(against(client)).containsExactly(new Conflict(null, rule, until));
        Conflict conflict = against(client).getFirst();
        assertThat(conflict.standsOn(until == null ? LocalDate.of(2099, 1, 1) : until))
                .isTrue();
        assertThat(until == null || !conflict.standsOn(until.plusDays(1))).isTrue();
    }

    @Test
    void theBodySeesNothingOfTheConsultancyBeyondTheConflict() {
        takes(consultant, "TW", taxId, ENDED);

        assertThat(bodies.<Long>in(
                        planner,
                        s -> s.sql("select count(*) from consultancy_link")
                                .query(Long.class)
                                .single()))
                .isZero();
        assertThat(bodies.<Long>in(
                        planner,
                        s -> s.sql("select count(*) from membership where tenant_id <> current_tenant()")
                                .query(Long.class)
                                .single()))
                .isZero();
        var row = bodies.in(
                planner,
                s -> s.sql("select * from impartiality.conflicts(?)")
                        .param(client)
                        .query()
                        .listOfRows());
        assertThat(row)
                .singleElement()
                .satisfies(columns -> assertThat(columns).containsOnlyKeys("auditor_id", "rule", "until"));
        var overview = as(planner, () -> conflicts.byClient(null, PageRequest.first(50)));
        assertThat(overview.toString()).contains("林").doesNotContain("Test Person", consultant.tenantName(), "CANARY");
    }

    @Test
    void anotherBodyAsksInVainAboutThisBodysClient() {
        takes(consultant, "TW", taxId, ENDED);

        assertThat(as(tenants.certificationBody(), () -> conflicts.with(client)))
                .isEmpty();
    }

    @Test
    void theOverviewNamesClientsAndAuditorsAndLeavesOutWhatIsPast() {
        takes(consultant, "TW", taxId, null);
        UUID other = bodies.client(planner, "A" + taxId);
        record(other, auditor, RelationKind.CONSULTANCY, LocalDate.of(2020, 1, 1));

        var overview = as(planner, () -> conflicts.byClient(taxId, PageRequest.first(50)));

        assertThat(overview.total()).isEqualTo(1);
        assertThat(overview.items())
                .containsExactly(new ClientConflict(client, "海山鋼鐵", null, "林", new Conflict(auditor, "A-65", null)));
        assertThat(as(planner, () -> conflicts.byClient("nobody", PageRequest.first(50)))
                        .items())
                .isEmpty();
    }

    private List<Conflict> against(UUID organisation) {
        return as(planner, () -> conflicts.with(organisation));
    }

    private void takes(Membership member, String country, String id, @Nullable LocalDate ended) {
        as(
                        member,
                        () -> jobs.take(new NewConsultancyLink(
                                null, "CANARY 海山", country, id, null, LocalDate.of(2022, 1, 1), ended)))
                .orThrow();
    }

    private void record(UUID organisation, @Nullable UUID who, RelationKind kind, @Nullable LocalDate ended) {
        as(
                        planner,
                        () -> relations.record(new NewRelation(
                                organisation,
                                who,
                                kind,
                                LocalDate.of(2018, 1, 1),
                                ended,
                                "declaration of the auditor")))
                .orThrow();
    }

    private void letsIn(Membership company, Membership firm) {
        bodies.in(
                company,
                s -> s.sql("insert into access_grant (id, grantee_tenant_id, kinds, standards, purpose)"
                                + " values (?, ?, array ['FINDING'], array ['ISO_45001'], 'gap analysis')")
                        .params(UUID.randomUUID(), firm.tenantId())
                        .update());
    }

    private void ends(Membership membership) {
        bodies.in(
                membership,
                s -> s.sql(
                                "update membership set ended_at = now() where tenant_id = current_tenant() and person_id = ?")
                        .param(membership.personId())
                        .update());
    }

    private static String fullWidth(String digits) {
        return digits.chars()
                .map(c -> c + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
