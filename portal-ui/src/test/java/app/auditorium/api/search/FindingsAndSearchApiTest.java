package app.auditorium.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.PortalTest;
import app.auditorium.api.ApiCalls;
import app.auditorium.api.ApiCalls.Answer;
import app.auditorium.audit.AuditState;
import app.auditorium.finding.FindingFixtures;
import app.auditorium.finding.FindingFixtures.AuditUnderTest;
import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.Tenants;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class FindingsAndSearchApiTest {

    private static final String CHINESE = """
            {"standard": "ISO_45001", "clause": "6.1.2.1", "grade": "MINOR", "statement": "溶劑槽車卸料作業未納入危害鑑別。", "evidence": "鑑別表 2026。"}""";
    private static final String ENGLISH = """
            {"clause": "8.1.2", "grade": "MAJOR", "statement": "The unloading bay has no interlock.", "evidence": "Bay 3 <b>seen</b>."}""";

    @Autowired
    private ApiCalls api;

    @Autowired
    private Tenants tenants;

    @Autowired
    private FindingFixtures fixtures;

    private Membership lead;
    private String token = "";
    private AuditUnderTest audit;

    @BeforeEach
    void anAudit() {
        lead = tenants.certificationBody(Role.LEAD_AUDITOR);
        token = api.token(lead);
        audit = fixtures.anAudit(lead);
        untilSearchAnswers();
    }

    /** The portal serves before its index is there; until then the search says so with 503. */
    private void untilSearchAnswers() {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (search("").status() == 503) {
            assertThat(Instant.now()).isBefore(end);
        }
    }

    @Test
    void aFindingIsRaisedReadCorrectedAndReleased() {
        Answer raised = raise(CHINESE);
        assertThat(raised.status()).as(raised.raw().body()).isEqualTo(201);
        String path = raised.header("Location");
        assertThat(path).isEqualTo("/api/v1/findings/" + raised.json().get("id").asString());
        assertThat(raised.json().get("iafCodes")).hasSize(2);

        Answer read = api.get(path, token);
        assertThat(read.json()).isEqualTo(raised.json());
        assertThat(api.call("PUT", path, token, ENGLISH).status()).isEqualTo(428);
        assertThat(api.call("PUT", path, token, ENGLISH, "If-Match", read.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(api.call("PUT", path, token, ENGLISH, "If-Match", read.header("ETag"))
                        .status())
                .isEqualTo(409);

        assertThat(api.post(path + "/release", token, "")
                        .json()
                        .get("releasedAt")
                        .isNull())
                .isFalse();
        Answer late = api.call(
                "PUT", path, token, ENGLISH, "If-Match", api.get(path, token).header("ETag"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.json().get("rule").asString()).isEqualTo("G.2");
        assertThat(api.get("/api/v1/audits/" + audit.id() + "/findings", token)
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(AuditState.class)
    void findingsAreRaisedUntilTheReportAndReleasedFromTheBeginning(AuditState state) {
        audit = fixtures.anAudit(lead, state.name(), "Example Works", null);
        boolean open = !Set.of("REPORTED", "READY_FOR_DECISION", "CANCELLED").contains(state.name());
        boolean draft =
                Set.of("PLANNED", "TEAM_PROPOSED", "CONFIRMED", "SCHEDULED").contains(state.name());

        Answer raised = raise(CHINESE);
        assertThat(raised.status()).as(raised.raw().body()).isEqualTo(open ? 201 : 422);
        if (open) {
            Answer released = api.post(raised.header("Location") + "/release", token, "");
            assertThat(released.status()).as(released.raw().body()).isEqualTo(draft ? 422 : 200);
        }
    }

    @Test
    void whatBreaksARuleNamesIt() {
        Answer refused = raise("{\"grade\": \"MAJOR\", \"statement\": \"x\", \"evidence\": \"y\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("rule").asString()).isEqualTo("A-51");
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("clause");

        assertThat(raise("{\"grade\": \"GRAVE\", \"statement\": \"x\"}").status())
                .isEqualTo(400);
        assertThat(raise("{\"grade\": \"OFI\"}").status()).isEqualTo(400);
        assertThat(raise(ENGLISH.replace("}", ", \"siteId\": \"" + UUID.randomUUID() + "\"}"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void anotherTenantsAuditAndFindingAreNotThere() {
        String id = raise(CHINESE).json().get("id").asString();
        String other = api.token(tenants.certificationBody());

        assertThat(api.get("/api/v1/findings/" + id, other).status()).isEqualTo(404);
        assertThat(api.get("/api/v1/audits/" + audit.id() + "/findings", other).status())
                .isEqualTo(404);
        assertThat(api.post("/api/v1/audits/" + audit.id() + "/findings", other, CHINESE)
                        .status())
                .isEqualTo(404);
        assertThat(api.post("/api/v1/findings/" + id + "/release", other, "").status())
                .isEqualTo(404);
    }

    @Test
    void someoneOutsideTheTeamRaisesNothing() {
        String planner = api.token(tenants.colleague(lead, null, Role.PLANNER));

        assertThat(api.post("/api/v1/audits/" + audit.id() + "/findings", planner, CHINESE)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void findingsInBothLanguagesAreFound() {
        raise(CHINESE);
        raise(ENGLISH);
        Instant end = Instant.now().plus(Duration.ofSeconds(15));
        while (search("").json().get("total").asInt() < 2) {
            assertThat(Instant.now()).isBefore(end);
        }

        Answer chinese = search("q=" + encoded("危害鑑別 卸料"));
        assertThat(chinese.json().get("total").asInt()).isEqualTo(1);
        assertThat(chinese.json().at("/items/0/highlights/0").asString()).contains("<mark>危害鑑別</mark>");
        assertThat(chinese.json().at("/items/0/tenant").asString()).isEqualTo(lead.tenantName());

        Answer english = search("q=interlocks&iaf=17&grade=MAJOR,MINOR&standard=ISO_45001&clause=8.1&sort=newest");
        assertThat(english.json().get("total").asInt()).isEqualTo(1);
        assertThat(english.json().at("/items/0/organisation").asString()).isEqualTo("Example Works");
        assertThat(english.json().at("/facets/grade/0/value").asString()).isEqualTo("MAJOR");
        assertThat(search("q=bay&tenant=" + encoded(lead.tenantName()))
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(search("reach=shared").json().get("total").asInt()).isZero();
    }

    @Test
    void whatCannotBeAskedIsToldWithItsField() {
        assertThat(search("q=" + "x".repeat(1001)).status()).isEqualTo(400);
        assertThat(search("reach=everything").json().at("/errors/0/field").asString())
                .isEqualTo("reach");
        assertThat(search("iaf=40").status()).isEqualTo(400);
        Answer grave = search("grade=GRAVE");
        assertThat(grave.status()).isEqualTo(400);
        assertThat(grave.json().at("/errors/0/message").asString())
                .contains("GRAVE")
                .doesNotContain("list");
        assertThat(search("from=2026-13-01").status()).isEqualTo(400);
        assertThat(search("colour=red").status()).isEqualTo(400);
        Answer behindTheEnd = search("page=1000");
        assertThat(behindTheEnd.status()).isEqualTo(200);
        assertThat(behindTheEnd.json().get("items")).isEmpty();
        assertThat(search("q=" + encoded("' OR 1=1; {\"match_all\":{}} AND ((("))
                        .status())
                .isEqualTo(200);
    }

    private Answer raise(String finding) {
        return api.post("/api/v1/audits/" + audit.id() + "/findings", token, finding);
    }

    private Answer search(String query) {
        return api.get("/api/v1/search/findings?" + query, token);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
