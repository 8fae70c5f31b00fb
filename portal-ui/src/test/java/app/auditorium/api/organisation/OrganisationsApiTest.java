package app.auditorium.api.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.PortalTest;
import app.auditorium.api.ApiCalls;
import app.auditorium.api.ApiCalls.Answer;
import app.auditorium.kernel.Role;
import app.auditorium.testing.Tenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class OrganisationsApiTest {

    private static final String PATH = "/api/v1/organisations";
    private static final String STEEL = """
            {"name": "Hongyuan", "nameZh": "宏遠", "country": "TW", "taxId": "12345678", "iafCodes": ["17"],
             "sites": [{"name": "Works", "address": "台中市", "employees": 180, "contractors": 25, "centralFunction": true}]}
            """;

    @Autowired
    ApiCalls api;

    @Autowired
    Tenants tenants;

    String token;

    @BeforeEach
    void aPlanner() {
        token = api.token(tenants.certificationBody(Role.PLANNER));
    }

    @Test
    void aClientIsAddedReadListedAndChanged() {
        Answer added = api.post(PATH, token, STEEL);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("ETag")).isEqualTo("\"0\"");
        Answer read = api.get(added.header("Location"), token);
        assertThat(read.json().at("/sites/0/employees").asInt()).isEqualTo(180);
        Answer list = api.get(PATH + "?q=%E5%AE%8F&iaf=17&sort=-employees&page=0&size=10", token);
        assertThat(list.json().at("/total").asInt()).isEqualTo(1);
        assertThat(list.json().at("/items/0/iafCodes/0").asString()).isEqualTo("17");
        String changed = STEEL.replace("180", "181");
        String at = added.header("Location");
        assertThat(api.call("PUT", at, token, changed).status()).isEqualTo(428);
        assertThat(api.call("PUT", at, token, changed, "If-Match", added.header("ETag"))
                        .status())
                .isEqualTo(200);
        Answer stale = api.call("PUT", at, token, STEEL, "If-Match", added.header("ETag"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().at("/changedBy").asString()).isEqualTo("Test Person");
    }

    @Test
    void whatIsWrongIsTold() {
        Answer wrong = api.post(PATH, token, "{\"country\": \"XX\", \"iafCodes\": [\"17\", \"99\"]}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().at("/errors")).hasSize(3);
        api.post(PATH, token, STEEL);
        assertThat(api.post(PATH, token, STEEL).status()).isEqualTo(422);
        assertThat(api.get(PATH + "?iaf=40", token).status()).isEqualTo(400);
        assertThat(api.get(PATH + "?sort=colour", token).status()).isEqualTo(400);
        String auditor = api.token(tenants.certificationBody(Role.AUDITOR));
        assertThat(api.post(PATH, auditor, STEEL).status()).isEqualTo(403);
    }

    @Test
    void aListIsImportedAfterADryRun() {
        String csv = "name,country,taxId,iaf,employees\nAlpha,TW,1,17,5\nBeta,TW,2,12,6\n";
        Answer dry = api.post(PATH + "/import?dryRun=true", token, csv, "Content-Type", "text/csv");
        assertThat(dry.status()).isEqualTo(200);
        assertThat(dry.json().at("/rows/1/fate").asString()).isEqualTo("NEW");
        assertThat(dry.json().at("/written").asBoolean()).isFalse();
        assertThat(api.get(PATH, token).json().at("/total").asInt()).isZero();
        String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--x--\r\n";
        Answer done = api.post(PATH + "/import", token, form, "Content-Type", "multipart/form-data; boundary=x");
        assertThat(done.json().at("/written").asBoolean()).isTrue();
        assertThat(api.get(PATH, token).json().at("/total").asInt()).isEqualTo(2);
        Answer refused = api.post(
                PATH + "/import",
                token,
                csv + "Gamma,TW,3,77,x\n",
                "Content-Type",
                "text/csv",
                "Accept-Language",
                "zh-TW");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("rows[4].employees");
        assertThat(refused.json().at("/errors/0/message").asString()).contains("不是整數");
    }
}
