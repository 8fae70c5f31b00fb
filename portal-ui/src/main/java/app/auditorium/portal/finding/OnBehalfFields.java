package app.auditorium.portal.finding;

import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How and when an answer came that the body enters on the client's behalf. */
class OnBehalfFields extends Div {

    private final TextField source = Localised.of(new TextField(Words.of("answer.source")));
    private final DatePicker day;

    OnBehalfFields(LocalDate today, ProblemSummary problems) {
        addClassName("form");
        source.setHelperText(Words.of("answer.source.help"));
        source.setMaxLength(500);
        day = Localised.of(new DatePicker(Words.of("answer.answeredOn"), today));
        add(problems.field("source", source), problems.field("answeredOn", day));
    }

    String source() {
        return source.getValue();
    }

    @Nullable LocalDate day() {
        return day.getValue();
    }
}
