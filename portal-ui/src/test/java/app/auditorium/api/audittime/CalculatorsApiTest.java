package app.auditorium.api.audittime;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.PortalTest;
import app.auditorium.api.ApiCalls;
import app.auditorium.api.ApiCalls.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The calculators as a stranger calls them, word for word by the contract. */
@PortalTest
class CalculatorsApiTest {

    @Autowired
    private ApiCalls api;

    private Answer ask(String calculator, String body, String... headers) {
        return api.post("/api/v1/calculators/" + calculator, "", body.replace('\'', '"'), headers);
    }

    private Answer time(String members) {
        return ask("audit-time", "{'standard':'ISO_9001','personnel':[{'people':30,'hoursPerDay':8}]" + members + "}");
    }

    private static void refused(Answer answer, int status, String ruleOrField) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        String said = status == 422
                ? answer.json().at("/rule").asString()
                : answer.json().at("/errors/0/field").asString();
        assertThat(said).isEqualTo(ruleOrField);
    }

    @Test
    void theExampleOfTheContract() {
        Answer answer = ask("audit-time", """
                { 'standard': 'ISO_45001', 'complexity': 'MEDIUM',
                  'personnel': [ { 'people': 150, 'hoursPerDay': 8 }, { 'people': 20, 'hoursPerDay': 4 } ], 'contractors': 12,
                  'adjustments': [ { 'reason': 'mature system', 'percent': -10 } ],
                  'sampledSite': { 'centralProcessesPercent': -15 },
                  'plannedOnSiteDays': 7.5, 'onSiteJustification': null }""");
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(answer.json().at("/effectivePersonnel").isIntegralNumber()).isTrue();
        assertThat(answer.json().at("/effectivePersonnel").asInt()).isEqualTo(172);
        assertThat(answer.json().at("/tableDays").isNumber()).isTrue();
        assertThat(answer.json().at("/tableDays").asDouble()).isEqualTo(9);
        assertThat(answer.json().at("/calculatedDays").asDouble()).isEqualTo(6.75);
        assertThat(answer.json().at("/initialDays").asDouble()).isEqualTo(7);
        assertThat(answer.json().at("/stage1Days").asDouble()).isEqualTo(2);
        assertThat(answer.json().at("/stage2Days").asDouble()).isEqualTo(5);
        assertThat(answer.json().at("/onSiteMinimumDays").asDouble()).isEqualTo(5.6);
        assertThat(answer.json().at("/surveillanceDays").asDouble()).isEqualTo(2.5);
        assertThat(answer.json().at("/recertificationDays").asDouble()).isEqualTo(4.5);
        assertThat(answer.json().at("/steps").isArray()).isTrue();
        assertThat(answer.json().at("/steps/0/rule").asString()).isEqualTo("C-14");
        assertThat(answer.json().at("/steps/0/text").asString()).isEqualTo("150 people at 8 hours a day: 150");
    }

    @Test
    void theWorkingSpeaksTheLanguageOfTheCaller() {
        Answer chinese = ask(
                "audit-time",
                "{'standard':'ISO_9001','personnel':[{'people':30,'hoursPerDay':8}]}",
                "Accept-Language",
                "zh-TW");
        assertThat(chinese.json().at("/steps/0/text").asString()).isEqualTo("30 人，每日 8 小時：計 30 人");
        Answer refused = ask(
                "audit-time",
                "{'standard':'ISO_9001','personnel':[{'people':10701,'hoursPerDay':8}]}",
                "Accept-Language",
                "zh-TW");
        refused(refused, 422, "C.1");
        assertThat(refused.json().at("/detail").asString()).contains("10700 人");
    }

    @Test
    void optionalFieldsMayBeAbsentOrNullAndUnknownOnesAreIgnored() {
        assertThat(time("").status()).isEqualTo(200);
        assertThat(time(",'complexity':null,'contractors':null,'adjustments':null,'sampledSite':null,"
                                + "'plannedOnSiteDays':null,'onSiteJustification':null,'colour':'red'")
                        .status())
                .isEqualTo(200);
        assertThat(time(",'adjustments':[],'sampledSite':{},'onSiteJustification':''")
                        .status())
                .isEqualTo(200);
        assertThat(time(",'sampledSite':{'centralProcessesPercent':null}").status())
                .isEqualTo(200);
        assertThat(time(",'adjustments':[{'percent':-5}]")
                        .json()
                        .at("/calculatedDays")
                        .asDouble())
                .isEqualTo(3.8);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'contractors':-1                                       | 400 | contractors",
                "'contractors':1.5                                      | 400 | contractors",
                "'contractors':'1'                                      | 400 | contractors",
                "'contractors':''                                       | 400 | contractors",
                "'contractors':true                                     | 400 | contractors",
                "'complexity':'EXTREME'                                 | 400 | complexity",
                "'complexity':''                                        | 400 | complexity",
                "'complexity':1                                         | 400 | complexity",
                "'adjustments':[{'reason':'x'}]                         | 400 | adjustments[0].percent",
                "'adjustments':[{'reason':'x','percent':null}]          | 400 | adjustments[0].percent",
                "'adjustments':[{'reason':'x','percent':'-5'}]          | 400 | adjustments[0].percent",
                "'adjustments':[{'reason':'x','percent':''}]            | 400 | adjustments[0].percent",
                "'adjustments':[{'reason':'x','percent':true}]          | 400 | adjustments[0].percent",
                "'adjustments':[{'reason':5,'percent':1}]               | 400 | adjustments[0].reason",
                "'adjustments':[null]                                   | 400 | adjustments[0]",
                "'adjustments':{'reason':'x','percent':1}               | 400 | adjustments",
                "'adjustments':''                                       | 400 | adjustments",
                "'adjustments':[{'percent':1e400000}]                   | 400 | adjustments[0].percent",
                "'sampledSite':''                                       | 400 | sampledSite",
                "'sampledSite':true                                     | 400 | sampledSite",
                "'sampledSite':{'centralProcessesPercent':'a'}          | 400 | sampledSite.centralProcessesPercent",
                "'plannedOnSiteDays':-1                                 | 400 | plannedOnSiteDays",
                "'plannedOnSiteDays':'7.5'                              | 400 | plannedOnSiteDays",
                "'onSiteJustification':5                                | 400 | onSiteJustification",
                "'adjustments':[{'percent':-31}]                        | 422 | C-07",
                "'adjustments':[{'percent':-16},{'percent':-15}]        | 422 | C-07",
                "'sampledSite':{'centralProcessesPercent':-21}          | 422 | C-35",
                "'adjustments':[{'percent':-40}],'sampledSite':{'centralProcessesPercent':-11} | 422 | C-35",
                "'plannedOnSiteDays':3.1                                | 422 | C-02",
                "'plannedOnSiteDays':3.1,'onSiteJustification':' '      | 422 | C-02",
                "'plannedOnSiteDays':0                                  | 422 | C-02",
            },
            quoteCharacter = '`')
    void whatIsNotRightIsRefused(String member, int status, String ruleOrField) {
        refused(time("," + member), status, ruleOrField);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'personnel':[{'people':1,'hoursPerDay':8}]}                                   | 400 | standard",
                "{'standard':null,'personnel':[{'people':1,'hoursPerDay':8}]}                   | 400 | standard",
                "{'standard':'ISO_45003','personnel':[{'people':1,'hoursPerDay':8}]}            | 400 | standard",
                "{'standard':'TOSHMS','personnel':[{'people':1,'hoursPerDay':8}]}               | 400 | standard",
                "{'standard':'iso_9001','personnel':[{'people':1,'hoursPerDay':8}]}             | 400 | standard",
                "{'standard':'','personnel':[{'people':1,'hoursPerDay':8}]}                     | 400 | standard",
                "{'standard':0,'personnel':[{'people':1,'hoursPerDay':8}]}                      | 400 | standard",
                "{'standard':'ISO_9001'}                                                        | 400 | personnel",
                "{'standard':'ISO_9001','personnel':null}                                       | 400 | personnel",
                "{'standard':'ISO_9001','personnel':{'people':1,'hoursPerDay':8}}               | 400 | personnel",
                "{'standard':'ISO_9001','personnel':[]}                                         | 422 | C.1",
                "{'standard':'ISO_9001','personnel':[{'people':0,'hoursPerDay':8}]}             | 422 | C.1",
                "{'standard':'ISO_9001','personnel':[null]}                                     | 400 | personnel[0]",
                "{'standard':'ISO_9001','personnel':[5]}                                        | 400 | personnel[0]",
                "{'standard':'ISO_9001','personnel':[{'people':-1,'hoursPerDay':8}]}            | 400 | personnel[0].people",
                "{'standard':'ISO_9001','personnel':[{'people':1.5,'hoursPerDay':8}]}           | 400 | personnel[0].people",
                "{'standard':'ISO_9001','personnel':[{'people':'1','hoursPerDay':8}]}           | 400 | personnel[0].people",
                "{'standard':'ISO_9001','personnel':[{'people':null,'hoursPerDay':8}]}          | 400 | personnel[0].people",
                "{'standard':'ISO_9001','personnel':[{'hoursPerDay':8}]}                        | 400 | personnel[0].people",
                "{'standard':'ISO_9001','personnel':[{'people':1}]}                             | 400 | personnel[0].hoursPerDay",
                "{'standard':'ISO_9001','personnel':[{'people':1,'hoursPerDay':0}]}             | 400 | personnel[0].hoursPerDay",
                "{'standard':'ISO_9001','personnel':[{'people':1,'hoursPerDay':-1}]}            | 400 | personnel[0].hoursPerDay",
                "{'standard':'ISO_9001','personnel':[{'people':1,'hoursPerDay':25}]}            | 400 | personnel[0].hoursPerDay",
                "{'standard':'ISO_9001','personnel':[{'people':1,'hoursPerDay':'8'}]}           | 400 | personnel[0].hoursPerDay",
                "{'standard':'ISO_9001','personnel':[{'people':1,'hoursPerDay':NaN}]}           | 400 | *",
                "{'standard':'ISO_9001','personnel':[{'people':10701,'hoursPerDay':8}]}         | 422 | C.1",
                "{'standard':'ISO_9001','personnel':[{'people':99999999999999,'hoursPerDay':8}]} | 422 | C.1",
                "{'standard':'ISO_14001','personnel':[{'people':1,'hoursPerDay':8}]}            | 400 | complexity",
                "{'standard':'ISO_45001','complexity':'LIMITED','personnel':[{'people':1,'hoursPerDay':8}]} | 422 | C.1",
                "[]                                                                             | 400 | *",
                "null                                                                           | 400 | *",
                "'text'                                                                         | 400 | *",
                "{                                                                              | 400 | *",
            },
            quoteCharacter = '`')
    void whatIsNoQuestionIsRefused(String body, int status, String ruleOrField) {
        Answer answer = ask("audit-time", body);
        if (ruleOrField.equals("*")) {
            assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        } else {
            refused(answer, status, ruleOrField);
        }
    }

    @Test
    void aWholeNumberIsWholeHoweverItIsWritten() {
        for (String people : List.of("150", "150.0", "1.5e2", "15E1")) {
            Answer answer = ask(
                    "audit-time", "{'standard':'ISO_9001','personnel':[{'people':" + people + ",'hoursPerDay':8}]}");
            assertThat(answer.json().at("/effectivePersonnel").asInt())
                    .as(people)
                    .isEqualTo(150);
        }
        assertThat(ask("site-sample", "{'sites':1e400000,'event':'INITIAL','samplingAllowed':true}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatDoesNotParseComesBeforeWhatBreaksARule() {
        refused(time(",'adjustments':[{'percent':-99}],'contractors':-1"), 400, "contractors");
    }

    @Test
    void anIntegratedAudit() {
        Answer answer = ask("integrated-audit-time", """
                { 'personnel': [ { 'people': 30, 'hoursPerDay': 8 } ], 'contractors': 0, 'standards': [
                  { 'standard': 'ISO_9001', 'complexity': null, 'adjustments': [] },
                  { 'standard': 'ISO_14001', 'complexity': 'MEDIUM', 'adjustments': [ { 'reason': 'x', 'percent': 10 } ] } ],
                  'integrationPercent': -20, 'plannedDays': 21 }""");
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(answer.json().at("/sumDays").asDouble()).isEqualTo(9.5);
        assertThat(answer.json().at("/adjustedSumDays").asDouble()).isEqualTo(10.05);
        assertThat(answer.json().at("/calculatedDays").asDouble()).isEqualTo(8.04);
        assertThat(answer.json().at("/floorDays").asDouble()).isEqualTo(8.04);
        assertThat(answer.json().at("/days").asDouble()).isEqualTo(8.5);
        assertThat(answer.json().at("/steps")).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'standards':null                                                              | 400 | standards",
                "'standards':[]                                                                | 422 | C-40",
                "'standards':[{'standard':'ISO_9001'}]                                         | 422 | C-40",
                "'standards':[{'standard':'ISO_9001'},{'standard':'ISO_9001'}]                 | 422 | C-40",
                "'standards':[{'standard':'ISO_9001'},{'standard':'ISO_14001'}]                | 400 | standards[1].complexity",
                "'standards':[{'standard':'ISO_9001'},{'standard':'ISO_1'}]                    | 400 | standards[1].standard",
                "'standards':[{'standard':'ISO_9001'},{}]                                      | 400 | standards[1].standard",
                "'standards':[{'standard':'ISO_9001'},{'standard':'ISO_45001','complexity':'LIMITED'}] | 422 | C.1",
                "'standards':[{'standard':'ISO_9001','adjustments':[{'percent':-31}]},{'standard':'ISO_14001','complexity':'LOW'}] | 422 | C-07",
                "'standards':[{'standard':'ISO_9001'},{'standard':'ISO_14001','complexity':'LOW'}],'integrationPercent':-21 | 422 | C-40",
                "'standards':[{'standard':'ISO_9001'},{'standard':'ISO_14001','complexity':'LOW'}],'integrationPercent':0.5 | 422 | C-40",
                "'standards':[{'standard':'ISO_9001'},{'standard':'ISO_14001','complexity':'LOW'}],'plannedDays':6.3 | 422 | C-40",
                "'standards':[{'standard':'ISO_9001'},{'standard':'ISO_14001','complexity':'LOW'}],'plannedDays':-6 | 400 | plannedDays",
            },
            quoteCharacter = '`')
    void anIntegratedAuditThatIsNoneIsRefused(String members, int status, String ruleOrField) {
        refused(
                ask("integrated-audit-time", "{'personnel':[{'people':30,'hoursPerDay':8}]," + members + "}"),
                status,
                ruleOrField);
    }

    @Test
    void aSampleOfSites() {
        Answer answer = ask("site-sample", "{ 'sites': 10, 'event': 'INITIAL', 'samplingAllowed': true }");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/sites").asInt()).isEqualTo(4);
        assertThat(answer.json().at("/random").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/centralFunction").isBoolean()).isTrue();
        assertThat(answer.json().at("/centralFunction").asBoolean()).isTrue();
        assertThat(answer.json().at("/steps").isArray()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'sites':0,'event':'INITIAL','samplingAllowed':true}      | sites",
                "{'sites':-3,'event':'INITIAL','samplingAllowed':true}     | sites",
                "{'sites':2.5,'event':'INITIAL','samplingAllowed':true}    | sites",
                "{'event':'INITIAL','samplingAllowed':true}                | sites",
                "{'sites':3,'samplingAllowed':true}                        | event",
                "{'sites':3,'event':'STAGE_2','samplingAllowed':true}      | event",
                "{'sites':3,'event':'INITIAL'}                             | samplingAllowed",
                "{'sites':3,'event':'INITIAL','samplingAllowed':'yes'}     | samplingAllowed",
                "{'sites':3,'event':'INITIAL','samplingAllowed':1}         | samplingAllowed",
            },
            quoteCharacter = '`')
    void aSampleThatCannotExistIsRefused(String body, String field) {
        refused(ask("site-sample", body), 400, field);
    }

    @Test
    void onlyPostsWithoutParametersAreCalls() {
        assertThat(api.get("/api/v1/calculators/audit-time", "").status()).isEqualTo(405);
        assertThat(api.post("/api/v1/calculators/site-sample?sites=3", "", "{}").status())
                .isEqualTo(400);
        assertThat(api.post("/api/v1/calculators/site-sample", "", "a", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
    }
}
