package app.auditorium.portal.engagement;

import app.auditorium.catalogue.Standard;
import app.auditorium.catalogue.Standards;
import app.auditorium.engagement.ApplicationContent;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.StandardId;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an application is typed, in one column; what only some standards ask for appears with them. */
class ApplicationForm extends Div {

    private static final List<String> LANGUAGES = List.of("zh-TW", "en", "ja", "vi", "id", "th");

    private final ProblemSummary problems = new ProblemSummary();
    private final Runnable changed;
    private final CheckboxGroup<StandardId> standards = tied("standards", new CheckboxGroup<>());
    private final TextArea scope = area("scope", 2_000);
    private final TextArea scopeEn = area("scopeEn", 2_000);
    private final ApplicationSiteCards sites;
    private final TextArea resources = area("resources", 10_000);
    private final TextArea outsourced = area("outsourced", 10_000);
    private final TextArea legal = area("legalObligations", 10_000);
    private final RadioButtonGroup<Boolean> consultancyUsed = tied("consultancyUsed", new RadioButtonGroup<>());
    private final TextField consultant = text("consultant", 300);
    private final DatePicker consultancyFrom = day("consultancyFrom");
    private final DatePicker consultancyUntil = day("consultancyUntil");
    private final Select<String> language = tied("language", Localised.of(new Select<>()));
    private final TextArea hazards = area("hazards", 10_000);
    private final TextArea materials = area("hazardousMaterials", 10_000);
    private final IntegerField offPremises = tied("offPremises", Localised.of(new IntegerField()));
    private final TextField establishment = text("establishment", 200);
    private final Checkbox whole = new Checkbox(Words.of("application.field.wholeEstablishment"));
    private final DatePicker wantedFrom = day("wantedFrom");
    private final DatePicker wantedUntil = day("wantedUntil");
    private final TextField contactName = text("contactName", 120);
    private final EmailField contactEmail = tied("contactEmail", Localised.of(new EmailField()));
    private final TextField contactPhone = text("contactPhone", 60);
    private final TextArea remarks = area("remarks", 10_000);
    private final Div consultancy = group(consultant, pair(consultancyFrom, consultancyUntil));
    private final Div safety;
    private final Div toshms;

    /** @param changed told of every change that the user makes */
    ApplicationForm(Standards catalogue, Runnable changed) {
        this.changed = changed;
        addClassName("form");
        sites = new ApplicationSiteCards(problems, changed);
        standards.setItems(catalogue.all().stream()
                .filter(Standard::certifiable)
                .map(Standard::id)
                .toList());
        standards.setItemLabelGenerator(id -> catalogue.byId(id).code() + " "
                + (Words.CHINESE.equals(Words.language())
                        ? catalogue.byId(id).nameZh()
                        : catalogue.byId(id).nameEn()));
        standards.setHelperText(Words.of("application.help.standards"));
        consultancyUsed.setItems(true, false);
        consultancyUsed.setItemLabelGenerator(yes -> Words.of(yes ? "word.yes" : "word.no"));
        language.setItems(LANGUAGES);
        language.setItemLabelGenerator(tag -> Locale.forLanguageTag(tag).getDisplayName(Words.language()));
        offPremises.setMin(0);
        problems.field("wholeEstablishment", whole);
        safety = group(new H2(Words.of("application.part.safety")), hazards, materials, offPremises);
        toshms = group(new H2(Words.of("application.part.toshms")), establishment, whole);
        add(
                problems,
                new H2(Words.of("application.part.wanted")),
                standards,
                scope,
                scopeEn,
                pair(wantedFrom, wantedUntil),
                language,
                toshms,
                new H2(Words.of("application.part.sites")),
                sites,
                new H2(Words.of("application.part.system")),
                resources,
                outsourced,
                legal,
                consultancyUsed,
                consultancy,
                safety,
                new H2(Words.of("application.part.contact")),
                contactName,
                contactEmail,
                contactPhone,
                remarks);
        // as required, these two would say so by an attribute that their roles do not know
        standards.addClassName("needed");
        language.addClassName("needed");
        List.<HasValue<?, ?>>of(
                        scope,
                        resources,
                        outsourced,
                        legal,
                        consultancyUsed,
                        consultant,
                        hazards,
                        materials,
                        offPremises,
                        establishment,
                        whole,
                        contactName,
                        contactEmail)
                .forEach(field -> field.setRequiredIndicatorVisible(true));
        List.of(
                        standards,
                        scope,
                        scopeEn,
                        resources,
                        outsourced,
                        legal,
                        consultancyUsed,
                        consultant,
                        consultancyFrom,
                        consultancyUntil,
                        language,
                        hazards,
                        materials,
                        offPremises,
                        establishment,
                        whole,
                        wantedFrom,
                        wantedUntil,
                        contactName,
                        contactEmail,
                        contactPhone,
                        remarks)
                .forEach(this::listen);
        reveal();
    }

