package app.auditorium.portal.audit;

import app.auditorium.audit.AuditCalendar;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditFilter;
import app.auditorium.audit.AuditRow;
import app.auditorium.audit.AuditState;
import app.auditorium.catalogue.Sectors;
import app.auditorium.certification.AuditType;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Choice;
import app.auditorium.portal.Destination;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Every audit of the body, with its filters in the address. */
@Route("audits")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@Destination(title = "nav.audits", sign = Sign.CLIPBOARD_CHECK, order = 50)
@StyleSheet("look/audits.css")
class AuditsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String COMING = "coming";

    private final AuditCalendar calendar;
    private final Today today;
    private final PageHeader header = new PageHeader(Words.of("audits.page"));
    private final FilterBar filters = new FilterBar();
    private final Grid<AuditRow> grid = Grids.dense();

    AuditsView(AuditCalendar calendar, Sectors sectors, Today today) {
        this.calendar = calendar;
        this.today = today;
        addClassNames("page", "fills");
        if (mayPlan()) {
            Button plan = new Button(
                    Words.of("audits.plan"), Sign.PLUS.icon(), click -> AuditLinks.go(AuditLinks.plan(null, null)));
            plan.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(plan);
        }
        filters.search("q", Words.of("audits.search"))
                .choice(
                        "when",
                        Words.of("audits.filter.when"),
                        List.of(
                                new Choice(COMING, Words.of("audits.when.coming")),
                                new Choice("past", Words.of("audits.when.past"))))
                .choice(
                        "iaf",
                        Words.of("audits.filter.iaf"),
                        sectors.all().stream()
                                .map(sector -> new Choice(
                                        sector.code().value(),
                                        sector.code().value() + " " + sector.name(Words.language())))
                                .toList())
                .choice("type", Words.of("audits.filter.type"), AuditWords.types())
                .choice("state", Words.of("audits.filter.state"), AuditWords.states())
                .choice(
                        "auditor",
                        Words.of("audits.filter.auditor"),
                        calendar.loads(new DateRange(today.here(), today.here())).stream()
                                .map(load -> new Choice(load.auditorId().toString(), load.name()))
                                .toList())
                .whenChanged(this::refresh);
        columns();
        Panel list = Panel.around(grid);
        list.addClassName("grows");
        grid.setEmptyStateComponent(
                new EmptyState(Sign.CLIPBOARD_CHECK, Words.of("audits.empty.title"), Words.of("audits.empty.text")));
        add(header, filters, list);
    }

    static boolean mayPlan() {
        return Tab.here()
                .flatMap(Tab::membership)
                .map(membership -> membership.hasAny(Role.PLANNER, Role.ADMINISTRATOR))
                .orElse(false);
    }

    private void columns() {
        grid.addComponentColumn(AuditsView::client)
                .setHeader(Words.of("audits.column.client"))
                .setFlexGrow(3)
                .setSortProperty("organisation");
        grid.addComponentColumn(row -> new TwoLine(AuditWords.type(row.type()), AuditWords.standard(row.standard())))
                .setHeader(Words.of("audits.column.type"))
                .setFlexGrow(1)
                .setSortProperty("type");
        grid.addComponentColumn(row -> new TwoLine(
                        AuditWords.days(row.start(), row.end()),
                        Words.of("audit.length", new DateRange(row.start(), row.end()).days())))
                .setHeader(Words.of("audits.column.days"))
                .setFlexGrow(2)
                .setSortProperty("start");
        grid.addComponentColumn(AuditsView::team)
                .setHeader(Words.of("audits.column.team"))
                .setFlexGrow(1);
        grid.addComponentColumn(row -> AuditWords.state(row.state()))
                .setHeader(Words.of("audits.column.state"))
                .setFlexGrow(1)
                .setSortProperty("state");
        Grids.cardsWhenNarrow(grid, AuditsView::card);
        grid.addItemClickListener(
                click -> AuditLinks.go(AuditLinks.audit(click.getItem().id())));
        Grids.lazy(grid, page -> calendar.list(filter(), page));
    }

    private static Component client(AuditRow row) {
        Span place = new Span(row.county() == null ? "" : row.county());
        Div chips = new Div();
        chips.addClassName("row");
        row.iafCodes().forEach(code -> chips.add(new IafChip(code)));
        return TwoLine.link(
                AuditWords.client(row.organisation(), row.organisationZh()), AuditLinks.audit(row.id()), chips, place);
    }

    private static Component team(AuditRow row) {
        String lead =
                row.team().stream().findFirst().map(AuditDetails.Member::name).orElse("");
        int others = row.team().size() - 1;
        return new TwoLine(lead, others > 0 ? Words.of("audits.others", others) : "");
    }

    private static Component card(AuditRow row) {
        Div line = new Div(
                new Span(AuditWords.type(row.type())),
                new Span(AuditWords.days(row.start(), row.end())),
                AuditWords.state(row.state()));
        line.addClassName("row");
        Div card = new Div(client(row), line);
        card.addClassName("card-row");
        return card;
    }

    private AuditFilter filter() {
        LocalDate here = today.here();
        List<String> when = filters.values("when");
        boolean one = when.size() == 1;
        return new AuditFilter(
                one && when.contains(COMING) ? here : null,
                one && !when.contains(COMING) ? here.minusDays(1) : null,
                filters.values("iaf"),
                Typed.of(filters.values("type"), AuditType::valueOf),
                Typed.of(filters.values("state"), AuditState::valueOf),
                Typed.of(filters.values("auditor"), UUID::fromString),
                Typed.of(filters.value("client"), UUID::fromString).orElse(null),
                null,
                filters.value("q").orElse(null));
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        long total = calendar.list(filter(), PageRequest.first(1)).total();
        header.summary(Words.of("audits.summary", total));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        refresh();
    }

    @Override
    public String getPageTitle() {
        return Words.of("audits.page");
    }
}
