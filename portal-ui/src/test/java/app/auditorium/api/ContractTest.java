package app.auditorium.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.PortalTest;
import app.auditorium.api.ApiCalls.Answer;
import app.auditorium.kernel.Role;
import app.auditorium.testing.Tenants;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.orm.jpa.support.OpenEntityManagerInViewInterceptor;
import tools.jackson.databind.JsonNode;

/** What callers send that nobody foresees in one resource: each gets an answer of the contract's shape, never a 500. */
@PortalTest
class ContractTest {

    private static final List<String> LISTS = List.of(
            "/sectors",
            "/standards",
            "/standards/ISO_45001/requirements",
            "/organisations",
            "/auditors",
            "/certifications",
            "/audits",
            "/grants");

    @Autowired
    private ApiCalls api;

    @Autowired
    private Tenants tenants;

    @Autowired
    private Environment environment;

    @Autowired
    private ApplicationContext application;

    private String token = "";

    @BeforeEach
    void aPlanner() {
        token = api.token(tenants.certificationBody(Role.PLANNER));
    }

    @Test
    void everyListIsPagedAlike() {
        for (String list : LISTS) {
            Answer page = get(list + "?page=0&size=3");
            assertThat(page.status()).as(list).isEqualTo(200);
            assertThat(page.json().get("items").size()).as(list).isLessThanOrEqualTo(3);
            assertThat(page.json().get("total").isInt()).as(list).isTrue();
            isAProblem(get(list + "?size=201"), 400, "size");
            isAProblem(get(list + "?size=0"), 400, "size");
            isAProblem(get(list + "?page=-1"), 400, "page");
            isAProblem(get(list + "?colour=red"), 400, "colour");
            isAProblem(get(list + "?sort=colour"), 400, "sort");
        }
    }

    @Test
    void aShortListIsWholeUnlessAPageIsAsked() {
        assertThat(get("/standards/ISO_45001/requirements").json().get("items").size())
                .isEqualTo(get("/standards/ISO_45001/requirements")
                        .json()
                        .get("total")
                        .asInt());
        assertThat(get("/sectors?page=1&size=30").json().get("items")).hasSize(9);
        assertThat(get("/sectors?page=1").json().get("items")).isEmpty();
    }

    @Test
    void aListIsSortedInEitherWayOfAsking() {
        for (String name : List.of("Beta", "Alpha", "Gamma")) {
            add("{\"name\": \"" + name + "\", \"country\": \"TW\"}");
        }
        assertThat(get("/organisations?sort=name").json().at("/items/0/name").asString())
                .isEqualTo("Alpha");
        for (String sort : List.of("-name", "name,desc", "-NAME")) {
            assertThat(get("/organisations?sort=" + sort)
                            .json()
                            .at("/items/0/name")
                            .asString())
                    .as(sort)
                    .isEqualTo("Gamma");
        }
    }

    @Test
    void aDayIsTextAndInTheCalendar() {
        for (String day : List.of(
                "[2027, 1, 1]",
                "20270101",
                "\"2027-02-29\"",
                "\"2027-1-1\"",
                "\"0000-01-01\"",
                "\"+999999999-12-31\"",
                "\"2027-01-01T00:00:00Z\"",
                "{}")) {
            Answer answer = api.post("/api/v1/grants", administrator(), """
                    {"grantee": "x", "kinds": ["FINDING"], "standards": ["ISO_9001"], "purpose": "x", "until": %s}""".formatted(day));
            isAProblem(answer, 400, "until");
        }
        for (String day : List.of("2027-02-29", "0000-12-31", "%2B999999999-12-31", "2027-02-01T00:00", "x")) {
            isAProblem(get("/audits?from=" + day), 400, "from");
        }
        isAProblem(get("/audits?from=2027-03-01&to=2027-02-01"), 400, "to");
    }

    @Test
    void nothingInAListOfCodesIsTold() {
        String client = add("{\"name\": \"Alpha\", \"country\": \"TW\"}")
                .json()
                .get("id")
                .asString();
        isAProblem(api.post("/api/v1/certifications", token, """
                        {"organisationId": "%s", "standard": "ISO_9001", "iafCodes": [null]}""".formatted(client)), 400, "iafCodes[0]");
    }

