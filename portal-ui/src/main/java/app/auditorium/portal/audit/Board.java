package app.auditorium.portal.audit;

import app.auditorium.audit.AuditCalendar;
import app.auditorium.audit.AuditRow;
import app.auditorium.kernel.DateRange;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One row for each auditor, one column for each week: load, visits and absences at one glance. */
class Board extends Div {

    private static final int WORKING_DAYS = 5;

    private final List<AuditRow> rows;
    private final List<AuditCalendar.Absence> absences;
    private final CalendarMoves moves;
    private final List<LocalDate> weeks;

    Board(
            DateRange shown,
            List<AuditCalendar.Load> auditors,
            List<AuditRow> rows,
            List<AuditCalendar.Absence> absences,
            CalendarMoves moves) {
        this.rows = rows;
        this.absences = absences;
        this.moves = moves;
        this.weeks = Stream.iterate(shown.first(), week -> week.plusWeeks(1))
                .limit(CalendarMode.BOARD_WEEKS)
                .toList();
        addClassNames("calendar", "board");
        getStyle().set("grid-template-columns", "190px repeat(" + weeks.size() + ", minmax(104px, 1fr))");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", Words.of("calendar.board"));
        Div corner = head(Words.of("calendar.auditor"));
        corner.addClassName("who");
        add(corner);
        weeks.forEach(week -> add(head(week.toString().substring(5).replace('-', '/'))));
        auditors.forEach(this::row);
    }

    private static Div head(String text) {
        Div head = new Div(new Span(text));
        head.addClassName("head");
        return head;
    }

    private void row(AuditCalendar.Load auditor) {
        Span name = new Span(auditor.name());
        name.addClassName("name");
        Span codes = new Span(
                Words.of(auditor.leads() ? "calendar.lead" : "calendar.member") + " · " + shortened(auditor.codes()));
        codes.addClassNames("small", "muted");
        long percent = Math.min(100, auditor.days() * 100 / (WORKING_DAYS * (long) weeks.size()));
        Span filled = new Span();
        filled.getStyle().set("width", percent + "%");
        Div load = new Div(filled);
        load.addClassName("load");
        load.setClassName("full", percent > 80);
        Span days = new Span(Words.of("calendar.load", auditor.days()));
        days.addClassNames("small", "muted");
        Div who = new Div(name, codes, load, days);
        who.addClassName("who");
        add(who);
        weeks.forEach(week -> add(cell(auditor.auditorId(), week)));
    }

    private static String shortened(List<String> codes) {
        return codes.size() <= 6 ? String.join(" ", codes) : String.join(" ", codes.subList(0, 6)) + " …";
    }

    private Div cell(UUID auditor, LocalDate week) {
        var days = new DateRange(week, week.plusDays(6));
        Div cell = new Div();
        cell.addClassName("cell");
        absences.stream()
                .filter(away ->
                        away.auditorId().equals(auditor) && new DateRange(away.first(), away.last()).overlaps(days))
                .forEach(away -> {
                    String reason = away.reason();
                    Div block = new Div(new Span(reason == null ? Words.of("calendar.away") : reason));
                    block.addClassName("away");
                    block.setTitle(AuditWords.days(away.first(), away.last()));
                    cell.add(block);
                });
        rows.stream()
                .filter(row -> row.team().stream()
                        .anyMatch(member -> member.auditorId().equals(auditor)))
                .filter(row -> new DateRange(row.start(), row.end()).overlaps(days))
                .forEach(row -> cell.add(new VisitCard(row, week, auditor, moves)));
        DropTarget.create(cell)
                .addDropListener(event -> event.getDragSourceComponent()
                        .filter(VisitCard.class::isInstance)
                        .map(VisitCard.class::cast)
                        .ifPresent(card -> moves.toWeekOf(card, week, auditor)));
        return cell;
    }
}
