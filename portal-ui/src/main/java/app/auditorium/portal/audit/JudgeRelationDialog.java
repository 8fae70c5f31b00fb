package app.auditorium.portal.audit;

import app.auditorium.audit.Declarations;
import app.auditorium.audit.Declared;
import app.auditorium.portal.FormDialog;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;

/** Says why a declared relation threatens nothing; otherwise somebody else is sent. */
class JudgeRelationDialog extends FormDialog {

    JudgeRelationDialog(Declarations declarations, UUID audit, Declared member, Runnable done) {
        super(Words.of("declaration.judge.title", member.name()));
        TextArea why = problems.field("words", Localised.of(new TextArea(Words.of("declaration.judge.why"))));
        why.setRequiredIndicatorVisible(true);
        why.setMaxLength(2000);
        Paragraph declared = new Paragraph(
                member.latest() == null ? "" : String.valueOf(member.latest().words()));
        declared.addClassName("declaration-text");
        form(
                Words.of("declaration.judge"),
                () -> Told.outcome(declarations.judge(audit, member.auditorId(), why.getValue()), problems, judged -> {
                    Toasts.done(Words.of("declaration.judged"));
                    close();
                    done.run();
                }),
                declared,
                new Paragraph(Words.of("declaration.judge.text")),
                why);
    }
}
