package app.auditorium.portal.audit;

import app.auditorium.audit.Readiness;
import app.auditorium.audit.Stage1Conclusions;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;

/** What stage 1 concludes: areas of concern and readiness, no graded nonconformities (A-30 … A-32). */
class Stage1Form extends Div {

    private final TextArea summary = Localised.of(new TextArea(Words.of("audit.stage1.summary")));
    private final TextArea concerns = Localised.of(new TextArea(Words.of("audit.stage1.concerns")));
    private final RadioButtonGroup<Readiness> readiness =
            Localised.of(new RadioButtonGroup<>(Words.of("audit.stage1.readiness")));

    Stage1Form(ProblemSummary problems) {
        addClassName("form");
        summary.setHelperText(Words.of("audit.stage1.summary.help"));
        summary.setMaxLength(4000);
        concerns.setHelperText(Words.of("audit.stage1.concerns.help"));
        readiness.setItems(Readiness.values());
        readiness.setItemLabelGenerator(value -> Words.of("audit.readiness." + value));
        add(
                problems.field("stage1.summary", summary),
                problems.field("stage1.concerns", concerns),
                problems.field("stage1.readiness", readiness));
    }

    Stage1Conclusions written() {
        return new Stage1Conclusions(concerns.getValue().lines().toList(), readiness.getValue(), summary.getValue());
    }
}
