package app.auditorium.portal.door;

import app.auditorium.access.Operators;
import app.auditorium.portal.Callout;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Told;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Makes the operator's account with the one-time link that the start of the product printed. */
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
class SetUpView extends DoorPage implements HasUrlParameter<String> {

    private final transient Operators operators;

    SetUpView(Operators operators) {
        this.operators = operators;
    }

    @Override
    public void setParameter(BeforeEvent event, String secret) {
        if (operators.mayBeSetUpWith(secret)) {
            ask(secret);
        } else {
            say(
                    Words.of("door.dead.title"),
                    Words.of("door.setup.dead"),
                    new Anchor("login", Words.of("door.to-sign-in")));
        }
    }

    private void ask(String secret) {
        ProblemSummary problems = new ProblemSummary();
        EmailField email = Localised.of(problems.field("email", new EmailField(Words.of("door.email"))));
        TextField name = Localised.of(problems.field("name", new TextField(Words.of("door.person"))));
        NewPassword password = new NewPassword(problems, "password");
        Button make = new Button(Words.of("door.setup.make"), click -> {
            if (password.agrees()) {
                Told.outcome(
                        operators.setUp(secret, email.getValue(), name.getValue(), Words.language(), password.value()),
                        problems,
                        done -> finished());
            }
        });
        make.addThemeVariants(ButtonVariant.PRIMARY);
        say(Words.of("door.setup.title"), Words.of("door.setup.text"), problems, email, name, password, make);
    }

    private void finished() {
        say(
                Words.of("door.setup.title"),
                "",
                new Callout(Tone.GREEN, new Span(Words.of("door.setup.done"))),
                new Anchor("login", Words.of("door.to-sign-in")));
    }
}
