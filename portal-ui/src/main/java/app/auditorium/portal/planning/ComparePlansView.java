package app.auditorium.portal.planning;

import app.auditorium.audit.AuditCalendar;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.TenantKind;
import app.auditorium.planning.PlanComparison;
import app.auditorium.planning.PlanFigures;
import app.auditorium.planning.PlanRow;
import app.auditorium.planning.Plans;
import app.auditorium.planning.VisitRow;
import app.auditorium.planning.WhatIfs;
import app.auditorium.portal.Localised;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan held against another, the other one first: figures side by side, what this plan changes, and every visit that stands elsewhere; what-ifs begin here. */
@Route("plans/:plan/compare")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@StyleSheet("look/planning.css")
class ComparePlansView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST = 100;

    private final Plans plans;
    private final WhatIfs whatIfs;
    private final AuditCalendar calendar;
    private final PageHeader header = new PageHeader(Words.of("compare.page"));
    private final Select<PlanRow> other = Localised.of(new Select<>());
    private final Div body = new Div();
    private @Nullable PlanRow plan;

    ComparePlansView(Plans plans, WhatIfs whatIfs, AuditCalendar calendar) {
        this.plans = plans;
        this.whatIfs = whatIfs;
        this.calendar = calendar;
        addClassName("page");
        body.addClassName("compare");
        other.setLabel(Words.of("compare.other"));
        other.setWidth("min(420px, 100%)");
        other.setItemLabelGenerator(PlanRow::name);
        other.addValueChangeListener(change -> draw());
        add(header, other, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PlanRow row = event.getRouteParameters()
                .get("plan")
                .flatMap(PlanView::id)
                .flatMap(plans::find)
                .orElseThrow(NotFoundException::new);
        plan = row;
        Anchor up = new Anchor(PlanWords.address(row.id()), row.name());
        up.getElement().setAttribute("router-link", true);
        header.under(up);
        if (PlanWords.mayPlan()) {
            Button what = new Button(
                    Words.of("whatif.start"),
                    Sign.GIT_BRANCH.icon(),
                    click -> new WhatIfDialog(whatIfs, row, calendar.loads(new DateRange(row.first(), row.last())))
                            .open());
            what.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(what);
        }
        List<PlanRow> others =
                plans.list().stream().filter(one -> !one.id().equals(row.id())).toList();
        other.setItems(others);
        other.setVisible(!others.isEmpty());
        if (others.isEmpty()) {
            draw();
        } else {
            other.setValue(others.stream()
                    .filter(one -> one.id().equals(row.copyOf()))
                    .findFirst()
                    .or(() -> others.stream().filter(PlanRow::isAccepted).findFirst())
                    .orElse(others.getFirst()));
        }
    }

    private void draw() {
        body.removeAll();
        PlanRow with = other.getValue();
        if (plan == null || with == null) {
            body.add(new Panel(new Span(Words.of("compare.none"))));
            return;
        }
        whatIfs.compare(with.id(), plan.id()).ifPresent(this::show);
    }

    private void show(PlanComparison comparison) {
        NativeTableBody rows = new NativeTableBody();
        figure(rows, "compare.placed", comparison, PlanFigures::placed);
        figure(rows, "compare.visits", comparison, PlanFigures::visits);
        figure(rows, "compare.broken", comparison, PlanFigures::broken);
        figure(rows, "compare.points", comparison, PlanFigures::points);
        figure(rows, "compare.km", comparison, PlanFigures::kilometres);
        figure(rows, "compare.nights", comparison, PlanFigures::nights);
        figure(rows, "compare.late", comparison, PlanFigures::late);
        figure(rows, "compare.busiest", comparison, PlanFigures::busiest);
        NativeTableRow head = new NativeTableRow(
                new NativeTableHeaderCell(Words.of("compare.figure")),
                new NativeTableHeaderCell(comparison.one().plan().name()),
                new NativeTableHeaderCell(comparison.other().plan().name()),
                new NativeTableHeaderCell(Words.of("compare.difference")));
        NativeTable table = new NativeTable(new NativeTableHeader(head), rows);
        table.addClassName("figures");
        Stream.of(comparison.one().plan(), comparison.other().plan())
                .forEach(one -> whatIfs.assumed(one.id())
                        .ifPresent(assumed -> body.add(new AssumptionsNote(one.name(), assumed))));
        body.add(new Panel(Words.of("compare.figures"), table), loads(comparison), changes(comparison));
    }

    /** Days of each auditor in either plan, the busiest first. */
    private static Panel loads(PlanComparison comparison) {
        Map<UUID, Long> one = days(comparison.one());
        Map<UUID, Long> two = days(comparison.other());
        Map<UUID, String> names = new LinkedHashMap<>();
        Stream.of(comparison.one(), comparison.other())
                .flatMap(figures -> figures.loads().stream())
                .forEach(load -> names.putIfAbsent(load.auditorId(), load.name()));
        NativeTableBody rows = new NativeTableBody();
        names.forEach((auditor, name) -> {
            long before = one.getOrDefault(auditor, 0L);
            long after = two.getOrDefault(auditor, 0L);
            rows.add(new NativeTableRow(
                    new NativeTableCell(name),
                    new NativeTableCell(Words.of("compare.busiest.unit", PlanWords.points(before))),
                    new NativeTableCell(Words.of("compare.busiest.unit", PlanWords.points(after))),
                    new NativeTableCell(Words.of("compare.busiest.unit", PlanWords.more(after - before)))));
        });
        NativeTable table = new NativeTable(
                new NativeTableHeader(new NativeTableRow(
                        new NativeTableHeaderCell(Words.of("compare.auditor")),
                        new NativeTableHeaderCell(comparison.one().plan().name()),
                        new NativeTableHeaderCell(comparison.other().plan().name()),
                        new NativeTableHeaderCell(Words.of("compare.difference")))),
                rows);
        table.addClassName("figures");
        return new Panel(Words.of("compare.load"), table);
    }

    private static Map<UUID, Long> days(PlanFigures figures) {
        return figures.loads().stream().collect(Collectors.toMap(PlanFigures.Load::auditorId, PlanFigures.Load::days));
    }

    private static void figure(
            NativeTableBody rows, String key, PlanComparison comparison, ToLongFunction<PlanFigures> value) {
        long one = value.applyAsLong(comparison.one());
        long two = value.applyAsLong(comparison.other());
        rows.add(new NativeTableRow(
                new NativeTableCell(Words.of(key)),
                new NativeTableCell(Words.of(key + ".unit", PlanWords.points(one))),
                new NativeTableCell(Words.of(key + ".unit", PlanWords.points(two))),
                new NativeTableCell(Words.of(key + ".unit", PlanWords.more(two - one)))));
    }

    private static Panel changes(PlanComparison comparison) {
        NativeTableBody rows = new NativeTableBody();
        comparison.changes().stream()
                .limit(MOST)
                .forEach(change -> rows.add(new NativeTableRow(
                        new NativeTableCell(PlanWords.client(change.any()) + " · "
                                + AuditWords.type(change.any().type())),
                        new NativeTableCell(where(change.one())),
                        new NativeTableCell(where(change.other())))));
        NativeTable table = new NativeTable(
                new NativeTableHeader(new NativeTableRow(
                        new NativeTableHeaderCell(Words.of("compare.visit")),
                        new NativeTableHeaderCell(comparison.one().plan().name()),
                        new NativeTableHeaderCell(comparison.other().plan().name()))),
                rows);
        table.addClassNames("figures", "changes");
        int all = comparison.changes().size();
        Panel panel = new Panel(Words.of("compare.changes", all), table);
        if (all > MOST) {
            panel.body().add(new Span(Words.of("calendar.more", all - MOST)));
        }
        return panel;
    }

    private static String where(@Nullable VisitRow visit) {
        if (visit == null) {
            return "–";
        }
        if (visit.start() == null || visit.end() == null) {
            return Words.of("year.unplaced");
        }
        return AuditWords.days(visit.start(), visit.end()) + " · "
                + visit.team().stream().map(VisitRow.Member::name).collect(Collectors.joining(Words.of("year.and")));
    }

    @Override
    public String getPageTitle() {
        return Words.of("compare.page");
    }
}
