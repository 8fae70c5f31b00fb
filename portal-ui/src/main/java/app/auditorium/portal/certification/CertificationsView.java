package app.auditorium.portal.certification;

import app.auditorium.catalogue.Sectors;
import app.auditorium.catalogue.Standard;
import app.auditorium.catalogue.Standards;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.CertificationFilter;
import app.auditorium.certification.CertificationState;
import app.auditorium.certification.Certifications;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Choice;
import app.auditorium.portal.Destination;
import app.auditorium.portal.DueDate;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.FilterBar;
import app.auditorium.portal.Grids;
import app.auditorium.portal.IafChip;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import app.auditorium.portal.audit.AuditWords;
import app.auditorium.portal.audit.Typed;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.Arrays;
import java.util.UUID;

/** The certifications of the body, each with the audit that comes next. */
@Route("certifications")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@Destination(title = "nav.certifications", sign = Sign.AWARD, order = 30)
@StyleSheet("look/audits.css")
class CertificationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Certifications certifications;
    private final Today today;
    private final PageHeader header = new PageHeader(Words.of("certifications.page"));
    private final FilterBar filters = new FilterBar();
    private final Grid<CertificationDetails> grid = Grids.dense();

    CertificationsView(Certifications certifications, Standards standards, Sectors sectors, Today today) {
        this.certifications = certifications;
        this.today = today;
        addClassNames("page", "fills");
        if (mayRecord()) {
            Button record = new Button(
                    Words.of("certifications.record"),
                    Sign.PLUS.icon(),
                    click -> new RecordCertificationDialog(certifications, standards, sectors, null).open());
            record.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(record);
        }
        filters.search("q", Words.of("certifications.search"))
                .choice(
                        "standard",
                        Words.of("certifications.filter.standard"),
                        standards.all().stream()
                                .filter(Standard::certifiable)
                                .map(standard -> new Choice(standard.id().name(), standard.code()))
                                .toList())
                .choice(
                        "state",
                        Words.of("certifications.column.state"),
                        Arrays.stream(CertificationState.values())
                                .map(state -> new Choice(state.name(), Words.of("certification.state." + state)))
                                .toList())
                .choice(
                        "iaf",
                        Words.of("audits.filter.iaf"),
                        sectors.all().stream()
                                .map(sector -> new Choice(
                                        sector.code().value(),
                                        sector.code().value() + " " + sector.name(Words.language())))
                                .toList())
                .whenChanged(this::refresh);
        columns();
        Panel list = Panel.around(grid);
        list.addClassName("grows");
        grid.setEmptyStateComponent(new EmptyState(
                Sign.AWARD, Words.of("certifications.empty.title"), Words.of("certifications.empty.text")));
        add(header, filters, list);
    }

    static boolean mayRecord() {
        return Tab.here()
                .flatMap(Tab::membership)
                .map(membership -> membership.hasAny(Role.PLANNER, Role.ADMINISTRATOR))
                .orElse(false);
    }

    private void columns() {
        grid.addComponentColumn(CertificationsView::client)
                .setHeader(Words.of("certifications.column.client"))
                .setFlexGrow(3)
                .setSortProperty("organisation");
        grid.addColumn(row -> AuditWords.standard(row.standard()))
                .setHeader(Words.of("certifications.column.standard"))
                .setFlexGrow(1)
                .setSortProperty("standard");
        grid.addComponentColumn(row -> AuditWords.state(row.state()))
                .setHeader(Words.of("certifications.column.state"))
                .setFlexGrow(1)
                .setSortProperty("state");
        grid.addComponentColumn(CertificationsView::next)
                .setHeader(Words.of("certifications.column.next"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::due)
                .setHeader(Words.of("certifications.column.due"))
                .setFlexGrow(1);
        grid.addColumn(row -> row.expiresOn() == null ? "" : row.expiresOn().toString())
                .setHeader(Words.of("certifications.column.expiry"))
                .setFlexGrow(1)
                .setSortProperty("expiresOn");
        Grids.cardsWhenNarrow(grid, row -> {
            Div line = new Div(new Span(AuditWords.standard(row.standard())), AuditWords.state(row.state()), next(row));
            line.addClassName("row");
            Div card = new Div(client(row), line);
            card.addClassName("card-row");
            return card;
        });
        grid.addItemClickListener(
                click -> AuditLinks.go(AuditLinks.certification(click.getItem().id())));
        Grids.lazy(grid, page -> certifications.list(filter(), page));
    }

    private static Component client(CertificationDetails row) {
        Div chips = new Div();
        chips.addClassName("row");
        row.iafCodes().forEach(code -> chips.add(new IafChip(code)));
        return TwoLine.link(
                AuditWords.client(row.organisation(), row.organisationZh()), AuditLinks.certification(row.id()), chips);
    }

    private static Component next(CertificationDetails row) {
        return row.next()
                .filter(slot -> row.state().isAudited())
                .<Component>map(slot -> {
                    Div cell = new Div(new Span(AuditWords.slot(slot)), AuditWords.state(slot.state()));
                    cell.addClassName("row");
                    return cell;
                })
                .orElseGet(Span::new);
    }

    private Component due(CertificationDetails row) {
        return row.next()
                .filter(slot -> row.state().isAudited())
                .<Component>map(slot -> new DueDate(slot.due(), today.here()))
                .orElseGet(Span::new);
    }

    private CertificationFilter filter() {
        return new CertificationFilter(
                filters.value("q").orElse(null),
                Typed.of(filters.value("client"), UUID::fromString).orElse(null),
                Typed.of(filters.values("standard"), StandardId::valueOf),
                filters.values("iaf"),
                Typed.of(filters.values("state"), CertificationState::valueOf));
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        header.summary(Words.of(
                "certifications.summary",
                certifications.list(filter(), PageRequest.first(1)).total()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        refresh();
    }

    @Override
    public String getPageTitle() {
        return Words.of("certifications.page");
    }
}
