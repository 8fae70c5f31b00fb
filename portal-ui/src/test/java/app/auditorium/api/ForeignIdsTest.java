package app.auditorium.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.PortalTest;
import app.auditorium.api.ApiCalls.Answer;
import app.auditorium.finding.FindingFixtures;
import app.auditorium.finding.FindingFixtures.AuditUnderTest;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.Tenants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Wherever the description of the API asks for an id, in a path, a query or a body, that of another tenant is answered like one that
 * nobody has, and changes nothing. A call that is new in the description has to be said here, or the test fails.
 */
@PortalTest
class ForeignIdsTest {

    private static final Pattern ID = Pattern.compile("\\{(\\w+)}");

    /** No ids of tenants. */
    private static final Set<String> OPEN = Set.of("/api/v1/standards/{id}/requirements");

    /** Answered, and not heard when it is sent. */
    private static final Set<String> UNHEARD = Set.of(
            "POST /api/v1/auditors/{auditor}/absences id",
            "POST /api/v1/auditors unavailable[].id",
            "PUT /api/v1/auditors/{id} unavailable[].id");

    /** What is sent, so that nothing but the id in the path is wrong. */
    private static final Map<String, String> SENT = Map.ofEntries(
            Map.entry("PUT /api/v1/organisations/{id}", "{\"name\": \"Taken\", \"country\": \"TW\"}"),
            Map.entry("POST /api/v1/organisations/{id}/notes", "{\"text\": \"seen\"}"),
            Map.entry("POST /api/v1/organisations/{organisation}/invitations", "{\"email\": \"a@taken.example\"}"),
            Map.entry("PUT /api/v1/auditors/{id}", "{\"name\": \"Taken\", \"email\": \"t@taken.example\"}"),
            Map.entry(
                    "POST /api/v1/auditors/{auditor}/absences",
                    "{\"from\": \"2031-01-06\", \"until\": \"2031-01-06\"}"),
            Map.entry("PUT /api/v1/certifications/{id}", "{\"iafCodes\": [\"17\"], \"complexity\": \"HIGH\"}"),
            Map.entry("PUT /api/v1/audits/{id}", "{\"type\": \"STAGE_2\"}"),
            Map.entry("POST /api/v1/audits/{id}/cancel", "{\"reason\": \"taken\"}"),
            Map.entry("POST /api/v1/audits/{id}/findings", "{\"grade\": \"OFI\", \"statement\": \"taken\"}"),
            Map.entry("PUT /api/v1/findings/{id}", "{\"grade\": \"OFI\", \"statement\": \"taken\"}"),
            Map.entry("POST /api/v1/findings/{id}/release", ""),
            Map.entry("POST /api/v1/decision-files/{id}/decision", "{\"kind\": \"GRANT\", \"reason\": \"taken\"}"));

    @Autowired
    private ApiCalls api;

    @Autowired
    private Tenants tenants;

    @Autowired
    private FindingFixtures fixtures;

    private String owner = "";
    private String stranger = "";
    private AuditUnderTest theirs;
    private AuditUnderTest ours;
    private JsonNode description;

    /** The owner's ids, by what stands before them in a path. */
    private final Map<String, String> ids = new HashMap<>();

    @BeforeEach
    void aBodyWithOneOfEverythingAndAnother() {
        Membership one = tenants.certificationBody();
        Membership other = tenants.certificationBody();
        owner = api.token(one);
        stranger = api.token(other);
        theirs = fixtures.anAudit(one);
        ours = fixtures.anAudit(other, "PLANNED", "Own Works", null);
        description = api.get("/api/v1/openapi.json", "").json();
        UUID file = UUID.randomUUID();
        fixtures.change(one, """
                insert into decision_file (id, certification_id, organisation_id, matter, opened_by)
                values (?, ?, ?, 'TRANSFER_IN', 'test')""", file, theirs.certification(), theirs.organisation());
        ids.put("organisations", theirs.organisation().toString());
        ids.put("auditors", theirs.lead().toString());
        ids.put("certifications", theirs.certification().toString());
        ids.put("audits", theirs.id().toString());
        ids.put("decision-files", file.toString());
        ids.put("findings", fixtures.aMinor(one, theirs, "as it was").id().toString());
        ids.put(
                "grants",
                fixtures.grant(one, tenants.consultancy(), StandardId.ISO_45001).toString());
        ids.put("notes", added("organisations", "/notes", "{\"text\": \"as it was\"}"));
        ids.put("invitations", added("organisations", "/invitations", "{\"email\": \"chen@client.example\"}"));
        ids.put("absences", added("auditors", "/absences", "{\"from\": \"2031-01-06\", \"until\": \"2031-01-06\"}"));
    }

