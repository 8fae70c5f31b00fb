package app.auditorium.access;

import static app.auditorium.access.AccessFixtures.PASSWORD;
import static app.auditorium.access.AccessFixtures.aPerson;
import static app.auditorium.access.AccessFixtures.anAddress;
import static app.auditorium.testing.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.auditorium.access.Acceptances.Entry;
import app.auditorium.access.Acceptances.NewAccount;
import app.auditorium.access.SignIns.SignIn;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import app.auditorium.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class InvitationsTest {

    @Autowired
    private Invitations invitations;

    @Autowired
    private Acceptances acceptances;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Provisioning provisioning;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Tenants tenants;

    private Membership administrator = null;
    private String email = "";

    @BeforeEach
    void aBody() {
        administrator = tenants.certificationBody(Role.ADMINISTRATOR);
        email = anAddress();
    }

    @Test
    void aColleagueWithoutAnAccountJoinsWithTheInvitedAddressAndRoles() {
        invite(Role.PLANNER, Role.AUDITOR);

        Person joined = acceptances.acceptAsNew(theLink(), newAccount(null)).orThrow();

        assertThat(joined.email()).isEqualTo(email);
        assertThat(memberships.inTenant(joined.id(), administrator.tenantId()))
                .hasValueSatisfying(m -> assertThat(m.roles()).containsOnly(Role.PLANNER, Role.AUDITOR));
        assertThat(signIns.signIn(email, PASSWORD)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void aLinkIsGoodOnce() {
        invite(Role.PLANNER);
        String link = theLink();
        acceptances.acceptAsNew(link, newAccount(null)).orThrow();

        assertThat(acceptances.acceptAsNew(link, newAccount(null))).isEqualTo(Outcome.notThere());
        assertThat(acceptances.look(link)).isEmpty();
    }

    @Test
    void anInvitationNeverSetsThePasswordOfAnExistingAccount() {
        UUID person = aPerson(provisioning, email);
        invite(Role.PLANNER);
        String link = theLink();
        assertThat(acceptances.look(link)).map(OpenInvitation::hasAccount).hasValue(true);

        var stolen =
                acceptances.acceptAsNew(link, new NewAccount("Thief", "another long password", Locale.ENGLISH, null));

        assertThat(keys(stolen)).containsExactly("problem.acceptance.has-account");
        assertThat(signIns.signIn(email, "another long password")).isInstanceOf(SignIn.Wrong.class);
        acceptances
                .acceptSignedIn(link, new Person(person, email, "Lin Mei-hua", Locale.ENGLISH, false), Entry.NONE)
                .orThrow();
        assertThat(memberships.inTenant(person, administrator.tenantId())).isPresent();
    }

    @Test
    void onlyTheOwnerOfTheInvitedAddressAccepts() {
        aPerson(provisioning, email);
        invite(Role.PLANNER);
        String strangersAddress = anAddress();
        UUID stranger = aPerson(provisioning, strangersAddress);

        var taken = acceptances.acceptSignedIn(
                theLink(), new Person(stranger, strangersAddress, "Stranger", Locale.ENGLISH, false), Entry.NONE);

        assertThat(keys(taken)).containsExactly("problem.acceptance.other-address");
        assertThat(memberships.ofPerson(stranger)).isEmpty();
    }

    @Test
    void aRevokedInvitationLeadsNowhere() {
        InvitationRow invitation = invite(Role.PLANNER);
        String link = theLink();

        as(administrator, () -> invitations.revoke(invitation.id(), invitation.version()))
                .orThrow();

        assertThat(acceptances.look(link)).isEmpty();
        assertThat(acceptances.acceptAsNew(link, newAccount(null))).isEqualTo(Outcome.notThere());
    }

    @Test
    void rolesFitTheKindOfTheTenant() {
        var refused = as(
                administrator,
                () -> invitations.inviteColleague(new NewColleague(email, "Lin Mei-hua", Set.of(Role.CONSULTANT))));
        assertThat(keys(refused)).containsExactly("problem.roles.kind");
    }

    @Test
    void aClientCompanyGetsItsTenantAndTheBodyIsLinkedToIt() throws SQLException {
        UUID organisation = anOrganisation("Formosa Steel");
        as(administrator, () -> invitations.inviteClient(organisation, new NewClientContact(email, null)))
                .orThrow();

        Person joined = acceptances
                .acceptAsNew(theLink(), newAccount("Formosa Steel " + email))
                .orThrow();

        Membership theirs = memberships.ofPerson(joined.id()).getFirst();
        assertThat(theirs.kind()).isEqualTo(TenantKind.CLIENT);
        assertThat(theirs.roles()).containsOnly(Role.ADMINISTRATOR);
        await().untilAsserted(() -> assertThat(clientTenantOf(organisation))
                .isEqualTo(theirs.tenantId().toString()));
    }

    @Test
    void aCompanyThatIsHereAlreadyBringsItsOwnTenant() throws SQLException {
        UUID person = aPerson(provisioning, email);
        UUID company = provisioning.createTenant(TenantKind.CLIENT, "Company " + email, null, null);
        provisioning.join(company, person, Set.of(Role.ADMINISTRATOR));
        UUID organisation = anOrganisation("Company");
        as(administrator, () -> invitations.inviteClient(organisation, new NewClientContact(email, "Lin")))
                .orThrow();

        acceptances
                .acceptSignedIn(
                        theLink(),
                        new Person(person, email, "Lin Mei-hua", Locale.ENGLISH, false),
                        new Entry(company, null))
                .orThrow();

        await().untilAsserted(() -> assertThat(clientTenantOf(organisation)).isEqualTo(company.toString()));
        assertThat(memberships.ofPerson(person)).hasSize(1);
    }

    @Test
    void nobodyBringsTheTenantOfOthers() {
        UUID person = aPerson(provisioning, email);
        UUID foreign = tenants.clientCompany().tenantId();
        UUID organisation = anOrganisation("Company");
        as(administrator, () -> invitations.inviteClient(organisation, new NewClientContact(email, "Lin")))
                .orThrow();

        var refused = acceptances.acceptSignedIn(
                theLink(), new Person(person, email, "Lin Mei-hua", Locale.ENGLISH, false), new Entry(foreign, null));

        assertThat(keys(refused)).containsExactly("problem.unseen");
    }

    @Test
    void theOrganisationOfAnotherBodyIsNotThere() {
        UUID organisation = anOrganisation("Formosa Steel");
        Membership other = tenants.certificationBody(Role.PLANNER);

        assertThat(as(other, () -> invitations.inviteClient(organisation, new NewClientContact(email, null))))
                .isEqualTo(Outcome.notThere());
    }

    private InvitationRow invite(Role... roles) {
        return as(
                        administrator,
                        () -> invitations.inviteColleague(new NewColleague(email, "Lin Mei-hua", Set.of(roles))))
                .orThrow();
    }

    private String theLink() {
        return AccessFixtures.secretMailedTo(email);
    }

    private static NewAccount newAccount(String company) {
        return new NewAccount("Lin Mei-hua", PASSWORD, Locale.TRADITIONAL_CHINESE, company);
    }

    private UUID anOrganisation(String name) {
        UUID id = UUID.randomUUID();
        AccessFixtures.asSuperuser(
                "insert into organisation (tenant_id, id, name, country) values ('%s', '%s', '%s', 'TW')"
                        .formatted(administrator.tenantId(), id, name));
        return id;
    }

    private static String clientTenantOf(UUID organisation) throws SQLException {
        try (var superuser = TestDatabase.superuser();
                var rows = superuser
                        .createStatement()
                        .executeQuery("select client_tenant_id from organisation where id = '" + organisation + "'")) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private static java.util.List<String> keys(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome)
                .problems().stream().map(Problem::key).toList();
    }
}
