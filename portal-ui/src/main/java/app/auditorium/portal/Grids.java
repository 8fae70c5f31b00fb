package app.auditorium.portal;

import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.SerializableFunction;
import java.util.function.Function;

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
        by(grid, new Pages<>(grid, pages));
    }

    static <T> void by(Grid<T> grid, Pages<T> pages) {
        grid.setItems(pages::items, query -> pages.count());
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
}
