package app.auditorium.portal;

import app.auditorium.kernel.Exports;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page that lists rows: filters and order stand in the address, pages are read and sorted in the database, and an empty list says
 * what to do next. A list names its filters and columns in its constructor.
 */
public abstract class ListPage<T> extends Div implements BeforeEnterObserver, HasDynamicTitle {

    protected final PageHeader header;
    protected final FilterBar filters = new FilterBar();
    protected final Grid<T> grid = Grids.dense();

    private final String title;
    private final Pages<T> pages;
    private final Panel list;
    private final Div nothing = new Div();

    /** A column of the file that a list is saved as: its heading, and what stands in the cell of a row. */
    public record FileColumn<T>(String heading, Function<T, ? extends @Nullable Object> cell) {}

    protected ListPage(String title) {
        this.title = title;
        header = new PageHeader(title);
        pages = new Pages<>(grid, this::page);
        list = Panel.around(grid);
        addClassNames("page", "fills");
        list.addClassName("grows");
        nothing.addClassName("grows");
        grid.setAriaLabel(title);
        filters.whenChanged(this::refresh).orders(grid);
        Grids.by(grid, pages);
        add(header, filters, list, nothing);
    }

    /** The rows that the filters leave. */
    protected abstract Page<T> page(PageRequest page);

    /** What stands in the place of a list that holds nothing at all: what belongs here and the next step. */
    protected abstract EmptyState empty();

    /** Told how many rows there are, whenever they are read anew. */
    protected void counted(long total) {
        filters.total(Words.of("list.total", total));
    }

    /** Buttons that save every row that the filters leave, in the order shown. */
    protected final List<DownloadButton> exports(String fileName, List<FileColumn<T>> columns) {
        return DownloadButton.exports(fileName, (format, out) -> {
            List<String> headings = columns.stream().map(FileColumn::heading).toList();
            try (Exports file = Exports.open(format, out, title, headings)) {
                String order = Pages.sort(grid);
                List<T> rows;
                for (long offset = 0; ; offset += rows.size()) {
                    rows = page(new PageRequest(offset, PageRequest.MOST, order))
                            .items();
                    for (T row : rows) {
                        file.row(columns.stream()
                                .map(column -> column.cell().apply(row))
                                .collect(Collectors.<@Nullable Object>toList()));
                    }
                    if (rows.size() < PageRequest.MOST) {
                        return;
                    }
                }
            }
        });
    }

    /** Reads anew what is shown. */
    protected final void refresh() {
        long total = pages.refresh();
        counted(total);
        list.setVisible(total > 0);
        filters.setVisible(total > 0 || filters.any());
        nothing.setVisible(total == 0);
        nothing.removeAll();
        if (total == 0) {
            nothing.add(filters.any() ? notFound() : empty());
        }
    }

    private Component notFound() {
        return new EmptyState(
                Sign.SEARCH,
                Words.of("list.none.title"),
                Words.of("list.none.text"),
                new Button(Words.of("list.none.clear"), Sign.CLOSE.icon(), click -> filters.clear()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        refresh();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
