package app.auditorium.portal.engagement;

import app.auditorium.kernel.Outcome;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks for the reason of a step; what is typed stays until the step is taken. */
class ReasonDialog extends Dialog {

    final ProblemSummary problems = new ProblemSummary();
    private final Div form = new Div();
    private final TextArea reason;

    ReasonDialog(String title, String text, String label) {
        setHeaderTitle(title);
        setWidth("min(560px, 94vw)");
        setCloseOnOutsideClick(false);
        reason = problems.field("reason", Localised.of(new TextArea(label)));
        problems.field("text", reason);
        reason.setMaxLength(4_000);
        reason.setRequiredIndicatorVisible(true);
        form.addClassName("form");
        form.add(problems, new Paragraph(text), reason);
        add(form);
    }

    ReasonDialog with(Component... more) {
        form.add(more);
        return this;
    }

    <T> void ask(String act, boolean severe, Function<String, Outcome<T>> take, Consumer<T> done) {
        ask(act, severe, 0, (version, reason) -> take.apply(reason), Optional::empty, done);
    }

    /** A step on one version, with a reason. */
    interface Step<T> {
        Outcome<T> take(int version, String reason);
    }

    /**
     * @param version that was read
     * @param now what is there by now, for whoever is second
     */
    <T> void ask(
            String act, boolean severe, int version, Step<T> step, Supplier<Optional<Told.Now>> now, Consumer<T> done) {
        Button go = new Button(
                act,
                click -> Told.step(version, on -> step.take(on, reason.getValue()), now, problems, value -> {
                    close();
                    done.accept(value);
                }));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        if (severe) {
            go.addThemeVariants(ButtonVariant.ERROR);
        }
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), go);
        open();
    }
}
