package app.auditorium.access;

import static app.auditorium.access.AccessFixtures.PASSWORD;
import static app.auditorium.access.AccessFixtures.aPerson;
import static app.auditorium.access.AccessFixtures.anAddress;
import static app.auditorium.access.AccessFixtures.secretMailedTo;
import static app.auditorium.access.AccessFixtures.secretOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.access.Acceptances.NewAccount;
import app.auditorium.access.SignIns.SignIn;
import app.auditorium.access.Tenancies.NewTenancy;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class OperatorsTest {

    @Autowired
    private Operators operators;

    @Autowired
    private Tenancies tenancies;

    @Autowired
    private Operations operations;

    @Autowired
    private Acceptances acceptances;

    @Autowired
    private Memberships memberships;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Provisioning provisioning;

    @Test
    void theSetUpLinkMakesAnOperatorOnce() {
        String old = secretOf(operators.setUpLink());
        String link = secretOf(operators.setUpLink());
        String email = anAddress();
        assertThat(operators.mayBeSetUpWith(old)).isFalse();

        operators.setUp(link, email, "Operator", Locale.ENGLISH, PASSWORD).orThrow();

        assertThat(operators.exist()).isTrue();
        assertThat(signIns.signIn(email, PASSWORD))
                .isInstanceOfSatisfying(
                        SignIn.Welcome.class,
                        welcome -> assertThat(welcome.person().operator()).isTrue());
        assertThat(operators.setUp(link, anAddress(), "Second", Locale.ENGLISH, PASSWORD))
                .isEqualTo(Outcome.notThere());
    }

    @Test
    void aNewTenantBeginsWithItsAdministratorsInvitation() {
        UUID operator = anOperator();
        String email = anAddress();
        UUID tenant = create(operator, "Body of " + email, email).orThrow();

        Person administrator = acceptances
                .acceptAsNew(secretMailedTo(email), new NewAccount("Wang", PASSWORD, Locale.ENGLISH, null))
                .orThrow();

        assertThat(memberships.inTenant(administrator.id(), tenant))
                .hasValueSatisfying(m -> assertThat(m.roles()).containsOnly(Role.ADMINISTRATOR));
    }

    @Test
    void aSuspendedTenantIsClosedToItsMembersUntilItIsResumed() {
        UUID operator = anOperator();
        UUID tenant = provisioning.createTenant(TenantKind.CLIENT, "Client " + anAddress(), null, null);
        UUID person = aPerson(provisioning, anAddress());
        provisioning.join(tenant, person, java.util.Set.of(Role.CONTRIBUTOR));

        tenancies.suspend(operator, tenant).orThrow();
        assertThat(memberships.ofPerson(person)).isEmpty();
        assertThat(memberships.suspended(person))
                .as("whoever can enter nowhere is told why")
                .extracting(Membership::tenantId)
                .containsExactly(tenant);

        tenancies.resume(operator, tenant).orThrow();
        assertThat(memberships.ofPerson(person)).hasSize(1);
        assertThat(memberships.suspended(person)).isEmpty();
    }

    @Test
    void twoTenantsNeverShareAName() {
        UUID operator = anOperator();
        String email = anAddress();
        create(operator, "Body of " + email, email).orThrow();
        assertThat(create(operator, "Body of " + email, email)).isInstanceOf(Outcome.Refused.class);
        assertThat(tenancies
                        .list(operator, "body OF " + email, PageRequest.first(10))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void theOperatorSeesHowTheServiceDoes() {
        UUID operator = anOperator();
        assertThat(operations.queues(operator))
                .extracting(Operations.QueueRow::name)
                .containsExactlyInAnyOrder("deliveries", "outbox", "mail");
        assertThat(operations.versions(operator).postgres()).startsWith("18");
        assertThat(operations.incidents(operator, PageRequest.first(5))).isNotNull();
        assertThat(operations.jobs(operator)).isNotNull();
    }

    @Test
    void whatATenantRemindsItselfOfLaterIsNotWaiting() throws SQLException {
        UUID tenant = provisioning.createTenant(TenantKind.CLIENT, "Client " + anAddress(), null, null);
        try (var superuser = TestDatabase.superuser();
                var statement = superuser.createStatement()) {
            statement.execute(
                    "insert into delivery (tenant_id, id, deliver_to, event, payload, written_at, next_attempt) values ('%s', gen_random_uuid(), '%s', 'Later', '{}', '2001-01-01', '2999-01-01')"
                            .formatted(tenant, tenant));
        }
        assertThat(operations.queues(anOperator()))
                .extracting(Operations.QueueRow::oldest)
                .doesNotContain(Instant.parse("2001-01-01T00:00:00Z"));
    }

    @Test
    void nobodyElseDoes() {
        UUID person = aPerson(provisioning, anAddress());
        assertThatThrownBy(() -> operations.queues(person)).isInstanceOf(NotTheOperator.class);
        assertThatThrownBy(() -> tenancies.list(person, "", PageRequest.first(5)))
                .isInstanceOf(NotTheOperator.class);
        assertThatThrownBy(() -> tenancies.suspend(person, UUID.randomUUID())).isInstanceOf(NotTheOperator.class);
    }

    private UUID anOperator() {
        UUID person = aPerson(provisioning, anAddress());
        provisioning.makeOperator(person);
        return person;
    }

    private Outcome<UUID> create(UUID operator, String name, String email) {
        return tenancies.create(
                operator, new NewTenancy(TenantKind.CERTIFICATION_BODY, name, null, email, "Wang", Locale.ENGLISH));
    }
}
