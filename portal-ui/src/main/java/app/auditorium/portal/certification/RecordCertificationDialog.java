package app.auditorium.portal.certification;

import app.auditorium.audittime.ProposedComplexities;
import app.auditorium.catalogue.Sectors;
import app.auditorium.catalogue.Standard;
import app.auditorium.catalogue.Standards;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.Certifications;
import app.auditorium.certification.ClientChoice;
import app.auditorium.certification.NewCertification;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records what was contracted with a client; goes on to the certification and its programme. */
class RecordCertificationDialog extends Dialog {

    private final Certifications certifications;
    private final ProposedComplexities complexities;
    private final ProblemSummary problems = new ProblemSummary();
    private final ComboBox<ClientChoice> client =
            problems.field("organisationId", Localised.of(new ComboBox<>(Words.of("certification.record.client"))));
    private final Select<Standard> standard = problems.field("standard", Localised.of(new Select<>()));
    private final MultiSelectComboBox<String> codes =
            problems.field("iafCodes", Localised.of(new MultiSelectComboBox<>(Words.of("certification.record.codes"))));
    private final Select<Complexity> complexity = problems.field("complexity", Localised.of(new Select<>()));
    private final TextArea scope =
            problems.field("scopeText", Localised.of(new TextArea(Words.of("certification.record.scope"))));
    private @Nullable Complexity suggested;

    RecordCertificationDialog(
            Certifications certifications, Standards standards, Sectors sectors, ProposedComplexities complexities) {
        this.certifications = certifications;
        this.complexities = complexities;
        setHeaderTitle(Words.of("certification.record.title"));
        setWidth("min(560px, 94vw)");
        client.setRequiredIndicatorVisible(true);
        client.setItemLabelGenerator(choice -> AuditWords.client(choice.name(), choice.nameZh()));
        client.setItemsWithFilterConverter(
                query ->
                        certifications
                                .clients(query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                                .stream(),
                filter -> filter);
        client.addValueChangeListener(event -> offerCodes());
        standard.setRequiredIndicatorVisible(true);
        standard.setLabel(Words.of("certification.record.standard"));
        standard.setItems(standards.all().stream().filter(Standard::certifiable).toList());
        standard.setItemLabelGenerator(Standard::code);
        standard.addValueChangeListener(event -> offerCodes());
        codes.setRequiredIndicatorVisible(true);
        codes.setHelperText(Words.of("certification.record.codes.help"));
        codes.setItemLabelGenerator(
                code -> code + " " + sectors.byCode(new IafCode(code)).name(Words.language()));
        codes.addValueChangeListener(event -> suggestComplexity());
        complexity.setRequiredIndicatorVisible(true);
        complexity.setLabel(Words.of("certification.record.complexity"));
        complexity.setItems(Complexity.values());
        complexity.setItemLabelGenerator(one -> Words.of("certification.complexity." + one));
        complexity.setHelperText(Words.of("certification.record.complexity.help"));
        scope.setMaxLength(2000);
        Div form = new Div(problems, client, standard, codes, complexity, scope);
        form.addClassName("form");
        add(form);
        Button save = new Button(Words.of("certification.record.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), save);
    }

    /** The codes for which the body is accredited; those that the client works in are chosen. */
    private void offerCodes() {
        Standard chosen = standard.getValue();
        if (chosen == null) {
            return;
        }
        Set<String> offered = certifications.accreditedCodes(chosen.id());
        codes.setItems(offered);
        ClientChoice of = client.getValue();
        if (of != null) {
            codes.setValue(of.iafCodes().stream().filter(offered::contains).collect(Collectors.toSet()));
        }
        boolean needed = switch (chosen.id()) {
            case ISO_14001, ISO_45001, CNS_45001, TOSHMS -> true;
            case ISO_9001, ISO_45003 -> false;
        };
        complexity.setVisible(needed);
        suggestComplexity();
    }

    /** As the lists of sectors have it (C-21); whoever chose otherwise keeps that. */
    private void suggestComplexity() {
        Complexity before = suggested;
        suggested = standard.getValue() == null
                ? null
                : complexities.of(standard.getValue().id(), List.copyOf(codes.getValue()));
        if (complexity.isEmpty() || complexity.getValue() == before) {
            complexity.setValue(suggested);
        }
    }

    private void save() {
        Outcome<CertificationDetails> outcome = certifications.record(new NewCertification(
                client.getValue() == null ? null : client.getValue().id(),
                standard.getValue() == null ? null : standard.getValue().id(),
                List.copyOf(codes.getValue()).stream().sorted().toList(),
                complexity.isVisible() ? complexity.getValue() : null,
                scope.getValue()));
        switch (outcome) {
            case Outcome.Done<CertificationDetails>(var recorded) -> {
                close();
                Toasts.done(Words.of("certification.recorded"));
                AuditLinks.go(AuditLinks.certification(recorded.id()));
            }
            case Outcome.Refused<CertificationDetails>(var refused) -> problems.show(refused);
            case Outcome.NotThere<CertificationDetails>() -> Toasts.refused(Words.of("gone.text"));
            case Outcome.Stale<CertificationDetails> stale -> ChangedMeanwhile.tell(stale);
        }
    }
}
