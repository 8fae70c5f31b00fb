package app.auditorium.search;

import static app.auditorium.search.SearchFixtures.statements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.reset;

import app.auditorium.finding.FindingFixtures;
import app.auditorium.finding.FindingFixtures.AuditUnderTest;
import app.auditorium.kernel.StandardId;
import app.auditorium.search.SearchAnswer.Found;
import app.auditorium.tenancy.DatabaseRole;
import app.auditorium.tenancy.Incidents;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.Tenants;
import app.auditorium.testing.TestDatabase;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** A search result passes two locks; each holds alone, and each tells when the other one does not. */
@SearchTest
class TwoLocksTest {

    private static final String CANARY = "kanarienvogel";

    @Autowired
    SearchFixtures search;

    @Autowired
    FindingFixtures fixtures;

    @Autowired
    Incidents incidents;

    @Autowired
    Tenants tenants;

    @Autowired
    @Qualifier("doorkeeper") DatabaseRole door;

    @MockitoSpyBean
    EntitlementFilter filter;

    @MockitoSpyBean
    Entitlements entitlements;

    Membership reader;
    Membership other;
    long incidentsBefore;

    @BeforeEach
    void twoBodiesWithAFindingEach() {
        reader = tenants.certificationBody();
        other = tenants.certificationBody();
        fixtures.aMinor(reader, fixtures.anAudit(reader), "ours, of the pump room");
        fixtures.aMinor(
                other,
                fixtures.anAudit(other, "IN_PROGRESS", "Works of " + CANARY, null),
                "theirs, " + CANARY + " of the pump room");
        search.caughtUp();
        incidentsBefore = incidents.count("search");
    }

    @AfterEach
    void locksAsTheyWere() {
        reset(filter, entitlements);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reach.class,
            names = {"MINE", "SHARED"})
    void withoutTheFilterNothingOfOthersIsShownNothingIsCountedAndTheOperatorLearns(Reach reach) {
        doReturn(Query.of(q -> q.matchAll(all -> all))).when(filter).of(any());

        Found found = search.found(reader, FindingSearch.of(CANARY, reach));

        assertThat(found.items()).isEmpty();
        assertThat(found.withheld()).isTrue();
        assertThat(found.facets()).isEmpty();
        assertThat(incidents.count("search")).isGreaterThan(incidentsBefore);
    }

    @Test
    void withoutTheFilterEvenAPageWithoutForeignHitsIsNotCounted() {
        doReturn(Query.of(q -> q.matchAll(all -> all))).when(filter).of(any());

        Found found = search.found(reader, FindingSearch.of("", Reach.MINE).page(0, 0));

        assertThat(found.withheld()).isTrue();
        assertThat(incidents.count("search")).isGreaterThan(incidentsBefore);
    }

    @Test
    void withWidenedPoliciesTheFilterStillHolds() throws SQLException {
        superuser("create policy widened on finding for select to app, shared_reader using (true)");
        try {
            for (Reach reach : new Reach[] {Reach.MINE, Reach.SHARED}) {
                Found found = search.found(reader, FindingSearch.of(CANARY, reach));
                assertThat(found.items()).isEmpty();
                assertThat(found.total()).isZero();
            }
        } finally {
            superuser("drop policy widened on finding");
        }
        assertThat(incidents.count("search")).isEqualTo(incidentsBefore);
    }

    private static void superuser(String statement) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Test
    void nothingOfAnotherTenantIsInHitsCountsFacetsOrHighlights() {
        for (Reach reach : Reach.values()) {
            for (String words : new String[] {"", "pump room", "theirs", CANARY, "Works"}) {
                Found found = search.found(reader, FindingSearch.of(words, reach));
                assertThat(found.withheld()).isFalse();
                assertThat(found.toString())
                        .doesNotContain(CANARY)
                        .doesNotContain(other.tenantId().toString())
                        .doesNotContain(other.tenantName());
                assertThat(found.total()).isEqualTo(found.items().size());
            }
        }
        assertThat(incidents.count("search")).isEqualTo(incidentsBefore);
    }

