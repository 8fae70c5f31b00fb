package app.auditorium.portal.organisation;

import app.auditorium.kernel.ExportFormat;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.organisation.OrganisationExports;
import app.auditorium.organisation.OrganisationFilter;
import app.auditorium.organisation.OrganisationRow;
import app.auditorium.organisation.Organisations;
import app.auditorium.portal.Choice;
import app.auditorium.portal.Destination;
import app.auditorium.portal.DownloadButton;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.FilterBar;
import app.auditorium.portal.Grids;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The list of clients. */
@Route("clients")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@Destination(title = "nav.clients", sign = Sign.BUILDING, order = 20)
class OrganisationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Organisations organisations;
    private final OrganisationExports exports;
    private final PageHeader header = new PageHeader(Words.of("clients.title"));
    private final FilterBar filters = new FilterBar();
    private final Grid<OrganisationRow> grid;
    private final Panel list;
    private final Div nothing = new Div();

    OrganisationsView(Organisations organisations, OrganisationExports exports, Shown shown) {
        this.organisations = organisations;
        this.exports = exports;
        addClassNames("page", "fills");
        filters.search("q", Words.of("clients.search"))
                .choice("iaf", Words.of("clients.iaf"), shown.sectorChoices())
                .whenChanged(this::show);
        List<Choice> places = shown.placeChoices(organisations.counties());
        if (!places.isEmpty()) {
            filters.choice("county", Words.of("clients.county"), places);
        }
        grid = OrganisationColumns.grid(shown);
        grid.setAriaLabel(Words.of("clients.title"));
        Grids.lazy(grid, this::page);
        list = Panel.around(grid);
        list.addClassName("grows");
        header.actions(actions());
        add(header, filters, list, nothing);
    }

    @Override
    public String getPageTitle() {
        return Words.of("clients.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        show();
    }

    private Component[] actions() {
        List<Component> actions = new ArrayList<>();
        for (ExportFormat format : ExportFormat.values()) {
            actions.add(new DownloadButton(
                    format.extension().toUpperCase(Locale.ROOT),
                    "clients." + format.extension(),
                    format.contentType(),
                    out -> export(format, out)));
        }
        if (mayWrite()) {
            actions.add(importButton());
            actions.add(addButton());
        }
        return actions.toArray(Component[]::new);
    }

    private Button importButton() {
        return new Button(
                Words.of("action.import"),
                Sign.UPLOAD.icon(),
                click -> getUI().ifPresent(ui -> ui.navigate(ImportView.class)));
    }

    private Button addButton() {
        Button add = new Button(
                Words.of("clients.add"),
                Sign.PLUS.icon(),
                click -> getUI().ifPresent(ui -> ui.navigate(NewOrganisationView.class)));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    static boolean mayWrite() {
        return Tab.here()
                .flatMap(Tab::membership)
                .map(member -> member.hasAny(Role.PLANNER, Role.ADMINISTRATOR))
                .orElse(false);
    }

    private void export(ExportFormat format, OutputStream out) {
        exports.write(filter(), "name", format, Words.language(), out);
    }

    private OrganisationFilter filter() {
        return new OrganisationFilter(filters.value("q").orElse(null), filters.values("iaf"), filters.values("county"));
    }

    private Page<OrganisationRow> page(PageRequest page) {
        return switch (organisations.list(filter(), page)) {
            case Outcome.Done<Page<OrganisationRow>>(var rows) -> rows;
            case Outcome.Refused<Page<OrganisationRow>>(var problems) -> {
                Toasts.refused(problems.getFirst().text(Words.language()));
                yield new Page<>(List.of(), 0);
            }
            case Outcome.NotThere<Page<OrganisationRow>>() -> new Page<>(List.of(), 0);
            case Outcome.Stale<Page<OrganisationRow>> stale -> new Page<>(List.of(), 0);
        };
    }

    private void show() {
        long total = page(PageRequest.first(1)).total();
        boolean filtered = !filter().equals(OrganisationFilter.ALL);
        filters.total(Words.of("list.total", total));
        header.summary(Words.of(filtered ? "clients.summary.filtered" : "clients.summary", total));
        list.setVisible(total > 0);
        filters.setVisible(total > 0 || filtered);
        nothing.setVisible(total == 0);
        nothing.removeAll();
        if (total == 0) {
            nothing.add(filtered ? nothingFound() : nobodyYet());
        }
        grid.getDataProvider().refreshAll();
    }

    private static EmptyState nothingFound() {
        return new EmptyState(Sign.SEARCH, Words.of("clients.none.title"), Words.of("clients.none.text"));
    }

    private EmptyState nobodyYet() {
        return mayWrite()
                ? new EmptyState(
                        Sign.BUILDING,
                        Words.of("clients.empty.title"),
                        Words.of("clients.empty.text"),
                        addButton(),
                        importButton())
                : new EmptyState(Sign.BUILDING, Words.of("clients.empty.title"), Words.of("clients.empty.reader"));
    }
}
