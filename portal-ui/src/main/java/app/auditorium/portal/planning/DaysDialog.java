package app.auditorium.portal.planning;

import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days on which a client cannot be audited or an auditor cannot be sent, with a reason. */
class DaysDialog extends Dialog {

    /** Writes the days down. */
    interface Write {
        Outcome<?> write(@Nullable LocalDate first, @Nullable LocalDate last, String reason);
    }

    private final ProblemSummary problems = new ProblemSummary();
    private final DatePicker first = problems.field("first", Localised.of(new DatePicker(Words.of("closed.first"))));
    private final DatePicker last = problems.field("last", Localised.of(new DatePicker(Words.of("closed.last"))));
    private final TextField reason = problems.field("reason", Localised.of(new TextField(Words.of("closed.reason"))));

    /** @param words prefix of what it says */
    DaysDialog(String words, LocalDate today, Write write, Runnable then) {
        setHeaderTitle(Words.of(words + ".add"));
        setWidth("min(480px, 94vw)");
        setCloseOnOutsideClick(false);
        first.setMin(today);
        first.setRequiredIndicatorVisible(true);
        last.setRequiredIndicatorVisible(true);
        first.addValueChangeListener(change -> {
            if (last.isEmpty() && change.getValue() != null) {
                last.setValue(change.getValue());
            }
            last.setInitialPosition(change.getValue());
        });
        reason.setMaxLength(300);
        reason.setHelperText(Words.of(words + ".reason.help"));
        Div days = new Div(first, last);
        days.addClassName("pair-of-fields");
        Span what = new Span(Words.of(words + ".text"));
        what.addClassName("muted");
        Div form = new Div(problems, what, days, reason);
        form.addClassName("form");
        add(form);
        Button save = new Button(Words.of("action.save"), click -> {
            problems.clear();
            switch (write.write(first.getValue(), last.getValue(), reason.getValue())) {
                case Outcome.Done<?> done -> {
                    close();
                    Toasts.done(Words.of(words + ".saved"));
                    then.run();
                }
                case Outcome.Refused<?>(var refused) -> problems.show(refused);
                case Outcome.NotThere<?> gone -> Toasts.refused(Words.of("gone.text"));
                case Outcome.Stale<?> stale -> ChangedMeanwhile.tell(stale);
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), save);
    }
}
