package app.auditorium.portal.organisation;

import app.auditorium.catalogue.SectorLookup;
import app.auditorium.catalogue.Sectors;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Problem;
import app.auditorium.organisation.ContactDetails;
import app.auditorium.organisation.NewOrganisation;
import app.auditorium.organisation.OrganisationDetails;
import app.auditorium.organisation.SiteDetails;
import app.auditorium.organisation.UnifiedNumbers;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where a client is typed: in one column, with the problems above it and at each field. */
class OrganisationForm extends Div {

    private final Sectors sectors;
    private final ProblemSummary problems = new ProblemSummary();
    private final TextField name = text("name", true);
    private final TextField nameZh = text("nameZh", false);
    private final ComboBox<String> country = Localised.of(new ComboBox<>(Words.of("client.field.country")));
    private final ComboBox<String> county = Localised.of(new ComboBox<>(Words.of("client.field.county")));
    private final TextField taxId = text("taxId", false);
    private final TextField website = text("website", false);
    private final TextField nace = text("nace", false);
    private final MultiSelectComboBox<String> iafCodes =
            Localised.of(new MultiSelectComboBox<>(Words.of("client.field.iafCodes")));
    private final Button suggestion = new Button();
    private final SiteCards sites = new SiteCards(problems);
    private final ContactCards contacts = new ContactCards(problems);

    OrganisationForm(Sectors sectors, Shown shown) {
        this.sectors = sectors;
        addClassName("form");
        country.setItems(Arrays.stream(Locale.getISOCountries())
                .sorted((a, b) -> land(a).compareTo(land(b)))
                .toList());
        country.setItemLabelGenerator(OrganisationForm::land);
        country.setRequiredIndicatorVisible(true);
        country.setValue("TW");
        county.setItems(shown.counties());
        county.setAllowCustomValue(true);
        county.addCustomValueSetListener(event -> county.setValue(event.getDetail()));
        county.setHelperText(Words.of("client.help.county"));
        iafCodes.setItems(sectors.all().stream().map(s -> s.code().value()).toList());
        iafCodes.setItemLabelGenerator(code -> code + " " + shown.sector(code));
        iafCodes.setHelperText(Words.of("client.help.iafCodes"));
        nace.setHelperText(Words.of("client.help.nace"));
        nace.setValueChangeMode(ValueChangeMode.LAZY);
        nace.addValueChangeListener(event -> suggest());
        iafCodes.addValueChangeListener(event -> suggest());
        suggestion.addClickListener(click -> {
            Set<String> chosen = new HashSet<>(iafCodes.getValue());
            chosen.addAll(suggested());
            iafCodes.setValue(chosen);
        });
        suggestion.setVisible(false);
        taxId.addValueChangeListener(event -> doubt());
        country.addValueChangeListener(event -> doubt());
        doubt();
        problems.field("country", country);
        problems.field("county", county);
        problems.field("iafCodes", iafCodes);
        add(
                problems,
                name,
                nameZh,
                country,
                county,
                taxId,
                website,
                nace,
                suggestion,
                iafCodes,
                new H2(Words.of("client.sites")),
                sites,
                new H2(Words.of("client.contacts")),
                contacts);
    }

    OrganisationForm filled(OrganisationDetails client, Shown shown) {
        name.setValue(client.name());
        set(nameZh, client.nameZh());
        country.setValue(client.country());
        county.setValue(client.county() == null ? null : shown.county(client.county()));
        set(taxId, client.taxId());
        set(website, client.website());
        nace.setValue(String.join(", ", client.nace()));
        iafCodes.setValue(new HashSet<>(client.iafCodes()));
        for (SiteDetails site : client.sites()) {
            sites.add(site);
        }
        for (ContactDetails contact : client.contacts()) {
            contacts.add(contact);
        }
        return this;
    }

    NewOrganisation typed() {
        return new NewOrganisation(
                name.getValue(),
                nameZh.getValue(),
                country.getValue(),
                county.getValue(),
                taxId.getValue(),
                website.getValue(),
                iafCodes.getValue().stream().sorted().toList(),
                naceCodes(),
                sites.typed(),
                contacts.typed());
    }

    void show(List<Problem> found) {
        sites.tie();
        contacts.tie();
        problems.show(found.stream().map(OrganisationForm::atItsField).toList());
    }

    void clearProblems() {
        problems.clear();
    }

    /** Codes are typed into one field, so that the problem of one of them stands there. */
    private static Problem atItsField(Problem problem) {
        String field = problem.field();
        return field == null || field.startsWith("sites[") || field.startsWith("contacts[")
                ? problem
                : new Problem(
                        problem.kind(),
                        field.replaceFirst("\\[\\d+]$", ""),
                        problem.rule(),
                        problem.key(),
                        problem.args());
    }

    /** A number that cannot be one is kept all the same, for who has none writes something else. */
    private void doubt() {
        boolean doubtful = "TW".equals(country.getValue())
                && !taxId.isEmpty()
                && !UnifiedNumbers.isValid(taxId.getValue().strip());
        taxId.setHelperText(Words.of(doubtful ? "client.doubt.taxId" : "client.help.taxId"));
    }

    private void suggest() {
        Set<String> codes = new TreeSet<>(suggested());
        codes.removeAll(iafCodes.getValue());
        suggestion.setVisible(!codes.isEmpty());
        suggestion.setText(Words.of("client.suggest", String.join(", ", codes)));
    }

    private Set<String> suggested() {
        Set<String> codes = new TreeSet<>();
        for (String code : naceCodes()) {
            switch (sectors.lookup(code)) {
                case SectorLookup.Found(IafCode found) -> codes.add(found.value());
                case SectorLookup.Split(var several) -> several.forEach(one -> codes.add(one.value()));
                case SectorLookup.Unassigned u -> {}
                case SectorLookup.Malformed m -> {}
            }
        }
        return codes;
    }

    private List<@Nullable String> naceCodes() {
        return Arrays.stream(nace.getValue().split("[\\s,;、]+"))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private TextField text(String field, boolean required) {
        TextField input = Localised.of(new TextField(Words.of("client.field." + field)));
        input.setRequiredIndicatorVisible(required);
        return problems.field(field, input);
    }

    private static void set(TextField field, @Nullable String value) {
        field.setValue(value == null ? "" : value);
    }

    private static String land(String code) {
        return Locale.of("", code).getDisplayCountry(Words.language());
    }
}
