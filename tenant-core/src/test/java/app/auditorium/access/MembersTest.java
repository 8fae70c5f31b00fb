package app.auditorium.access;

import static app.auditorium.testing.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Membership;
import app.auditorium.tenancy.NotYourRole;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class MembersTest {

    @Autowired
    private Members members;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Tenants tenants;

    private Membership administrator = null;
    private Membership planner = null;

    @BeforeEach
    void aBodyOfTwo() {
        administrator = tenants.certificationBody(Role.ADMINISTRATOR);
        planner = tenants.colleague(administrator, null, Role.PLANNER);
    }

    @Test
    void everyMemberSeesTheOthersOfTheTenantAndNobodyElse() {
        tenants.certificationBody();
        assertThat(as(planner, () -> members.list("", PageRequest.first(50))).items())
                .extracting(MemberRow::id)
                .containsExactlyInAnyOrder(id(administrator), id(planner));
    }

    @Test
    void newRolesCountFromTheNextRequest() {
        as(administrator, () -> members.changeRoles(id(planner), Set.of(Role.DECISION_MAKER), 0))
                .orThrow();
        assertThat(memberships.byId(Objects.requireNonNull(planner.personId()), id(planner)))
                .hasValueSatisfying(m -> assertThat(m.roles()).containsOnly(Role.DECISION_MAKER));
    }

    @Test
    void anEndedMembershipIsNoLongerThere() {
        as(administrator, () -> members.end(id(planner), 0)).orThrow();
        assertThat(memberships.ofPerson(Objects.requireNonNull(planner.personId())))
                .isEmpty();
    }

    @Test
    void theLastAdministratorStays() {
        assertThat(as(administrator, () -> members.end(id(administrator), 0))).isInstanceOf(Outcome.Refused.class);
        assertThat(as(administrator, () -> members.changeRoles(id(administrator), Set.of(Role.PLANNER), 0)))
                .isInstanceOf(Outcome.Refused.class);

        as(administrator, () -> members.changeRoles(id(planner), Set.of(Role.ADMINISTRATOR), 0))
                .orThrow();
        assertThat(as(administrator, () -> members.end(id(administrator), 0))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whoSawAnOlderVersionLearnsWhoWasQuicker() {
        as(administrator, () -> members.changeRoles(id(planner), Set.of(Role.AUDITOR), 0))
                .orThrow();
        assertThat(as(administrator, () -> members.changeRoles(id(planner), Set.of(Role.PLANNER), 0)))
                .isInstanceOfSatisfying(
                        Outcome.Stale.class, stale -> assertThat(stale.who()).isEqualTo("Test Person"));
    }

    @Test
    void onlyAdministratorsChangeMembers() {
        assertThatThrownBy(() -> as(planner, () -> members.end(id(administrator), 0)))
                .isInstanceOf(NotYourRole.class);
    }

    private static UUID id(Membership membership) {
        return Objects.requireNonNull(membership.id());
    }
}
