package app.auditorium.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.util.NamedValue;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** One question to Elasticsearch: the words and filters, behind the first lock, with the witness. */
@Component
class IndexSearch {

    private static final List<String> HIGHLIGHTED =
            List.of("statement", "statement.characters", "evidence", "evidence.characters");

    private final ElasticsearchClient elasticsearch;
    private final EntitlementFilter filter;
    private final String alias;

    IndexSearch(ElasticsearchClient elasticsearch, EntitlementFilter filter, SearchSettings settings) {
        this.elasticsearch = elasticsearch;
        this.filter = filter;
        this.alias = settings.index();
    }

    SearchResponse<Match> ask(FindingSearch search, Entitlement entitlement) throws IOException {
        Words words = Words.in(search.words());
        var request = new SearchRequest.Builder()
                .index(alias)
                .query(matching(search, words, entitlement).build()._toQuery())
                .postFilter(Facets.narrowing(search.chosen()))
                .from(search.offset())
                .size(search.size())
                .sort(order(search, words))
                .trackTotalHits(total -> total.enabled(true))
                .source(source -> source.filter(f -> f.includes(Match.FIELDS)))
                .aggregations(Witness.NAME, Witness.asks(search.reach()));
        if (search.offset() == 0 && search.size() > 0) {
            request.aggregations(Facets.asked(search.chosen()));
        }
        if (!words.all().isEmpty() && search.size() > 0) {
            request.highlight(highlight());
        }
        return elasticsearch.search(request.build(), Match.class);
    }

    private BoolQuery.Builder matching(FindingSearch search, Words words, Entitlement entitlement) {
        var query = new BoolQuery.Builder().filter(filter.of(entitlement));
        if (search.from() != null || search.to() != null) {
            query.filter(days -> days.range(r -> r.date(d -> {
                d.field("raisedOn");
                if (search.from() != null) {
                    d.gte(search.from().toString());
                }
                return search.to() == null ? d : d.lte(search.to().toString());
            })));
        }
        TextQuery.add(words, query);
        return query;
    }

    private static List<SortOptions> order(FindingSearch search, Words words) {
        SortOptions newest = by("raisedOn", SortOrder.Desc);
        SortOptions id = by("id", SortOrder.Asc);
        return switch (search.sort()) {
            case RELEVANCE ->
                words.all().isEmpty()
                        ? List.of(newest, id)
                        : List.of(SortOptions.of(s -> s.score(score -> score.order(SortOrder.Desc))), newest, id);
            case NEWEST -> List.of(newest, id);
            case OLDEST -> List.of(by("raisedOn", SortOrder.Asc), id);
            case GRADE -> List.of(by("gravity", SortOrder.Asc), newest, id);
        };
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(s -> s.field(FieldSort.of(f -> f.field(field).order(order))));
    }

    /** Whole texts with marks: what is cut out of them is decided once PostgreSQL has returned the row. */
    private static Highlight highlight() {
        return Highlight.of(h -> h.preTags(String.valueOf(Marks.OPEN))
                .postTags(String.valueOf(Marks.CLOSE))
                .numberOfFragments(0)
                .fields(HIGHLIGHTED.stream()
                        .map(field -> NamedValue.of(field, HighlightField.of(f -> f)))
                        .toList()));
    }
}