    private String added(String what, String below, String body) {
        Answer added = api.post("/api/v1/" + what + "/" + ids.get(what) + below, owner, body);
        assertThat(added.status()).as(added.raw().body()).isEqualTo(201);
        return added.json().get("id").asString();
    }

    @Test
    void inAPathAnotherTenantsIdIsAsGoodAsNoneAndChangesNothing() {
        String before = everythingOfTheOwner();
        List<String> judged = new ArrayList<>();
        paths().forEach((path, calls) -> calls.propertyNames().forEach(name -> {
            String method = name.toUpperCase(java.util.Locale.ROOT);
            String call = method + " " + path;
            String body = List.of("POST", "PUT").contains(method) ? SENT.get(call) : null;
            assertThat(method.equals("GET") || method.equals("DELETE") || body != null)
                    .as("what to send with %s", call)
                    .isTrue();
            for (String address : addresses(path)) {
                Answer foreign = api.call(method, address, stranger, body, "If-Match", "\"0\"");
                Answer nobodys = api.call(method, nobodys(path), stranger, body, "If-Match", "\"0\"");
                assertThat(foreign.status())
                        .as("%s: %s", call, foreign.raw().body())
                        .isEqualTo(404);
                assertThat(foreign.json()).as(call).isEqualTo(nobodys.json());
                assertThat(api.call(method, address, stranger, body).status())
                        .as("%s without If-Match", call)
                        .isEqualTo(404);
            }
            judged.add(call);
        }));
        assertThat(judged).containsAll(SENT.keySet()).hasSizeGreaterThan(20);
        assertThat(everythingOfTheOwner()).isEqualTo(before);
    }

    @Test
    void aClientCompanyAndAConsultancyReadNothingByIdEither() {
        for (Membership member : List.of(tenants.clientCompany(), tenants.consultancy())) {
            String token = api.token(member);
            paths().forEach((path, calls) -> {
                if (calls.has("get")) {
                    assertThat(api.get(addresses(path).getFirst(), token).status())
                            .as(member.kind() + " " + path)
                            .isIn(403, 404);
                }
            });
        }
    }

    @Test
    void inAQueryAnotherTenantsIdFindsNothing() {
        Map<String, UUID> known = Map.of(
                "organisation",
                theirs.organisation(),
                "client",
                theirs.organisation(),
                "certification",
                theirs.certification(),
                "auditor",
                theirs.lead());
        List<String> asked = new ArrayList<>();
        description.get("paths").propertyStream().forEach(path -> {
            for (JsonNode parameter : path.getValue().at("/get/parameters")) {
                String name = parameter.path("name").asString("");
                if (parameter.path("in").asString("").equals("query")
                        && parameter.at("/schema/format").asString("").equals("uuid")) {
                    assertThat(known).as(path.getKey()).containsKey(name);
                    Answer answer = api.get(path.getKey() + "?" + name + "=" + known.get(name), stranger);
                    assertThat(answer.status()).as(path.getKey() + " " + name).isEqualTo(200);
                    assertThat(answer.json().at("/total").asInt()).isZero();
                    asked.add(path.getKey() + "?" + name);
                }
            }
        });
        assertThat(asked)
                .contains("/api/v1/audits?auditor", "/api/v1/audits?client", "/api/v1/certifications?organisation");
    }

