package app.auditorium.portal.planning;

import app.auditorium.assignment.AuditorTerms;
import app.auditorium.assignment.Terms;
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
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.Objects;
import java.util.UUID;

/** Registration for TOSHMS and days a month of one auditor. */
class TermsDialog extends Dialog {

    private final ProblemSummary problems = new ProblemSummary();
    private final DatePicker since =
            problems.field("registeredOn", Localised.of(new DatePicker(Words.of("terms.registeredOn"))));
    private final DatePicker until =
            problems.field("registeredUntil", Localised.of(new DatePicker(Words.of("terms.registeredUntil"))));
    private final NumberField evaluated =
            problems.field("evaluatedDays", Localised.of(new NumberField(Words.of("terms.evaluated"))));
    private final IntegerField target =
            problems.field("targetDays", Localised.of(new IntegerField(Words.of("terms.target"))));
    private final IntegerField most =
            problems.field("mostDays", Localised.of(new IntegerField(Words.of("terms.most"))));

    TermsDialog(UUID auditor, String name, Terms now, AuditorTerms terms, Runnable then) {
        setHeaderTitle(Words.of("terms.edit", name));
        setWidth("min(520px, 94vw)");
        setCloseOnOutsideClick(false);
        since.setValue(now.registeredOn());
        since.setClearButtonVisible(true);
        since.setHelperText(Words.of("terms.registeredOn.help"));
        until.setValue(now.registeredUntil());
        until.setClearButtonVisible(true);
        evaluated.setValue(now.evaluatedDays());
        evaluated.setMin(0);
        evaluated.setStep(0.5);
        evaluated.setHelperText(Words.of("terms.evaluated.help"));
        target.setValue(now.targetDays());
        most.setValue(now.mostDays());
        most.setHelperText(Words.of("terms.most.help"));
        Div days = new Div(since, until);
        days.addClassName("pair-of-fields");
        Div month = new Div(target, most);
        month.addClassName("pair-of-fields");
        Div form = new Div(problems, days, evaluated, month);
        form.addClassName("form");
        add(form);
        Button save = new Button(Words.of("action.save"), click -> {
            problems.clear();
            switch (terms.change(auditor, wanted())) {
                case Outcome.Done<Terms> done -> {
                    close();
                    Toasts.done(Words.of("saved"));
                    then.run();
                }
                case Outcome.Refused<Terms>(var refused) -> problems.show(refused);
                case Outcome.NotThere<Terms> gone -> Toasts.refused(Words.of("gone.text"));
                case Outcome.Stale<Terms> stale -> ChangedMeanwhile.tell(stale);
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), save);
    }

    private Terms wanted() {
        return new Terms(
                since.getValue(),
                until.getValue(),
                Objects.requireNonNullElse(evaluated.getValue(), 0.0),
                Objects.requireNonNullElse(target.getValue(), 0),
                Objects.requireNonNullElse(most.getValue(), 0));
    }
}
