package app.auditorium.portal.door;

import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;

/** A form in a dialog: problems at the top, one column of fields, one thing to do. What is typed stays until it is done. */
class FormDialog extends Dialog {

    final ProblemSummary problems = new ProblemSummary();

    FormDialog(String title) {
        setHeaderTitle(title);
        setWidth("520px");
        setCloseOnOutsideClick(false);
    }

    final void form(String act, Runnable then, Component... fields) {
        Div form = new Div(problems);
        form.add(fields);
        form.addClassName("form");
        add(form);
        Button cancel = new Button(Words.of("action.cancel"), click -> close());
        Button done = new Button(act, click -> then.run());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.setDisableOnClick(false);
        getFooter().add(cancel, done);
    }
}
