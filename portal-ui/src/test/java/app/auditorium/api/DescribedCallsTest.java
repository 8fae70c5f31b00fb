package app.auditorium.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.PortalTest;
import app.auditorium.api.ApiCalls.Answer;
import app.auditorium.audit.BodyFixtures;
import app.auditorium.decision.DecisionKind;
import app.auditorium.finding.FindingFixtures;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.Tenants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the description of the API says of a call is what the call does: it is sent with every field that is described, then without
 * each of them. A call that is new in the description has to be said here, or the test fails.
 */
@PortalTest
class DescribedCallsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Needed by what is not sent with them, such as the standard of a certification, or by the other half of a place. */
    private static final Set<String> CONDITIONAL = Set.of("home.latitude", "home.longitude", "complexity");

    /** Heard in another call alone. */
    private static final Map<String, String> UNHEARD =
            Map.of("PUT /auditors/{id}", "unavailable", "POST /organisations", "sites[].id");

    @Autowired
    private ApiCalls api;

    @Autowired
    private Tenants tenants;

    @Autowired
    private BodyFixtures files;

    @Autowired
    private FindingFixtures fixtures;

    private String token = "";
    private JsonNode description;

    /** One call with everything that its body can hold. */
    private record Sent(String address, ObjectNode body) {}

    private final Map<String, Sent> calls = new HashMap<>();

    @BeforeEach
    void aBodyOfWhichEverythingCanBeAsked() {
        Membership body = tenants.certificationBody();
        token = api.token(body);
        description = api.get("/api/v1/openapi.json", "").json();
        files.accredit(body, StandardId.ISO_45001, "17");
        UUID client = files.client(body, "Hongyuan");
        UUID site = files.site(body, client, "Taichung");
        UUID lin = files.auditor(body, "Lin", StandardId.ISO_45001, "17");
        UUID chen = files.auditor(body, "Chen", StandardId.ISO_45001, "17");
        var running = fixtures.anAudit(body);
        UUID file = UUID.randomUUID();
        fixtures.change(body, """
                insert into decision_file (id, certification_id, organisation_id, matter, opened_by)
                values (?, ?, ?, 'TRANSFER_IN', 'test')""", file, running.certification(), running.organisation());

        said("POST /tokens", "/tokens", "{'email': 'a@b.example', 'password': 'wrong'}");
        String organisation = """
                {'name': 'Hongyuan Steel', 'nameZh': '鴻源鋼鐵', 'country': 'TW', 'county': '臺中市', 'taxId': '%s',
                 'website': 'https://hongyuan.example', 'iafCodes': ['17'], 'nace': ['24.10'],
                 'sites': [{'name': 'Works', 'address': '1 Harbour Road', 'county': '臺中市', 'employees': 10, 'contractors': 1,
                            'shifts': 1, 'centralFunction': true%s}],
                 'contacts': [{'name': 'Wu', 'function': 'HSE', 'email': 'wu@hongyuan.example', 'phone': '1'}]}""";
        said("POST /organisations", "/organisations", organisation.formatted("04595257", ""));
        said(
                "PUT /organisations/{id}",
                "/organisations/" + client,
                organisation.formatted("22099131", ", 'id': '" + site + "'"));
        said("POST /organisations/{id}/notes", "/organisations/" + client + "/notes", "{'text': 'rang'}");
        said(
                "POST /organisations/{organisation}/invitations",
                "/organisations/" + client + "/invitations",
                "{'email': 'wu@hongyuan.example', 'name': 'Wu'}");
        String auditor = """
                {'name': 'Wang', 'email': '%s', 'languages': ['zh-TW'], 'leftOn': null,
                 'home': {'county': 'TW-TXG', 'latitude': 24.1, 'longitude': 120.6},
                 'competences': [{'standard': 'ISO_45001', 'iafCode': '17', 'role': 'AUDITOR', 'validUntil': '2031-12-31',
                                  'evidence': 'witnessed'}],
                 'unavailable': [{'from': '2031-01-06', 'until': '2031-01-07', 'reason': 'leave'}]}""";
        said("POST /auditors", "/auditors", auditor.formatted("wang@body.example"));
        said("PUT /auditors/{id}", "/auditors/" + chen, auditor.formatted("chen@body.example"));
        said(
                "POST /auditors/{auditor}/absences",
                "/auditors/" + chen + "/absences",
                "{'from': '2031-01-06', 'until': '2031-01-07', 'reason': 'leave'}");
        said("PUT /scope", "/scope", """
                {'items': [{'standard': 'ISO_45001', 'iafCode': '17', 'validFrom': '2020-01-01', 'validUntil': '2039-12-31'}]}""");
        String certification = "{%s'iafCodes': ['17'], 'complexity': 'HIGH', 'scopeText': 'Rolling of steel'}";
        said(
                "POST /certifications",
                "/certifications",
                certification.formatted("'organisationId': '%s', 'standard': 'ISO_45001', ".formatted(client)));
        String certified = at(api.post(
                "/api/v1/certifications",
                token,
                calls.get("POST /certifications").body().toString()));
        said("PUT /certifications/{id}", certified, certification.formatted(""));
        String audit = """
                {'certificationId': '%s', 'type': 'STAGE_1', 'reason': 'agreed', 'iafCodes': ['17'], 'start': '2031-03-03',
                 'end': '2031-03-04', 'siteIds': ['%s'], 'leadAuditorId': '%s',
                 'team': [{'auditorId': '%s', 'role': 'OBSERVER'}], 'language': 'zh'}""".formatted(certified.replaceFirst(".*/", ""), site, lin, chen);
        said("POST /audits", "/audits", audit);
        String planned = at(api.post(
                "/api/v1/audits", token, calls.get("POST /audits").body().toString()));
        said("PUT /audits/{id}", planned, audit);
        said("POST /audits/{id}/cancel", planned + "/cancel", "{'reason': 'closed'}");
        String finding = """
                {'standard': 'ISO_45001', 'clause': '6.1.2.1', 'grade': 'MINOR', 'statement': 'no guard', 'evidence': 'seen',
                 'siteId': '%s', 'iafCodes': ['17']}""".formatted(running.site());
        said("POST /audits/{id}/findings", "/audits/" + running.id() + "/findings", finding);
        said(
                "PUT /findings/{id}",
                "/findings/" + fixtures.aMinor(body, running, "as it was").id(),
                finding);
        said("POST /grants", "/grants", """
                {'grantee': '%s', 'kinds': ['FINDING'], 'standards': ['ISO_45001'], 'purpose': 'gap analysis', 'until': '2039-12-31'}""".formatted(tenants.consultancy().tenantId()));
        said("POST /decision-files/{id}/decision", "/decision-files/" + file + "/decision", """
                {'kind': 'GRANT', 'day': '2031-01-06', 'reason': 'fit', 'conditions': 'none', 'evidence': 'file 1', 'codes': ['17'],
                 'scopeText': '軋鋼', 'scopeTextEn': 'Rolling'}""");
        String crew = "'personnel': [{'people': 150, 'hoursPerDay': 8}], 'contractors': 12, ";
        String factors = "'adjustments': [{'reason': 'mature', 'percent': -10}]";
        said("POST /calculators/audit-time", "/calculators/audit-time", """
                {'standard': 'ISO_45001', 'complexity': 'MEDIUM', %s %s, 'sampledSite': {'centralProcessesPercent': -5},
                 'plannedOnSiteDays': 12, 'onSiteJustification': 'as agreed'}""".formatted(crew, factors));
        said("POST /calculators/integrated-audit-time", "/calculators/integrated-audit-time", """
                {%s 'standards': [{'standard': 'ISO_45001', 'complexity': 'MEDIUM', %s}, {'standard': 'ISO_9001'}],
                 'integrationPercent': -5, 'plannedDays': 40}""".formatted(
                        crew, factors));
        said(
                "POST /calculators/site-sample",
                "/calculators/site-sample",
                "{'sites': 10, 'event': 'INITIAL', 'samplingAllowed': true}");
        said("POST /calculators/certification-timeline", "/calculators/certification-timeline", """
                {'today': '2026-07-02', 'expiryConvention': 'SAME_DAY',
                 'events': [{'type': 'TRANSFER_IN', 'date': '2025-01-20', 'openMajors': 0, 'kind': null, 'expiry': '2027-01-20'}]}""");
    }

    private void said(String call, String address, String body) {
        calls.put(call, new Sent(address, (ObjectNode) JSON.readTree(body.replace('\'', '"'))));
    }

    private static String at(Answer created) {
        assertThat(created.status()).as(created.raw().body()).isEqualTo(201);
        return created.header("Location").replaceFirst(".*/api/v1", "");
    }

    @Test
    void whatIsRequiredIsMissedAndWhatIsOptionalIsNot() {
        SoftAssertions.assertSoftly(all -> {
            var described = new ArrayList<String>();
            operations().forEach((call, operation) -> {
                JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
                if (schema.isMissingNode()) {
                    return;
                }
                described.add(call);
                Sent sent = calls.get(call);
                assertThat(sent).as("what to send with %s", call).isNotNull();
                fields(schema, "", sent.body()).forEach((field, required) -> {
                    if (field.startsWith(UNHEARD.getOrDefault(call, "none"))) {
                        return;
                    }
                    ObjectNode without = without(sent.body(), field);
                    all.assertThat(without)
                            .as("%s is sent with %s", call, field)
                            .isNotNull();
                    if (without != null) {
                        Answer answer = send(call, sent.address(), without);
                        judge(all, call + " without " + field, field.replace("[]", "[0]"), required, answer);
                    }
                });
                Answer whole = send(call, sent.address(), sent.body());
                all.assertThat(whole.status())
                        .as("%s: %s", call, whole.raw().body())
                        .isNotEqualTo(400);
            });
            all.assertThat(described).containsExactlyInAnyOrderElementsOf(calls.keySet());
        });
    }

    private static void judge(SoftAssertions all, String what, String field, boolean required, Answer answer) {
        String told = what + ": " + answer.raw().body();
        List<String> named = answer.status() / 100 == 2
                ? List.of()
                : answer.json().at("/errors").findValuesAsString("field");
        if (required) {
            all.assertThat(answer.status()).as(told).isIn(400, 422);
            all.assertThat(named).as(told).contains(field);
            all.assertThat(answer.status() == 400 || answer.json().has("rule"))
                    .as(told)
                    .isTrue();
        } else {
            all.assertThat(answer.status() == 400 && named.contains(field))
                    .as(told)
                    .isFalse();
        }
    }

    @Test
    void anAnswerHasTheHeadersThatAreDescribedAndNoOthers() {
        SoftAssertions.assertSoftly(all -> operations().forEach((call, operation) -> {
            Sent sent = calls.get(call);
            if (sent != null) {
                alike(all, call, operation, send(call, sent.address(), sent.body()));
                JsonNode read = operations().get("GET" + call.substring(call.indexOf(' ')));
                if (read != null && call.startsWith("PUT")) {
                    alike(all, "GET " + sent.address(), read, api.get("/api/v1" + sent.address(), token));
                }
            }
        }));
        Answer unknown = api.get("/api/v1/audits", "");
        assertThat(unknown.header("WWW-Authenticate")).isEqualTo("Bearer");
        JsonNode refused = operations().get("GET /audits").at("/responses/401/headers");
        assertThat(refused.propertyNames()).contains("WWW-Authenticate", "Content-Language");
    }

    private static void alike(SoftAssertions all, String call, JsonNode operation, Answer answer) {
        JsonNode described = operation.at("/responses/" + answer.status());
        all.assertThat(described.isMissingNode())
                .as(call + " answers " + answer.status())
                .isFalse();
        for (String header : List.of("ETag", "Location", "WWW-Authenticate", "Retry-After")) {
            all.assertThat(described.path("headers").has(header))
                    .as("%s answers %s with %s: %s", call, answer.status(), header, answer.header(header))
                    .isEqualTo(!answer.header(header).isEmpty());
        }
    }

    @Test
    void formatsAreDescribed() {
        JsonNode schemas = description.at("/components/schemas");
        assertThat(schemas.at("/NewOrganisation/required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("name", "country");
        assertThat(schemas.at("/NewOrganisation/properties/name/maxLength").asInt())
                .isEqualTo(200);
        assertThat(schemas.at("/NewOrganisation/properties/iafCodes/items/pattern")
                        .asString())
                .isEqualTo("^(0[1-9]|[12][0-9]|3[0-9])$");
        assertThat(schemas.at("/NewContact/properties/email/format").asString()).isEqualTo("email");
        assertThat(schemas.at("/NewSite/properties/shifts/maximum").asInt()).isEqualTo(5);
        assertThat(schemas.at("/NewAudit/properties/start/format").asString()).isEqualTo("date");
        assertThat(schemas.at("/NewAudit/properties/leadAuditorId/format").asString())
                .isEqualTo("uuid");
        assertThat(schemas.at("/NewAudit/properties/type/enum").valueStream().map(JsonNode::asString))
                .contains("STAGE_1", "SPECIAL");
        JsonNode change = operations().get("PUT /audits/{id}").get("parameters");
        assertThat(change.findValuesAsString("name")).contains("If-Match", "Idempotency-Key", "X-Tenant");
    }

    @Test
    void whatIsNeededWithSomeValuesOnlyIsDescribed() {
        JsonNode schemas = description.at("/components/schemas");
        for (String audit : List.of("NewAudit", "AuditsApiRearranged")) {
            JsonNode reason = schemas.get(audit);
            assertThat(reason.at("/properties/reason/description").asString()).isEqualTo("Needed if type is SPECIAL");
            assertThat(needed(reason, JSON.readTree("{\"type\": \"SPECIAL\"}"), "reason"))
                    .isTrue();
            assertThat(needed(reason, JSON.readTree("{\"type\": \"STAGE_1\"}"), "reason"))
                    .isFalse();
        }
        assertThat(schemas.at("/NewFinding/properties/clause/description").asString())
                .isEqualTo("Needed if grade is MAJOR or MINOR");
        JsonNode event = schemas.get("TimelineQuestionEvent");
        assertThat(needed(event, JSON.readTree("{\"type\": \"DECISION\"}"), "kind"))
                .isTrue();
        assertThat(needed(event, JSON.readTree("{\"type\": \"TRANSFER_IN\"}"), "expiry"))
                .isTrue();
        JsonNode decision = schemas.get("DecisionsApiTaken");
        for (DecisionKind kind : DecisionKind.values()) {
            boolean loses = Set.of("REFUSE", "SUSPEND", "REDUCE", "WITHDRAW", "CANCEL", "AMEND")
                    .contains(kind.name());
            assertThat(needed(decision, JSON.readTree("{\"kind\": \"" + kind + "\"}"), "reason"))
                    .isEqualTo(loses);
        }
    }

    @Test
    void whatStandsInAddressesAndFilesIsDescribed() {
        JsonNode search = operations().get("GET /search/findings").get("parameters");
        assertThat(search.valueStream()
                        .filter(parameter -> parameter.at("/name").asString().equals("reach"))
                        .flatMap(parameter -> parameter.at("/schema/enum").valueStream())
                        .map(JsonNode::asString))
                .containsExactly("mine", "shared", "pool");
        assertThat(operations()
                        .get("POST /organisations/import")
                        .at("/requestBody/content")
                        .propertyNames())
                .contains("text/csv", "multipart/form-data");
    }

    private Map<String, JsonNode> operations() {
        var all = new HashMap<String, JsonNode>();
        description
                .get("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(call -> all.put(
                                call.getKey().toUpperCase(Locale.ROOT) + " "
                                        + path.getKey().replace("/api/v1", ""),
                                call.getValue())));
        return all;
    }

    private Answer send(String call, String address, JsonNode body) {
        String method = call.substring(0, call.indexOf(' '));
        String tag = method.equals("PUT") ? api.get("/api/v1" + address, token).header("ETag") : "";
        return tag.isEmpty()
                ? api.call(method, "/api/v1" + address, token, body.toString())
                : api.call(method, "/api/v1" + address, token, body.toString(), "If-Match", tag);
    }

    /** Every field that may be sent, such as {@code sites[].name}, and whether it has to be beside the rest of the body. */
    private Map<String, Boolean> fields(JsonNode schema, String at, JsonNode body) {
        var found = new HashMap<String, Boolean>();
        JsonNode whole = described(schema);
        JsonNode holder = holder(body, at + "?");
        whole.path("properties").propertyStream().forEach(property -> {
            String name = at + property.getKey();
            boolean needed = needed(whole, holder, property.getKey());
            JsonNode part = described(property.getValue());
            if (!part.path("readOnly").asBoolean(false) && !(CONDITIONAL.contains(name) && !needed)) {
                found.put(name, needed);
            }
            found.putAll(fields(part, name + ".", body));
            if (part.has("items")) {
                found.putAll(fields(part.get("items"), name + "[].", body));
            }
        });
        return found;
    }

    private static boolean needed(JsonNode schema, JsonNode sent, String name) {
        boolean needed = schema.path("required")
                .valueStream()
                .anyMatch(one -> one.asString().equals(name));
        if (needed || !schema.has("if")) {
            return needed;
        }
        boolean holds = schema.at("/if/properties")
                .propertyStream()
                .allMatch(asked ->
                        asked.getValue().get("enum").valueStream().anyMatch(sent.path(asked.getKey())::equals));
        return needed(schema.path(holds ? "then" : "else"), sent, name);
    }

    private JsonNode described(JsonNode schema) {
        if (schema.has("$ref")) {
            return description.at(
                    "/components/schemas/" + schema.get("$ref").asString().replaceFirst(".*/", ""));
        }
        for (String several : List.of("anyOf", "oneOf")) {
            for (JsonNode part : schema.path(several)) {
                if (part.has("$ref")) {
                    return described(part);
                }
            }
        }
        return schema;
    }

    /** The same without a field; null if it is not there. */
    private static ObjectNode without(ObjectNode body, String field) {
        ObjectNode copy = body.deepCopy();
        String name = field.substring(field.lastIndexOf('.') + 1);
        if (!(holder(copy, field) instanceof ObjectNode object) || !object.has(name)) {
            return null;
        }
        object.remove(name);
        return copy;
    }

    private static JsonNode holder(JsonNode body, String field) {
        int end = field.lastIndexOf('.');
        return end < 0
                ? body
                : body.at("/" + field.substring(0, end).replace("[]", "/0").replace('.', '/'));
    }
}
