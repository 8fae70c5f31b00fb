package app.auditorium.portal.audit;

import app.auditorium.assignment.DaysByMonth;
import app.auditorium.audit.AuditCalendar;
import app.auditorium.audit.AuditRow;
import app.auditorium.kernel.DateRange;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Audits by auditor and week, moved by dragging. */
class Board extends WeekBoard {

    private final List<AuditRow> rows;
    private final CalendarMoves moves;

    Board(
            DateRange shown,
            List<AuditCalendar.Load> auditors,
            List<AuditRow> rows,
            List<AuditCalendar.Absence> absences,
            CalendarMoves moves,
            LocalDate today) {
        super(Words.of("calendar.board"), shown, absences);
        this.rows = rows;
        this.moves = moves;
        show(auditors, today);
    }

    @Override
    protected DaysByMonth days(AuditCalendar.Load auditor) {
        return auditor.days();
    }

    @Override
    protected void fill(Div cell, UUID auditor, DateRange week) {
        rows.stream()
                .filter(row -> row.team().stream()
                        .anyMatch(member -> member.auditorId().equals(auditor)))
                .filter(row -> new DateRange(row.start(), row.end()).overlaps(week))
                .forEach(row -> cell.add(new VisitCard(row, week.first(), auditor, moves)));
        DropTarget.create(cell)
                .addDropListener(event -> event.getDragSourceComponent()
                        .filter(VisitCard.class::isInstance)
                        .map(VisitCard.class::cast)
                        .ifPresent(card -> moves.toWeekOf(card, week.first(), auditor)));
    }
}
