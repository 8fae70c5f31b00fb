package app.auditorium.access;

import static app.auditorium.testing.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.access.GrantRow.Direction;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.DatabaseRole;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.CoreTest;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@CoreTest
class GrantsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Taipei"));

    @Autowired
    private Grants grants;

    @Autowired
    private Tenants tenants;

    @Autowired
    @Qualifier("doorkeeper") private DatabaseRole door;

    private Membership client = null;
    private Membership consultant = null;

    @BeforeEach
    void aClientAndItsConsultant() {
        client = tenants.clientCompany(Role.ADMINISTRATOR);
        consultant = tenants.consultancy(Role.CONSULTANT);
    }

    @Test
    void bothSidesSeeAGrant() {
        GrantRow given = give(consultant.tenantId().toString(), null).orThrow();
        assertThat(given.direction()).isEqualTo(Direction.GIVEN);

        GrantRow received =
                as(consultant, () -> grants.list(PageRequest.first(50))).items().getFirst();
        assertThat(received.id()).isEqualTo(given.id());
        assertThat(received.direction()).isEqualTo(Direction.RECEIVED);
        assertThat(received.grantorName()).isEqualTo(client.tenantName());
    }

    @Test
    void aTenantIsFoundByItsExactName() {
        assertThat(give(consultant.tenantName(), null).orThrow().grantee()).isEqualTo(consultant.tenantId());
        assertThat(fields(give("CONSULTANCY", null))).containsExactly("grantee");
    }

    @Test
    void aTenantIsFoundByItsChineseNameAndShownByIt() {
        String chinese = "禾旭管理顧問 " + consultant.tenantId();
        door.run(sql -> sql.sql("update tenant set name_zh = ? where id = ?")
                .params(chinese, consultant.tenantId())
                .update());

        GrantRow given = give(chinese, null).orThrow();

        assertThat(given.grantee()).isEqualTo(consultant.tenantId());
        assertThat(given.grantee(Locale.TRADITIONAL_CHINESE)).isEqualTo(chinese);
        assertThat(given.grantee(Locale.ENGLISH)).isEqualTo(consultant.tenantName());
    }

    @Test
    void theLastDayCountsToItsEndInTheGiversZone() {
        GrantRow today = give(consultant.tenantName(), TODAY).orThrow();
        assertThat(today.until()).isEqualTo(TODAY);
        assertThat(today.expired()).isFalse();
        assertThat(fields(give(consultant.tenantName(), TODAY.minusDays(1)))).containsExactly("until");
    }

    @Test
    void whatIsMissingIsNamedAllAtOnce() {
        assertThat(fields(as(client, () -> grants.give(new NewGrant(null, List.of(), null, " ", null)))))
                .containsExactly("grantee", "kinds", "standards", "purpose");
        assertThat(fields(give(client.tenantName(), null))).containsExactly("grantee");
    }

    @Test
    void revokingEndsItForBothAndOnlyTheGiverMay() {
        GrantRow given = give(consultant.tenantName(), null).orThrow();
        Membership theirAdministrator = tenants.colleague(consultant, null, Role.ADMINISTRATOR);
        assertThat(as(theirAdministrator, () -> grants.revoke(given.id()))).isEqualTo(Outcome.notThere());

        as(client, () -> grants.revoke(given.id())).orThrow();

        assertThat(as(consultant, () -> grants.list(PageRequest.first(50))).items())
                .isEmpty();
        assertThat(as(client, () -> grants.revoke(given.id()))).isEqualTo(Outcome.notThere());
    }

    private Outcome<GrantRow> give(String grantee, @Nullable LocalDate until) {
        return as(
                client,
                () -> grants.give(new NewGrant(
                        grantee, List.of(GrantKind.FINDING), List.of(StandardId.ISO_45001), "gap analysis", until)));
    }

    private static List<@Nullable String> fields(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome)
                .problems().stream().<@Nullable String>map(Problem::field).toList();
    }
}
