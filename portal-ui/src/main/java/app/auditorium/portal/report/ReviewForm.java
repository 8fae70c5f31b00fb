package app.auditorium.portal.report;

import app.auditorium.kernel.Texts;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Words;
import app.auditorium.report.NewReview;
import app.auditorium.report.Recommendation;
import app.auditorium.report.ReviewPoint;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;

/** The checklist of a technical review: each point with its rule, the recommendation, and a reason where it goes back. */
class ReviewForm extends Div {

    private final Map<ReviewPoint, Row> rows = new EnumMap<>(ReviewPoint.class);
    private final RadioButtonGroup<Recommendation> recommendation =
            Localised.of(new RadioButtonGroup<>(Words.of("review.recommendation")));
    private final TextArea reason = Localised.of(new TextArea(Words.of("review.reason")));

    /** @param recommends whether the audit leads to a decision; stage 1 does not */
    ReviewForm(ProblemSummary problems, boolean recommends) {
        addClassNames("form", "wide");
        for (ReviewPoint point : ReviewPoint.values()) {
            Row row = new Row(point, problems);
            rows.put(point, row);
            add(row);
        }
        recommendation.setItems(Recommendation.values());
        recommendation.setItemLabelGenerator(value -> Texts.of(Words.language(), "report.recommendation." + value));
        recommendation.setVisible(recommends);
        reason.setHelperText(Words.of("review.reason.help"));
        reason.setMaxLength(2000);
        add(problems.field("recommendation", recommendation), problems.field("reason", reason));
    }

    NewReview written() {
        var answers = new EnumMap<ReviewPoint, NewReview.Answered>(ReviewPoint.class);
        rows.forEach((point, row) -> {
            if (row.answer.getValue() != null) {
                answers.put(point, new NewReview.Answered(row.answer.getValue(), row.remark.getValue()));
            }
        });
        return new NewReview(answers, recommendation.getValue(), reason.getValue());
    }

    /** One point: yes, no, or not applicable, and a remark. */
    private static final class Row extends Div {

        private final RadioButtonGroup<NewReview.Result> answer = Localised.of(new RadioButtonGroup<>());
        private final TextField remark = Localised.of(new TextField());

        Row(ReviewPoint point, ProblemSummary problems) {
            addClassName("review-row");
            String name = Words.of("review.point." + point);
            Div title = new Div(new Span(name), new RuleTag(point.rule()));
            title.addClassName("row");
            answer.setItems(NewReview.Result.values());
            answer.setItemLabelGenerator(value -> Words.of("report.review.answer." + value));
            answer.setAriaLabel(name);
            remark.setAriaLabel(name + ": " + Words.of("review.remark"));
            remark.setPlaceholder(Words.of("review.remark"));
            remark.setMaxLength(2000);
            add(title, problems.field("answers." + point, answer), remark);
        }
    }
}
