package app.auditorium.portal.decision;

import app.auditorium.catalogue.Sectors;
import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.Certifications;
import app.auditorium.decision.DecisionFiles;
import app.auditorium.decision.ExtensionReview;
import app.auditorium.decision.FileDetails;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** The review of an extension that is decided without an audit. */
class ExtensionDialog extends Dialog {

    private final ProblemSummary problems = new ProblemSummary();
    private final MultiSelectComboBox<String> codes =
            problems.field("codes", Localised.of(new MultiSelectComboBox<>(Words.of("decision.codes"))));
    private final CheckboxGroup<ExtensionReview.Point> points = new CheckboxGroup<>();
    private final TextArea notes = problems.field("notes", Localised.of(new TextArea(Words.of("extension.notes"))));

    ExtensionDialog(
            DecisionFiles files, Certifications certifications, Sectors sectors, FileDetails file, Runnable done) {
        CertificationDetails certification = file.certification();
        setHeaderTitle(Words.of("extension.title"));
        setWidth("min(640px, 96vw)");
        setCloseOnOutsideClick(false);
        var offered = new TreeSet<>(certifications.accreditedCodes(certification.standard()));
        offered.addAll(certification.iafCodes());
        List<String> wanted = Objects.requireNonNullElse(file.wantedCodes(), certification.iafCodes());
        offered.addAll(wanted);
        codes.setItems(offered);
        codes.setItemLabelGenerator(
                code -> code + " " + sectors.byCode(new IafCode(code)).shortName(Words.language()));
        points.setLabel(Words.of("extension.points"));
        points.setItems(ExtensionReview.Point.values());
        points.setItemLabelGenerator(point -> Words.of("extension.point." + point));
        notes.setMaxLength(4000);
        notes.setRequiredIndicatorVisible(true);
        ExtensionReview known = file.extension();
        codes.setValue(new TreeSet<>(known == null ? wanted : known.codes()));
        if (known != null) {
            points.setValue(known.checked());
            notes.setValue(known.notes());
        }
        Div form = new Div(problems, codes, points, notes);
        form.addClassName("form");
        add(form);
        Button save = new Button(Words.of("action.save"), click -> save(files, file, done));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), save);
    }

    private void save(DecisionFiles files, FileDetails file, Runnable done) {
        problems.clear();
        ExtensionReview typed =
                ExtensionReview.of(codes.getValue().stream().sorted().toList(), points.getValue(), notes.getValue());
        switch (files.reviewExtension(file.id(), typed)) {
            case Outcome.Done<FileDetails> saved -> {
                close();
                Toasts.done(Words.of("saved"));
                done.run();
            }
            case Outcome.Refused<FileDetails>(var refused) -> problems.show(refused);
            case Outcome.NotThere<FileDetails>() -> Toasts.refused(Words.of("gone.title"));
            case Outcome.Stale<FileDetails> stale -> Toasts.refused(Words.of("gone.title"));
        }
    }
}
