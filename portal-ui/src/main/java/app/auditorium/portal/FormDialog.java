package app.auditorium.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;

/** A form in a dialog: problems at the top, one column of fields, one thing to do. What is typed stays until it is done. */
public class FormDialog extends Dialog {

    protected final ProblemSummary problems = new ProblemSummary();

    protected FormDialog(String title) {
        setHeaderTitle(title);
        setWidth("520px");
        setCloseOnOutsideClick(false);
    }

    protected final void form(String act, Runnable then, Component... fields) {
        Div form = new Div(problems);
        form.add(fields);
        form.addClassName("form");
        add(form);
        Button cancel = new Button(Words.of("action.cancel"), click -> close());
        Button done = new Button(act, click -> then.run());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, done);
    }
}
