package app.auditorium.portal.audit;

import app.auditorium.audit.NewReply;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;

/** The client asks for another of the days that work for the same team. */
class AnotherDayDialog extends Dialog {

    private final ProblemSummary problems = new ProblemSummary();

    AnotherDayDialog(String what, List<LocalDate> days, ReplyDialog.Sending sending) {
        setHeaderTitle(Words.of("proposal.another"));
        setWidth("min(520px, 94vw)");
        setCloseOnOutsideClick(false);
        RadioButtonGroup<LocalDate> day =
                problems.field("wantedDay", Localised.of(new RadioButtonGroup<>(Words.of("proposal.another.day"))));
        day.addClassName("vertical");
        day.setItems(days);
        day.setItemLabelGenerator(
                each -> each + " " + each.getDayOfWeek().getDisplayName(TextStyle.SHORT, Words.language()));
        day.setRequiredIndicatorVisible(true);
        TextArea why = problems.field("reason", Localised.of(new TextArea(Words.of("proposal.another.why"))));
        why.setMaxLength(2000);
        Span whole = new Span(what);
        whole.addClassName("muted");
        Div form = new Div(problems, whole, new Paragraph(Words.of("proposal.another.text")), day, why);
        form.addClassName("form");
        add(form);
        Button yes = new Button(Words.of("proposal.another.send"), click -> {
            problems.clear();
            if (day.isEmpty()) {
                day.setErrorMessage(Words.of("proposal.another.choose"));
                day.setInvalid(true);
                return;
            }
            sending.send(NewReply.another(day.getValue(), why.getValue()), problems, this::close);
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), yes);
    }
}
