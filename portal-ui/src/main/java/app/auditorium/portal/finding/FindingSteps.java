package app.auditorium.portal.finding;

import app.auditorium.finding.FindingConduct;
import app.auditorium.finding.FindingDetails;
import app.auditorium.finding.FindingStep;
import app.auditorium.finding.Findings;
import app.auditorium.finding.VerifyBy;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ChangedParts;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** The buttons of the body's steps with a finding; what needs words asks for them, and keeps them while it is refused. */
class FindingSteps {

    private final FindingConduct conduct;
    private final Findings findings;
    private final Consumer<FindingDetails> then;

    FindingSteps(FindingConduct conduct, Findings findings, Consumer<FindingDetails> then) {
        this.conduct = conduct;
        this.findings = findings;
        this.then = then;
    }

    List<Component> buttons(FindingDetails finding, Set<FindingStep> steps) {
        var buttons = new ArrayList<Component>();
        for (FindingStep step : FindingStep.values()) {
            if (steps.contains(step)) {
                Button button = new Button(Words.of("findings.step." + step), click -> take(finding, step));
                switch (step) {
                    case ACCEPT, VERIFY, CLOSE, NOTE -> button.addThemeVariants(ButtonVariant.PRIMARY);
                    case ANSWER, RETURN, REOPEN, UPGRADE -> {
                        // beside the one that leads on
                    }
                }
                buttons.add(button);
            }
        }
        return buttons;
    }

    private void take(FindingDetails finding, FindingStep step) {
        switch (step) {
            case ANSWER -> UI.getCurrent().navigate("findings/" + finding.id() + "/answer");
            case ACCEPT -> accept(finding);
            case RETURN, REOPEN, UPGRADE, VERIFY -> withWords(finding, step);
            case CLOSE -> Told.outcome(conduct.close(finding.id(), finding.version()), now -> done(now, step));
            case NOTE -> Told.outcome(conduct.note(finding.id(), finding.version()), now -> done(now, step));
        }
    }

    private void accept(FindingDetails finding) {
        RadioButtonGroup<VerifyBy> how = Localised.of(new RadioButtonGroup<>(Words.of("findings.verify-by")));
        how.setItems(VerifyBy.values());
        how.setItemLabelGenerator(value -> Words.of("findings.verify-by." + value));
        ProblemSummary problems = new ProblemSummary();
        problems.field("verifyBy", how);
        dialog(
                finding,
                FindingStep.ACCEPT,
                problems,
                how,
                version -> conduct.accept(finding.id(), version, how.getValue()));
    }

    private void withWords(FindingDetails finding, FindingStep step) {
        boolean verify = step == FindingStep.VERIFY;
        TextArea text = Localised.of(new TextArea(Words.of(verify ? "findings.verified-by" : "findings.reason")));
        text.setMaxLength(verify ? 20_000 : 2000);
        text.setMinRows(3);
        text.setRequiredIndicatorVisible(true);
        ProblemSummary problems = new ProblemSummary();
        problems.field(verify ? "evidence" : "reason", text);
        dialog(finding, step, problems, text, version -> switch (step) {
            case RETURN -> conduct.sendBack(finding.id(), version, text.getValue());
            case REOPEN -> conduct.reopen(finding.id(), version, text.getValue());
            case UPGRADE -> conduct.upgrade(finding.id(), version, text.getValue());
            case VERIFY -> conduct.verify(finding.id(), version, text.getValue());
            case ANSWER, ACCEPT, CLOSE, NOTE -> throw new IllegalArgumentException(step + " needs no words");
        });
    }

    private void dialog(
            FindingDetails finding,
            FindingStep step,
            ProblemSummary problems,
            Component input,
            IntFunction<Outcome<FindingDetails>> work) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.of("findings.step." + step));
        dialog.setWidth("min(520px, 94vw)");
        dialog.setCloseOnOutsideClick(false);
        Div form = new Div(new Paragraph(Words.of("findings.step.text." + step)), problems, input);
        form.addClassName("form");
        dialog.add(form);
        Button yes = new Button(
                Words.of("findings.step." + step),
                click -> Told.step(finding.version(), work, () -> now(finding), problems, now -> {
                    dialog.close();
                    done(now, step);
                }));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(Words.of("action.cancel"), click -> dialog.close()), yes);
        dialog.open();
    }

    private Optional<Told.Now> now(FindingDetails read) {
        return findings.find(read.id())
                .map(now -> new Told.Now(now.version(), new ChangedParts(FindingWords.changes(read, now))));
    }

    private void done(FindingDetails now, FindingStep step) {
        Toasts.done(Words.of("findings.step.done." + step));
        then.accept(now);
    }
}
