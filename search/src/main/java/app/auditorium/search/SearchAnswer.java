package app.auditorium.search;

import app.auditorium.kernel.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of a search. */
public sealed interface SearchAnswer {

    /**
     * Results.
     *
     * @param total null, and facets empty, when they are withheld because index and database disagree on what may be seen
     */
    record Found(
            @Nullable Long total, List<FoundFinding> items, Map<FacetName, List<FacetValue>> facets, long milliseconds)
            implements SearchAnswer {

        public static final Found NOTHING = new Found(0L, List.of(), Map.of(), 0);

        public boolean withheld() {
            return total == null;
        }
    }

    /** The question cannot be answered as it is. */
    record Refused(List<Problem> problems) implements SearchAnswer {}

    /** Elasticsearch is away. Everything else works, and nothing is lost. */
    record Unavailable() implements SearchAnswer {}
}
