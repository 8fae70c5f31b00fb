package app.auditorium.portal.auditor;

import app.auditorium.auditor.AuditorDetails;
import app.auditorium.auditor.AuditorFilter;
import app.auditorium.auditor.AuditorRow;
import app.auditorium.auditor.Auditors;
import app.auditorium.auditor.Booking;
import app.auditorium.auditor.NewWitnessedAudit;
import app.auditorium.auditor.WitnessResult;
import app.auditorium.auditor.WitnessedAudits;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.PageRequest;
import app.auditorium.portal.FormDialog;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;

/** Records on which audit an auditor was witnessed, by whom, and what came of it. */
class WitnessDialog extends FormDialog {

    private final ComboBox<Booking> audit =
            problems.field("auditId", Localised.of(new ComboBox<>(Words.of("witness.audit"))));
    private final TextField occasion =
            problems.field("occasion", Localised.of(new TextField(Words.of("witness.occasion"))));
    private final DatePicker day = problems.field("heldOn", Localised.of(new DatePicker(Words.of("witness.day"))));
    private final ComboBox<AuditorRow> colleague =
            problems.field("witnessId", Localised.of(new ComboBox<>(Words.of("witness.colleague"))));
    private final TextField other = problems.field("witness", Localised.of(new TextField(Words.of("witness.other"))));
    private final RadioButtonGroup<WitnessResult> result =
            problems.field("result", Localised.of(new RadioButtonGroup<>(Words.of("witness.result"))));
    private final TextArea remarks = problems.field("remarks", Localised.of(new TextArea(Words.of("witness.remarks"))));

    WitnessDialog(
            AuditorDetails auditor, WitnessedAudits witnessed, Auditors auditors, LocalDate today, Runnable done) {
        super(Words.of("witness.title", auditor.name()));
        audit.setItems(witnessed.audits(auditor.id()));
        audit.setItemLabelGenerator(booking -> BookingList.client(booking) + " · "
                + Words.of("audit.type." + booking.type()) + " · "
                + DateRange.shown(booking.startsOn(), booking.endsOn()));
        audit.setClearButtonVisible(true);
        audit.setHelperText(Words.of("witness.audit.help"));
        audit.addValueChangeListener(change -> {
            occasion.setVisible(change.getValue() == null);
            if (change.getValue() != null && day.isEmpty()) {
                day.setValue(change.getValue().startsOn());
            }
        });
        occasion.setMaxLength(300);
        occasion.setHelperText(Words.of("witness.occasion.help"));
        day.setRequiredIndicatorVisible(true);
        day.setMax(today);
        colleague.setItems(query -> auditors
                .list(
                        AuditorFilter.named(query.getFilter().orElse(null)),
                        new PageRequest(query.getOffset(), query.getLimit(), null))
                .items()
                .stream());
        colleague.setItemLabelGenerator(AuditorRow::name);
        colleague.setClearButtonVisible(true);
        colleague.addValueChangeListener(change -> other.setVisible(change.getValue() == null));
        other.setMaxLength(120);
        other.setHelperText(Words.of("witness.other.help"));
        result.setItems(WitnessResult.values());
        result.setItemLabelGenerator(each -> Words.of("witness.result." + each));
        result.setRequiredIndicatorVisible(true);
        remarks.setMaxLength(4000);
        form(
                Words.of("action.save"),
                () -> Told.outcome(witnessed.record(auditor.id(), typed()), problems, recorded -> {
                    Toasts.done(Words.of("saved"));
                    close();
                    done.run();
                }),
                audit,
                occasion,
                day,
                colleague,
                other,
                result,
                remarks);
    }

    private NewWitnessedAudit typed() {
        return new NewWitnessedAudit(
                audit.getValue() == null ? null : audit.getValue().auditId(),
                occasion.getValue(),
                day.getValue(),
                colleague.getValue() == null ? null : colleague.getValue().id(),
                other.getValue(),
                result.getValue(),
                remarks.getValue());
    }
}
