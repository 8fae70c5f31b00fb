package app.auditorium.portal.auditor;

import app.auditorium.auditor.AuditorChanges;
import app.auditorium.auditor.AuditorDetails;
import app.auditorium.auditor.Home;
import app.auditorium.auditor.NewAuditor;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Panel;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** All that is typed about an auditor. */
class AuditorForm extends Div {

    private final ProblemSummary problems = new ProblemSummary();
    private final TextField name = problems.field("name", Localised.of(new TextField(Words.of("auditor.name"))));
    private final EmailField email = problems.field("email", Localised.of(new EmailField(Words.of("auditor.email"))));
    private final MultiSelectComboBox<String> languages =
            Localised.of(new MultiSelectComboBox<>(Words.of("auditor.languages")));
    private final ComboBox<String> county =
            problems.field("home.county", Localised.of(new ComboBox<>(Words.of("auditor.county"))));
    private final NumberField latitude =
            problems.field("home.latitude", Localised.of(new NumberField(Words.of("auditor.latitude"))));
    private final NumberField longitude =
            problems.field("home.longitude", Localised.of(new NumberField(Words.of("auditor.longitude"))));
    private final DatePicker leftOn = Localised.of(new DatePicker(Words.of("auditor.leftOn")));
    private final CompetenceBlocks competences;

    AuditorForm(Names names) {
        competences = new CompetenceBlocks(names);
        addClassName("stack");
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(120);
        email.setRequiredIndicatorVisible(true);
        email.setHelperText(Words.of("auditor.email.help"));
        languages.setItems(names.languages());
        languages.setItemLabelGenerator(names::language);
        county.setItems(names.counties());
        county.setItemLabelGenerator(names::county);
        county.setClearButtonVisible(true);
        county.setHelperText(Words.of("auditor.county.help"));
        leftOn.setHelperText(Words.of("auditor.leftOn.help"));
        leftOn.setClearButtonVisible(true);
        leftOn.setVisible(false);
        Div place = new Div(latitude, longitude);
        place.addClassNames("row", "halves");
        Div person = new Div(name, email, languages, county, place, leftOn);
        person.addClassName("form");
        add(
                problems,
                new Panel(Words.of("auditor.person"), person),
                new Panel(Words.of("auditor.competences"), competences));
    }

    AuditorForm show(AuditorDetails auditor) {
        name.setValue(auditor.name());
        email.setValue(auditor.email());
        var spoken = new LinkedHashSet<>(auditor.languages());
        var offered = new ArrayList<>(languages.getListDataView().getItems().toList());
        spoken.stream().filter(tag -> !offered.contains(tag)).forEach(offered::add);
        languages.setItems(offered);
        languages.setValue(spoken);
        county.setValue(auditor.home().county());
        latitude.setValue(auditor.home().latitude());
        longitude.setValue(auditor.home().longitude());
        leftOn.setVisible(true);
        leftOn.setValue(auditor.leftOn());
        competences.show(auditor.competences());
        // another county has another seat
        county.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                latitude.clear();
                longitude.clear();
            }
        });
        return this;
    }

    NewAuditor asNew() {
        problems.clear();
        return new NewAuditor(
                name.getValue(), email.getValue(), spoken(), home(), competences.competences(), List.of());
    }

    AuditorChanges asChanges(int version) {
        problems.clear();
        return new AuditorChanges(
                version,
                name.getValue(),
                email.getValue(),
                spoken(),
                home(),
                leftOn.getValue(),
                competences.competences());
    }

    ProblemSummary problems() {
        return problems;
    }

    private List<String> spoken() {
        return List.copyOf(languages.getValue());
    }

    private Home home() {
        return new Home(county.getValue(), latitude.getValue(), longitude.getValue());
    }
}