    @Test
    void tenMegabytesInAFieldAreHeardToTheirEndAndRefused() {
        String text = "長".repeat(10 * 1024 * 1024 / 3);
        Answer answer = add("{\"name\": \"" + text + "\", \"country\": \"TW\"}");
        isAProblem(answer, 413, null);
    }

    @Test
    void aFileBeyondItsLimitIsTooLarge() {
        Answer answer = api.post(
                "/api/v1/organisations/import?dryRun=true",
                token,
                "name,country\n" + "x".repeat(41 * 1024 * 1024),
                "Content-Type",
                "text/csv");
        isAProblem(answer, 413, null);
    }

    @Test
    void whatIsNoFileIsOfTheWrongType() {
        Answer answer = api.post("/api/v1/organisations/import", token, "{\"name\": \"Alpha\"}");
        isAProblem(answer, 415, null);
    }

    @Test
    void aRepeatedImportGetsItsFirstAnswerAndAnotherFileDoesNot() {
        String csv = "name,country\nAlpha,TW\n";
        String[] headers = {"Content-Type", "text/csv", "Idempotency-Key", "one"};
        Answer first = api.post("/api/v1/organisations/import", token, csv, headers);
        assertThat(first.status()).isEqualTo(200);
        assertThat(api.post("/api/v1/organisations/import", token, csv, headers).json())
                .isEqualTo(first.json());
        isAProblem(api.post("/api/v1/organisations/import", token, csv + "Beta,TW\n", headers), 422, null);
        assertThat(get("/organisations").json().get("total").asInt()).isEqualTo(1);
    }

    @Test
    void aThousandChineseCharactersAreAskedForAndOneMoreIsNot() {
        isAProblem(get("/search/findings?q=" + "%E9%95%B7".repeat(1001)), 400, "q");
        assertThat(get("/search/findings?q=" + "%E9%95%B7".repeat(1000)).status())
                .as("away in this test, but understood")
                .isIn(200, 503);
    }

    @Test
    void anAddressThatCannotBeDecodedIsAProblem() throws IOException {
        for (String address : List.of(
                "/organisations?q=%ZZ",
                "/organisations?q=%ff",
                "/organisations?%00=x",
                "/organisations?=x",
                "/organisations/%2F",
                "/organisations/a;b=c")) {
            String answer = raw("GET /api/v1" + address + " HTTP/1.1");
            assertThat(answer).as(address).startsWith("HTTP/1.1 400").contains("application/problem+json");
        }
        assertThat(raw("GET /api/v1/organisations?q={\"|\" HTTP/1.1")).startsWith("HTTP/1.1 200");
    }

    @Test
    void whatIsWrongIsToldOnce() {
        String sites = "{\"name\": \"Works\"},".repeat(1001);
        Answer answer = add("{\"name\": \"Alpha\", \"country\": \"TW\", \"sites\": ["
                + sites.substring(0, sites.length() - 1) + "]}");
        isAProblem(answer, 400, "sites");
        assertThat(answer.json().get("errors")).hasSize(1);
    }

    @Test
    void whatTheServerItselfRefusesIsAProblemToo() throws IOException {
        assertThat(raw("TRACE /api/v1/organisations HTTP/1.1"))
                .startsWith("HTTP/1.1 405")
                .contains("application/problem+json", "\"title\":\"Not with this method\"", "\"errors\":[]");
    }

    @Test
    void onlyJsonIsTakenAndGiven() {
        String yaml = "name: 5\ncountry: TW\n";
        isAProblem(api.post("/api/v1/organisations", token, yaml, "Content-Type", "application/yaml"), 415, null);
        assertThat(api.get("/api/v1/organisations", token, "Accept", "application/yaml")
                        .status())
                .isEqualTo(406);
    }

    @Test
    void nothingInAListIsRefusedWhereItStands() {
        for (String list : List.of("languages", "competences", "unavailable")) {
            isAProblem(
                    api.post(
                            "/api/v1/auditors",
                            token,
                            "{\"name\": \"Lin\", \"email\": \"lin@auditors.example\", \"" + list + "\": [null]}"),
                    400,
                    list + "[0]");
        }
    }

