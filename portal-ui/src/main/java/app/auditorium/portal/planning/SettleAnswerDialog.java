package app.auditorium.portal.planning;

import app.auditorium.assignment.Candidate;
import app.auditorium.kernel.Outcome;
import app.auditorium.planning.Settlement;
import app.auditorium.planning.VisitAnswer;
import app.auditorium.planning.VisitAnswers;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;

/** What becomes of an audit to which an auditor cannot go: somebody else goes, it moves, or he goes nevertheless for a reason. */
class SettleAnswerDialog extends Dialog {

    private enum How {
        REPLACED,
        MOVED,
        KEPT
    }

    private final VisitAnswers answers;
    private final VisitAnswer answer;
    private final Runnable then;
    private final ProblemSummary problems = new ProblemSummary();
    private final RadioButtonGroup<How> how = Localised.of(new RadioButtonGroup<>());
    private final ComboBox<Candidate> by = problems.field("by", Localised.of(new ComboBox<>(Words.of("settle.by"))));
    private final DatePicker to = problems.field("to", Localised.of(new DatePicker(Words.of("settle.to"))));
    private final TextArea reason = problems.field("reason", Localised.of(new TextArea(Words.of("settle.reason"))));

    SettleAnswerDialog(VisitAnswers answers, VisitAnswer answer, Runnable then) {
        this.answers = answers;
        this.answer = answer;
        this.then = then;
        setHeaderTitle(Words.of(
                "answers.line", answer.auditor(), AuditWords.client(answer.organisation(), answer.organisationZh())));
        setWidth("min(540px, 94vw)");
        setCloseOnOutsideClick(false);
        Div why = new Div(new Span(AuditWords.days(answer.start(), answer.end()) + " · " + answer.reason()));
        why.addClassName("muted");
        how.setLabel(Words.of("settle.how"));
        how.setItems(How.values());
        how.setItemLabelGenerator(one -> Words.of("settle.how." + one));
        List<Candidate> could = answers.couldGo(answer.auditId(), answer.auditorId());
        by.setItems(could);
        by.setItemLabelGenerator(Candidate::name);
        by.setHelperText(Words.of("settle.by.help"));
        if (answer.isAgreed()) {
            could.stream()
                    .filter(candidate -> candidate.auditorId().equals(answer.instead()))
                    .findFirst()
                    .ifPresent(by::setValue);
        }
        to.setValue(answer.start());
        to.setHelperText(Words.of("settle.to.help"));
        reason.setMaxLength(1000);
        reason.setHelperText(Words.of("settle.reason.help", answer.auditor()));
        how.addValueChangeListener(change -> show(change.getValue()));
        how.setValue(could.isEmpty() ? How.MOVED : How.REPLACED);
        Div form = new Div(problems, why);
        if (answer.isSwap()) {
            form.add(AnswersPanel.swap(answer));
        }
        form.add(how, by, to, reason);
        form.addClassName("form");
        add(form);
        Button settle = new Button(Words.of("settle.do"), click -> settle());
        settle.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), settle);
    }

    private void show(How chosen) {
        problems.clear();
        by.setVisible(chosen == How.REPLACED);
        to.setVisible(chosen == How.MOVED);
        reason.setVisible(chosen == How.KEPT);
    }

    private Settlement wanted() {
        return switch (how.getValue()) {
            case REPLACED ->
                new Settlement.Replaced(
                        by.getValue() == null ? null : by.getValue().auditorId());
            case MOVED -> new Settlement.Moved(to.getValue());
            case KEPT -> new Settlement.Kept(reason.getValue());
        };
    }

    private void settle() {
        problems.clear();
        switch (answers.settle(answer.id(), answer.auditVersion(), wanted())) {
            case Outcome.Done<UUID> done -> {
                close();
                Toasts.done(Words.of("settle.done." + how.getValue(), answer.auditor()));
                then.run();
            }
            case Outcome.Refused<UUID>(var refused) -> problems.show(refused);
            case Outcome.NotThere<UUID> gone -> {
                close();
                Toasts.refused(Words.of("gone.text"));
                then.run();
            }
            case Outcome.Stale<UUID> stale -> ChangedMeanwhile.tell(stale);
        }
    }
}
