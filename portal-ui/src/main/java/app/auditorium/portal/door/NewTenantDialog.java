package app.auditorium.portal.door;

import app.auditorium.access.Tenancies;
import app.auditorium.access.Tenancies.NewTenancy;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.FormDialog;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.Consumer;

/** Makes a tenant and invites its first administrator. */
class NewTenantDialog extends FormDialog {

    NewTenantDialog(Tenancies tenancies, UUID operator, Consumer<String> then) {
        super(Words.of("door.tenants.add"));
        var kind = problems.field("kind", new RadioButtonGroup<TenantKind>(Words.of("door.tenants.kind")));
        kind.setItems(TenantKind.values());
        kind.setItemLabelGenerator(value -> Words.of("kind." + value));
        kind.setValue(TenantKind.CERTIFICATION_BODY);
        TextField name = Localised.of(problems.field("name", new TextField(Words.of("door.name"))));
        TextField nameZh = Localised.of(problems.field("nameZh", new TextField(Words.of("door.name-zh"))));
        TextField administrator =
                Localised.of(problems.field("administrator", new TextField(Words.of("door.tenants.administrator"))));
        EmailField email = Localised.of(problems.field("email", new EmailField(Words.of("door.tenants.email"))));
        name.setRequiredIndicatorVisible(true);
        administrator.setRequiredIndicatorVisible(true);
        email.setRequiredIndicatorVisible(true);
        form(
                Words.of("action.add"),
                () -> Told.outcome(
                        tenancies.create(
                                operator,
                                new NewTenancy(
                                        kind.getValue(),
                                        name.getValue(),
                                        nameZh.getValue(),
                                        email.getValue(),
                                        administrator.getValue(),
                                        Words.language())),
                        problems,
                        done -> {
                            close();
                            then.accept(Words.of("door.tenants.added", name.getValue(), email.getValue()));
                        }),
                kind,
                name,
                nameZh,
                administrator,
                email);
    }
}
