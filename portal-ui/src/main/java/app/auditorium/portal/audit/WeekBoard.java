package app.auditorium.portal.audit;

import app.auditorium.audit.AuditCalendar;
import app.auditorium.kernel.DateRange;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One row for each auditor, one column for each week: load and absences; what else stands in a week is said by whoever shows it. */
public abstract class WeekBoard extends Div {

    private static final int WORKING_DAYS = 5;
    private static final int TOO_FULL = 80;
    private static final int MOST_CODES = 5;

    private final List<AuditCalendar.Absence> absences;
    private final List<LocalDate> weeks;

    protected WeekBoard(String label, DateRange shown, List<AuditCalendar.Absence> absences) {
        this.absences = absences;
        this.weeks = Stream.iterate(shown.first(), week -> !week.isAfter(shown.last()), week -> week.plusWeeks(1))
                .toList();
        addClassNames("calendar", "board");
        getStyle().set("--weeks", String.valueOf(weeks.size()));
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", label);
    }

    /** Days of an auditor in the weeks that are shown. */
    protected abstract long days(AuditCalendar.Load auditor);

    /** Puts into a week of an auditor's row what stands there. */
    protected abstract void fill(Div cell, UUID auditor, DateRange week);

    /** Draws it; called once all that it asks for is there. */
    protected final void show(List<AuditCalendar.Load> auditors, LocalDate today) {
        Div corner = head(Words.of("calendar.auditor"));
        corner.addClassName("who");
        add(corner);
        for (LocalDate week : weeks) {
            Div head = head(week.toString().substring(5).replace('-', '/'));
            head.setClassName("now", new DateRange(week, week.plusDays(6)).contains(today));
            add(head);
        }
        auditors.forEach(auditor -> {
            add(who(auditor));
            weeks.forEach(week -> add(cell(auditor.auditorId(), new DateRange(week, week.plusDays(6)))));
        });
    }

    private static Div head(String text) {
        Div head = new Div(new Span(text));
        head.addClassName("head");
        return head;
    }

    private Div who(AuditCalendar.Load auditor) {
        Span initial = new Span(auditor.name().isEmpty() ? "" : auditor.name().substring(0, 1));
        initial.addClassName("initial");
        initial.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(auditor.name());
        name.addClassName("name");
        Span codes = new Span(
                Words.of(auditor.leads() ? "calendar.lead" : "calendar.member") + " · " + shortened(auditor.codes()));
        codes.addClassNames("small", "muted");
        long days = days(auditor);
        long percent = Math.min(100, days * 100 / (WORKING_DAYS * (long) weeks.size()));
        Span filled = new Span();
        filled.getStyle().set("width", percent + "%");
        Div load = new Div(filled);
        load.addClassName("load");
        load.setClassName("full", percent > TOO_FULL);
        Span text = new Span(Words.of("calendar.load", days));
        text.addClassNames("small", "muted");
        Div about = new Div(name, codes, load, text);
        about.addClassName("about");
        Div who = new Div(initial, about);
        who.addClassName("who");
        return who;
    }

    private static String shortened(List<String> codes) {
        return codes.size() <= MOST_CODES
                ? String.join(" ", codes)
                : String.join(" ", codes.subList(0, MOST_CODES)) + " …";
    }

    private Div cell(UUID auditor, DateRange week) {
        Div cell = new Div();
        cell.addClassName("cell");
        absences.stream()
                .filter(away ->
                        away.auditorId().equals(auditor) && new DateRange(away.first(), away.last()).overlaps(week))
                .forEach(away -> {
                    Div block = new Div(new Span(away.reason() == null ? Words.of("calendar.away") : away.reason()));
                    block.addClassName("away");
                    block.setTitle(AuditWords.days(away.first(), away.last()));
                    cell.add(block);
                });
        fill(cell, auditor, week);
        return cell;
    }
}
