package app.auditorium.portal.auditor;

import app.auditorium.auditor.AbsenceRecorded;
import app.auditorium.auditor.Absences;
import app.auditorium.auditor.AuditorDetails;
import app.auditorium.auditor.Booking;
import app.auditorium.auditor.NewAbsence;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.Callout;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** Records an absence, and warns of the audits for which the auditor is booked on these days. */
@StyleSheet("look/auditor.css")
class AbsenceDialog extends Dialog {

    private final AuditorDetails auditor;
    private final transient Absences absences;
    private final Runnable done;
    private final ProblemSummary problems = new ProblemSummary();
    private final DatePicker first =
            problems.field("from", Localised.of(new DatePicker(Words.of("auditor.absence.first"))));
    private final DatePicker last =
            problems.field("until", Localised.of(new DatePicker(Words.of("auditor.absence.last"))));
    private final TextField reason =
            problems.field("reason", Localised.of(new TextField(Words.of("auditor.absence.reason"))));
    private final Div warning = new Div();

    AbsenceDialog(AuditorDetails auditor, Absences absences, Runnable done) {
        this.auditor = auditor;
        this.absences = absences;
        this.done = done;
        setHeaderTitle(Words.of("auditor.absence.of", auditor.name()));
        first.addValueChangeListener(event -> {
            if (last.isEmpty() && event.getValue() != null) {
                last.setValue(event.getValue());
            }
            last.setInitialPosition(event.getValue());
            warn();
        });
        last.addValueChangeListener(event -> warn());
        reason.setMaxLength(300);
        reason.setHelperText(Words.of("auditor.absence.reason.help"));
        warning.getElement().setAttribute("aria-live", "polite");
        Div form = new Div(problems, first, last, reason, warning);
        form.addClassNames("form", "dialog-form");
        add(form);
        Button save = new Button(Words.of("action.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), save);
    }

    private void warn() {
        warning.removeAll();
        if (first.getValue() == null || last.getValue() == null) {
            return;
        }
        List<Booking> booked = absences.bookedOn(auditor.id(), first.getValue(), last.getValue());
        if (!booked.isEmpty()) {
            UnorderedList list = new UnorderedList();
            booked.forEach(booking -> list.add(new ListItem(BookingList.client(booking)
                    + " · "
                    + Words.of("audit.type." + booking.type())
                    + " · "
                    + DateRange.shown(booking.startsOn(), booking.endsOn()))));
            warning.add(
                    new Callout(Tone.AMBER, new Paragraph(Words.of("auditor.absence.booked", booked.size())), list));
        }
    }

    private void save() {
        problems.clear();
        switch (absences.add(auditor.id(), new NewAbsence(first.getValue(), last.getValue(), reason.getValue()))) {
            case Outcome.Done<AbsenceRecorded>(var recorded) -> {
                close();
                Toasts.done(Words.of("auditor.absence.saved"));
                done.run();
            }
            case Outcome.Refused<AbsenceRecorded>(var refused) -> problems.show(refused);
            case Outcome.NotThere<AbsenceRecorded> gone -> Toasts.refused(Words.of("gone.title"));
            case Outcome.Stale<AbsenceRecorded> stale -> ChangedMeanwhile.tell(stale);
        }
    }
}