    @Test
    void aRevokedGrantVanishesAtOnce() {
        door.run(sql -> sql.sql("update tenant set name_zh = '乙驗證股份有限公司' where id = ?")
                .param(other.tenantId())
                .update());
        UUID grant = fixtures.grant(other, reader, StandardId.ISO_45001);
        Found granted = search.found(reader, FindingSearch.of(CANARY, Reach.SHARED));
        assertThat(granted.total()).isEqualTo(1);
        assertThat(granted.facets().get(FacetName.TENANT)).singleElement().satisfies(tenant -> {
            assertThat(tenant.name(Locale.ENGLISH)).isEqualTo(other.tenantName());
            assertThat(tenant.name(Locale.TRADITIONAL_CHINESE)).isEqualTo("乙驗證股份有限公司");
        });

        fixtures.revoke(other, grant);

        Found revoked = search.found(reader, FindingSearch.of(CANARY, Reach.SHARED));
        assertThat(revoked.items()).isEmpty();
        assertThat(revoked.total()).isZero();
        assertThat(incidents.count("search")).isEqualTo(incidentsBefore);
    }

    @Test
    void aGrantThatEndsBetweenTheTwoLocksIsNoIncident() {
        UUID grant = fixtures.grant(other, reader, StandardId.ISO_45001);
        doAnswer(asked -> {
                    Object before = asked.callRealMethod();
                    fixtures.revoke(other, grant);
                    return before;
                })
                .doCallRealMethod()
                .when(entitlements)
                .now(any());

        Found found = search.found(reader, FindingSearch.of(CANARY, Reach.SHARED));

        assertThat(found.items()).isEmpty();
        assertThat(found.total()).isZero();
        assertThat(incidents.count("search")).isEqualTo(incidentsBefore);
    }

    @Test
    void aHitThatPostgresDoesNotReturnIsAnIncident() throws SQLException {
        fixtures.grant(other, reader, StandardId.ISO_45001);
        superuser("create policy narrowed on finding as restrictive for select to shared_reader using (false)");
        try {
            Found found = search.found(reader, FindingSearch.of(CANARY, Reach.SHARED));
            assertThat(found.items()).isEmpty();
            assertThat(found.withheld()).isTrue();
        } finally {
            superuser("drop policy narrowed on finding");
        }
        assertThat(incidents.count("search")).isGreaterThan(incidentsBefore);
    }

    @Test
    void aGrantOfAnotherStandardOpensNothing() {
        fixtures.grant(other, reader, StandardId.ISO_9001, StandardId.ISO_14001);

        assertThat(search.found(reader, FindingSearch.of(CANARY, Reach.SHARED)).total())
                .isZero();
    }

    @Test
    void aClientFindsWhatWasReleasedToItAndSoDoesItsConsultant() {
        Membership client = tenants.clientCompany();
        Membership consultant = tenants.consultancy();
        AuditUnderTest audit = fixtures.anAudit(reader, "IN_PROGRESS", "Linked Ltd", client);
        fixtures.aReleasedMinor(reader, audit, "released to the client");
        fixtures.aMinor(reader, audit, "still a draft");
        fixtures.grant(client, consultant, StandardId.ISO_45001);
        search.caughtUp();

        assertThat(statements(search.found(client, FindingSearch.of("", Reach.SHARED))))
                .containsExactly("released to the client");
        assertThat(statements(search.found(consultant, FindingSearch.of("", Reach.SHARED))))
                .containsExactly("released to the client");
        assertThat(statements(search.found(reader, FindingSearch.of("draft", Reach.MINE))))
                .containsExactly("still a draft");
        assertThat(search.found(reader, FindingSearch.of("", Reach.SHARED)).total())
                .isZero();
    }
}
