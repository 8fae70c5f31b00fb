package app.auditorium.portal;

import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;

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
