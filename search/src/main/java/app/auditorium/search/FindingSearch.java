package app.auditorium.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param words as typed
 * @param chosen by facet the values of which one must hold; facets without any do not narrow
 * @param from first day on which a finding was raised
 */
public record FindingSearch(
        String words,
        Reach reach,
        Map<FacetName, Set<String>> chosen,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        SearchSort sort,
        int offset,
        int size) {

    /** So many characters are read of the search box. */
    public static final int MOST_CHARACTERS = 1_000;

    /** So many results can be paged through or exported. */
    public static final int DEEPEST = 10_000;

    public FindingSearch {
        if (offset < 0 || size < 0 || size > 500) {
            throw new IllegalArgumentException("No such page: " + offset + ", " + size);
        }
        chosen = Map.copyOf(chosen);
    }

    public static FindingSearch of(String words, Reach reach) {
        return new FindingSearch(words, reach, Map.of(), null, null, SearchSort.RELEVANCE, 0, 50);
    }

    public FindingSearch narrowedTo(FacetName facet, String... values) {
        var narrower = new EnumMap<FacetName, Set<String>>(FacetName.class);
        narrower.putAll(chosen);
        narrower.put(facet, Set.of(values));
        return new FindingSearch(words, reach, narrower, from, to, sort, offset, size);
    }

    public FindingSearch sortedBy(SearchSort other) {
        return new FindingSearch(words, reach, chosen, from, to, other, offset, size);
    }

    public FindingSearch page(int newOffset, int newSize) {
        return new FindingSearch(words, reach, chosen, from, to, sort, newOffset, newSize);
    }

    public FindingSearch in(Reach other) {
        return new FindingSearch(words, other, chosen, from, to, sort, offset, size);
    }
}
