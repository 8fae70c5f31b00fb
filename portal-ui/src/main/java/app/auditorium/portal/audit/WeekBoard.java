package app.auditorium.portal.audit;

import app.auditorium.assignment.DaysByMonth;
import app.auditorium.audit.AuditCalendar;
import app.auditorium.kernel.DateRange;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One row for each auditor, one column for each week: load and absences; what else stands in a week is said by whoever shows it. */
public abstract class WeekBoard extends Div {

    private static final int MOST_CODES = 5;

    /** Where it was scrolled to before it was drawn anew. */
    private static final String AS_IT_STOOD = """
            const before = window.weekBoard;
            if (before?.at === location.pathname) {
              this.scrollTo({top: before.top, left: before.left, behavior: 'instant'});
            }
            this.addEventListener('scroll', () =>
              window.weekBoard = {at: location.pathname, top: this.scrollTop, left: this.scrollLeft}, {passive: true});
            """;

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
        addAttachListener(event -> getElement().executeJs(AS_IT_STOOD));
    }

    /** What an auditor has to do in the months that are shown. */
    protected abstract DaysByMonth days(AuditCalendar.Load auditor);

    /** An auditor's name at the head of the row. */
    protected Component name(AuditCalendar.Load auditor) {
        Span name = new Span(auditor.name());
        name.setTitle(auditor.name());
        return name;
    }

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
        Component name = name(auditor);
        name.addClassName("name");
        Span codes = new Span(Words.of("calendar.role." + auditor.role()) + " · " + shortened(auditor.codes()));
        codes.addClassNames("small", "muted");
        Div months = new Div();
        months.addClassName("months");
        DaysByMonth days = days(auditor);
        Stream.concat(weeks.stream(), Stream.of(weeks.getLast().plusDays(6)))
                .map(YearMonth::from)
                .distinct()
                .forEach(month -> months.add(load(days, month)));
        Div about = new Div(name, codes, months);
        about.addClassName("about");
        Div who = new Div(initial, about);
        who.addClassName("who");
        return who;
    }

    /** A month: its days against the target, or against the maximum once they are beyond it. */
    private static Div load(DaysByMonth days, YearMonth month) {
        int in = days.in(month);
        boolean tooMuch = days.isBeyondMost(month);
        Span filled = new Span();
        filled.getStyle().set("width", Math.min(100, in * 100 / Math.max(1, days.most())) + "%");
        Div bar = new Div(filled);
        bar.addClassName("load");
        Span name = new Span(month.getMonth().getDisplayName(TextStyle.SHORT, Words.language()));
        name.addClassName("muted");
        Span figures = new Span(in + "/" + (tooMuch ? days.most() : days.target()));
        figures.addClassName("figure");
        Div load = new Div(name, bar, figures);
        load.addClassName("month");
        load.setClassName("full", tooMuch);
        load.setClassName("above", !tooMuch && days.isBeyondTarget(month));
        load.setTitle(Words.of("calendar.load.of", month.toString(), in, days.target(), days.most()));
        return load;
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
