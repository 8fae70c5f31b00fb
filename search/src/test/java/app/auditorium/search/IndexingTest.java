package app.auditorium.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.auditorium.finding.FindingFixtures;
import app.auditorium.finding.FindingFixtures.AuditUnderTest;
import app.auditorium.kernel.StandardId;
import app.auditorium.search.SearchAnswer.Unavailable;
import app.auditorium.tenancy.Membership;
import app.auditorium.testing.Tenants;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SearchTest
class IndexingTest {

    @Autowired
    SearchFixtures search;

    @Autowired
    FindingFixtures fixtures;

    @Autowired
    Rebuild rebuild;

    @Autowired
    SearchEngine engine;

    @Autowired
    Tenants tenants;

    Membership body;
    AuditUnderTest audit;

    @BeforeEach
    void anAudit() {
        body = tenants.certificationBody();
        audit = fixtures.anAudit(body);
    }

    @AfterEach
    void mend() {
        TestSearch.CABLE.mend();
    }

    @Test
    void whileElasticsearchIsAwayEverythingElseWorksAndTheIndexCatchesUp() {
        fixtures.aMinor(body, audit, "before the outage");
        search.caughtUp();

        TestSearch.CABLE.cut();
        fixtures.aMinor(body, audit, "during the outage");
        assertThat(search.ask(body, FindingSearch.of("outage", Reach.MINE))).isInstanceOf(Unavailable.class);
        SearchFixtures.pause(Duration.ofSeconds(1));
        assertThat(search.waiting()).isPositive();

        TestSearch.CABLE.mend();
        search.caughtUp();
        assertThat(search.statements(body, "outage"))
                .containsExactlyInAnyOrder("before the outage", "during the outage");
    }

    @Test
    void aRebuildLosesNothingThatIsWrittenMeanwhileAndSearchGoesOn() {
        IntStream.range(0, 20).forEach(n -> fixtures.aMinor(body, audit, "earlier " + n));
        search.caughtUp();

        var writer = CompletableFuture.runAsync(
                () -> IntStream.range(0, 60).forEach(n -> fixtures.aMinor(body, audit, "meanwhile " + n)));
        int searches = 0;
        while (!writer.isDone()) {
            assertThat(rebuild.run(done -> {})).isPresent();
            assertThat(search.found(body, FindingSearch.of("earlier", Reach.MINE))
                            .total())
                    .isEqualTo(20);
            searches++;
        }
        writer.join();
        search.caughtUp();

        assertThat(searches).isPositive();
        assertThat(search.found(body, FindingSearch.of("meanwhile", Reach.MINE)).total())
                .isEqualTo(60);
        assertThat(search.found(body, FindingSearch.of("", Reach.MINE)).total()).isEqualTo(80);
    }

    @Test
    void aRebuildKeepsWhatIsThereWhenElasticsearchGoesAway() {
        fixtures.aMinor(body, audit, "kept through it all");
        search.caughtUp();

        TestSearch.CABLE.cut();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> rebuild.run(done -> {})))
                .isNotNull();
        TestSearch.CABLE.mend();

        assertThat(search.statements(body, "kept")).hasSize(1);
    }

    @Test
    void theOperatorSeesWhatSearchRunsOnAndWhetherItIsThere() {
        fixtures.aMinor(body, audit, "one at least");
        search.caughtUp();
        SearchEngine.Health health = engine.health().orElseThrow();
        assertThat(health.version()).matches("9\\.\\d+\\.\\d+");
        assertThat(health.light()).isEqualTo(SearchEngine.Light.GREEN);
        assertThat(health.findings()).isPositive();

        TestSearch.CABLE.cut();
        assertThat(engine.health()).isEmpty();
    }

    @Test
    void longTextsGoInSeveralRequests() {
        FindingDocument document = new FindingDocument(
                body.tenantId(),
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
                "長".repeat(20_000),
                "據".repeat(20_000),
                "2026-01-01",
                "2026");
        List<BulkOperation> batch = Collections.nCopies(300, FindingsIndex.put(document, 1));

        List<List<BulkOperation>> parts = FindingsIndex.parts(batch);

        assertThat(parts)
                .hasSizeGreaterThan(1)
                .allSatisfy(part -> assertThat(part.size()).isLessThan(150));
        assertThat(parts.stream().mapToInt(List::size).sum()).isEqualTo(300);
        assertThat(FindingsIndex.parts(List.of())).isEmpty();
    }

    @Test
    void aDeletedFindingLeavesTheIndex() {
        var gone = fixtures.aMinor(body, audit, "soon gone");
        search.caughtUp();
        assertThat(search.statements(body, "gone")).hasSize(1);

        // A-86 keeps findings for years: this one is old enough
        fixtures.change(
                body,
                "update audit set starts_on = date '2010-01-04', ends_on = date '2010-01-05' where id = ?",
                audit.id());
        fixtures.change(body, "delete from finding where id = ?", gone.id());
        search.caughtUp();

        assertThat(search.found(body, FindingSearch.of("gone", Reach.MINE)).total())
                .isZero();
    }
}
