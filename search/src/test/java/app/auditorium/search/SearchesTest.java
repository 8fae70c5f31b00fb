package app.auditorium.search;

import static app.auditorium.search.SearchFixtures.statements;
import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.finding.FindingFixtures;
import app.auditorium.finding.FindingFixtures.AuditUnderTest;
import app.auditorium.finding.Findings;
import app.auditorium.finding.Grade;
import app.auditorium.finding.NewFinding;
import app.auditorium.kernel.StandardId;
import app.auditorium.search.SearchAnswer.Found;
import app.auditorium.search.SearchAnswer.Refused;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.Tenants;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@SearchTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchesTest {

    private static final String TANKER = "新增溶劑槽車卸料作業未納入危害鑑別；查閱 2026 年鑑別表，僅列儲存與取用。";
    private static final String INTERLOCK =
            "The unloading bay has no interlock against overfill; hazard identification lists the risk as low.";
    private static final String REACTOR = "反應槽改為連續進料後，危害與風險評估未於變更前完成，鑑別亦未更新。";
    private static final String HOSE = "卸料區可考慮以密閉接頭取代軟管，降低逸散。";

    @Autowired
    SearchFixtures search;

    @Autowired
    FindingsIndex index;

    @Autowired
    FindingFixtures fixtures;

    @Autowired
    Findings findings;

    @Autowired
    Tenants tenants;

    Membership body;
    AuditUnderTest audit;

    @BeforeAll
    void fourFindings() {
        body = tenants.certificationBody();
        audit = fixtures.anAudit(body);
        raise("6.1.2.1", Grade.MINOR, TANKER, "第二廠區卸料站，2026-03-11。", List.of("12"));
        raise("8.1.2", Grade.MAJOR, INTERLOCK, "Bay 3, walked through at 10:40.", List.of("12"));
        raise("8.1.3", Grade.MINOR, REACTOR, "變更申請單 C-114。", List.of("17"));
        raise("6.1.2.3", Grade.OFI, HOSE, "", List.of("12"));
        search.caughtUp();
    }

    private void raise(String clause, Grade grade, String statement, String evidence, List<String> iaf) {
        Acting.as(
                body,
                () -> findings.raise(
                                audit.id(),
                                new NewFinding(StandardId.ISO_45001, clause, grade, statement, evidence, null, iaf))
                        .orThrow());
    }

    @Test
    void anUnbrokenRunOfChineseMatchesAsAPhrase() {
        // 危害 and 鑑別 both stand in REACTOR, but not together; INTERLOCK's clause titles do not hold them together either
        assertThat(search.statements(body, "危害鑑別")).contains(TANKER).doesNotContain(REACTOR);
    }

    @Test
    void everyWordMustMatchSomewhere() {
        assertThat(search.statements(body, "危害 鑑別")).contains(TANKER, REACTOR);
        assertThat(search.statements(body, "卸料 槽車")).containsExactly(TANKER);
        assertThat(search.statements(body, "卸料 掉落物")).isEmpty();
    }

    @Test
    void wordsMayMatchInEvidenceClauseTitleAndClientName() {
        assertThat(search.statements(body, "反應槽 C-114")).containsExactly(REACTOR);
        assertThat(search.statements(body, "Example interlock")).containsExactly(INTERLOCK);
        assertThat(search.statements(body, "範例工廠 軟管")).containsExactly(HOSE);
        assertThat(search.statements(body, "8.1.3")).containsExactly(REACTOR);
        assertThat(search.statements(body, "management of change")).containsExactly(REACTOR);
    }

    @Test
    void englishIsFoundByItsStem() {
        assertThat(search.statements(body, "interlocks unload")).containsExactly(INTERLOCK);
        assertThat(search.statements(body, "HAZARDS identifications")).contains(INTERLOCK);
    }

    @Test
    void aPhraseInQuotationMarksStandsTogether() {
        assertThat(search.statements(body, "\"hazard identification\"")).contains(INTERLOCK);
        assertThat(search.statements(body, "\"overfill hazard\"")).containsExactly(INTERLOCK);
        assertThat(search.statements(body, "\"hazard overfill\"")).isEmpty();
        assertThat(search.statements(body, "「查閱 2026 年」")).containsExactly(TANKER);
    }

    @Test
    void aSingleChineseCharacterIsFound() {
        assertThat(search.statements(body, "槽")).containsExactlyInAnyOrder(TANKER, REACTOR);
    }

    @Test
    void fullWidthFormsAreTheSameLetters() {
        assertThat(search.statements(body, "Ｃ－１１４")).containsExactly(REACTOR);
        assertThat(search.statements(body, "ｉｎｔｅｒｌｏｃｋ")).containsExactly(INTERLOCK);
    }

    @Test
    void anIafCodeAmongTheWordsNarrows() {
        assertThat(search.statements(body, "IAF 12 危害鑑別")).contains(TANKER);
        assertThat(search.statements(body, "IAF17")).containsExactly(REACTOR);
        assertThat(search.statements(body, "IAF 28")).isEmpty();
    }

    @Test
    void wordsThatStandTogetherAsTypedComeFirst() {
        assertThat(search.statements(body, "卸料").getFirst()).isIn(HOSE, TANKER);
        assertThat(search.statements(body, "危害 鑑別").getFirst()).isEqualTo(TANKER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or 1=1 --",
                "\"",
                "\"\"",
                "*",
                "?",
                "~",
                "危害*",
                "AND OR NOT",
                "statement:危害",
                "{\"match_all\":{}}",
                "(((",
                "/.*/",
                "a:b^2~3",
                "\\",
                "%",
                "<script>alert(1)</script>",
                "😀",
                "_all",
                "'; drop table finding; --",
                "\u0001",
                "．．．"
            })
    void syntaxIsPlainTextAndNeverAnError(String typed) {
        assertThat(search.ask(body, FindingSearch.of(typed, Reach.MINE))).isInstanceOf(Found.class);
    }

    @Test
    void aThousandCharactersAreFineAndMoreAreRefused() {
        assertThat(search.ask(body, FindingSearch.of("危".repeat(1000), Reach.MINE)))
                .isInstanceOf(Found.class);
        assertThat(search.ask(body, FindingSearch.of("ab cd ".repeat(166), Reach.MINE)))
                .isInstanceOf(Found.class);
        assertThat(search.ask(body, FindingSearch.of(manyDifferentWords(), Reach.MINE)))
                .isInstanceOf(Found.class);
        assertThat(search.ask(body, FindingSearch.of("危".repeat(1001), Reach.MINE)))
                .isInstanceOf(Refused.class);
        assertThat(search.ask(body, FindingSearch.of("a\0", Reach.MINE))).isInstanceOf(Refused.class);
    }

    private static String manyDifferentWords() {
        var words = new StringBuilder();
        for (char a = 'a'; words.length() < 990; a++) {
            for (char b = 'a'; b <= 'z' && words.length() < 990; b++) {
                words.append(a).append(b).append(' ');
            }
        }
        return words.toString();
    }

    @Test
    void matchesAreMarkedInTheTextOfTheDatabase() {
        var found = search.found(body, FindingSearch.of("卸料 危害鑑別 車", Reach.MINE));

        assertThat(found.items()).singleElement().satisfies(item -> {
            assertThat(item.statement().html()).startsWith("新增溶劑槽<mark>車卸料</mark>作業未納入<mark>危害鑑別</mark>；");
            assertThat(item.evidence().html()).isEqualTo("第二廠區<mark>卸料</mark>站，2026-03-11。");
        });
    }

    @Test
    void facetsCountWhatElseCouldBeChosen() {
        var all = search.found(body, FindingSearch.of("", Reach.MINE));
        assertThat(all.total()).isEqualTo(4);
        assertThat(counts(all, FacetName.IAF)).containsExactly("12=3", "17=1");
        assertThat(counts(all, FacetName.GRADE)).containsExactly("MINOR=2", "MAJOR=1", "OFI=1");
        assertThat(all.facets().get(FacetName.TENANT))
                .containsExactly(new FacetValue(body.tenantId().toString(), body.tenantName(), body.tenantNameZh(), 4));

        var narrowed = search.found(body, FindingSearch.of("", Reach.MINE).narrowedTo(FacetName.IAF, "17"));
        assertThat(statements(narrowed)).containsExactly(REACTOR);
        assertThat(narrowed.total()).isEqualTo(1);
        assertThat(counts(narrowed, FacetName.IAF)).containsExactly("12=3", "17=1");
        assertThat(counts(narrowed, FacetName.GRADE)).containsExactly("MINOR=1");
    }

    private static List<String> counts(Found found, FacetName facet) {
        return found.facets().get(facet).stream()
                .map(value -> value.value() + "=" + value.count())
                .toList();
    }

    @Test
    void aClauseIncludesThoseBelowIt() {
        var below = search.found(body, FindingSearch.of("", Reach.MINE).narrowedTo(FacetName.CLAUSE, "6.1"));

        assertThat(statements(below)).containsExactlyInAnyOrder(TANKER, HOSE);
    }

    @ParameterizedTest
    @CsvSource({"GRADE,MAJOR", "NEWEST,", "OLDEST,", "RELEVANCE,"})
    void resultsAreSortedAndPaged(SearchSort sort, String first) {
        var all = FindingSearch.of("", Reach.MINE).sortedBy(sort);
        var pages = java.util.stream.IntStream.range(0, 4)
                .mapToObj(n ->
                        search.found(body, all.page(n, 1)).items().getFirst().finding())
                .toList();

        assertThat(pages).doesNotHaveDuplicates();
        if (first != null) {
            assertThat(pages.getFirst().grade()).hasToString(first);
        }
    }

    @Test
    void behindTheLastResultThereIsNothingHoweverFar() {
        long all = Objects.requireNonNull(
                search.found(body, FindingSearch.of("", Reach.MINE)).total());

        for (int offset : List.of(9_990, 2_000_000_000)) {
            var behind = search.found(body, FindingSearch.of("", Reach.MINE).page(offset, 20));
            assertThat(behind.items()).as("from %d", offset).isEmpty();
            assertThat(behind.total()).isEqualTo(all);
        }
    }

    @Test
    void whatLiesDeeperThanTenThousandIsRefusedInTheReadersLanguage() throws IOException {
        Membership large = tenants.certificationBody();
        int total = 9_600;
        index.write(
                index.alias(),
                Stream.generate(() -> FindingsIndex.put(anyOf(large), 1))
                        .limit(total)
                        .toList());
        var deep = FindingSearch.of("", Reach.MINE).page(9_501, 500);
        Instant end = Instant.now().plusSeconds(20);
        while (search.found(large, deep.page(0, 0)).total() != total) {
            assertThat(Instant.now()).isBefore(end);
            SearchFixtures.pause(Duration.ofMillis(100));
        }

        assertThat(search.ask(large, deep))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.field()).isEqualTo("page");
                                    assertThat(problem.text(Locale.ENGLISH))
                                            .isEqualTo(
                                                    "Only the first 10,000 results can be paged through. Add a word or a filter.");
                                    assertThat(problem.text(Locale.TRADITIONAL_CHINESE))
                                            .isEqualTo("最多只能翻閱前 10,000 筆結果，請增加關鍵字或篩選條件。");
                                }));
    }

    private static FindingDocument anyOf(Membership owner) {
        return new FindingDocument(
                owner.tenantId(),
                UUID.randomUUID(),
                null,
                false,
                StandardId.ISO_9001,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "MINOR",
                1,
                "OPEN",
                "one of many",
                "",
                "2026-01-01",
                "2026");
    }

    @Test
    void thePoolIsEmptyAsLongAsNobodyConsents() {
        var pool = search.found(body, FindingSearch.of("", Reach.POOL));

        assertThat(pool.total()).isZero();
        assertThat(pool.items()).isEmpty();
        assertThat(pool.facets()).isEmpty();
    }

    @Test
    void aFindingIsSearchableWithinTwoSecondsOfItsCommit() {
        Membership other = tenants.certificationBody();
        AuditUnderTest there = fixtures.anAudit(other);
        fixtures.aMinor(other, there, "吊掛作業半徑未管制");
        Instant committed = Instant.now();

        while (search.statements(other, "吊掛作業").isEmpty()) {
            assertThat(Instant.now()).isBefore(committed.plus(Duration.ofSeconds(2)));
        }
    }

    @Test
    void aNewNameOfTheClientIsFoundAndTheOldOneIsNot() {
        Membership other = tenants.certificationBody();
        AuditUnderTest there = fixtures.anAudit(other);
        fixtures.aMinor(other, there, "whatever was seen");
        fixtures.change(other, "update organisation set name = 'Renamed Foundry' where id = ?", there.organisation());
        search.caughtUp();

        assertThat(search.statements(other, "foundries")).hasSize(1);
        assertThat(search.statements(other, "Example")).isEmpty();
    }
}
