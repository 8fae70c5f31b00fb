package app.auditorium.portal.organisation;

import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** Save and cancel under a form. */
class FormActions extends Div {

    FormActions(String label, String back, Runnable save) {
        addClassNames("row", "form-actions");
        Button saving = new Button(label, click -> save.run());
        saving.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        saving.setDisableOnClick(true);
        saving.addClickListener(click -> saving.setEnabled(true));
        Anchor cancel = new Anchor(back, Words.of("action.cancel"));
        cancel.getElement().setAttribute("router-link", true);
        add(saving, cancel);
    }
}
