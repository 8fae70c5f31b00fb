package app.auditorium.portal.audit;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.Readiness;
import app.auditorium.audit.Stage1Conclusions;
import app.auditorium.audit.Stage1Topic;
import app.auditorium.kernel.Texts;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What stage 1 and a pre-audit conclude: areas of concern and readiness, no graded nonconformities; in Taiwan with its lists (A-30 … A-34). */
class Stage1Form extends Div {

    private final TextArea summary = Localised.of(new TextArea(Words.of("audit.stage1.summary")));
    private final TextArea concerns = Localised.of(new TextArea(Words.of("audit.stage1.concerns")));
    private final RadioButtonGroup<Readiness> readiness =
            Localised.of(new RadioButtonGroup<>(Words.of("audit.stage1.readiness")));
    private final List<CheckboxGroup<Stage1Topic>> reviewed =
            Arrays.stream(Stage1Topic.Phase.values()).map(Stage1Form::reviewed).toList();
    private final TextArea notReviewed = Localised.of(new TextArea(Words.of("audit.stage1.not-reviewed")));

    Stage1Form(AuditDetails audit, ProblemSummary problems) {
        addClassName("form");
        summary.setHelperText(Words.of("audit.stage1.summary.help"));
        summary.setMaxLength(4000);
        summary.setRequiredIndicatorVisible(true);
        readiness.setRequiredIndicatorVisible(true);
        concerns.setHelperText(Words.of("audit.stage1.concerns.help"));
        readiness.setItems(Readiness.of(audit.type()));
        readiness.setItemLabelGenerator(value -> Words.of("audit.readiness." + value));
        notReviewed.setMaxLength(4000);
        if (Stage1Topic.areAskedOf(audit)) {
            reviewed.forEach(this::add);
            add(problems.field("stage1.notReviewed", notReviewed));
        }
        add(
                problems.field("stage1.summary", summary),
                problems.field("stage1.concerns", concerns),
                problems.field("stage1.readiness", readiness));
    }

    private static CheckboxGroup<Stage1Topic> reviewed(Stage1Topic.Phase phase) {
        CheckboxGroup<Stage1Topic> topics =
                Localised.of(new CheckboxGroup<>(Texts.of(Words.language(), "stage1.phase." + phase)));
        topics.setItems(phase.topics());
        topics.setItemLabelGenerator(topic -> Texts.of(Words.language(), "stage1.topic." + topic));
        return topics;
    }

    Stage1Conclusions written() {
        return new Stage1Conclusions(
                concerns.getValue().lines().toList(),
                readiness.getValue(),
                summary.getValue(),
                reviewed.stream().flatMap(topics -> topics.getValue().stream()).collect(Collectors.toSet()),
                notReviewed.getValue());
    }
}
