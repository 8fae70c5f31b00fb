package app.auditorium.portal.finding;

import app.auditorium.finding.NewAnswer;
import app.auditorium.finding.NewFinding;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;

/** Cause, correction, corrective action, due day, evidence: each with a plain word of help. */
class AnswerForm extends Div {

    private final TextArea cause;
    private final TextArea correction;
    private final TextArea action;
    private final DatePicker dueOn = Localised.of(new DatePicker(Words.of("answer.dueOn")));
    private final TextArea evidence;

    AnswerForm(NewAnswer written, ProblemSummary problems) {
        addClassName("form");
        cause = area("answer.cause", written.cause());
        correction = area("answer.correction", written.correction());
        action = area("answer.action", written.action());
        evidence = area("answer.evidence", written.evidence());
        dueOn.setHelperText(Words.of("answer.dueOn.help"));
        dueOn.setValue(written.dueOn());
        add(
                problems.field("cause", cause),
                problems.field("correction", correction),
                problems.field("action", action),
                problems.field("dueOn", dueOn),
                problems.field("evidence", evidence));
    }

    NewAnswer written() {
        return new NewAnswer(
                cause.getValue(), correction.getValue(), action.getValue(), dueOn.getValue(), evidence.getValue());
    }

    private static TextArea area(String label, String text) {
        TextArea area = Localised.of(new TextArea(Words.of(label)));
        area.setHelperText(Words.of(label + ".help"));
        area.setMaxLength(NewFinding.MOST_CHARACTERS);
        area.setMinRows(3);
        area.setValue(text);
        return area;
    }
}