    private void listen(Component field) {
        if (field instanceof HasValue<?, ?> input) {
            input.addValueChangeListener(event -> {
                reveal();
                if (event.isFromClient()) {
                    changed.run();
                }
            });
        }
    }

    private void reveal() {
        ApplicationContent content = ApplicationContent.about(List.copyOf(standards.getValue()));
        safety.setVisible(content.isAboutSafety());
        sites.needContractors(content.isAboutSafety());
        toshms.setVisible(content.isAboutToshms());
        consultancy.setVisible(Boolean.TRUE.equals(consultancyUsed.getValue()));
    }

    ApplicationForm show(ApplicationContent content) {
        standards.setValue(new HashSet<>(content.standardsOrNone()));
        set(scope, content.scope());
        set(scopeEn, content.scopeEn());
        sites.show(content.sitesOrNone());
        set(resources, content.resources());
        set(outsourced, content.outsourced());
        set(legal, content.legalObligations());
        consultancyUsed.setValue(content.consultancyUsed());
        set(consultant, content.consultant());
        consultancyFrom.setValue(content.consultancyFrom());
        consultancyUntil.setValue(content.consultancyUntil());
        String spoken = content.language();
        language.setValue(spoken != null && LANGUAGES.contains(spoken) ? spoken : null);
        set(hazards, content.hazards());
        set(materials, content.hazardousMaterials());
        offPremises.setValue(content.offPremises());
        set(establishment, content.establishment());
        whole.setValue(Boolean.TRUE.equals(content.wholeEstablishment()));
        wantedFrom.setValue(content.wantedFrom());
        wantedUntil.setValue(content.wantedUntil());
        set(contactName, content.contactName());
        contactEmail.setValue(content.contactEmail() == null ? "" : content.contactEmail());
        set(contactPhone, content.contactPhone());
        set(remarks, content.remarks());
        reveal();
        return this;
    }

    ApplicationContent typed() {
        Set<StandardId> chosen = standards.getValue();
        return new ApplicationContent(
                chosen.stream().sorted().toList(),
                said(scope.getValue()),
                said(scopeEn.getValue()),
                sites.typed(),
                said(resources.getValue()),
                said(outsourced.getValue()),
                said(legal.getValue()),
                consultancyUsed.getValue(),
                said(consultant.getValue()),
                consultancyFrom.getValue(),
                consultancyUntil.getValue(),
                language.getValue(),
                said(hazards.getValue()),
                said(materials.getValue()),
                offPremises.getValue(),
                said(establishment.getValue()),
                whole.getValue(),
                wantedFrom.getValue(),
                wantedUntil.getValue(),
                said(contactName.getValue()),
                said(contactEmail.getValue()),
                said(contactPhone.getValue()),
                said(remarks.getValue()));
    }

    ProblemSummary problems() {
        return problems;
    }

    void show(List<Problem> found) {
        sites.tie();
        problems.show(found);
    }

    /** The same without moving the page. */
    void tell(List<Problem> found) {
        sites.tie();
        problems.tell(found);
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private TextField text(String field, int most) {
        TextField input = tied(field, Localised.of(new TextField()));
        input.setMaxLength(most);
        return input;
    }

    private TextArea area(String field, int most) {
        TextArea input = tied(field, Localised.of(new TextArea()));
        input.setMaxLength(most);
        return input;
    }

    private DatePicker day(String field) {
        return tied(field, Localised.of(new DatePicker()));
    }

    private <C extends Component & com.vaadin.flow.component.HasLabel & com.vaadin.flow.component.HasHelper> C tied(
            String field, C input) {
        input.setLabel(Words.of("application.field." + field));
        if (Words.has("application.help." + field)) {
            input.setHelperText(Words.of("application.help." + field));
        }
        return problems.field(field, input);
    }

    private static void set(AbstractField<?, String> field, @Nullable String text) {
        field.setValue(text == null ? "" : text);
    }

    private static Div pair(Component... fields) {
        Div pair = new Div(fields);
        pair.addClassName("pair-of-fields");
        return pair;
    }

    private static Div group(Component... fields) {
        Div group = new Div(fields);
        group.addClassName("form");
        return group;
    }
}
