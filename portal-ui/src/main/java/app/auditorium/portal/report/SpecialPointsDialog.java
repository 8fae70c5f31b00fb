package app.auditorium.portal.report;

import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.ChangedParts;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Merged;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import app.auditorium.report.SpecialPoints;
import app.auditorium.report.SpecialPoints.Edition;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes an edition of the special key points, one point a line. */
class SpecialPointsDialog extends Dialog {

    private final SpecialPoints editions;
    private final Runnable then;
    private final ProblemSummary problems = new ProblemSummary();
    private final TextField edition = Localised.of(new TextField(Words.of("special.edition")));
    private final DatePicker from = Localised.of(new DatePicker(Words.of("special.valid-from")));
    private final TextArea points = Localised.of(new TextArea(Words.of("special.points")));

    SpecialPointsDialog(SpecialPoints editions, @Nullable Edition written, List<String> begin, Runnable then) {
        this.editions = editions;
        this.then = then;
        setHeaderTitle(Words.of(written == null ? "special.new" : "special.change"));
        setWidth("min(720px, 94vw)");
        setCloseOnOutsideClick(false);
        edition.setMaxLength(60);
        edition.setHelperText(Words.of("special.edition.help"));
        edition.setRequiredIndicatorVisible(true);
        from.setRequiredIndicatorVisible(true);
        points.setRequiredIndicatorVisible(true);
        points.setHelperText(Words.of("special.points.help"));
        points.setMinRows(8);
        points.setValue(String.join("\n", begin));
        if (written != null) {
            edition.setValue(written.edition());
            edition.setReadOnly(true);
            from.setValue(written.validFrom());
        }
        problems.field("edition", edition);
        problems.field("validFrom", from);
        problems.field("points", points);
        Div form = new Div(problems, edition, from, points);
        form.addClassName("form");
        add(form);
        Button save = new Button(Words.of("action.save"), click -> save(written, wanted()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), save);
    }

    private Edition wanted() {
        return new Edition(
                edition.getValue(), from.getValue(), points.getValue().lines().toList());
    }

    private void save(@Nullable Edition before, Edition wanted) {
        Outcome<Edition> outcome = editions.write(before, wanted.edition(), wanted.validFrom(), wanted.points());
        Optional<Edition> now =
                outcome instanceof Outcome.Stale<Edition> ? editions.of(wanted.edition()) : Optional.empty();
        if (before != null && outcome instanceof Outcome.Stale<Edition> stale && now.isPresent()) {
            Edition theirs = now.get();
            new ChangedMeanwhile(
                            stale,
                            ChangedParts.between(before, theirs, SpecialPointsDialog::key),
                            () -> save(theirs, Merged.of(before, wanted, theirs)),
                            () -> {
                                close();
                                new SpecialPointsDialog(editions, theirs, theirs.points(), then).open();
                            })
                    .open();
        } else {
            Told.outcome(outcome, problems, done -> {
                close();
                Toasts.done(Words.of("special.saved"));
                then.run();
            });
        }
    }

    private static String key(String part) {
        return part.equals("validFrom") ? "special.valid-from" : "special." + part;
    }
}
