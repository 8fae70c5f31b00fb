package app.auditorium.portal;

import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Grids that read pages and sort in the database, and become cards where the screen is narrow. */
public final class Grids {

    private Grids() {}

    /** A dense grid that fills its panel. */
    public static <T> Grid<T> dense() {
        Grid<T> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSizeFull();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setPageSize(50);
        return grid;
    }

    /**
     * Reads pages as they are scrolled to; {@code grid.getDataProvider().refreshAll()} reads anew. A column sorts by the key given
     * to {@code setSortProperty}.
     */
    public static <T> void lazy(Grid<T> grid, Function<PageRequest, Page<T>> pages) {
        grid.setItems(
                query -> items(query, pages),
                query -> Math.toIntExact(pages.apply(PageRequest.first(1)).total()));
    }

    /** Under 700 pixels the columns give way to one card for each row. */
    public static <T> void cardsWhenNarrow(Grid<T> grid, SerializableFunction<T, Component> card) {
        var columns = grid.getColumns().stream().toList();
        Grid.Column<T> cards = grid.addComponentColumn(card::apply).setFlexGrow(1);
        cards.setVisible(false);
        Narrow.watch(grid, narrow -> {
            columns.forEach(column -> column.setVisible(!narrow));
            cards.setVisible(narrow);
            grid.setClassName("cards", narrow);
        });
    }

    private static <T> Stream<T> items(Query<T, Void> query, Function<PageRequest, Page<T>> pages) {
        int size = Math.clamp(query.getLimit(), 1, PageRequest.MOST);
        Stream<T> items = pages.apply(new PageRequest(query.getOffset(), size, sort(query))).items().stream();
        for (int more = size; more < query.getLimit(); more += PageRequest.MOST) {
            int rest = Math.min(PageRequest.MOST, query.getLimit() - more);
            items = Stream.concat(
                    items,
                    pages.apply(new PageRequest((long) query.getOffset() + more, rest, sort(query))).items().stream());
        }
        return items;
    }

    private static @Nullable String sort(Query<?, Void> query) {
        if (query.getSortOrders().isEmpty()) {
            return null;
        }
        QuerySortOrder order = query.getSortOrders().getFirst();
        return (order.getDirection() == SortDirection.DESCENDING ? "-" : "") + order.getSorted();
    }
}
