package app.auditorium.portal.impartiality;

import app.auditorium.impartiality.ConsultancyLinkChanges;
import app.auditorium.impartiality.ConsultancyLinkRow;
import app.auditorium.impartiality.ConsultancyLinks;
import app.auditorium.impartiality.Consultant;
import app.auditorium.impartiality.NewConsultancyLink;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.PageRequest;
import app.auditorium.portal.Callout;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.HistoryList;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Histories;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes a job or changes one, and says before what follows from it. */
@StyleSheet("look/auditor.css")
class ConsultancyLinkDialog extends Dialog {

    private static final int LATEST = 5;

    private final transient ConsultancyLinks jobs;
    private final transient Histories histories;
    private @Nullable ConsultancyLinkRow edited;
    private final Runnable done;
    private final ProblemSummary problems = new ProblemSummary();
    private final TextField client =
            problems.field("clientName", Localised.of(new TextField(Words.of("consultancy.client"))));
    private final ComboBox<String> country =
            problems.field("clientCountry", Localised.of(new ComboBox<>(Words.of("consultancy.country"))));
    private final TextField taxId =
            problems.field("clientTaxId", Localised.of(new TextField(Words.of("consultancy.taxId"))));
    private final ComboBox<Consultant> consultant =
            problems.field("personId", Localised.of(new ComboBox<>(Words.of("consultancy.consultant"))));
    private final DatePicker started =
            problems.field("startedOn", Localised.of(new DatePicker(Words.of("impartiality.started"))));
    private final DatePicker ended =
            problems.field("endedOn", Localised.of(new DatePicker(Words.of("impartiality.ended"))));

    ConsultancyLinkDialog(
            ConsultancyLinks jobs, Histories histories, @Nullable ConsultancyLinkRow edited, Runnable done) {
        this.jobs = jobs;
        this.histories = histories;
        this.edited = edited;
        this.done = done;
        setHeaderTitle(Words.of(edited == null ? "consultancy.take" : "consultancy.edit"));
        client.setRequiredIndicatorVisible(true);
        client.setMaxLength(200);
        country.setItems(countries());
        country.setItemLabelGenerator(ConsultancyLinkDialog::country);
        country.setValue("TW");
        taxId.setRequiredIndicatorVisible(true);
        taxId.setMaxLength(40);
        taxId.setHelperText(Words.of("consultancy.taxId.help"));
        consultant.setItemLabelGenerator(Consultant::name);
        started.setRequiredIndicatorVisible(true);
        ended.setClearButtonVisible(true);
        ended.setHelperText(Words.of("impartiality.ended.help"));
        List<Consultant> offered = jobs.consultants();
        consultant.setItems(offered);
        offered.stream()
                .filter(each -> each.personId().equals(Acting.current().personId()))
                .findFirst()
                .ifPresent(consultant::setValue);
        Div rules = new Div(new RuleTag("A-65"), new RuleTag("A-66"));
        rules.addClassName("row");
        Callout plainly = new Callout(Tone.AMBER, new Paragraph(Words.of("consultancy.effect")), rules);
        Div form = new Div(problems, plainly, client, country, taxId, consultant, started, ended);
        form.addClassNames("form", "dialog-form");
        add(form);
        if (edited != null) {
            show(edited);
        }
        Button save = new Button(Words.of(edited == null ? "consultancy.take" : "action.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), save);
    }

    private void show(ConsultancyLinkRow row) {
        client.setValue(row.clientName());
        country.setValue(row.clientCountry());
        country.setReadOnly(true);
        taxId.setValue(row.clientTaxId() == null ? "" : row.clientTaxId());
        taxId.setReadOnly(true);
        consultant.setVisible(false);
        started.setValue(row.startedOn());
        ended.setValue(row.endedOn());
    }

    private void save() {
        problems.clear();
        ConsultancyLinkRow row = edited;
        Outcome<ConsultancyLinkRow> outcome = row == null
                ? jobs.take(new NewConsultancyLink(
                        consultant.getValue() == null
                                ? null
                                : consultant.getValue().personId(),
                        client.getValue(),
                        country.getValue(),
                        taxId.getValue(),
                        null,
                        started.getValue(),
                        ended.getValue()))
                : jobs.change(
                        row.id(),
                        new ConsultancyLinkChanges(
                                row.version(), client.getValue(), started.getValue(), ended.getValue()));
        switch (outcome) {
            case Outcome.Done<ConsultancyLinkRow> saved -> {
                close();
                Toasts.done(Words.of("saved"));
                done.run();
            }
            case Outcome.Refused<ConsultancyLinkRow>(var refused) -> problems.show(refused);
            case Outcome.NotThere<ConsultancyLinkRow> gone -> Toasts.refused(Words.of("gone.title"));
            case Outcome.Stale<ConsultancyLinkRow> stale -> meanwhile(Objects.requireNonNull(row), stale);
        }
    }

    private void meanwhile(ConsultancyLinkRow row, Outcome.Stale<?> stale) {
        new ChangedMeanwhile(
                        stale,
                        new HistoryList(histories
                                .of(row.id(), PageRequest.first(LATEST))
                                .items()),
                        () -> {
                            edited = jobs.find(row.id()).orElse(row);
                            save();
                        },
                        () -> {
                            close();
                            done.run();
                        })
                .open();
    }

    private static List<String> countries() {
        return Arrays.stream(Locale.getISOCountries()).sorted().toList();
    }

    private static String country(String code) {
        return code + " " + Locale.of("", code).getDisplayCountry(Words.language());
    }
}
