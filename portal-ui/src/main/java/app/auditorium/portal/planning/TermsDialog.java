package app.auditorium.portal.planning;

import app.auditorium.assignment.AuditorTerms;
import app.auditorium.assignment.Terms;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.ChangedParts;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Merged;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.Objects;
import java.util.Optional;
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

    private final UUID auditor;
    private final String name;
    private final AuditorTerms terms;
    private final Runnable then;

    TermsDialog(UUID auditor, String name, Terms now, AuditorTerms terms, Runnable then) {
        this.auditor = auditor;
        this.name = name;
        this.terms = terms;
        this.then = then;
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
        Button save = new Button(Words.of("action.save"), click -> save(now, wanted()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), save);
    }

    private void save(Terms before, Terms wanted) {
        Outcome<Terms> outcome = terms.change(auditor, before, wanted);
        Optional<Terms> now = outcome instanceof Outcome.Stale<Terms> ? terms.of(auditor) : Optional.empty();
        if (outcome instanceof Outcome.Stale<Terms> stale && now.isPresent()) {
            Terms theirs = now.get();
            new ChangedMeanwhile(
                            stale,
                            ChangedParts.between(before, theirs, TermsDialog::key),
                            () -> save(theirs, Merged.of(before, wanted, theirs)),
                            () -> {
                                close();
                                new TermsDialog(auditor, name, theirs, terms, then).open();
                            })
                    .open();
        } else {
            Told.outcome(outcome, problems, done -> {
                close();
                Toasts.done(Words.of("saved"));
                then.run();
            });
        }
    }

    private static String key(String part) {
        return switch (part) {
            case "evaluatedDays" -> "terms.evaluated";
            case "targetDays" -> "terms.target";
            case "mostDays" -> "terms.most";
            default -> "terms." + part;
        };
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
