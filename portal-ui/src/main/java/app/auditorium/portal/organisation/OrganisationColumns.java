package app.auditorium.portal.organisation;

import app.auditorium.organisation.OrganisationRow;
import app.auditorium.portal.DueDate;
import app.auditorium.portal.Grids;
import app.auditorium.portal.Moments;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The columns of the list of clients, and its card for narrow screens. */
final class OrganisationColumns {

    private OrganisationColumns() {}

    static void into(Grid<OrganisationRow> grid, Shown shown) {
        grid.addComponentColumn(row -> name(row, shown))
                .setHeader(Words.of("clients.column.client"))
                .setSortProperty(Shown.nameSort())
                .setFlexGrow(3)
                .setWidth("280px");
        grid.addColumn(row -> row.taxId() == null ? "" : row.taxId())
                .setHeader(Words.of("clients.column.taxId"))
                .setSortProperty("taxId")
                .setWidth("120px")
                .setFlexGrow(0);
        grid.addColumn(OrganisationRow::siteCount)
                .setHeader(Words.of("clients.column.sites"))
                .setSortProperty("sites")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("90px")
                .setFlexGrow(0);
        grid.addComponentColumn(OrganisationColumns::people)
                .setHeader(Words.of("clients.column.employees"))
                .setSortProperty("employees")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("130px")
                .setFlexGrow(0);
        grid.addComponentColumn(OrganisationColumns::nextAudit)
                .setHeader(Words.of("clients.column.nextAudit"))
                .setSortProperty("nextAudit")
                .setWidth("150px")
                .setFlexGrow(1);
        grid.getColumns().forEach(column -> column.setSortable(true).setResizable(true));
        Grids.cardsWhenNarrow(grid, row -> card(row, shown));
    }

    private static Component name(OrganisationRow row, Shown shown) {
        List<Component> below = new ArrayList<>(shown.chips(row.iafCodes()));
        String other = Shown.otherName(row.name(), row.nameZh());
        String place = shown.place(row.county(), row.country());
        String rest = other.isEmpty() || place.isEmpty() ? other + place : place + " · " + other;
        if (!rest.isEmpty()) {
            below.add(new Span(row.iafCodes().size() == 1 ? "· " + rest : rest));
        }
        return TwoLine.link(
                Shown.name(row.name(), row.nameZh()), "clients/" + row.id(), below.toArray(Component[]::new));
    }

    private static Component people(OrganisationRow row) {
        if (row.contractors() == 0) {
            return new Span(Long.toString(row.employees()));
        }
        TwoLine figures =
                new TwoLine(Long.toString(row.employees()), Words.of("clients.contractors.more", row.contractors()));
        figures.addClassName("figures");
        return figures;
    }

    private static Component nextAudit(OrganisationRow row) {
        if (row.nextAudit() == null) {
            Span none = new Span(Words.of("clients.noAudit"));
            none.addClassName("muted");
            return none;
        }
        return new DueDate(row.nextAudit(), LocalDate.now(Moments.zone()));
    }

    private static Component card(OrganisationRow row, Shown shown) {
        Div card = new Div(name(row, shown));
        card.addClassName("card-row");
        card.add(pair(
                "clients.column.employees", new Span(Words.of("clients.people", row.employees(), row.contractors()))));
        if (row.nextAudit() != null) {
            card.add(pair("clients.column.nextAudit", nextAudit(row)));
        }
        return card;
    }

    private static Div pair(String label, Component value) {
        Span name = new Span(Words.of(label));
        name.addClassName("label");
        Div pair = new Div(name, value);
        pair.addClassName("pair");
        return pair;
    }
}
