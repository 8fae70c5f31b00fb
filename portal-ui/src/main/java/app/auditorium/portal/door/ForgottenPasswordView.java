package app.auditorium.portal.door;

import app.auditorium.access.PasswordResets;
import app.auditorium.portal.Callout;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Asks for a link to set a new password. The answer is the same whether or not the address has an account. */
@Route(value = "forgotten", autoLayout = false)
@AnonymousAllowed
class ForgottenPasswordView extends DoorPage {

    ForgottenPasswordView(PasswordResets resets, ForgottenLimit limit) {
        Div refused = new Div();
        EmailField email = Localised.of(new EmailField(Words.of("door.email")));
        email.setRequiredIndicatorVisible(true);
        email.setAutofocus(true);
        Button send = new Button(Words.of("door.forgotten.send"), click -> {
            refused.removeAll();
            if (email.isEmpty() || email.isInvalid()) {
                email.setInvalid(true);
                return;
            }
            long wait = limit.secondsToWait();
            if (wait > 0) {
                refused.add(new Callout(Tone.AMBER, new Span(Words.of("door.forgotten.later", wait))));
            } else {
                resets.request(email.getValue());
                say(
                        Words.of("door.forgotten.title"),
                        "",
                        new Callout(Tone.GREEN, new Span(Words.of("door.forgotten.sent", email.getValue()))),
                        back());
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER);
        say(Words.of("door.forgotten.title"), Words.of("door.forgotten.text"), refused, email, send, back());
    }

    private static Anchor back() {
        return new Anchor("login", Words.of("door.to-sign-in"));
    }
}
