package app.auditorium.portal.audittime;

import app.auditorium.audittime.NewAuditTime.Repetitive;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;

/** Many people with the same simple task, who may count for fewer (C-16). */
class RepetitiveFields extends Div {

    private final Checkbox some = new Checkbox(Words.of("wizard.repetitive"));
    private final IntegerField people;
    private final IntegerField counted;
    private final TextField reason = Localised.of(new TextField(Words.of("wizard.repetitive.reason")));
    private final Div fields;

    RepetitiveFields(Runnable changed) {
        addClassNames("stack", "tight");
        people = TimeFields.whole("wizard.repetitive.people", changed);
        counted = TimeFields.whole("wizard.repetitive.counted", changed);
        reason.setMaxLength(2_000);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.addValueChangeListener(change -> changed.run());
        reason.addClassName("grows");
        fields = new Div(people, counted, reason);
        fields.addClassName("time-row");
        fields.setVisible(false);
        some.addValueChangeListener(change -> {
            fields.setVisible(some.getValue());
            changed.run();
        });
        Div line = new Div(some, new RuleTag("C-16"));
        line.addClassName("row");
        add(line, fields);
    }

    @Nullable Repetitive typed() {
        return some.getValue()
                ? new Repetitive(TimeFields.number(people), TimeFields.number(counted), reason.getValue())
                : null;
    }

    void tie(ProblemSummary problems, String at) {
        problems.field(at + ".people", people);
        problems.field(at + ".counted", counted);
        problems.field(at + ".reason", reason);
    }
}
