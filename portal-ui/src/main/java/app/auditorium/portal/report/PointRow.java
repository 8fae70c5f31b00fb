package app.auditorium.portal.report;

import app.auditorium.kernel.Texts;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Words;
import app.auditorium.report.ReportContent.Result;
import app.auditorium.report.ReportContent.SpecialPoint;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

/** A special key point of TOSHMS, what was found, and a remark. */
class PointRow extends Div {

    private final String point;
    private final Select<Result> result = Localised.of(new Select<>());
    private final TextField remark = Localised.of(new TextField());

    PointRow(SpecialPoint written, boolean writes) {
        this.point = written.point();
        addClassName("point-row");
        result.setItems(Result.values());
        result.setItemLabelGenerator(
                value -> value == null ? "" : Texts.of(Words.language(), "report.special." + value));
        result.setAriaLabel(point);
        result.setValue(written.result());
        result.setReadOnly(!writes);
        remark.setValue(written.remark());
        remark.setReadOnly(!writes);
        remark.setAriaLabel(point + ": " + Texts.of(Words.language(), "report.special.remark"));
        remark.setPlaceholder(Texts.of(Words.language(), "report.special.remark"));
        add(new Span(point), result, remark);
    }

    SpecialPoint written() {
        return new SpecialPoint(point, result.getValue(), remark.getValue());
    }
}
