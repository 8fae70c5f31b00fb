package app.auditorium.portal.search;

import app.auditorium.search.FacetName;
import app.auditorium.search.FindingSearch;
import app.auditorium.search.Reach;
import app.auditorium.search.SearchSort;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A search as it stands in the address bar, so that it can be kept, sent and gone back to. */
final class SearchAddress {

    private SearchAddress() {}

    /** What the address asks for; what it says wrongly is left out. */
    static FindingSearch read(QueryParameters address, Reach usual, int size) {
        var chosen = new EnumMap<FacetName, Set<String>>(FacetName.class);
        for (FacetName facet : FacetName.values()) {
            List<String> values = address.getParameters(facet.key());
            if (!values.isEmpty()) {
                chosen.put(facet, new LinkedHashSet<>(values));
            }
        }
        return new FindingSearch(
                address.getSingleParameter("q").orElse(""),
                one(Reach.class, address, "reach", usual),
                chosen,
                null,
                null,
                one(SearchSort.class, address, "sort", SearchSort.RELEVANCE),
                0,
                size);
    }

    static QueryParameters write(FindingSearch search) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!search.words().isBlank()) {
            parameters.put("q", List.of(search.words()));
        }
        parameters.put("reach", List.of(search.reach().name().toLowerCase(Locale.ROOT)));
        search.chosen().forEach((facet, values) -> {
            if (!values.isEmpty()) {
                parameters.put(facet.key(), List.copyOf(values));
            }
        });
        if (search.sort() != SearchSort.RELEVANCE) {
            parameters.put("sort", List.of(search.sort().name().toLowerCase(Locale.ROOT)));
        }
        return new QueryParameters(parameters);
    }

    private static <E extends Enum<E>> E one(Class<E> type, QueryParameters address, String name, E otherwise) {
        return address.getSingleParameter(name)
                .flatMap(text -> Arrays.stream(type.getEnumConstants())
                        .filter(value -> value.name().equalsIgnoreCase(text))
                        .findFirst())
                .orElse(otherwise);
    }
}
