package app.auditorium.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.PortalTest;
import app.auditorium.access.Provisioning;
import app.auditorium.api.ApiCalls;
import app.auditorium.api.ApiCalls.Answer;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class SignInApiTest {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private ApiCalls api;

    @Autowired
    private Provisioning provisioning;

    private String email = "";
    private UUID person = new UUID(0, 0);
    private UUID tenant = new UUID(0, 0);

    @BeforeEach
    void aPlanner() {
        email = UUID.randomUUID() + "@example.test";
        person = provisioning.createPerson(email, "Lin Mei-hua", Locale.TRADITIONAL_CHINESE, PASSWORD);
        tenant = provisioning.createTenant(TenantKind.CERTIFICATION_BODY, "Body " + email, null, null);
        provisioning.join(tenant, person, Set.of(Role.PLANNER));
    }

    @Test
    void aPasswordBuysATokenThatTellsWhoIsCalling() {
        Answer token = signIn(email, PASSWORD);
        assertThat(token.status()).isEqualTo(201);
        assertThat(Instant.parse(token.json().get("expiresAt").asString()))
                .isAfter(Instant.now().plusSeconds(11 * 3600));

        Answer me = api.get("/api/v1/me", token.json().get("token").asString());

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().at("/person/email").asString()).isEqualTo(email);
        assertThat(me.json().at("/tenant/id").asString()).isEqualTo(tenant.toString());
        assertThat(me.json().at("/roles/0").asString()).isEqualTo("PLANNER");
        assertThat(me.json().at("/memberships")).hasSize(1);
    }

    @Test
    void aWrongPasswordIsA401AndLocksAfterFive() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(email, "wrong horse battery").status()).isEqualTo(401);
        }
        Answer locked = signIn(email, PASSWORD);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1, 30);
    }

    @Test
    void missingFieldsAreNamed() {
        Answer answer = api.post("/api/v1/tokens", "", "{}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().at("/errors").findValuesAsString("field")).containsExactly("email", "password");
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        Answer answer = api.get("/api/v1/me", "");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(api.get("/api/v1/nonsense", "").status()).isEqualTo(401);
        assertThat(api.get("/api/v1/me", "aud_invented").status()).isEqualTo(401);
    }

    @Test
    void whoHasSeveralMembershipsChoosesOne() {
        String token = provisioning.token(person, "test");
        UUID other = provisioning.createTenant(TenantKind.CLIENT, "Client " + email, null, null);
        provisioning.join(other, person, Set.of(Role.CONTRIBUTOR));

        Answer undecided = api.get("/api/v1/standards", token);
        assertThat(undecided.status()).isEqualTo(400);
        assertThat(undecided.json().at("/memberships").findValuesAsString("tenantId"))
                .containsExactlyInAnyOrder(tenant.toString(), other.toString());

        assertThat(api.get("/api/v1/me", token, "X-Tenant", other.toString())
                        .json()
                        .at("/tenant/kind")
                        .asString())
                .isEqualTo("CLIENT");
        assertThat(api.get("/api/v1/me", token, "X-Tenant", UUID.randomUUID().toString())
                        .status())
                .isEqualTo(403);
        assertThat(api.get("/api/v1/me", token, "X-Tenant", "ours").status()).isEqualTo(400);
    }

    private Answer signIn(String address, String password) {
        return api.post("/api/v1/tokens", "", "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(address, password));
    }
}
