package app.auditorium.portal.decision;

import app.auditorium.decision.DecisionFiles;
import app.auditorium.decision.FileDetails;
import app.auditorium.decision.FileState;
import app.auditorium.portal.ChangedParts;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.stream.Stream;

/** Settles a file without a decision, with the reason. */
class SetAsideDialog extends Dialog {

    private final ProblemSummary problems = new ProblemSummary();
    private final TextArea reason = problems.field("reason", Localised.of(new TextArea(Words.of("decision.reason"))));

    SetAsideDialog(DecisionFiles files, FileDetails file, Runnable done) {
        setHeaderTitle(Words.of("decision.aside"));
        setWidth("min(520px, 94vw)");
        setCloseOnOutsideClick(false);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(4000);
        Div form = new Div(problems, new Paragraph(Words.of("decision.aside.text")), reason);
        form.addClassName("form");
        add(form);
        Button save = new Button(Words.of("decision.aside"), click -> save(files, file, done));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), save);
    }

    private void save(DecisionFiles files, FileDetails file, Runnable done) {
        Told.step(
                file.version(),
                version -> files.setAside(file.id(), version, reason.getValue()),
                () -> files.details(file.id())
                        .map(now -> new Told.Now(now.version(), new ChangedParts(changed(file, now)))),
                problems,
                settled -> {
                    close();
                    Toasts.done(Words.of("saved"));
                    done.run();
                });
    }

    private static Stream<String> changed(FileDetails read, FileDetails now) {
        FileState before = read.row().state();
        FileState state = now.row().state();
        Stream<String> ofState = before == state
                ? Stream.of()
                : Stream.of(ChangedParts.line(
                        Words.of("decisions.column.state"), DecisionWords.word(before), DecisionWords.word(state)));
        return Stream.concat(ofState, ChangedParts.lines(read, now, SetAsideDialog::key));
    }

    private static String key(String part) {
        return switch (part) {
            case "evidence" -> "decision.evidence";
            case "wantedCodes" -> "review.codes";
            case "settleReason" -> "decision.reason";
            default -> "";
        };
    }
}
