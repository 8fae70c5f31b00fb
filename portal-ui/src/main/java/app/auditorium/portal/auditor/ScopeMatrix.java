package app.auditorium.portal.auditor;

import app.auditorium.auditor.ScopeItem;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.StandardId;
import app.auditorium.portal.IafChip;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sectors by standards; while it is edited cells and whole columns are switched on and off, with the dates of the stamp above. */
class ScopeMatrix extends Div {

    private final List<ScopeItem> items;
    private final LocalDate today;
    private final transient Names names;
    private final Map<Cell, NativeButton> buttons = new LinkedHashMap<>();
    private final DatePicker from = Localised.of(new DatePicker(Words.of("scope.from")));
    private final DatePicker until = Localised.of(new DatePicker(Words.of("scope.until")));

    ScopeMatrix(List<ScopeItem> items, LocalDate today, Names names, boolean editing) {
        this.items = new ArrayList<>(items);
        this.today = today;
        this.names = names;
        from.setValue(today);
        from.setRequiredIndicatorVisible(true);
        until.setClearButtonVisible(true);
        until.setPlaceholder(Words.of("scope.cell.open"));
        List<StandardId> standards = names.certifiable();
        Matrix matrix = new Matrix(
                Words.of("nav.scope"),
                Words.of("auditor.sector"),
                standards.stream()
                        .map(standard -> editing ? columnButton(standard) : new Span(names.standard(standard)))
                        .toList());
        for (IafCode code : names.codes()) {
            matrix.row(
                    new IafChip(code.value(), names.sector(code)),
                    standards.stream()
                            .map(standard -> editing ? button(standard, code) : shown(standard, code))
                            .toList());
        }
        add(matrix);
    }

    /** The dates that a newly chosen cell gets. */
    Component stamp() {
        Paragraph help = new Paragraph(Words.of("scope.stamp"));
        help.addClassName("grow");
        Div stamp = new Div(from, until, help);
        stamp.addClassNames("panel", "stamp");
        return stamp;
    }

    List<ScopeItem> items() {
        return List.copyOf(items);
    }

    private List<ScopeItem> of(StandardId standard, IafCode code) {
        return items.stream()
                .filter(item -> item.standard() == standard && item.iafCode().equals(code))
                .toList();
    }

    private Component shown(StandardId standard, IafCode code) {
        Div cell = new Div();
        cell.addClassName("scope-cell");
        fill(cell, of(standard, code));
        return cell;
    }

    private Component button(StandardId standard, IafCode code) {
        NativeButton button = new NativeButton();
        button.addClassName("scope-cell");
        button.addClickListener(click -> turn(standard, code, of(standard, code).isEmpty()));
        buttons.put(new Cell(standard, code), button);
        dress(button, standard, code);
        return button;
    }

    /** Switches on what is off in the column; off, if nothing is. */
    private Component columnButton(StandardId standard) {
        NativeButton button = new NativeButton(names.standard(standard), click -> {
            List<IafCode> codes = names.codes();
            boolean on = codes.stream().anyMatch(code -> of(standard, code).isEmpty());
            codes.forEach(code -> turn(standard, code, on));
        });
        button.addClassName("scope-column");
        button.setTitle(Words.of("scope.column", names.standard(standard)));
        button.add(Sign.CHECK.icon());
        return button;
    }

    private void turn(StandardId standard, IafCode code, boolean on) {
        List<ScopeItem> before = of(standard, code);
        if (!on) {
            items.removeAll(before);
        } else if (before.isEmpty()) {
            LocalDate first = from.getValue() == null ? today : from.getValue();
            LocalDate last = until.getValue();
            items.add(new ScopeItem(standard, code, first, last == null || last.isBefore(first) ? null : last));
        }
        dress(Objects.requireNonNull(buttons.get(new Cell(standard, code))), standard, code);
    }

    private void dress(NativeButton button, StandardId standard, IafCode code) {
        List<ScopeItem> here = of(standard, code);
        button.removeAll();
        fill(button, here);
        button.getElement().setAttribute("aria-pressed", Boolean.toString(!here.isEmpty()));
        Span spoken = new Span(names.standard(standard) + " IAF " + code);
        spoken.addClassName("visually-hidden");
        button.add(spoken);
    }

    private void fill(com.vaadin.flow.component.HasComponents cell, List<ScopeItem> here) {
        Component styled = (Component) cell;
        boolean now = here.stream().anyMatch(item -> item.covers(item.standard(), item.iafCode(), today));
        styled.getElement().getClassList().set("on", now);
        styled.getElement().getClassList().set("dated", !now && !here.isEmpty());
        if (here.isEmpty()) {
            return;
        }
        ScopeItem last = here.getLast();
        cell.add(now ? Sign.CHECK.icon() : Sign.CLOCK.icon());
        Span dates = new Span();
        dates.addClassName("small");
        if (last.validFrom().isAfter(today)) {
            dates.setText(Words.of("scope.cell.from", last.validFrom()));
        } else if (last.validUntil() == null) {
            dates.setText(Words.of("scope.cell.open"));
        } else {
            dates.setText(Words.of(now ? "scope.cell.until" : "auditor.ended", last.validUntil()));
        }
        cell.add(dates);
    }

    private record Cell(StandardId standard, IafCode code) {}
}
