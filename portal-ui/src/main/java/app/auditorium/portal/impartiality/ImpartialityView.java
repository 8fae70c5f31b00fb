package app.auditorium.portal.impartiality;

import app.auditorium.impartiality.AuditAtRisk;
import app.auditorium.impartiality.Conflicts;
import app.auditorium.impartiality.RelationFilter;
import app.auditorium.impartiality.RelationRow;
import app.auditorium.impartiality.Relations;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.PageRequest;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Callout;
import app.auditorium.portal.Destination;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.FilterBar;
import app.auditorium.portal.Grids;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Histories;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;

/** The body's register of relations, and the conflicts that follow from it and from what consultancies keep. */
@Route("impartiality")
@OpenTo(in = TenantKind.CERTIFICATION_BODY)
@Destination(title = "impartiality.nav", sign = Sign.SCALE, order = 30, group = Destination.Group.MANAGE)
@StyleSheet("look/auditor.css")
class ImpartialityView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Relations relations;
    private final transient Conflicts conflicts;
    private final transient Histories histories;
    private final transient Parties parties;
    private final FilterBar filters;
    private final Div risks = new Div();
    private final Grid<RelationRow> register = Grids.dense();
    private final Panel registerPanel = Panel.around(register);
    private final Div conflictList = new Div();
    private final Div empty = new Div();

    ImpartialityView(Relations relations, Conflicts conflicts, Histories histories, Parties parties) {
        this.relations = relations;
        this.conflicts = conflicts;
        this.histories = histories;
        this.parties = parties;
        addClassName("page");
        filters = new FilterBar().search("q", Words.of("impartiality.filter")).whenChanged(this::refresh);
        columns();
        Grids.lazy(register, page -> relations.list(filter(), page));
        register.setAllRowsVisible(true);
        conflictList.addClassName("lines");
        add(
                header(),
                risks,
                filters,
                new Panel(Words.of("impartiality.register"), empty, registerPanel),
                new Panel(Words.of("impartiality.conflicts"), conflictList));
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(Words.of("impartiality.nav")).summary(Words.of("impartiality.summary"));
        if (writes()) {
            Button add = new Button(
                    Words.of("impartiality.add"),
                    Sign.PLUS.icon(),
                    click -> new RelationDialog(relations, histories, parties, null, this::refresh).open());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(add);
        }
        return header;
    }

    private static boolean writes() {
        return Tab.may(Role.ADMINISTRATOR, Role.PLANNER);
    }

    private void columns() {
        register.addComponentColumn(row -> new TwoLine(
                        Parties.client(row.organisation(), row.organisationZh()), ConflictParts.who(row.auditor())))
                .setHeader(Words.of("impartiality.client"))
                .setSortProperty("organisation")
                .setFlexGrow(2);
        register.addComponentColumn(row -> wrapping(Words.of("impartiality.kind." + row.kind())))
                .setHeader(Words.of("impartiality.kind"));
        register.addComponentColumn(ImpartialityView::lasts)
                .setHeader(Words.of("impartiality.lasts"))
                .setSortProperty("startedOn")
                .setWidth("250px")
                .setFlexGrow(0);
        register.addComponentColumn(row -> wrapping(row.source()))
                .setHeader(Words.of("impartiality.source"))
                .setFlexGrow(2);
        if (writes()) {
            register.addComponentColumn(this::edit).setWidth("72px").setFlexGrow(0);
        }
        Grids.cardsWhenNarrow(register, row -> {
            Div card = new Div(
                    new TwoLine(
                            Parties.client(row.organisation(), row.organisationZh()), ConflictParts.who(row.auditor())),
                    new Span(Words.of("impartiality.kind." + row.kind())),
                    lasts(row));
            Div foot = new Div(new Span(row.source()));
            foot.addClassNames("row", "apart", "top");
            if (writes()) {
                foot.add(edit(row));
            }
            card.add(foot);
            card.addClassName("card-row");
            return card;
        });
    }

    private static Span wrapping(String text) {
        Span span = new Span(text);
        span.addClassName("wraps");
        return span;
    }

    private static TwoLine lasts(RelationRow row) {
        return new TwoLine(
                row.endedOn() == null
                        ? Words.of("impartiality.since", row.startedOn())
                        : DateRange.shown(row.startedOn(), row.endedOn()),
                row.until() == null ? Words.of("impartiality.open") : Words.of("impartiality.bars", row.until()));
    }

    private Button edit(RelationRow row) {
        Button edit = new Button(
                Sign.PENCIL.icon(),
                click -> new RelationDialog(relations, histories, parties, row, this::refresh).open());
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        edit.setAriaLabel(Words.of("impartiality.edit.of", Parties.client(row.organisation(), row.organisationZh())));
        return edit;
    }

    private void refresh() {
        register.getDataProvider().refreshAll();
        long total = relations.list(filter(), PageRequest.first(1)).total();
        filters.total(Words.of("list.total", total));
        registerPanel.setVisible(total > 0);
        empty.setVisible(total == 0);
        empty.removeAll();
        if (total == 0) {
            empty.add(new EmptyState(Sign.SCALE, Words.of("impartiality.none"), Words.of("impartiality.none.text")));
        }
        showConflicts();
        showRisks(conflicts.auditsAtRisk());
    }

    private void showConflicts() {
        conflictList.removeAll();
        var page = conflicts.byClient(filters.value("q").orElse(null), PageRequest.first(PageRequest.MOST));
        if (page.items().isEmpty()) {
            conflictList.add(new Paragraph(Words.of("impartiality.conflicts.none")));
        }
        page.items().forEach(found -> {
            Span client = new Span(Parties.client(found.organisation(), found.organisationZh()));
            client.addClassName("grow");
            Div line = new Div(client, ConflictParts.of(found.auditor(), found.conflict()));
            line.addClassName("line");
            conflictList.add(line);
        });
        if (page.total() > page.items().size()) {
            conflictList.add(new Paragraph(Words.of("impartiality.conflicts.more", page.total())));
        }
    }

    private void showRisks(List<AuditAtRisk> found) {
        risks.removeAll();
        risks.setVisible(false);
        if (found.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        found.forEach(risk -> {
            Anchor audit = new Anchor(
                    "audits/" + risk.auditId(),
                    Parties.client(risk.organisation(), risk.organisationZh()) + " · "
                            + Words.of("audit.type." + risk.type()) + " · " + risk.startsOn());
            audit.getElement().setAttribute("router-link", true);
            list.add(new ListItem(audit, ConflictParts.of(risk.auditor(), risk.conflict())));
        });
        risks.setVisible(true);
        risks.add(new Callout(Tone.RED, new Paragraph(Words.of("impartiality.risk", found.size())), list));
    }

    private RelationFilter filter() {
        return new RelationFilter(filters.value("q").orElse(null), null, null);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        refresh();
    }

    @Override
    public String getPageTitle() {
        return Words.of("impartiality.nav");
    }
}