    @Test
    void inABodyAnotherTenantsIdIsRefusedAtItsFieldLikeOneThatNobodyHas() {
        String before = everythingOfTheOwner();
        Map<String, Sent> bodies = bodies();
        assertThat(idsInBodies()).as("ids in bodies, by the description").isEqualTo(bodies.keySet());
        SoftAssertions.assertSoftly(all -> bodies.forEach((at, sent) -> {
            String method = at.substring(0, at.indexOf(' '));
            String random = UUID.randomUUID().toString();
            Answer foreign = send(method, sent, sent.foreign());
            Answer nobodys = send(method, sent, random);
            String told = foreign.raw().body();
            all.assertThat(foreign.status()).as("%s: %s", at, told).isEqualTo(422);
            all.assertThat(told.replace(sent.foreign(), "ID"))
                    .as(at)
                    .isEqualTo(nobodys.raw().body().replace(random, "ID"));
            all.assertThat(foreign.json().at("/errors").findValuesAsString("field"))
                    .as("%s: %s", at, told)
                    .anyMatch(field -> field.startsWith(sent.field()));
        }));
        assertThat(everythingOfTheOwner()).isEqualTo(before);
    }

    /** A body whose one id, at {@code %s}, is another tenant's. */
    private record Sent(String address, String field, String body, String foreign) {}

    private Answer send(String method, Sent sent, String id) {
        return api.call(method, sent.address(), stranger, sent.body().formatted(id), "If-Match", "\"0\"");
    }

    private Map<String, Sent> bodies() {
        String audit = """
                {"certificationId": "%s", "type": "SPECIAL", "reason": "x", "iafCodes": ["17"], "start": "2031-03-03", "end": "2031-03-04", """.formatted(ours.certification());
        String lead = "\"leadAuditorId\": \"" + ours.lead() + "\"";
        String finding = "{\"grade\": \"OFI\", \"statement\": \"x\", \"siteId\": \"%s\"}";
        String client = "{\"name\": \"Own\", \"country\": \"TW\", \"sites\": [{\"id\": \"%s\", \"name\": \"Works\"}]}";
        String draft = api.post("/api/v1/audits/" + ours.id() + "/findings", stranger, """
                        {"grade": "OFI", "statement": "own"}""")
                .header("Location");
        String site = theirs.site().toString();
        Map<String, Sent> bodies = new HashMap<>();
        for (String method : List.of("POST", "PUT")) {
            String at = "/api/v1/audits" + (method.equals("PUT") ? "/{id}" : "");
            String address = at.replace("{id}", ours.id().toString());
            bodies.put(
                    method + " " + at + " certificationId",
                    new Sent(
                            address,
                            "certificationId",
                            audit.replace(ours.certification().toString(), "%s") + lead + "}",
                            theirs.certification().toString()));
            bodies.put(
                    method + " " + at + " leadAuditorId",
                    new Sent(
                            address,
                            "leadAuditorId",
                            audit + "\"leadAuditorId\": \"%s\"}",
                            theirs.lead().toString()));
            bodies.put(
                    method + " " + at + " siteIds[]",
                    new Sent(address, "siteIds", audit + lead + ", \"siteIds\": [\"%s\"]}", site));
            bodies.put(
                    method + " " + at + " team[].auditorId",
                    new Sent(
                            address,
                            "team",
                            audit + lead + ", \"team\": [{\"auditorId\": \"%s\", \"role\": \"AUDITOR\"}]}",
                            theirs.lead().toString()));
        }
        bodies.put(
                "POST /api/v1/certifications organisationId",
                new Sent(
                        "/api/v1/certifications",
                        "organisationId",
                        "{\"organisationId\": \"%s\", \"standard\": \"ISO_9001\", \"iafCodes\": [\"17\"]}",
                        theirs.organisation().toString()));
        bodies.put(
                "POST /api/v1/audits/{id}/findings siteId",
                new Sent("/api/v1/audits/" + ours.id() + "/findings", "siteId", finding, site));
        bodies.put("PUT /api/v1/findings/{id} siteId", new Sent(draft, "siteId", finding, site));
        bodies.put(
                "POST /api/v1/organisations sites[].id", new Sent("/api/v1/organisations", "sites[0]", client, site));
        bodies.put(
                "PUT /api/v1/organisations/{id} sites[].id",
                new Sent("/api/v1/organisations/" + ours.organisation(), "sites[0]", client, site));
        return bodies;
    }

