package app.auditorium.portal.decision;

import app.auditorium.decision.DecisionFiles;
import app.auditorium.decision.FileDetails;
import app.auditorium.decision.TransferReview;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.ChangedParts;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Merged;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.Set;

/** The pre-transfer review, as far as it has come. */
class TransferDialog extends Dialog {

    private final ProblemSummary problems = new ProblemSummary();
    private final TextField body = problems.field("issuingBody", new TextField(Words.of("transfer.body")));
    private final TextField accreditation =
            problems.field("accreditationBody", new TextField(Words.of("transfer.accreditation")));
    private final RadioButtonGroup<Boolean> signatory = new RadioButtonGroup<>();
    private final TextField number = problems.field("certificateNumber", new TextField(Words.of("transfer.number")));
    private final Select<TransferReview.CertificateState> state = Localised.of(new Select<>());
    private final DatePicker granted =
            problems.field("grantedOn", Localised.of(new DatePicker(Words.of("transfer.granted"))));
    private final DatePicker expires =
            problems.field("expiresOn", Localised.of(new DatePicker(Words.of("transfer.expires"))));
    private final DatePicker ceased =
            problems.field("bodyCeasedOn", Localised.of(new DatePicker(Words.of("transfer.ceased"))));
    private final IntegerField majors = problems.field("openMajors", new IntegerField(Words.of("transfer.majors")));
    private final IntegerField minors = problems.field("openMinors", new IntegerField(Words.of("transfer.minors")));
    private final CheckboxGroup<TransferReview.Point> points = new CheckboxGroup<>();
    private final TextArea notes = problems.field("notes", new TextArea(Words.of("transfer.notes")));

    private final DecisionFiles files;
    private final FileDetails file;
    private final Runnable done;
    private final TransferReview read;

    TransferDialog(DecisionFiles files, FileDetails file, Runnable done) {
        this.files = files;
        this.file = file;
        this.done = done;
        TransferReview known = Objects.requireNonNullElse(file.transfer(), TransferReview.EMPTY);
        setHeaderTitle(Words.of("transfer.title"));
        setWidth("min(640px, 96vw)");
        setCloseOnOutsideClick(false);
        signatory.setLabel(Words.of("transfer.signatory"));
        signatory.setItems(true, false);
        signatory.setItemLabelGenerator(yes -> Words.of(yes ? "transfer.yes" : "transfer.no"));
        state.setLabel(Words.of("transfer.state"));
        state.setItems(TransferReview.CertificateState.values());
        state.setItemLabelGenerator(each -> each == null ? "" : Words.of("transfer.state." + each));
        points.setLabel(Words.of("transfer.points"));
        points.setItems(TransferReview.Point.values());
        points.setItemLabelGenerator(point -> Words.of("transfer.point." + point));
        majors.setMin(0);
        minors.setMin(0);
        ceased.setHelperText(Words.of("transfer.ceased.help"));
        notes.setMaxLength(4000);
        show(known);
        read = typed(known.version());
        Div dates = new Div(granted, expires);
        dates.addClassName("pair-of-fields");
        Div counts = new Div(majors, minors);
        counts.addClassName("pair-of-fields");
        Div form =
                new Div(problems, body, accreditation, signatory, number, state, dates, ceased, points, counts, notes);
        form.addClassName("form");
        add(form);
        Button save = new Button(Words.of("action.save"), click -> save(read, typed(read.version())));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), save);
    }

    private void show(TransferReview known) {
        body.setValue(Objects.requireNonNullElse(known.issuingBody(), ""));
        accreditation.setValue(Objects.requireNonNullElse(known.accreditationBody(), ""));
        signatory.setValue(known.mlaSignatory());
        number.setValue(Objects.requireNonNullElse(known.certificateNumber(), ""));
        state.setValue(known.certificateState());
        granted.setValue(known.grantedOn());
        expires.setValue(known.expiresOn());
        ceased.setValue(known.bodyCeasedOn());
        points.setValue(known.checked());
        majors.setValue(known.openMajors());
        minors.setValue(known.openMinors());
        notes.setValue(Objects.requireNonNullElse(known.notes(), ""));
    }

    private TransferReview typed(int version) {
        return new TransferReview(
                body.getValue(),
                accreditation.getValue(),
                signatory.getValue(),
                number.getValue(),
                state.getValue(),
                granted.getValue(),
                expires.getValue(),
                ceased.getValue(),
                Set.copyOf(points.getValue()),
                majors.getValue(),
                minors.getValue(),
                notes.getValue(),
                version);
    }

    private void save(TransferReview before, TransferReview wanted) {
        problems.clear();
        switch (files.reviewTransfer(file.id(), wanted)) {
            case Outcome.Done<FileDetails> saved -> {
                close();
                Toasts.done(Words.of("saved"));
                done.run();
            }
            case Outcome.Refused<FileDetails>(var refused) -> problems.show(refused);
            case Outcome.NotThere<FileDetails>() -> Toasts.refused(Words.of("gone.title"));
            case Outcome.Stale<FileDetails> stale ->
                files.details(file.id()).ifPresent(now -> meanwhile(stale, now, before, wanted));
        }
    }

    private void meanwhile(Outcome.Stale<?> stale, FileDetails now, TransferReview before, TransferReview wanted) {
        TransferDialog anew = new TransferDialog(files, now, done);
        TransferReview theirs = anew.read;
        new ChangedMeanwhile(
                        stale,
                        ChangedParts.between(before, theirs, TransferDialog::key),
                        () -> save(theirs, Merged.of(before, wanted, theirs)),
                        () -> {
                            close();
                            anew.open();
                        })
                .open();
    }

    private static String key(String part) {
        return "transfer."
                + switch (part) {
                    case "issuingBody" -> "body";
                    case "accreditationBody" -> "accreditation";
                    case "mlaSignatory" -> "signatory";
                    case "certificateNumber" -> "number";
                    case "certificateState" -> "state";
                    case "grantedOn" -> "granted";
                    case "expiresOn" -> "expires";
                    case "bodyCeasedOn" -> "ceased";
                    case "checked" -> "points";
                    case "openMajors" -> "majors";
                    case "openMinors" -> "minors";
                    default -> part;
                };
    }
}
