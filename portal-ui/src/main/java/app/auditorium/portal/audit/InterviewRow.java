package app.auditorium.portal.audit;

import app.auditorium.audit.AuditPlan.Interview;
import app.auditorium.audit.Interviewee;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

/** Somebody whom an OH&S audit talks to: planned, remote, and why not. */
class InterviewRow extends Div {

    private final Interviewee who;
    private final Checkbox planned = new Checkbox(Words.of("audit.plan.interview.planned"));
    private final Checkbox remote = new Checkbox(Words.of("audit.plan.interview.remote"));
    private final TextField justification = Localised.of(new TextField(Words.of("audit.plan.interview.justification")));

    InterviewRow(Interview interview, ProblemSummary problems) {
        this.who = interview.who();
        addClassName("interview-row");
        planned.setValue(interview.planned());
        remote.setValue(interview.remote());
        justification.setValue(interview.justification());
        justification.setMaxLength(1000);
        problems.field("plan.interviews." + who, justification);
        Span needed =
                new Span(Words.of(who.isNeeded() ? "audit.plan.interview.needed" : "audit.plan.interview.considered"));
        needed.addClassNames("muted", "small");
        Div name = new Div(PlanEditor.who(who), needed);
        name.addClassName("two-line");
        String label = Words.of("audit.interviewee." + who);
        planned.setAriaLabel(label + ": " + Words.of("audit.plan.interview.planned"));
        remote.setAriaLabel(label + ": " + Words.of("audit.plan.interview.remote"));
        add(name, planned, remote, justification);
    }

    Interview written() {
        return new Interview(who, planned.getValue(), remote.getValue(), justification.getValue());
    }
}
