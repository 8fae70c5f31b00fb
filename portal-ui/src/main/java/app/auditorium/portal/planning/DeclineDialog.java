package app.auditorium.portal.planning;

import app.auditorium.assignment.Candidate;
import app.auditorium.audit.AuditRow;
import app.auditorium.kernel.Outcome;
import app.auditorium.planning.MyVisits;
import app.auditorium.planning.VisitAnswer;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;

/** Says that one cannot go, why, and who could go instead; the planner decides. */
class DeclineDialog extends Dialog {

    private final ProblemSummary problems = new ProblemSummary();
    private final TextArea reason = problems.field("reason", Localised.of(new TextArea(Words.of("mine.reason"))));
    private final ComboBox<Candidate> instead =
            problems.field("instead", Localised.of(new ComboBox<>(Words.of("mine.instead"))));

    DeclineDialog(MyVisits mine, AuditRow visit, Runnable then) {
        setHeaderTitle(Words.of("mine.decline.title", AuditWords.client(visit.organisation(), visit.organisationZh())));
        setWidth("520px");
        setCloseOnOutsideClick(false);
        reason.setMaxLength(1000);
        reason.setRequiredIndicatorVisible(true);
        List<Candidate> could = mine.couldGoInstead(visit.id());
        instead.setItems(could);
        instead.setVisible(!could.isEmpty());
        Span nobody = new Span(Words.of("mine.instead.nobody"));
        nobody.addClassName("muted");
        nobody.setVisible(could.isEmpty());
        instead.setItemLabelGenerator(Candidate::name);
        instead.setHelperText(Words.of("mine.instead.help"));
        instead.setClearButtonVisible(true);
        Div form = new Div(problems, reason, instead, nobody);
        form.addClassName("form");
        add(form);
        Button send = new Button(Words.of("mine.send"), click -> {
            UUID other = instead.getValue() == null ? null : instead.getValue().auditorId();
            switch (mine.decline(visit.id(), reason.getValue(), other)) {
                case Outcome.Done<VisitAnswer> done -> {
                    close();
                    Toasts.done(
                            other == null
                                    ? Words.of("mine.sent")
                                    : Words.of("mine.asked", instead.getValue().name()));
                    then.run();
                }
                case Outcome.Refused<VisitAnswer>(var refused) -> problems.show(refused);
                case Outcome.NotThere<VisitAnswer> gone -> Toasts.refused(Words.of("gone.text"));
                case Outcome.Stale<VisitAnswer> stale -> ChangedMeanwhile.tell(stale);
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), send);
    }
}
