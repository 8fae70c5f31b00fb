package app.auditorium.portal.audit;

import app.auditorium.audit.AuditCalendar;
import app.auditorium.audit.AuditRow;
import app.auditorium.audit.Audits;
import app.auditorium.catalogue.Sectors;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Destination;
import app.auditorium.portal.DoubleClicks;
import app.auditorium.portal.FilterBar;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Today;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The audits over time: by month, by week, or one row for each auditor. Moved by dragging or by dialog, judged by the same rules. */
@Route("schedule")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@Destination(title = "nav.schedule", sign = Sign.CALENDAR_RANGE, order = 40)
@StyleSheet("look/audits.css")
class CalendarView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AuditCalendar calendar;
    private final Today today;
    private final CalendarMoves moves;
    private final PageHeader header = new PageHeader(Words.of("calendar.page"));
    private final FilterBar filters = new FilterBar();
    private final Div stage = new Div();
    private QueryParameters asked = QueryParameters.empty();
    private CalendarMode mode = CalendarMode.MONTH;
    private LocalDate day;

    CalendarView(AuditCalendar calendar, Audits audits, AuditSteps steps, Sectors sectors, Today today) {
        this.calendar = calendar;
        this.today = today;
        this.day = today.here();
        this.moves = new CalendarMoves(audits, new AuditActions(audits, steps, audit -> draw()), this::draw);
        addClassName("page");
        AuditFilters.what(filters.search("q", Words.of("audits.search")), sectors, calendar, day)
                .whenChanged(this::draw);
        Span hint = new Span(Words.of("calendar.hint"));
        hint.addClassNames("muted", "small", "calendar-hint");
        add(header, filters, stage);
        if (AuditsView.mayPlan()) {
            add(hint);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = event.getLocation().getQueryParameters();
        filters.read(asked);
        mode = Typed.of(asked.getSingleParameter("view"), CalendarMode::named).orElse(CalendarMode.MONTH);
        day = Typed.of(asked.getSingleParameter("day"), LocalDate::parse).orElseGet(today::here);
        draw();
    }

    private void draw() {
        DateRange shown = mode.around(day);
        List<AuditRow> rows =
                calendar.between(shown, AuditFilters.of(filters, today.here()).notCancelled());
        header.summary(Words.of("calendar.summary", DateRange.shown(shown.first(), shown.last()), rows.size()));
        Div steps = new Div(
                step(Sign.CHEVRON_LEFT, "calendar.before", mode.step(day, -1)),
                new Button(Words.of("calendar.today"), click -> go(mode, today.here())),
                step(Sign.CHEVRON_RIGHT, "calendar.after", mode.step(day, 1)));
        steps.addClassName("row");
        header.actions(choose(CalendarMode.MONTH), choose(CalendarMode.WEEK), choose(CalendarMode.BOARD), steps);
        stage.removeAll();
        stage.add(
                mode == CalendarMode.BOARD
                        ? new Board(
                                shown,
                                chosen(calendar.loads(shown)),
                                rows,
                                calendar.absences(shown),
                                moves,
                                today.here())
                        : new DayGrid(shown, mode == CalendarMode.WEEK, day, today.here(), rows, moves));
    }

    /** With auditors chosen, the board shows their rows only. */
    private List<AuditCalendar.Load> chosen(List<AuditCalendar.Load> loads) {
        List<String> wanted = filters.values("auditor");
        return wanted.isEmpty()
                ? loads
                : loads.stream()
                        .filter(load -> wanted.contains(load.auditorId().toString()))
                        .toList();
    }

    private Button choose(CalendarMode other) {
        Button button = new Button(Words.of("calendar." + other.parameter()), click -> go(other, day));
        button.getElement().setAttribute("aria-pressed", Boolean.toString(other == mode));
        if (other == mode) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    private Button step(Sign sign, String label, LocalDate to) {
        Button button = new Button(sign.icon(), click -> go(mode, to));
        button.setAriaLabel(Words.of(label));
        button.addClassName(DoubleClicks.EACH_COUNTS);
        return button;
    }

    private void go(CalendarMode to, LocalDate when) {
        Map<String, List<String>> parameters = filters.chosen();
        parameters.put("view", List.of(to.parameter()));
        parameters.put("day", List.of(when.toString()));
        UI.getCurrent().navigate("schedule", new QueryParameters(parameters));
    }

    @Override
    public String getPageTitle() {
        return Words.of("calendar.page");
    }
}
