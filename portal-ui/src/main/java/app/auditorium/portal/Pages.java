package app.auditorium.portal;

import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a grid, read as they are scrolled to. How many there are comes with the first page, and the first page waits for the
 * grid to ask for it: a list costs what one page costs.
 */
final class Pages<T> {

    private static final int FIRST = 50;

    private final Grid<T> grid;
    private final Function<PageRequest, Page<T>> read;
    private @Nullable Ahead<T> ahead;

    private record Ahead<T>(@Nullable String sort, Page<T> page) {}

    Pages(Grid<T> grid, Function<PageRequest, Page<T>> read) {
        this.grid = grid;
        this.read = read;
    }

    /** Reads anew, and returns how many there are. */
    long refresh() {
        ahead = readAhead();
        grid.getDataProvider().refreshAll();
        return ahead.page.total();
    }

    int count() {
        Ahead<T> known = ahead == null ? readAhead() : ahead;
        // an empty list is never asked for its items, so nothing would forget it
        ahead = known.page.total() == 0 ? null : known;
        return Math.toIntExact(known.page.total());
    }

    Stream<T> items(Query<T, Void> query) {
        Ahead<T> known = ahead;
        ahead = null;
        String sort = sort(query);
        if (known != null
                && query.getOffset() == 0
                && Objects.equals(sort, known.sort)
                && covers(known.page, query.getLimit())) {
            return known.page.items().stream().limit(query.getLimit());
        }
        int size = Math.clamp(query.getLimit(), 1, PageRequest.MOST);
        Stream<T> items = read(query.getOffset(), size, sort);
        for (int more = size; more < query.getLimit(); more += PageRequest.MOST) {
            int rest = Math.min(PageRequest.MOST, query.getLimit() - more);
            items = Stream.concat(items, read((long) query.getOffset() + more, rest, sort));
        }
        return items;
    }

    private static boolean covers(Page<?> page, int wanted) {
        return page.items().size() >= Math.min(wanted, page.total());
    }

    private Ahead<T> readAhead() {
        String sort = sort(grid);
        return new Ahead<>(sort, read.apply(new PageRequest(0, FIRST, sort)));
    }

    private Stream<T> read(long offset, int size, @Nullable String sort) {
        return read.apply(new PageRequest(offset, size, sort)).items().stream();
    }

    /** The order of a grid as its list takes it, such as {@code -start}; null for the list's own. */
    static @Nullable String sort(Grid<?> grid) {
        return sorted(grid);
    }

    private static <T> @Nullable String sorted(Grid<T> grid) {
        return grid.getSortOrder().stream()
                .flatMap(order -> order.getSorted().getSortOrder(order.getDirection()))
                .findFirst()
                .map(Pages::key)
                .orElse(null);
    }

    private static @Nullable String sort(Query<?, Void> query) {
        return query.getSortOrders().isEmpty()
                ? null
                : key(query.getSortOrders().getFirst());
    }

    private static String key(QuerySortOrder order) {
        return (order.getDirection() == SortDirection.DESCENDING ? "-" : "") + order.getSorted();
    }
}
