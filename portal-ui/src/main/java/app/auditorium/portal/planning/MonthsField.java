package app.auditorium.portal.planning;

import app.auditorium.portal.Localised;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.time.Month;
import java.time.format.TextStyle;

/** The months of a year, of which any may be chosen. */
class MonthsField extends CheckboxGroup<Month> {

    MonthsField(String label) {
        setLabel(label);
        addClassName("months");
        setItems(Month.values());
        setItemLabelGenerator(month -> month.getDisplayName(TextStyle.SHORT, Words.language()));
        Localised.of(this);
    }
}
