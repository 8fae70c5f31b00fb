package app.auditorium.portal.obligation;

import app.auditorium.catalogue.Counties;
import app.auditorium.kernel.Role;
import app.auditorium.obligation.DueItem;
import app.auditorium.portal.DueDate;
import app.auditorium.portal.Grids;
import app.auditorium.portal.IafChip;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** How one thing that falls due is shown. */
final class DueColumns {

    private final LocalDate today;
    private final Counties counties;
    private final Map<String, Integer> warned;
    private final boolean mayPlan;

    DueColumns(LocalDate today, Counties counties, Map<String, Integer> warned) {
        this.today = today;
        this.counties = counties;
        this.warned = warned;
        this.mayPlan = Tab.may(Role.PLANNER, Role.ADMINISTRATOR);
    }

    void addTo(Grid<DueItem> grid) {
        grid.addComponentColumn(this::client)
                .setHeader(Words.of("due.column.client"))
                .setWidth("190px")
                .setFlexGrow(3);
        grid.addComponentColumn(DueColumns::what)
                .setHeader(Words.of("due.column.audit"))
                .setWidth("200px")
                .setFlexGrow(2);
        grid.addComponentColumn(this::due)
                .setHeader(Words.of("due.column.due"))
                .setWidth("140px")
                .setFlexGrow(1);
        grid.addComponentColumn(DueColumns::needed)
                .setHeader(Words.of("due.column.days"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addColumn(item -> item.lead() == null ? "" : item.lead())
                .setHeader(Words.of("due.auditor"))
                .setWidth("130px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::action).setWidth("110px").setFlexGrow(0).setTextAlign(ColumnTextAlign.END);
        Grids.cardsWhenNarrow(grid, item -> {
            String days = days(item);
            Span needed = new Span(days.isEmpty() ? "" : Words.of("filter.shown", Words.of("due.column.days"), days));
            Div line = new Div(needed, action(item));
            line.addClassNames("row", "apart");
            Div card = new Div(client(item), what(item), due(item), line);
            card.addClassName("card-row");
            return card;
        });
    }

    private Component client(DueItem item) {
        Div below = new Div(new Span(AuditWords.standard(item.standard())));
        below.addClassName("row");
        item.iafCodes().forEach(code -> below.add(new IafChip(code)));
        if (item.region() != null) {
            below.add(new Span(counties.shown(item.region(), Words.language())));
        }
        return TwoLine.link(
                AuditWords.client(item.organisation(), item.organisationZh()),
                AuditLinks.certification(item.certificationId()),
                below);
    }

    private static Component what(DueItem item) {
        Div what = new Div(new Span(AuditWords.due(item)), new RuleTag(item.rule()));
        what.addClassName("row");
        if (item.estimated()) {
            what.add(new Tag(Tone.NEUTRAL, Words.of("due.estimated")));
        }
        if (item.plannedUntil() != null) {
            what.add(new Tag(Tone.RED, Sign.ALERT, Words.of("due.planned", item.plannedUntil())));
        }
        return what;
    }

    private Component due(DueItem item) {
        Div due = new Div(new DueDate(item.due(), today));
        due.addClassName("row");
        Integer step = warned.get(item.certificationId() + " " + item.kind() + " " + item.due());
        if (step != null && !item.late()) {
            due.add(new Tag(Tone.AMBER, Sign.BELL, Words.of("due.warned", step)));
        }
        return due;
    }

    private static Component needed(DueItem item) {
        var days = new Span(days(item));
        days.addClassName("wraps");
        return days;
    }

    private static String days(DueItem item) {
        BigDecimal days = item.days();
        if (item.kind().audit() == null) {
            return "";
        }
        if (days == null) {
            return Words.of("due.column.days.none");
        }
        if (!item.daysDetermined()) {
            return Words.of("due.column.days.reckoned", days.toPlainString());
        }
        return item.certifications() > 1
                ? Words.of("due.column.days.shared", days.toPlainString(), item.certifications())
                : days.toPlainString();
    }

    private Component action(DueItem item) {
        if (!mayPlan || item.kind().audit() == null || item.plannedUntil() != null) {
            return new Span();
        }
        Button plan = new Button(
                Words.of("certification.plan"),
                click -> AuditLinks.go(
                        AuditLinks.plan(item.certificationId(), item.kind().audit())));
        plan.setAriaLabel(
                Words.of("certification.plan") + " " + AuditWords.client(item.organisation(), item.organisationZh()));
        return plan;
    }
}
