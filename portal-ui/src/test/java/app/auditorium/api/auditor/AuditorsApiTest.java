package app.auditorium.api.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.PortalTest;
import app.auditorium.api.ApiCalls;
import app.auditorium.api.ApiCalls.Answer;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.Tenants;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class AuditorsApiTest {

    private static final String LIN = """
            {"name": "林怡君", "email": "lin@example.test", "languages": ["zh-TW", "en"],
             "competences": [{"standard": "ISO_45001", "iafCode": "17", "role": "LEAD_AUDITOR", "validUntil": "2029-12-31"}],
             "unavailable": [{"from": "2027-02-01", "until": "2027-02-05", "reason": "年假"}]}""";

    @Autowired
    private ApiCalls api;

    @Autowired
    private Tenants tenants;

    private String planner = "";
    private String administrator = "";

    @BeforeEach
    void aBody() {
        Membership member = tenants.certificationBody(Role.PLANNER);
        planner = api.token(member);
        administrator = api.token(tenants.colleague(member, null, Role.ADMINISTRATOR));
    }

    @Test
    void anAuditorIsAddedReadChangedAndListed() {
        Answer added = api.post("/api/v1/auditors", planner, LIN);
        assertThat(added.status()).as(added.raw().body()).isEqualTo(201);
        String id = added.json().get("id").asString();
        assertThat(added.header("Location")).isEqualTo("/api/v1/auditors/" + id);

        Answer read = api.get("/api/v1/auditors/" + id, planner);
        assertThat(read.json()).isEqualTo(added.json());
        assertThat(read.json().at("/competences/0/iafCode").asString()).isEqualTo("17");
        assertThat(read.json().at("/unavailable/0/until").asString()).isEqualTo("2027-02-05");

        String renamed = LIN.replace("林怡君", "林小君");
        assertThat(api.call("PUT", "/api/v1/auditors/" + id, planner, renamed).status())
                .isEqualTo(428);
        Answer changed = api.call("PUT", "/api/v1/auditors/" + id, planner, renamed, "If-Match", read.header("ETag"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().get("unavailable")).as("absences stay").hasSize(1);
        Answer late = api.call("PUT", "/api/v1/auditors/" + id, planner, renamed, "If-Match", read.header("ETag"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("changedBy").asString()).isEqualTo("Test Person");

        Answer list =
                api.get("/api/v1/auditors?q=LIN@&standard=ISO_45001&iaf=17&role=LEAD_AUDITOR&sort=-name", planner);
        assertThat(list.json().get("total").asInt()).isEqualTo(1);
        assertThat(list.json().at("/items/0/competences/0/role").asString()).isEqualTo("LEAD_AUDITOR");
        assertThat(api.get("/api/v1/auditors?availableOn=2027-02-03", planner)
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedWithItsFields() {
        Answer missing = api.post("/api/v1/auditors", planner, "{\"competences\": [{\"iafCode\": \"17\"}, null]}");
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.json().at("/errors").findValuesAsString("field"))
                .contains("competences[0].standard", "competences[0].role", "competences[1]");
        assertThat(api.post("/api/v1/auditors", planner, "{}").status()).isEqualTo(400);
        Answer code = api.post("/api/v1/auditors", planner, LIN.replace("\"17\"", "\"40\""));
        assertThat(code.status()).isEqualTo(400);
        assertThat(code.json().at("/errors/0/field").asString()).isEqualTo("competences[0].iafCode");
        assertThat(api.get("/api/v1/auditors?iaf=40", planner).status()).isEqualTo(400);
        assertThat(api.get("/api/v1/auditors?availableOn=2027-02-30", planner).status())
                .isEqualTo(400);
    }

    @Test
    void auditorsOfAnotherBodyAreNotThere() {
        String id = api.post("/api/v1/auditors", planner, LIN).json().get("id").asString();
        String other = api.token(tenants.certificationBody(Role.PLANNER));

        assertThat(api.get("/api/v1/auditors/" + id, other).status()).isEqualTo(404);
        assertThat(api.get("/api/v1/auditors/" + id + "/absences", other).status())
                .isEqualTo(404);
        assertThat(api.post("/api/v1/auditors", api.token(tenants.clientCompany()), LIN)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void absencesComeAndGo() {
        String path = "/api/v1/auditors/"
                + api.post("/api/v1/auditors", planner, LIN).json().get("id").asString() + "/absences";
        Answer added = api.post(path, planner, "{\"from\": \"2027-03-01\", \"until\": \"2027-03-02\"}");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().get("booked")).isEmpty();
        assertThat(api.get(path, planner).json().get("total").asInt()).isEqualTo(2);

        assertThat(api.call("DELETE", added.header("Location"), planner, null).status())
                .isEqualTo(204);
        assertThat(api.call("DELETE", added.header("Location"), planner, null).status())
                .isEqualTo(404);
        assertThat(api.call("DELETE", path + "/" + UUID.randomUUID(), planner, null)
                        .status())
                .isEqualTo(404);
        assertThat(api.post(path, planner, "{\"from\": \"2027-03-03\", \"until\": \"2027-03-02\"}")
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("until");
    }

    @Test
    void theScopeIsReplacedAsAWholeByAnAdministrator() {
        Answer empty = api.get("/api/v1/scope", planner);
        assertThat(empty.json().get("items")).isEmpty();
        String scope = """
                {"items": [{"standard": "ISO_45001", "iafCode": "17", "validFrom": "2025-01-01", "validUntil": "2028-12-31"}]}""";

        assertThat(api.call("PUT", "/api/v1/scope", planner, scope, "If-Match", empty.header("ETag"))
                        .status())
                .isEqualTo(403);
        assertThat(api.call("PUT", "/api/v1/scope", administrator, scope).status())
                .isEqualTo(428);
        Answer replaced = api.call("PUT", "/api/v1/scope", administrator, scope, "If-Match", empty.header("ETag"));
        assertThat(replaced.status()).as(replaced.raw().body()).isEqualTo(200);
        assertThat(replaced.json().at("/items/0/validUntil").asString()).isEqualTo("2028-12-31");
        assertThat(api.call("PUT", "/api/v1/scope", administrator, scope, "If-Match", empty.header("ETag"))
                        .status())
                .isEqualTo(409);
        String listAlone = "[{\"standard\": \"ISO_45003\", \"iafCode\": \"17\", \"validFrom\": \"2025-01-01\"}]";
        Answer guidance =
                api.call("PUT", "/api/v1/scope", administrator, listAlone, "If-Match", replaced.header("ETag"));
        assertThat(guidance.status()).as(guidance.raw().body()).isEqualTo(422);
        assertThat(guidance.json().get("rule").asString()).isEqualTo("E.2");
    }
}
