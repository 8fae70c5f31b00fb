package app.auditorium.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.PortalTest;
import app.auditorium.api.ApiCalls;
import app.auditorium.api.ApiCalls.Answer;
import app.auditorium.audit.BodyFixtures;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.Tenants;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class AuditsApiTest {

    private static final LocalDate MONDAY = LocalDate.of(2031, 3, 3);

    @Autowired
    private ApiCalls api;

    @Autowired
    private Tenants tenants;

    @Autowired
    private BodyFixtures files;

    private Membership planner;
    private String token = "";
    private String certification = "";
    private UUID lin;
    private UUID chen;

    @BeforeEach
    void aBodyWithACertification() {
        planner = tenants.certificationBody(Role.PLANNER);
        token = api.token(planner);
        files.accredit(planner, StandardId.ISO_45001, "17");
        UUID client = files.client(planner, "Hongyuan");
        files.site(planner, client, "Taichung");
        lin = files.auditor(planner, "Lin", StandardId.ISO_45001, "17");
        chen = files.auditor(planner, "Chen", StandardId.ISO_45001, null);
        Answer recorded = api.post("/api/v1/certifications", token, """
                {"organisationId": "%s", "standard": "ISO_45001", "iafCodes": ["17"], "complexity": "HIGH"}""".formatted(client));
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(recorded.json().get("state").asString()).isEqualTo("PENDING");
        assertThat(recorded.json().get("programme")).hasSize(5);
        certification = recorded.json().get("id").asString();
    }

    @Test
    void anAuditIsPlannedReadChangedAndCancelled() {
        Answer planned = api.post("/api/v1/audits", token, stage1(MONDAY, lin));
        assertThat(planned.status()).isEqualTo(201);
        String path = planned.header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(planned.json().get("state").asString()).isEqualTo("PLANNED");
        assertThat(planned.json().get("siteIds")).hasSize(1);

        Answer read = api.get(path, token);
        assertThat(read.json().get("leadAuditorId").asString()).isEqualTo(lin.toString());

        assertThat(api.call("PUT", path, token, stage1(MONDAY.plusDays(1), lin)).status())
                .isEqualTo(428);
        Answer moved = api.call("PUT", path, token, stage1(MONDAY.plusDays(1), lin), "If-Match", read.header("ETag"));
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.json().get("start").asString()).isEqualTo("2031-03-04");
        assertThat(api.call("PUT", path, token, stage1(MONDAY, lin), "If-Match", read.header("ETag"))
                        .status())
                .isEqualTo(409);

        assertThat(api.post(path + "/cancel", token, "{}").status()).isEqualTo(400);
        Answer cancelled = api.post(path + "/cancel", token, "{\"reason\": \"closed\"}");
        assertThat(cancelled.json().get("state").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void ofSeveralChangesAtOnceOneIsMadeAndTheOthersLearnWhose() {
        String path = api.post("/api/v1/audits", token, stage1(MONDAY, lin)).header("Location");
        for (LocalDate first = MONDAY; first.isBefore(MONDAY.plusWeeks(5)); first = first.plusWeeks(1)) {
            LocalDate week = first;
            String tag = api.get(path, token).header("ETag");
            List<CompletableFuture<Answer>> sent = IntStream.rangeClosed(1, 4)
                    .mapToObj(day -> CompletableFuture.supplyAsync(
                            () -> api.call("PUT", path, token, stage1(week.plusDays(day), lin), "If-Match", tag),
                            Thread::startVirtualThread))
                    .toList();
            List<Answer> answers = sent.stream().map(CompletableFuture::join).toList();
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409, 409, 409);
            assertThat(answers).filteredOn(answer -> answer.status() == 409).allSatisfy(answer -> {
                assertThat(answer.json().path("changedBy").asString()).isEqualTo("Test Person");
                assertThat(answer.json().path("changedAt").asString()).isNotBlank();
            });
        }
    }

    @Test
    void candidatesTellWhoMayGoAndWhy() {
        String id = api.post("/api/v1/audits", token, stage1(MONDAY, lin))
                .json()
                .get("id")
                .asString();

        Answer candidates = api.get("/api/v1/audits/" + id + "/candidates", token, "Accept-Language", "zh-TW");

        assertThat(candidates.json().get("total").asInt()).isEqualTo(2);
        assertThat(candidates.json().at("/items/0/auditorId").asString()).isEqualTo(lin.toString());
        assertThat(candidates.json().at("/items/0/allowed").asBoolean()).isTrue();
        assertThat(candidates.json().at("/items/0/reasons")).isEmpty();
        assertThat(candidates.json().at("/items/1/auditorId").asString()).isEqualTo(chen.toString());
        assertThat(candidates.json().at("/items/1/allowed").asBoolean()).isFalse();
        assertThat(candidates.json().at("/items/1/reasons/0/rule").asString()).isEqualTo("A-42");
        assertThat(candidates.json().at("/items/1/reasons/0/message").asString())
                .contains("沒有");
    }

    @Test
    void whatARuleForbidsIsA422WithTheRule() {
        Answer noLead = api.post("/api/v1/audits", token, stage1(MONDAY, null));
        assertThat(noLead.status()).isEqualTo(422);
        assertThat(noLead.json().get("rule").asString()).isEqualTo("A-43");

        api.post("/api/v1/audits", token, stage1(MONDAY, lin));
        Answer twice = api.post("/api/v1/audits", token, stage1(MONDAY, lin));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.json().get("rule").asString()).isEqualTo("G.2");
    }

    @Test
    void whatCannotExistIsA400WithItsField() {
        Answer backwards = api.post("/api/v1/audits", token, stage1(MONDAY, lin).replace("2031-03-04", "2031-03-02"));
        assertThat(backwards.status()).isEqualTo(400);
        assertThat(backwards.json().at("/errors/0/field").asString()).isEqualTo("end");
        assertThat(api.post("/api/v1/audits", token, stage1(MONDAY, lin).replace("\"17\"", "\"40\""))
                        .status())
                .isEqualTo(400);
        assertThat(api.post("/api/v1/audits", token, stage1(MONDAY, lin).replace("2031-03-03", "2031-02-30"))
                        .status())
                .isEqualTo(400);
        assertThat(api.post(
                                "/api/v1/audits",
                                token,
                                stage1(MONDAY, lin).replaceFirst("}\\s*$", ", \"siteIds\": [null]}"))
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("siteIds[0]");
        assertThat(api.get("/api/v1/audits?iaf=99", token).status()).isEqualTo(400);
        assertThat(api.get("/api/v1/audits?sate=PLANNED", token).status()).isEqualTo(400);
    }

    @Test
    void theListIsFiltered() {
        api.post("/api/v1/audits", token, stage1(MONDAY, lin));

        assertThat(total("")).isEqualTo(1);
        assertThat(total("?iaf=17&type=STAGE_1&state=PLANNED&auditor=" + lin + "&from=2031-03-04&to=2031-03-04"))
                .isEqualTo(1);
        Answer list = api.get("/api/v1/audits", token);
        assertThat(list.json().at("/items/0/leadAuditorId").asString()).isEqualTo(lin.toString());
        assertThat(list.json().at("/items/0/team")).isEmpty();
        assertThat(list.json().at("/items/0/siteIds")).hasSize(1);
        assertThat(total("?from=2031-03-05")).isZero();
        assertThat(total("?auditor=" + chen)).isZero();
    }

    @Test
    void anotherBodyFindsNothing() {
        String id = api.post("/api/v1/audits", token, stage1(MONDAY, lin))
                .json()
                .get("id")
                .asString();
        String stranger = api.token(tenants.certificationBody());

        assertThat(api.get("/api/v1/audits/" + id, stranger).status()).isEqualTo(404);
        assertThat(api.get("/api/v1/audits/" + id + "/candidates", stranger).status())
                .isEqualTo(404);
        Answer foreign = api.post("/api/v1/audits", stranger, stage1(MONDAY, lin));
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.json().at("/errors/0/field").asString()).isEqualTo("certificationId");
    }

    private int total(String query) {
        return api.get("/api/v1/audits" + query, token).json().get("total").asInt();
    }

    @Test
    void anAuditWhoseSitesAreNotNamedGoesToAllOfThemWhateverASampleWouldBe() {
        UUID of = UUID.fromString(certification);
        UUID client = UUID.fromString(api.get("/api/v1/certifications/" + certification, token)
                .json()
                .get("organisationId")
                .asString());
        UUID office = files.site(planner, client, "Office");
        List<UUID> branches = IntStream.range(0, 6)
                .mapToObj(i -> files.site(planner, client, "Branch " + i))
                .toList();
        files.determined(planner, of, office, branches);
        Answer planned = api.post("/api/v1/audits", token, stage1(MONDAY, lin));
        assertThat(planned.status()).as(planned.raw().body()).isEqualTo(201);
        assertThat(planned.json().get("siteIds")).hasSize(8);
    }

    private String stage1(LocalDate start, @org.jspecify.annotations.Nullable UUID lead) {
        return """
                {"certificationId": "%s", "type": "STAGE_1", "iafCodes": ["17"], "start": "%s", "end": "%s"%s}""".formatted(
                certification, start, start.plusDays(1), lead == null ? "" : ", \"leadAuditorId\": \"" + lead + "\"");
    }
}
