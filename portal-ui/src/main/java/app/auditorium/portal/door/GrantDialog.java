package app.auditorium.portal.door;

import app.auditorium.access.GrantKind;
import app.auditorium.access.Grants;
import app.auditorium.access.NewGrant;
import app.auditorium.kernel.StandardId;
import app.auditorium.portal.FormDialog;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;

/** Lets another organisation read. */
class GrantDialog extends FormDialog {

    GrantDialog(Grants grants, Runnable then) {
        super(Words.of("door.sharing.give"));
        TextField grantee = Localised.of(problems.field("grantee", new TextField(Words.of("door.sharing.to"))));
        grantee.setHelperText(Words.of("door.sharing.to.hint"));
        var kinds = problems.field("kinds", new CheckboxGroup<GrantKind>(Words.of("door.sharing.what")));
        kinds.setItems(GrantKind.values());
        kinds.setItemLabelGenerator(kind -> Words.of("door.grant." + kind));
        kinds.setValue(Set.of(GrantKind.FINDING));
        var standards = problems.field("standards", new CheckboxGroup<StandardId>(Words.of("door.sharing.standards")));
        standards.setItems(StandardId.values());
        standards.setItemLabelGenerator(standard -> standard.name().replace('_', ' '));
        TextField purpose = Localised.of(problems.field("purpose", new TextField(Words.of("door.sharing.purpose"))));
        DatePicker until = Localised.of(problems.field("until", new DatePicker(Words.of("door.sharing.until"))));
        until.setHelperText(Words.of("door.sharing.until.hint"));
        form(
                Words.of("door.sharing.give"),
                () -> Told.outcome(
                        grants.give(new NewGrant(
                                grantee.getValue(),
                                List.copyOf(kinds.getValue()),
                                List.copyOf(standards.getValue()),
                                purpose.getValue(),
                                until.getValue())),
                        problems,
                        done -> {
                            close();
                            then.run();
                        }),
                grantee,
                kinds,
                standards,
                purpose,
                until);
    }
}
