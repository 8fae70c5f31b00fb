package app.auditorium.portal.planning;

import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.Callout;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.Dated;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
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
    private final Div warning = new Div();
    private final String words;
    private Standing standing = days -> List.of();
    private final TextField reason = problems.field("reason", Localised.of(new TextField(Words.of("closed.reason"))));

    /** What stands on some days already, each in a line. */
    interface Standing {
        List<String> on(DateRange days);
    }

    /** @param words prefix of what it says */
    DaysDialog(String words, LocalDate today, Write write, Runnable then) {
        this.words = words;
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
            warn();
        });
        last.addValueChangeListener(change -> warn());
        warning.getElement().setAttribute("aria-live", "polite");
        reason.setMaxLength(300);
        reason.setHelperText(Words.of(words + ".reason.help"));
        Div days = new Div(first, last);
        days.addClassName("pair-of-fields");
        Span what = new Span(Words.of(words + ".text"));
        what.addClassName("muted");
        Div form = new Div(problems, what, days, reason, warning);
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

    /** Says what the days hit as soon as they are chosen. */
    DaysDialog warningOf(Standing standsThere) {
        this.standing = standsThere;
        return this;
    }

    private void warn() {
        warning.removeAll();
        LocalDate from = first.getValue();
        LocalDate until = last.getValue();
        List<String> hit = from == null || until == null || until.isBefore(from)
                ? List.of()
                : standing.on(new DateRange(from, until));
        if (!hit.isEmpty()) {
            UnorderedList list = new UnorderedList();
            hit.forEach(line -> list.add(new ListItem(new Dated(line))));
            warning.add(new Callout(
                    Tone.AMBER,
                    new Paragraph(Words.of(words + ".hit", hit.size())),
                    list,
                    new Paragraph(Words.of(words + ".hit.then", hit.size()))));
        }
    }
}
