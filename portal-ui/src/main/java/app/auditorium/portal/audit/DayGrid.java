package app.auditorium.portal.audit;

import app.auditorium.audit.AuditRow;
import app.auditorium.kernel.DateRange;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;

/** A month or a week, a cell for each day; in the hand a list of the days on which something is. */
class DayGrid extends Div {

    private static final int IN_A_MONTHS_CELL = 3;

    DayGrid(DateRange shown, boolean week, LocalDate day, LocalDate today, List<AuditRow> rows, CalendarMoves moves) {
        addClassNames("calendar", "days");
        setClassName("week", week);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            Div head = new Div(new Span(weekday.getDisplayName(TextStyle.SHORT, Words.language())));
            head.addClassName("head");
            add(head);
        }
        shown.first()
                .datesUntil(shown.last().plusDays(1))
                .forEach(date -> add(cell(
                        date,
                        !week && date.getMonth() != day.getMonth(),
                        date.equals(today),
                        week ? Integer.MAX_VALUE : IN_A_MONTHS_CELL,
                        rows,
                        moves)));
    }

    private static Div cell(
            LocalDate date, boolean outside, boolean today, int most, List<AuditRow> rows, CalendarMoves moves) {
        Span number = new Span(String.valueOf(date.getDayOfMonth()));
        number.addClassName("day");
        number.getElement().setAttribute("role", "img");
        number.getElement().setAttribute("aria-label", date.toString());
        Span inFull = new Span(date + " " + date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Words.language()));
        inFull.addClassName("in-full");
        Div cell = new Div(number, inFull);
        cell.addClassName("cell");
        cell.setClassName("outside", outside);
        cell.setClassName("today", today);
        List<AuditRow> here = rows.stream()
                .filter(row -> new DateRange(row.start(), row.end()).contains(date))
                .toList();
        int shown = here.size() <= most ? here.size() : most - 1;
        here.subList(0, shown).forEach(row -> cell.add(new VisitCard(row, date, null, moves)));
        if (shown < here.size()) {
            cell.add(more(date, here.subList(shown, here.size()), moves));
        }
        DropTarget.create(cell)
                .addDropListener(event -> event.getDragSourceComponent()
                        .filter(VisitCard.class::isInstance)
                        .map(VisitCard.class::cast)
                        .ifPresent(card -> moves.toDay(card, date)));
        return cell;
    }

    private static Div more(LocalDate date, List<AuditRow> rows, CalendarMoves moves) {
        var button = new com.vaadin.flow.component.html.NativeButton(Words.of("calendar.more", rows.size()));
        button.addClassNames("visit", "neutral");
        Div list = new Div();
        list.addClassNames("stack", "tight");
        rows.forEach(row -> list.add(new VisitCard(row, date, null, moves)));
        Popover popover = new Popover(list);
        popover.setTarget(button);
        popover.setAriaLabel(date.toString());
        return new Div(button, popover);
    }
}