    private Map<String, JsonNode> paths() {
        return description
                .get("paths")
                .propertyStream()
                .filter(path -> path.getKey().contains("{") && !OPEN.contains(path.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** With the owner's ids in every place, and with one's own before the owner's. */
    private List<String> addresses(String path) {
        String foreign = filled(path, ids);
        var mine = new HashMap<>(ids);
        mine.put("organisations", ours.organisation().toString());
        mine.put("auditors", ours.lead().toString());
        boolean nested = ID.matcher(path).results().count() > 1;
        return nested ? List.of(foreign, filled(path, mine)) : List.of(foreign);
    }

    private static String nobodys(String path) {
        return ID.matcher(path).replaceAll(found -> UUID.randomUUID().toString());
    }

    private static String filled(String path, Map<String, String> ids) {
        String address = path;
        for (Matcher found = ID.matcher(address); found.find(); found = ID.matcher(address)) {
            String[] before = address.substring(0, found.start()).split("/");
            String id = ids.get(before[before.length - 1]);
            assertThat(id).as("an id for %s", path).isNotNull();
            address = found.replaceFirst(id);
        }
        return address;
    }

    /** Every id in a body that the description knows, such as {@code POST /api/v1/audits team[].auditorId}. */
    private Set<String> idsInBodies() {
        var found = new HashSet<String>();
        description
                .get("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(call -> {
                    String method = call.getKey().toUpperCase(java.util.Locale.ROOT);
                    JsonNode schema = call.getValue().at("/requestBody/content/application~1json/schema");
                    fields(schema, "", 0)
                            .filter(field -> !field.isEmpty())
                            .forEach(field -> found.add(method + " " + path.getKey() + " " + field));
                }));
        found.removeAll(UNHEARD);
        return found;
    }

    private Stream<String> fields(JsonNode schema, String at, int depth) {
        if (depth > 8) {
            return Stream.of();
        }
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asString().replaceFirst(".*/", "");
            return fields(description.at("/components/schemas/" + name), at, depth + 1);
        }
        if (schema.path("format").asString("").equals("uuid")) {
            return Stream.of(at);
        }
        Stream<String> items = schema.has("items") ? fields(schema.get("items"), at + "[]", depth + 1) : Stream.of();
        Stream<String> several = Stream.of("oneOf", "anyOf", "allOf")
                .flatMap(kind -> schema.path(kind).valueStream())
                .flatMap(part -> fields(part, at, depth + 1));
        Stream<String> properties = schema.path("properties")
                .propertyStream()
                .flatMap(property -> fields(
                        property.getValue(),
                        at.isEmpty() ? property.getKey() : at + "." + property.getKey(),
                        depth + 1));
        return Stream.of(items, several, properties).flatMap(part -> part);
    }

    private String everythingOfTheOwner() {
        return Stream.of(
                        "/organisations",
                        "/organisations/" + ids.get("organisations"),
                        "/organisations/" + ids.get("organisations") + "/invitations/" + ids.get("invitations"),
                        "/auditors",
                        "/auditors/" + ids.get("auditors"),
                        "/auditors/" + ids.get("auditors") + "/absences",
                        "/certifications",
                        "/audits",
                        "/audits/" + ids.get("audits"),
                        "/audits/" + ids.get("audits") + "/findings",
                        "/findings/" + ids.get("findings"),
                        "/decision-files",
                        "/grants/" + ids.get("grants"))
                .map(path -> {
                    Answer answer = api.get("/api/v1" + path, owner);
                    assertThat(answer.status()).as(path).isEqualTo(200);
                    return answer.raw().body();
                })
                .collect(Collectors.joining("\n"));
    }
}
