package app.auditorium.portal.impartiality;

import app.auditorium.impartiality.ConsultancyLinkChanges;
import app.auditorium.impartiality.ConsultancyLinkRow;
import app.auditorium.impartiality.ConsultancyLinks;
import app.auditorium.impartiality.Consultant;
import app.auditorium.impartiality.NewConsultancyLink;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.Callout;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.FormDialog;
import app.auditorium.portal.HistoryList;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Merged;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Histories;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes a job or changes one, and says before what follows from it. */
class ConsultancyLinkDialog extends FormDialog {

    private final transient ConsultancyLinks jobs;
    private final transient Histories histories;
    private final Runnable done;
    private final long opened;
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
        super(Words.of(edited == null ? "consultancy.take" : "consultancy.edit"));
        this.jobs = jobs;
        this.histories = histories;
        this.done = done;
        this.opened = edited == null ? 0 : histories.end(edited.id());
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
        if (edited != null) {
            show(edited);
        }
        form(
                Words.of(edited == null ? "consultancy.take" : "action.save"),
                () -> {
                    if (edited == null) {
                        settled(take());
                    } else {
                        change(edited, changes(edited.version()));
                    }
                },
                plainly,
                client,
                country,
                taxId,
                consultant,
                started,
                ended);
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

    private Outcome<ConsultancyLinkRow> take() {
        return jobs.take(new NewConsultancyLink(
                consultant.getValue() == null ? null : consultant.getValue().personId(),
                client.getValue(),
                country.getValue(),
                taxId.getValue(),
                null,
                started.getValue(),
                ended.getValue()));
    }

    private ConsultancyLinkChanges changes(int version) {
        return new ConsultancyLinkChanges(version, client.getValue(), started.getValue(), ended.getValue());
    }

    private static ConsultancyLinkChanges as(ConsultancyLinkRow row) {
        return new ConsultancyLinkChanges(row.version(), row.clientName(), row.startedOn(), row.endedOn());
    }

    private void change(ConsultancyLinkRow known, ConsultancyLinkChanges wanted) {
        Outcome<ConsultancyLinkRow> outcome = jobs.change(known.id(), wanted);
        if (outcome instanceof Outcome.Stale<ConsultancyLinkRow> stale) {
            ConsultancyLinkRow now = jobs.find(known.id()).orElse(known);
            new ChangedMeanwhile(
                            stale,
                            HistoryList.since(histories, known.id(), opened),
                            () -> change(now, Merged.of(as(known), wanted, as(now))),
                            this::leave)
                    .open();
        } else {
            settled(outcome);
        }
    }

    private void settled(Outcome<ConsultancyLinkRow> outcome) {
        Told.outcome(outcome, problems, saved -> {
            Toasts.done(Words.of("saved"));
            leave();
        });
    }

    private void leave() {
        close();
        done.run();
    }

    private static List<String> countries() {
        return Arrays.stream(Locale.getISOCountries()).sorted().toList();
    }

    private static String country(String code) {
        return code + " " + Locale.of("", code).getDisplayCountry(Words.language());
    }
}
