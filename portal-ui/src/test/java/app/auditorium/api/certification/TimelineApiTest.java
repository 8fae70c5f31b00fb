package app.auditorium.api.certification;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.PortalTest;
import app.auditorium.api.ApiCalls;
import app.auditorium.api.ApiCalls.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class TimelineApiTest {

    private static final String PATH = "/api/v1/calculators/certification-timeline";
    private static final String EXAMPLE = """
            { "today": "2026-07-02", "expiryConvention": "SAME_DAY",
              "events": [ { "type": "STAGE_2_END", "date": "2025-01-20", "openMajors": 0 },
                          { "type": "DECISION", "kind": "INITIAL", "date": "2025-03-15" },
                          { "type": "SURVEILLANCE", "date": "2026-02-10", "openMajors": 1 },
                          { "type": "MAJORS_VERIFIED", "date": "2026-04-01" } ] }
            """;

    @Autowired
    ApiCalls api;

    @Test
    void anyoneMayReplayAHistory() {
        Answer answer = api.post(PATH, "", EXAMPLE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/status").asString()).isEqualTo("ACTIVE");
        assertThat(answer.json().at("/expiry").asString()).isEqualTo("2028-03-15");
        assertThat(answer.json().at("/cycles/0/from").asString()).isEqualTo("2025-03-15");
        assertThat(answer.json().at("/notCertified").isArray()).isTrue();
        assertThat(answer.json().at("/violations").isArray()).isTrue();
        assertThat(answer.json().at("/proposals").isArray()).isTrue();
        assertThat(answer.json().at("/obligations/0/kind").asString()).isEqualTo("FIRST_SURVEILLANCE");
        assertThat(answer.json().at("/obligations/0/windowFrom").asString()).isEqualTo("2025-12-15");
        assertThat(answer.json().at("/obligations/0/state").asString()).isEqualTo("DONE");
    }

    @Test
    void nothingAtAllIsPendingWithNullsAndEmptyArrays() {
        Answer answer = api.post(PATH, "", "{\"today\": \"2026-07-02\", \"events\": []}");

        assertThat(answer.json().at("/status").asString()).isEqualTo("PENDING");
        assertThat(answer.raw().body()).contains("\"expiry\":null", "\"cycles\":[]", "\"obligations\":[]");
    }

    @Test
    void aForbiddenEventIsNamedWithItsRuleAndIndex() {
        Answer answer = api.post(PATH, "", """
                { "today": "2026-07-02", "events": [ { "type": "DECISION", "kind": "INITIAL", "date": "2025-03-15" } ] }
                """, "Accept-Language", "zh-TW");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().at("/rule").asString()).isEqualTo("A-30");
        assertThat(answer.json().at("/event").isInt()).isTrue();
        assertThat(answer.json().at("/event").asInt()).isZero();
        assertThat(answer.json().at("/detail").asString()).contains("第二階段");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2026-07-02\"        | null                  | today",
                "\"2026-07-02\"        | \"2026-02-30\"        | today",
                "\"2026-07-02\"        | \"20026-07-02\"       | today",
                "\"2026-07-02\"        | \"+20026-07-02\"      | today",
                "\"SAME_DAY\"          | \"NEVER\"             | expiryConvention",
                "\"2025-01-20\"        | \"2025-01-32\"        | events[0].date",
                "\"2025-01-20\"        | \"2026-07-03\"        | events[0].date",
                "\"2025-03-15\"        | \"2025-01-19\"        | events[1].date",
                "\"INITIAL\"           | null                  | events[1].kind",
                "\"INITIAL\"           | \"MAYBE\"             | events[1].kind",
                "\"SURVEILLANCE\"      | \"SCOPE_EXTENDED\"    | events[2].type",
                "\"SURVEILLANCE\"      | \"TRANSFER_IN\"       | events[2].expiry",
                "\"openMajors\": 1     | \"openMajors\": -1    | events[2].openMajors",
                "\"openMajors\": 1     | \"openMajors\": 1.5   | events[2].openMajors",
                "\"openMajors\": 1     | \"openMajors\": \"1\" | events[2].openMajors"
            })
    void whatDoesNotParseOrCannotExistIsNamedByItsField(String was, String is, String field) {
        Answer answer = api.post(PATH, "", EXAMPLE.replace(was.strip(), is.strip()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors").findValuesAsString("field")).contains(field);
    }

    @Test
    void violationsAreToldInTheCallersLanguage() {
        String late = """
                { "today": "2026-07-02", "events": [ { "type": "STAGE_2_END", "date": "2025-01-20" },
                                                     { "type": "DECISION", "kind": "INITIAL", "date": "2025-03-15" } ] }
                """;

        assertThat(api.post(PATH, "", late).json().at("/violations/0/text").asString())
                .contains("12 months after the decision");
        assertThat(api.post(PATH, "", late, "Accept-Language", "zh-TW")
                        .json()
                        .at("/violations/0/text")
                        .asString())
                .contains("追蹤稽核");
    }
}
