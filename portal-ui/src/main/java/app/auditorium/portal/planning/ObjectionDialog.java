package app.auditorium.portal.planning;

import app.auditorium.assignment.ClientFiles;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;

/** A client's no to an auditor, as the body was told. */
class ObjectionDialog extends Dialog {

    private final ProblemSummary problems = new ProblemSummary();
    private final ComboBox<ClientFiles.Auditor> auditor =
            problems.field("auditor", Localised.of(new ComboBox<>(Words.of("objections.auditor"))));
    private final TextArea reason = problems.field("reason", Localised.of(new TextArea(Words.of("objections.reason"))));
    private final TextField raisedBy =
            problems.field("raisedBy", Localised.of(new TextField(Words.of("objections.raisedBy"))));

    ObjectionDialog(ClientFiles files, UUID client, Runnable then) {
        setHeaderTitle(Words.of("objections.add"));
        setWidth("min(520px, 94vw)");
        setCloseOnOutsideClick(false);
        auditor.setItems(files.auditors());
        auditor.setItemLabelGenerator(ClientFiles.Auditor::name);
        auditor.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(2000);
        raisedBy.setRequiredIndicatorVisible(true);
        raisedBy.setMaxLength(200);
        raisedBy.setHelperText(Words.of("objections.raisedBy.help"));
        Span what = new Span(Words.of("objections.text"));
        what.addClassName("muted");
        Div form = new Div(problems, what, auditor, reason, raisedBy);
        form.addClassName("form");
        add(form);
        Button save = new Button(Words.of("action.save"), click -> {
            problems.clear();
            UUID who = auditor.getValue() == null ? null : auditor.getValue().id();
            switch (files.object(client, who, reason.getValue(), raisedBy.getValue())) {
                case Outcome.Done<UUID> done -> {
                    close();
                    Toasts.done(Words.of("saved"));
                    then.run();
                }
                case Outcome.Refused<UUID>(var refused) -> problems.show(refused);
                case Outcome.NotThere<UUID> gone -> Toasts.refused(Words.of("gone.text"));
                case Outcome.Stale<UUID> stale -> ChangedMeanwhile.tell(stale);
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), save);
    }
}
