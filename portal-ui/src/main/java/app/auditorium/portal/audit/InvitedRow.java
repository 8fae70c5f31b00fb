package app.auditorium.portal.audit;

import app.auditorium.audit.ClosingMeeting.Invited;
import app.auditorium.audit.Interviewee;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** Somebody who answers for OH&S: at the closing meeting, or why not. */
class InvitedRow extends Div {

    private final Interviewee who;
    private final Checkbox present = new Checkbox(Words.of("audit.closing.present"));
    private final TextField justification = Localised.of(new TextField(Words.of("audit.closing.justification")));

    InvitedRow(Interviewee who, ProblemSummary problems) {
        this.who = who;
        addClassName("invited-row");
        justification.setMaxLength(1000);
        problems.field("closing.invited." + who, justification);
        present.setAriaLabel(Words.of("audit.interviewee." + who) + ": " + Words.of("audit.closing.present"));
        present.addValueChangeListener(event -> justification.setEnabled(!event.getValue()));
        add(PlanEditor.who(who), present, justification);
    }

    Invited written() {
        return new Invited(who, present.getValue(), justification.getValue());
    }
}