    @Test
    void aCallKeepsNothingInMemoryFromOneTransactionToTheNext() {
        assertThat(application.getBeansOfType(OpenEntityManagerInViewInterceptor.class))
                .isEmpty();
    }

    @Test
    void whatACreationPointsToCanBeRead() {
        Answer client = add("{\"name\": \"Alpha\", \"country\": \"TW\"}");
        Answer auditor =
                api.post("/api/v1/auditors", token, "{\"name\": \"Lin\", \"email\": \"lin@auditors.example\"}");
        Answer absence = api.post(
                auditor.header("Location") + "/absences",
                token,
                "{\"from\": \"2028-02-29\", \"until\": \"2028-02-29\"}");
        Answer invitation =
                api.post(client.header("Location") + "/invitations", token, "{\"email\": \"chen@alpha.example\"}");
        for (Answer created : List.of(client, auditor, absence, invitation)) {
            assertThat(created.status()).as(created.raw().body()).isEqualTo(201);
            Answer read = api.get(created.header("Location"), token);
            assertThat(read.status()).as(created.header("Location")).isEqualTo(200);
            assertThat(read.json().get("id")).isEqualTo(created.json().get("id"));
            assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
        }
    }

    @Test
    void aRowOfAListHasTheListsOfItsResource() {
        add("{\"name\": \"Alpha\", \"country\": \"TW\"}");
        add("{\"name\": \"Beta\", \"country\": \"TW\", \"sites\": [{\"name\": \"Works\", \"employees\": 7}]}");
        JsonNode clients = get("/organisations").json();
        assertThat(clients.at("/items/0/sites")).isEmpty();
        assertThat(clients.at("/items/0/sites").isArray()).isTrue();
        assertThat(clients.at("/items/1/sites/0/employees").asInt()).isEqualTo(7);
        api.post("/api/v1/auditors", token, """
                {"name": "Lin", "email": "lin@auditors.example", "unavailable": [{"from": "2027-02-01", "until": "2027-02-05"}]}""");
        assertThat(get("/auditors").json().at("/items/0/unavailable/0/until").asString())
                .isEqualTo("2027-02-05");
    }

    @Test
    void whoeverRefusesByARuleNamesIt() {
        String steel = "{\"name\": \"Alpha\", \"country\": \"TW\", \"taxId\": \"04595257\"}";
        add(steel);
        assertThat(rule(add(steel))).isEqualTo("A-20");
        String lin = "{\"name\": \"Lin\", \"email\": \"lin@auditors.example\"}";
        api.post("/api/v1/auditors", token, lin);
        assertThat(rule(api.post("/api/v1/auditors", token, lin))).isEqualTo("A-87");
        assertThat(rule(api.post("/api/v1/grants", administrator(), """
                        {"grantee": "%s", "kinds": ["FINDING"], "standards": ["ISO_9001"], "purpose": "x", "until": "2020-01-01"}""".formatted(
                                tenants.consultancy(Role.CONSULTANT).tenantId()))))
                .isEqualTo("A-83");
    }

    private static String rule(Answer answer) {
        isAProblem(answer, 422, null);
        return answer.json().path("rule").asString();
    }

    private String administrator() {
        return api.token(tenants.certificationBody(Role.ADMINISTRATOR));
    }

    private Answer add(String organisation) {
        return api.post("/api/v1/organisations", token, organisation);
    }

    private Answer get(String path) {
        return api.get("/api/v1" + path, token);
    }

    /** As no client library would send it. */
    private String raw(String requestLine) throws IOException {
        try (var socket =
                new Socket("localhost", Integer.parseInt(environment.getRequiredProperty("local.server.port")))) {
            String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + token
                    + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), Charset.forName("UTF-8")));
            return answer.readAllAsString();
        }
    }

    private static void isAProblem(Answer answer, int status, @org.jspecify.annotations.Nullable String field) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.get("errors").isArray()).isTrue();
        if (field != null) {
            assertThat(problem.get("errors").findValuesAsString("field")).contains(field);
        }
    }
}
