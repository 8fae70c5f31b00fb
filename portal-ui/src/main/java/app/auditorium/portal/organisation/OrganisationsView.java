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
import app.auditorium.portal.ListPage;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.Route;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** The list of clients. */
@Route("clients")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@Destination(title = "nav.clients", sign = Sign.BUILDING, order = 20, atHand = true)
class OrganisationsView extends ListPage<OrganisationRow> {

    private final Organisations organisations;
    private final OrganisationExports exports;

    OrganisationsView(Organisations organisations, OrganisationExports exports, Shown shown) {
        super(Words.of("clients.title"));
        this.organisations = organisations;
        this.exports = exports;
        filters.search("q", Words.of("clients.search")).choice("iaf", Words.of("clients.iaf"), shown.sectorChoices());
        List<Choice> places = shown.placeChoices(organisations.counties());
        if (!places.isEmpty()) {
            filters.choice("county", Words.of("clients.county"), places);
        }
        OrganisationColumns.into(grid, shown);
        header.actions(actions());
    }

    private Component[] actions() {
        List<Component> actions = new ArrayList<>();
        actions.addAll(DownloadButton.exports("clients", this::export));
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
        return Tab.may(Role.PLANNER, Role.ADMINISTRATOR);
    }

    private void export(ExportFormat format, OutputStream out) {
        exports.write(filter(), Shown.nameSort(), format, Words.language(), out);
    }

    private OrganisationFilter filter() {
        return new OrganisationFilter(filters.value("q").orElse(null), filters.values("iaf"), filters.values("county"));
    }

    @Override
    protected Page<OrganisationRow> page(PageRequest page) {
        return switch (organisations.list(filter(), page.sortedBy(Shown.nameSort()))) {
            case Outcome.Done<Page<OrganisationRow>>(var rows) -> rows;
            case Outcome.Refused<Page<OrganisationRow>>(var problems) -> {
                Toasts.refused(problems.getFirst().text(Words.language()));
                yield new Page<>(List.of(), 0);
            }
            case Outcome.NotThere<Page<OrganisationRow>>() -> new Page<>(List.of(), 0);
            case Outcome.Stale<Page<OrganisationRow>> stale -> new Page<>(List.of(), 0);
        };
    }

    @Override
    protected void counted(long total) {
        super.counted(total);
        header.summary(Words.of(filters.any() ? "clients.summary.filtered" : "clients.summary", total));
    }

    @Override
    protected EmptyState empty() {
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
