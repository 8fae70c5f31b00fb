package app.auditorium.portal.audit;

import app.auditorium.audit.AuditCalendar;
import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditRow;
import app.auditorium.catalogue.Counties;
import app.auditorium.catalogue.Sectors;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Page;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Dated;
import app.auditorium.portal.Destination;
import app.auditorium.portal.DueDate;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Grids;
import app.auditorium.portal.IafChip;
import app.auditorium.portal.ListPage;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Every audit of the body, with its filters in the address. */
@Route("audits")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@Destination(title = "nav.audits", sign = Sign.CLIPBOARD_CHECK, order = 50, atHand = true)
@StyleSheet("look/audits.css")
class AuditsView extends ListPage<AuditRow> {

    private final AuditCalendar calendar;
    private final Counties counties;
    private final Today today;

    AuditsView(AuditCalendar calendar, Sectors sectors, Counties counties, Today today) {
        super(Words.of("audits.page"));
        this.calendar = calendar;
        this.counties = counties;
        this.today = today;
        List<Component> actions = new ArrayList<>(exports("audits", file()));
        if (mayPlan()) {
            actions.add(planButton());
        }
        header.actions(actions);
        AuditFilters.what(
                AuditFilters.when(filters.search("q", Words.of("audits.search"))), sectors, calendar, today.here());
        columns();
    }

    private static Button planButton() {
        Button plan = new Button(
                Words.of("audits.plan"), Sign.PLUS.icon(), click -> AuditLinks.go(AuditLinks.plan(null, null)));
        plan.addThemeVariants(ButtonVariant.PRIMARY);
        return plan;
    }

    static boolean mayPlan() {
        return Tab.may(Role.PLANNER, Role.ADMINISTRATOR);
    }

    private void columns() {
        grid.addComponentColumn(this::client)
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
        grid.addComponentColumn(this::state)
                .setHeader(Words.of("audits.column.state"))
                .setFlexGrow(1)
                .setSortProperty("state");
        Grids.cardsWhenNarrow(grid, this::card);
        grid.addItemClickListener(
                click -> AuditLinks.go(AuditLinks.audit(click.getItem().id())));
    }

    private List<FileColumn<AuditRow>> file() {
        return List.of(
                new FileColumn<>(
                        Words.of("audits.column.client"),
                        row -> AuditWords.client(row.organisation(), row.organisationZh())),
                new FileColumn<>(Words.of("clients.county"), row -> counties.shown(row.county(), Words.language())),
                new FileColumn<>(Words.of("audits.column.type"), row -> AuditWords.type(row.type())),
                new FileColumn<>(
                        Words.of("certifications.column.standard"), row -> AuditWords.standard(row.standard())),
                new FileColumn<>(Words.of("audits.filter.iaf"), row -> String.join(", ", row.iafCodes())),
                new FileColumn<>(Words.of("plan.start"), AuditRow::start),
                new FileColumn<>(Words.of("plan.end"), AuditRow::end),
                new FileColumn<>(
                        Words.of("audits.column.team"),
                        row -> row.team().stream()
                                .map(AuditDetails.Member::name)
                                .collect(Collectors.joining(Words.between()))),
                new FileColumn<>(Words.of("audits.column.state"), row -> Words.of("audit.state." + row.state())));
    }

    private Component client(AuditRow row) {
        Span place = new Span(counties.shown(row.county(), Words.language()));
        Div chips = new Div();
        chips.addClassName("row");
        row.iafCodes().forEach(code -> chips.add(new IafChip(code)));
        return TwoLine.link(
                AuditWords.client(row.organisation(), row.organisationZh()), AuditLinks.audit(row.id()), chips, place);
    }

    /** With the day by which the client answers, while it is asked. */
    private Component state(AuditRow row) {
        Div state = new Div(AuditWords.state(row.state()));
        if (row.answerBy() != null) {
            state.add(new DueDate(Words.of("audits.answer", row.answerBy()), row.answerBy(), today.here()));
        }
        return state;
    }

    private static Component team(AuditRow row) {
        String lead =
                row.team().stream().findFirst().map(AuditDetails.Member::name).orElse("");
        int others = row.team().size() - 1;
        return new TwoLine(lead, others > 0 ? Words.of("audits.others", others) : "");
    }

    private Component card(AuditRow row) {
        Div line = new Div(
                new Span(AuditWords.type(row.type())), new Dated(AuditWords.days(row.start(), row.end())), state(row));
        line.addClassName("row");
        Div card = new Div(client(row), line);
        card.addClassName("card-row");
        return card;
    }

    /** Who asks for nothing in particular sees what is still to come. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getLocation().getQueryParameters().getParameters().isEmpty()) {
            event.forwardTo("audits", AuditFilters.COMING_ONLY);
        } else {
            super.beforeEnter(event);
        }
    }

    @Override
    protected Page<AuditRow> page(PageRequest page) {
        return calendar.list(AuditFilters.of(filters, today.here()), page);
    }

    @Override
    protected void counted(long total) {
        header.summary(Words.of("audits.summary", total));
    }

    @Override
    protected EmptyState empty() {
        EmptyState empty =
                new EmptyState(Sign.CLIPBOARD_CHECK, Words.of("audits.empty.title"), Words.of("audits.empty.text"));
        return mayPlan() ? empty.with(planButton()) : empty;
    }
}
