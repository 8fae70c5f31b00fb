package app.auditorium.search;

import app.auditorium.finding.FindingDetails;
import app.auditorium.finding.FindingKey;
import app.auditorium.finding.FindingsAboutUs;
import app.auditorium.finding.TenantName;
import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Problem;
import app.auditorium.search.SearchAnswer.Found;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.AllowedTo;
import app.auditorium.tenancy.Incidents;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Searches the findings that one may see. Every result has passed two locks: the query's filter, and PostgreSQL itself. */
@Component
public class Searches {

    private static final Logger log = LoggerFactory.getLogger(Searches.class);

    private final IndexSearch index;
    private final Entitlements entitlements;
    private final SecondLock secondLock;
    private final FindingsAboutUs aboutUs;
    private final Incidents incidents;

    Searches(
            IndexSearch index,
            Entitlements entitlements,
            SecondLock secondLock,
            FindingsAboutUs aboutUs,
            Incidents incidents) {
        this.index = index;
        this.entitlements = entitlements;
        this.secondLock = secondLock;
        this.aboutUs = aboutUs;
        this.incidents = incidents;
    }

    /** Results with totals and facets; these are withheld where index and database disagree on what may be seen. */
    @AllowedTo
    public SearchAnswer findings(FindingSearch search) {
        List<Problem> problems = problems(search);
        if (!problems.isEmpty()) {
            return new SearchAnswer.Refused(problems);
        }
        if (search.reach() == Reach.POOL) {
            return Found.NOTHING;
        }
        if (search.offset() + search.size() > FindingSearch.DEEPEST) {
            return behindTheEnd(search);
        }
        long began = System.nanoTime();
        try {
            Attempt first = attempt(search, began);
            // a grant that ended between the two locks is no leak: ask again with what is granted now
            return first.revoked ? attempt(search, began).found : first.found;
        } catch (IOException | ElasticsearchException away) {
            log.warn("Search is unavailable: {}", away.toString());
            return new SearchAnswer.Unavailable();
        }
    }

    /** The tenant that a reader means by a name: its own, or one that shares something with it. */
    @AllowedTo
    public Optional<UUID> tenantNamed(String name) {
        var acting = Acting.current();
        return name.equals(acting.tenantName()) ? Optional.of(acting.tenantId()) : aboutUs.tenantNamed(name);
    }

    private static List<Problem> problems(FindingSearch search) {
        var checks = new Checks().text("q", search.words(), FindingSearch.MOST_CHARACTERS);
        if (search.from() != null && search.to() != null && search.to().isBefore(search.from())) {
            checks.invalid("to", "problem.search.ends-before-it-begins");
        }
        return checks.problems();
    }

    /** Behind the last result there is nothing, however far; what lies too deep to be reached is refused. */
    private SearchAnswer behindTheEnd(FindingSearch search) {
        return switch (findings(search.page(0, 0))) {
            case Found(Long total, var none, var facets, long took)
            when total != null && total <= search.offset() -> new Found(total, none, facets, took);
            case Found deeper ->
                new SearchAnswer.Refused(
                        List.of(Problem.invalid("page", "problem.search.too-deep", FindingSearch.DEEPEST)));
            case SearchAnswer other -> other;
        };
    }

    private Attempt attempt(FindingSearch search, long began) throws IOException {
        Entitlement entitlement = entitlements.now(search.reach());
        SearchResponse<Match> answer = index.ask(search, entitlement);
        List<Hit<Match>> hits = answer.hits().hits();
        List<Match> documents =
                hits.stream().map(Hit::source).filter(Objects::nonNull).toList();
        Map<FindingKey, FindingDetails> rows = secondLock.returned(documents, entitlement);

        List<Match> missing =
                documents.stream().filter(hit -> !rows.containsKey(hit.key())).toList();
        var leaks = new ArrayList<>(Witness.objections(entitlement, Witness.in(answer.aggregations())));
        documents.stream().filter(hit -> !entitlement.allows(hit)).forEach(hit -> leaks.add("hit " + hit.key()));
        List<Match> unexplained = missing.stream()
                .filter(entitlement::allows)
                .filter(hit -> search.reach() != Reach.MINE)
                .toList();
        boolean revoked = !unexplained.isEmpty() && isRevoked(unexplained, entitlement);
        if (!revoked) {
            unexplained.stream()
                    .filter(hit -> !secondLock.isOutdated(hit))
                    .forEach(hit -> leaks.add("not returned " + hit.key()));
        }
        if (!leaks.isEmpty()) {
            incidents.report(
                    "search", entitlement.tenant(), leaks.stream().limit(20).collect(Collectors.joining("; ")));
        }
        return new Attempt(
                found(answer, rows, leaks.isEmpty() && unexplained.isEmpty(), began), revoked && leaks.isEmpty());
    }

    private boolean isRevoked(List<Match> missing, Entitlement before) {
        Entitlement now = entitlements.now(before.reach());
        return missing.stream().anyMatch(hit -> !now.allows(hit));
    }

    private Found found(
            SearchResponse<Match> answer, Map<FindingKey, FindingDetails> rows, boolean countable, long began) {
        var items = new ArrayList<FoundFinding>();
        for (Hit<Match> hit : answer.hits().hits()) {
            FindingDetails row =
                    hit.source() == null ? null : rows.get(hit.source().key());
            if (row != null) {
                items.add(new FoundFinding(
                        row, marked(row.statement(), "statement", hit), marked(row.evidence(), "evidence", hit)));
            }
        }
        long took = (System.nanoTime() - began) / 1_000_000;
        if (!countable) {
            return new Found(null, items, Map.of(), took);
        }
        long total = Objects.requireNonNull(answer.hits().total()).value();
        return new Found(total, items, Facets.answered(answer.aggregations(), names(answer)), took);
    }

    private static MarkedText marked(String text, String field, Hit<Match> hit) {
        return MarkedText.of(
                text,
                Stream.of(field, field + ".characters")
                        .flatMap(name -> hit.highlight().getOrDefault(name, List.of()).stream()));
    }

    private Function<String, TenantName> names(SearchResponse<Match> answer) {
        var acting = Acting.current();
        if (!answer.aggregations().containsKey(FacetName.TENANT.key())) {
            return id -> new TenantName(id, null);
        }
        List<UUID> tenants = Witness.in(answer.aggregations()).sterms().buckets().array().stream()
                .map(bucket -> UUID.fromString(bucket.key().stringValue()))
                .filter(tenant -> !tenant.equals(acting.tenantId()))
                .toList();
        Map<UUID, TenantName> shared = tenants.isEmpty() ? Map.of() : aboutUs.names(tenants);
        return id -> id.equals(acting.tenantId().toString())
                ? new TenantName(acting.tenantName(), acting.tenantNameZh())
                : shared.getOrDefault(UUID.fromString(id), new TenantName(id, null));
    }

    private record Attempt(Found found, boolean revoked) {}
}
