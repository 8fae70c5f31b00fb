package app.auditorium.portal.planning;

import app.auditorium.audit.Audits;
import app.auditorium.catalogue.PublicHolidays;
import app.auditorium.kernel.TenantKind;
import app.auditorium.planning.AskedDays;
import app.auditorium.planning.PlanRow;
import app.auditorium.planning.Plans;
import app.auditorium.planning.ProposedDays;
import app.auditorium.planning.VisitAnswers;
import app.auditorium.portal.Destination;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Grids;
import app.auditorium.portal.Help;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;

/** The plans of a body, the newest first. */
@Route("plans")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@Destination(title = "nav.plans", sign = Sign.SPARKLES, order = 42)
@StyleSheet("look/planning.css")
class PlansView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Plans plans;
    private final VisitAnswers answers;
    private final Audits audits;
    private final AskedDays days;
    private final ProposedDays proposed;
    private final PublicHolidays holidays;
    private final Today today;
    private final PageHeader header = new PageHeader(Words.of("plans.page"));
    private final Div body = new Div();

    PlansView(
            Plans plans,
            VisitAnswers answers,
            Audits audits,
            AskedDays days,
            ProposedDays proposed,
            PublicHolidays holidays,
            Today today) {
        this.proposed = proposed;
        this.holidays = holidays;
        this.days = days;
        this.answers = answers;
        this.audits = audits;
        this.plans = plans;
        this.today = today;
        addClassName("page");
        body.addClassName("stack");
        add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<PlanRow> rows = plans.list();
        header.summary(Words.of("plans.summary", rows.size()));
        if (PlanWords.mayPlan()) {
            header.actions(start());
        }
        body.removeAll();
        if (PlanWords.mayPlan()) {
            AnswersPanel.all(answers, audits, proposed).forEach(body::add);
            List<AskedDays.Asked> asked = days.open();
            if (!asked.isEmpty()) {
                body.add(new AskedDaysPanel(days, proposed, asked));
            }
        }
        body.add(rows.isEmpty() ? nothing() : Panel.around(grid(rows)));
    }

    private Component nothing() {
        String text = Words.of("plans.none.text");
        return PlanWords.mayPlan()
                ? new EmptyState(Sign.SPARKLES, Words.of("plans.none.title"), text, start())
                : new EmptyState(Sign.SPARKLES, Words.of("plans.none.title"), text);
    }

    private Button start() {
        Button start = new Button(
                Words.of("plans.start"),
                Sign.SPARKLES.icon(),
                click -> new StartPlanDialog(plans, holidays, today.here()).open());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        return start;
    }

    private static Grid<PlanRow> grid(List<PlanRow> rows) {
        Grid<PlanRow> grid = Grids.dense();
        grid.addComponentColumn(PlansView::name)
                .setHeader(Words.of("plans.column.name"))
                .setFlexGrow(2);
        grid.addComponentColumn(PlansView::state)
                .setHeader(Words.of("plans.column.state"))
                .setAutoWidth(true);
        grid.addColumn(row -> row.placed() + " / " + row.visits())
                .setHeader(Words.of("plans.column.placed"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(PlanRow::accepted)
                .setHeader(Words.of("plans.column.accepted"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(row -> PlanWords.points(row.points()))
                .setHeader(new Help(Words.of("plans.column.points"), PlanWords.POINTS))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(PlanRow::madeBy).setHeader(Words.of("plans.column.by")).setAutoWidth(true);
        Grids.cardsWhenNarrow(grid, row -> {
            Div line = new Div(state(row), new Span(Words.of("year.placed", row.placed(), row.visits())));
            line.addClassName("row");
            Div card = new Div(name(row), line);
            card.addClassNames("stack", "tight");
            return card;
        });
        grid.setAllRowsVisible(true);
        grid.setAriaLabel(Words.of("plans.page"));
        grid.setItems(rows);
        return grid;
    }

    /** One that is accepted says how much of it is open by now, and what nobody was told. */
    private static Component state(PlanRow row) {
        Div state = new Div(PlanWords.state(row));
        state.addClassName("row");
        if (row.isAccepted() && !row.isBeingMade()) {
            if (row.open() > 0) {
                state.add(small(Words.of("year.still-open", row.open())));
            }
            if (row.untold() > 0) {
                state.add(small(Words.of("year.untold", row.untold())));
            }
        }
        return state;
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassNames("muted", "small");
        return small;
    }

    private static Component name(PlanRow row) {
        return TwoLine.link(
                row.name(), PlanWords.address(row.id()), new Span(Words.of("plans.horizon", row.first(), row.last())));
    }

    @Override
    public String getPageTitle() {
        return Words.of("plans.page");
    }
}
