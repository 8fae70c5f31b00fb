package app.auditorium.portal.auditor;

import app.auditorium.auditor.AbsenceRow;
import app.auditorium.auditor.Absences;
import app.auditorium.auditor.AuditorDetails;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.ConfirmDialogs;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;

/** When an auditor is away: coming days first, past ones below. */
class AbsenceList extends Div {

    private final AuditorDetails auditor;
    private final transient Absences absences;
    private final LocalDate today;
    private final Runnable changed;

    AbsenceList(AuditorDetails auditor, Absences absences, LocalDate today, Runnable changed) {
        this.auditor = auditor;
        this.absences = absences;
        this.today = today;
        this.changed = changed;
        addClassName("lines");
        if (auditor.absences().isEmpty()) {
            add(new EmptyState(
                    Sign.CALENDAR_DAYS, Words.of("auditor.absence.none"), Words.of("auditor.absence.none.text")));
        }
        auditor.absences().stream()
                .sorted(Comparator.comparing(
                                (AbsenceRow absence) -> absence.lastDay().isBefore(today))
                        .thenComparing(AbsenceRow::firstDay))
                .forEach(absence -> add(line(absence)));
    }

    private Div line(AbsenceRow absence) {
        Span days = new Span(DateRange.shown(absence.firstDay(), absence.lastDay()));
        days.addClassName("figure");
        Span length = new Span(Words.of("auditor.length", absence.days().days()));
        length.addClassName("muted");
        Span reason = new Span(absence.reason() == null ? "" : absence.reason());
        reason.addClassName("grow");
        Div line = new Div(days, length, reason);
        line.addClassName("line");
        if (absence.lastDay().isBefore(today)) {
            line.add(new Tag(Tone.NEUTRAL, Words.of("auditor.absence.past")));
        } else if (absence.days().contains(today)) {
            line.add(new Tag(Tone.AMBER, Words.of("auditor.absence.now")));
        }
        if (Rights.writesAuditors()) {
            Button remove = new Button(Sign.TRASH.icon(), click -> ask(absence));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(
                    Words.of("auditor.absence.remove.of", DateRange.shown(absence.firstDay(), absence.lastDay())));
            line.add(remove);
        }
        return line;
    }

    private void ask(AbsenceRow absence) {
        ConfirmDialogs.ask(
                Words.of("auditor.absence.remove"),
                Words.of(
                        "auditor.absence.remove.text",
                        auditor.name(),
                        DateRange.shown(absence.firstDay(), absence.lastDay())),
                Words.of("action.remove"),
                () -> remove(absence));
    }

    private void remove(AbsenceRow absence) {
        switch (absences.remove(auditor.id(), absence.id())) {
            case Outcome.Done<AbsenceRow> done -> Toasts.done(Words.of("auditor.absence.removed"));
            case Outcome.NotThere<AbsenceRow> gone -> Toasts.refused(Words.of("gone.title"));
            case Outcome.Refused<AbsenceRow>(var problems) ->
                Toasts.refused(problems.getFirst().text(Words.language()));
            case Outcome.Stale<AbsenceRow> stale -> ChangedMeanwhile.tell(stale);
        }
        changed.run();
    }
}
