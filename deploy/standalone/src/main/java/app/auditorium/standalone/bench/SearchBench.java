package app.auditorium.standalone.bench;

import app.auditorium.kernel.TenantKind;
import app.auditorium.search.FindingSearch;
import app.auditorium.search.Reach;
import app.auditorium.search.SearchAnswer;
import app.auditorium.search.SearchBenchmark;
import app.auditorium.search.Searches;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The entitled search with both locks and the rows read from PostgreSQL, against the query to Elasticsearch alone. */
final class SearchBench {

    private static final int ROUNDS = 200;

    private final Searches searches;
    private final SearchBenchmark benchmark;

    SearchBench(Searches searches, SearchBenchmark benchmark) {
        this.searches = searches;
        this.benchmark = benchmark;
    }

    List<Measured> run() throws Exception {
        var measured = new ArrayList<Measured>();
        for (int rank : List.of(1, 20, 400)) {
            for (String words : List.of("危害鑑別 局部排氣裝置", "corrective action")) {
                measured.add(Acting.callAs(member(rank), () -> compare(rank, words)));
            }
        }
        return measured;
    }

    private Measured compare(int rank, String words) throws Exception {
        FindingSearch search = FindingSearch.of(words, Reach.MINE).page(0, 20);
        Runnable bare = benchmark.bareQuery(search);
        Samples[] taken = Samples.inTurns(
                ROUNDS,
                () -> {
                    if (!(searches.findings(search) instanceof SearchAnswer.Found found) || found.total() == null) {
                        throw new IllegalStateException("The search did not answer");
                    }
                    return found;
                },
                () -> {
                    bare.run();
                    return null;
                });
        return Measured.atMost(
                "entitled search / bare Elasticsearch query at p95, tenant " + rank + ", “" + words + "”",
                taken[0].p95() / taken[1].p95(),
                2.0,
                "p95 " + Measured.shown(taken[0].p95()) + " ms / " + Measured.shown(taken[1].p95()) + " ms, p50 "
                        + Measured.shown(taken[0].median()) + " / " + Measured.shown(taken[1].median()));
    }

    private static Membership member(int rank) {
        return new Membership(
                UUID.randomUUID(),
                GeneratedData.tenant(rank),
                "Body " + rank,
                TenantKind.CERTIFICATION_BODY,
                null,
                "bench",
                "bench@example.org",
                Set.copyOf(TenantKind.CERTIFICATION_BODY.roles()),
                ZoneId.of("Asia/Taipei"),
                Locale.ENGLISH);
    }
}
