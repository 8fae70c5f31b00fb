package app.auditorium.portal.audit;

import app.auditorium.audit.Declaration;
import app.auditorium.audit.Declarations;
import app.auditorium.audit.Declared;
import app.auditorium.audit.NewDeclaration;
import app.auditorium.impartiality.RelationKind;
import app.auditorium.kernel.DateRange;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.FormDialog;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.UUID;
import java.util.function.Supplier;

/** Declares for one audit, in the words that stand there, or enters what a colleague declared elsewhere. */
class DeclarationDialog extends FormDialog {

    private final Paragraph wording = new Paragraph();
    private final Checkbox related = new Checkbox(Words.of("declaration.related"));
    private final Select<RelationKind> kind = problems.field("kind", Localised.of(new Select<>()));
    private final DatePicker started =
            problems.field("startedOn", Localised.of(new DatePicker(Words.of("impartiality.started"))));
    private final DatePicker ended =
            problems.field("endedOn", Localised.of(new DatePicker(Words.of("impartiality.ended"))));
    private final TextArea words = problems.field("words", Localised.of(new TextArea(Words.of("declaration.words"))));
    private final TextField source =
            problems.field("source", Localised.of(new TextField(Words.of("declaration.source"))));
    private final boolean own;

    /** One's own. */
    static DeclarationDialog own(Declarations declarations, UUID audit, String client, DateRange days, Runnable done) {
        var dialog = new DeclarationDialog(Words.of("declaration.own.title"), true, client, days);
        dialog.ask(
                Words.of("declaration.declare"),
                () -> declarations.declare(audit, dialog.typed(), Words.language()),
                done);
        return dialog;
    }

    /** A colleague's, with its source. */
    static DeclarationDialog of(
            Declared member, Declarations declarations, UUID audit, String client, DateRange days, Runnable done) {
        var dialog = new DeclarationDialog(Words.of("declaration.record.title", member.name()), false, client, days);
        dialog.ask(
                Words.of("declaration.record"),
                () -> declarations.record(
                        audit, member.auditorId(), dialog.typed(), dialog.source.getValue(), Words.language()),
                done);
        return dialog;
    }

    private DeclarationDialog(String title, boolean own, String client, DateRange days) {
        super(title);
        this.own = own;
        wording.addClassName("declaration-text");
        kind.setLabel(Words.of("impartiality.kind"));
        kind.setItems(EnumSet.complementOf(EnumSet.of(RelationKind.RELATED_BODY_CONSULTANCY)));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(Words.of("declaration.kind.other"));
        kind.setItemLabelGenerator(
                each -> Words.of(each == null ? "declaration.kind.other" : "impartiality.kind." + each));
        kind.setHelperText(Words.of("declaration.kind.help"));
        kind.addValueChangeListener(change -> show(client, days));
        related.addValueChangeListener(change -> show(client, days));
        started.setRequiredIndicatorVisible(true);
        ended.setHelperText(Words.of("impartiality.ended.help"));
        ended.setClearButtonVisible(true);
        words.setRequiredIndicatorVisible(true);
        words.setMaxLength(2000);
        source.setRequiredIndicatorVisible(true);
        source.setMaxLength(300);
        source.setHelperText(Words.of("declaration.source.help"));
        source.setVisible(!own);
        show(client, days);
    }

    private void ask(String act, Supplier<Outcome<Declared>> send, Runnable done) {
        form(
                act,
                () -> Told.outcome(send.get(), problems, declared -> {
                    Toasts.done(Words.of("declaration.done"));
                    close();
                    done.run();
                }),
                wording,
                related,
                kind,
                started,
                ended,
                words,
                source);
    }

    private void show(String client, DateRange days) {
        boolean tie = related.getValue();
        boolean registered = tie && own && kind.getValue() != null;
        wording.setText(Declaration.wording(Words.language(), tie, client, days));
        kind.setVisible(tie && own);
        started.setVisible(registered);
        ended.setVisible(registered);
        words.setVisible(tie);
    }

    private NewDeclaration typed() {
        return related.getValue()
                ? new NewDeclaration(true, kind.getValue(), started.getValue(), ended.getValue(), words.getValue())
                : NewDeclaration.free();
    }
}
