package app.auditorium.portal.door;

import app.auditorium.access.PasswordResets;
import app.auditorium.access.Person;
import app.auditorium.portal.Callout;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Told;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Sets a new password with the link that was mailed to the account. */
@Route(value = "password", autoLayout = false)
@AnonymousAllowed
class ResetPasswordView extends DoorPage implements HasUrlParameter<String> {

    private final transient PasswordResets resets;

    ResetPasswordView(PasswordResets resets) {
        this.resets = resets;
    }

    @Override
    public void setParameter(BeforeEvent event, String secret) {
        resets.look(secret).ifPresentOrElse(person -> ask(secret, person), this::dead);
    }

    private void ask(String secret, Person person) {
        ProblemSummary problems = new ProblemSummary();
        NewPassword password = new NewPassword(problems, "password");
        Button set = new Button(Words.of("door.reset.set"), click -> {
            if (password.agrees()) {
                Told.outcome(resets.complete(secret, password.value()), problems, done -> finished());
            }
        });
        set.addThemeVariants(ButtonVariant.PRIMARY);
        set.addClickShortcut(Key.ENTER);
        say(Words.of("door.reset.title"), Words.of("door.reset.text", person.email()), problems, password, set);
    }

    private void finished() {
        say(
                Words.of("door.reset.title"),
                "",
                new Callout(Tone.GREEN, new Span(Words.of("door.reset.done"))),
                new Anchor("login", Words.of("door.to-sign-in")));
    }

    private void dead() {
        say(
                Words.of("door.dead.title"),
                Words.of("door.reset.dead"),
                new Anchor("forgotten", Words.of("door.forgotten.title")));
    }
}
