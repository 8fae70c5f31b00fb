package app.auditorium.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.PortalTest;
import app.auditorium.api.ApiCalls.Answer;
import app.auditorium.kernel.Role;
import app.auditorium.testing.Tenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What every call has in common. */
@PortalTest
class CallsTest {

    @Autowired
    private ApiCalls api;

    @Autowired
    private Tenants tenants;

    private String token = "";

    @BeforeEach
    void aPlanner() {
        token = api.token(tenants.certificationBody(Role.PLANNER));
    }

    @Test
    void theSectorsAreOpenToAnyone() {
        Answer sectors = api.get("/api/v1/sectors", "");
        assertThat(sectors.status()).isEqualTo(200);
        assertThat(sectors.json().at("/items")).hasSize(39);
        assertThat(sectors.json().at("/items/0/code").asString()).isEqualTo("01");
        assertThat(api.get("/api/v1/sectors/lookup?nace=24.10", "")
                        .json()
                        .at("/iaf")
                        .asString())
                .isEqualTo("17");
    }

    @Test
    void aSplitDivisionIsRefusedWithItsCodesAndAnUnassignedOneIsNotThere() {
        Answer split = api.get("/api/v1/sectors/lookup?nace=24", "");
        assertThat(split.status()).isEqualTo(422);
        assertThat(split.json().at("/rule").asString()).isEqualTo("B.1");
        assertThat(split.json().at("/detail").asString()).contains("11").contains("17");
        Answer unassigned = api.get("/api/v1/sectors/lookup?nace=97", "");
        assertThat(unassigned.status()).isEqualTo(404);
        assertThat(unassigned.json().at("/detail").asString()).isEqualTo("No IAF code covers this NACE code.");
        assertThat(api.get("/api/v1/sectors/lookup?nace=abc", "").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/sectors/lookup", "").status()).isEqualTo(400);
    }

    @Test
    void anUnknownParameterIsNamed() {
        Answer answer = api.get("/api/v1/sectors?iaf=17", "");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("iaf");
    }

    @Test
    void anUnknownCallIsAProblemToo() {
        Answer answer = api.get("/api/v1/nonsense", token);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(api.get("/api/v1/standards/ISO_1/requirements", token).status())
                .isEqualTo(404);
        Answer method = api.call("PATCH", "/api/v1/standards", token, "{}");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void problemsSpeakTheLanguageOfTheCaller() {
        Answer chinese = api.get("/api/v1/nonsense", token, "Accept-Language", "zh-TW,zh;q=0.9,en;q=0.5");
        assertThat(chinese.json().at("/title").asString()).isEqualTo("找不到");
        assertThat(chinese.header("Content-Language")).isEqualTo("zh-TW");
        assertThat(api.get("/api/v1/nonsense", token, "Accept-Language", "en;q=0.9,zh;q=0.1")
                        .json()
                        .at("/title")
                        .asString())
                .isEqualTo("Not there");
    }

    @Test
    void whatIsNoJsonOrTooMuchOrOfAnotherTypeIsSaidSo() {
        assertThat(api.post("/api/v1/tokens", "", "{").status()).isEqualTo(400);
        assertThat(api.post("/api/v1/tokens", "", "").status()).isEqualTo(400);
        Answer wrongType = api.post("/api/v1/tokens", "", "{\"email\": 5, \"password\": \"x\"}");
        assertThat(wrongType.status()).isEqualTo(400);
        assertThat(wrongType.json().at("/errors/0/field").asString()).isEqualTo("email");
        assertThat(api.post("/api/v1/tokens", "", "{\"email\": 1" + "0".repeat(400) + ", \"password\": \"x\"}")
                        .status())
                .isEqualTo(400);
        assertThat(api.post("/api/v1/tokens", "", "{\"email\":\"" + "x".repeat(3_000_000) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(api.post("/api/v1/tokens", "", "a=b", "Content-Type", "text/csv")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void aCookieSignsNobodyIn() {
        assertThat(api.get("/api/v1/me", "", "Cookie", "JSESSIONID=1").status()).isEqualTo(401);
        assertThat(api.get("/api/v1/me", token).header("Set-Cookie")).isEmpty();
    }

    @Test
    void theDescriptionIsOpenApi31AndBrowsable() {
        Answer description = api.get("/api/v1/openapi.json", "");
        assertThat(description.status()).isEqualTo(200);
        assertThat(description.json().at("/openapi").asString()).startsWith("3.1");
        assertThat(description.json().at("/paths").propertyNames()).contains("/api/v1/me", "/api/v1/tokens");
        assertThat(description
                        .json()
                        .at("/paths/~1api~1v1~1organisations/post/responses")
                        .propertyNames())
                .contains("201", "400", "403", "422", "429");
        assertThat(description
                        .json()
                        .at("/paths/~1api~1v1~1search~1findings/get/parameters")
                        .valueStream())
                .extracting(parameter -> parameter.at("/name").asString())
                .contains("q", "reach", "iaf", "sort");
        Answer browsable = api.get("/api", "");
        assertThat(browsable.status()).isEqualTo(302);
        Answer pages = api.get(browsable.header("Location"), "");
        assertThat(pages.status()).isEqualTo(200);
        assertThat(pages.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void theDescriptionSaysWhatCallsReallyTakeAndAnswer() {
        JsonNode described = api.get("/api/v1/openapi.json", "").json();
        JsonNode calls = described.get("paths");
        assertThat(calls.at("/~1api~1v1~1audits/get/parameters").findValuesAsString("name"))
                .contains("iaf")
                .doesNotContain("value");
        assertThat(calls.at("/~1api~1v1~1tokens/post/responses").propertyNames())
                .contains("201", "401")
                .doesNotContain("200");
        assertThat(calls.at("/~1api~1v1~1sectors~1lookup/get/security").isEmpty())
                .isTrue();
        assertThat(calls.at("/~1api~1v1~1sectors~1lookup/get/responses").propertyNames())
                .contains("404", "422")
                .doesNotContain("401");

        JsonNode schemas = described.at("/components/schemas");
        assertThat(schemas.at("/AuditAnswerMember/properties").propertyNames())
                .as("a member of an audit has a name, one of a new audit has none")
                .contains("name");
        assertThat(schemas.at("/NewAuditMember/properties").propertyNames()).doesNotContain("name");
        JsonNode client = schemas.at("/OrganisationDetails");
        assertThat(client.get("required").valueStream().map(JsonNode::asString))
                .contains("name", "sites", "iafCodes")
                .doesNotContain("nameZh");
        assertThat(client.at("/properties/nameZh/type").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("string", "null");
        assertThat(client.at("/properties/name/type").asString()).isEqualTo("string");
        assertThat(schemas.at("/AbsenceJson/properties/id/readOnly").asBoolean())
                .as("an absence is given its id")
                .isTrue();
        assertThat(schemas.at("/CompetenceJson/properties/iafCode/type").asString())
                .isEqualTo("string");
    }

    @Test
    void burstsOf300PassAndFloodsAreSlowedDown() {
        for (int i = 0; i < 300; i++) {
            assertThat(api.get("/api/v1/standards", token).status()).isEqualTo(200);
        }
        Answer last = api.get("/api/v1/standards", token);
        for (int i = 0; i < 3_000 && last.status() == 200; i++) {
            last = api.get("/api/v1/standards", token);
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
    }
}
