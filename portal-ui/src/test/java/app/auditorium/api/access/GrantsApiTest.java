package app.auditorium.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.PortalTest;
import app.auditorium.api.ApiCalls;
import app.auditorium.api.ApiCalls.Answer;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.Tenants;
import app.auditorium.testing.TestDatabase;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class GrantsApiTest {

    @Autowired
    private ApiCalls api;

    @Autowired
    private Tenants tenants;

    private Membership receiver = null;
    private String giver = "";

    @BeforeEach
    void twoTenants() {
        giver = api.token(tenants.clientCompany(Role.ADMINISTRATOR));
        receiver = tenants.consultancy(Role.CONSULTANT);
    }

    @Test
    void aGrantIsGivenSeenByBothAndRevoked() {
        Answer given = api.post("/api/v1/grants", giver, grant("\"2099-12-31\""));
        assertThat(given.status()).isEqualTo(201);
        assertThat(given.json().at("/until").asString()).isEqualTo("2099-12-31");
        String location = given.header("Location");
        assertThat(api.get(location, giver).status()).isEqualTo(200);

        Answer received = api.get("/api/v1/grants", api.token(receiver));
        assertThat(received.json().at("/total").asInt()).isEqualTo(1);
        assertThat(received.json().at("/items/0/direction").asString()).isEqualTo("RECEIVED");
        assertThat(received.json().at("/items/0/kinds/0").asString()).isEqualTo("FINDING");

        assertThat(api.call("DELETE", location, api.token(receiver), null).status())
                .isEqualTo(403);
        assertThat(api.call("DELETE", location, giver, null).status()).isEqualTo(204);
        assertThat(api.get(location, giver).status()).isEqualTo(404);
        assertThat(api.call("DELETE", location, giver, null).status()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsNamedByField() {
        assertThat(field(api.post("/api/v1/grants", giver, grant("\"2026-02-30\"")), 400))
                .isEqualTo("until");
        assertThat(field(api.post("/api/v1/grants", giver, grant("\"2020-01-01\"")), 422))
                .isEqualTo("until");
        assertThat(field(api.post("/api/v1/grants", giver, grant("null").replace("ISO_45001", "ISO_1")), 400))
                .isEqualTo("standards[0]");
        Answer nobody = api.post("/api/v1/grants", giver, grant("null").replace(receiver.tenantName(), "Nobody"));
        assertThat(field(nobody, 422)).isEqualTo("grantee");
        assertThat(nobody.json().at("/errors/0/message").asString()).contains("has this name");
        assertThat(api.post("/api/v1/grants", giver, "{}").status()).isEqualTo(400);
        assertThat(api.post("/api/v1/grants", giver, grant("null").replace("gap", "\\u0000"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theSameWriteSentTwiceHappensOnce() {
        String key = UUID.randomUUID().toString();
        Answer first = api.post("/api/v1/grants", giver, grant("null"), "Idempotency-Key", key);
        Answer second = api.post("/api/v1/grants", giver, grant("null"), "Idempotency-Key", key);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(api.get("/api/v1/grants", giver).json().at("/total").asInt()).isEqualTo(1);

        Answer other = api.post("/api/v1/grants", giver, grant("\"2099-12-31\""), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void aWriteWhoseAnswerWasLostWithItsServerIsNotDoneAgain() throws SQLException {
        String key = UUID.randomUUID().toString();
        api.post("/api/v1/grants", giver, grant("null"), "Idempotency-Key", key);
        try (var superuser = TestDatabase.superuser();
                var lose = superuser.prepareStatement(
                        "update idempotent_answer"
                                + " set status = null, headers = null, body = null, at = at - interval '61 seconds' where key = ?")) {
            lose.setString(1, key);
            lose.executeUpdate();
        }

        Answer second = api.post("/api/v1/grants", giver, grant("null"), "Idempotency-Key", key);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().at("/detail").asString()).contains("carried out", "new key");
        assertThat(api.get("/api/v1/grants", giver).json().at("/total").asInt()).isEqualTo(1);
    }

    @Test
    void whatWasRefusedMayBeTriedAgainWithTheSameKey() {
        String key = UUID.randomUUID().toString();
        assertThat(api.post("/api/v1/grants", giver, "{}", "Idempotency-Key", key)
                        .status())
                .isEqualTo(400);
        assertThat(api.post("/api/v1/grants", giver, grant("null"), "Idempotency-Key", key)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void pagesHaveAtMost200Rows() {
        assertThat(field(api.get("/api/v1/grants?size=201", giver), 400)).isEqualTo("size");
        assertThat(field(api.get("/api/v1/grants?page=-1", giver), 400)).isEqualTo("page");
        assertThat(field(api.get("/api/v1/grants?sise=1", giver), 400)).isEqualTo("sise");
        assertThat(api.get("/api/v1/grants?page=3&size=200", giver).status()).isEqualTo(200);
    }

    @Test
    void onlyAnAdministratorGives() {
        Answer refused = api.post("/api/v1/grants", api.token(receiver), grant("null"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().at("/needed/0").asString()).isEqualTo("ADMINISTRATOR");
    }

    private String grant(String until) {
        return """
                {"grantee": "%s", "kinds": ["FINDING"], "standards": ["ISO_45001"], "purpose": "gap analysis", "until": %s}""".formatted(receiver.tenantName(), until);
    }

    private static String field(Answer answer, int status) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        return answer.json().at("/errors/0/field").asString();
    }
}
