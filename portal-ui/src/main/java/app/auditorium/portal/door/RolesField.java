package app.auditorium.portal.door;

import app.auditorium.kernel.Role;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Acting;
import com.vaadin.flow.component.checkbox.CheckboxGroup;

/** The roles that members of this kind of tenant may have. */
class RolesField extends CheckboxGroup<Role> {

    RolesField() {
        super(Words.of("door.roles"));
        Localised.of(this);
        setItems(Acting.current().kind().roles());
        setItemLabelGenerator(role -> Words.of("role." + role));
        addClassName("in-two-columns");
    }
}
