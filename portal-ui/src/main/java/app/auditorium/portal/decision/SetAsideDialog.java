package app.auditorium.portal.decision;

import app.auditorium.decision.DecisionFiles;
import app.auditorium.decision.FileDetails;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** Settles a file without a decision, with the reason. */
class SetAsideDialog extends Dialog {

    private final ProblemSummary problems = new ProblemSummary();
    private final TextArea reason = problems.field("reason", Localised.of(new TextArea(Words.of("decision.reason"))));

    SetAsideDialog(DecisionFiles files, FileDetails file, Runnable done) {
        setHeaderTitle(Words.of("decision.aside"));
        setWidth("min(520px, 94vw)");
        setCloseOnOutsideClick(false);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(4000);
        Div form = new Div(problems, new Paragraph(Words.of("decision.aside.text")), reason);
        form.addClassName("form");
        add(form);
        Button save = new Button(Words.of("decision.aside"), click -> save(files, file, done));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), save);
    }

    private void save(DecisionFiles files, FileDetails file, Runnable done) {
        problems.clear();
        switch (files.setAside(file.id(), file.version(), reason.getValue())) {
            case Outcome.Done<FileDetails> settled -> {
                close();
                Toasts.done(Words.of("saved"));
                done.run();
            }
            case Outcome.Refused<FileDetails>(var refused) -> problems.show(refused);
            case Outcome.NotThere<FileDetails>() -> Toasts.refused(Words.of("gone.title"));
            case Outcome.Stale<FileDetails> stale -> ChangedMeanwhile.tell(stale);
        }
    }
}
