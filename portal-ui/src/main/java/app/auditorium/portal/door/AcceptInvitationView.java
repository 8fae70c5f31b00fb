package app.auditorium.portal.door;

import app.auditorium.access.Acceptances;
import app.auditorium.access.Acceptances.Entry;
import app.auditorium.access.Acceptances.NewAccount;
import app.auditorium.access.OpenInvitation;
import app.auditorium.access.Person;
import app.auditorium.portal.Callout;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Tabs;
import app.auditorium.portal.Told;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.stream.Collectors;

/** Where the link of an invitation leads: a new account, or the sign-in of the one that is there. */
@Route(value = "invitation", autoLayout = false)
@AnonymousAllowed
class AcceptInvitationView extends DoorPage implements HasUrlParameter<String> {

    private final transient Acceptances acceptances;
    private final transient Tabs tabs;

    AcceptInvitationView(Acceptances acceptances, Tabs tabs) {
        this.acceptances = acceptances;
        this.tabs = tabs;
    }

    @Override
    public void setParameter(BeforeEvent event, String secret) {
        acceptances
                .look(secret)
                .ifPresentOrElse(
                        invitation -> ask(secret, invitation),
                        () -> say(
                                Words.of("door.dead.title"),
                                Words.of("door.invitation.dead"),
                                new Anchor("login", Words.of("door.to-sign-in"))));
    }

    private void ask(String secret, OpenInvitation invitation) {
        Person person = Tab.here().map(Tab::person).orElse(null);
        if (person != null && person.email().equalsIgnoreCase(invitation.email())) {
            signedIn(secret, invitation, person);
        } else if (invitation.hasAccount()) {
            Tabs.comeBackSignedIn("invitation/" + secret);
            say(
                    title(invitation),
                    text(invitation),
                    new Callout(Tone.BLUE, new Span(Words.of("door.invitation.sign-in", invitation.email()))),
                    new Anchor("login", Words.of("door.to-sign-in")));
        } else {
            newAccount(secret, invitation);
        }
    }

    private void newAccount(String secret, OpenInvitation invitation) {
        ProblemSummary problems = new ProblemSummary();
        TextField name = Localised.of(problems.field("name", new TextField(Words.of("door.person"))));
        name.setValue(invitation.name());
        TextField company = company(problems, invitation);
        NewPassword password = new NewPassword(problems, "password");
        Button accept = accept();
        accept.addClickListener(click -> {
            if (password.agrees()) {
                var account = new NewAccount(
                        name.getValue(),
                        password.value(),
                        Words.language(),
                        invitation.isForClient() ? company.getValue() : null);
                Told.outcome(acceptances.acceptAsNew(secret, account), problems, done -> finished(invitation));
            }
        });
        say(title(invitation), text(invitation), problems, name, company, password, accept);
    }

    private void signedIn(String secret, OpenInvitation invitation, Person person) {
        ProblemSummary problems = new ProblemSummary();
        OwnCompanies own = new OwnCompanies(problems, invitation);
        Button accept = accept();
        accept.addClickListener(click -> Told.outcome(
                acceptances.acceptSignedIn(secret, person, invitation.isForClient() ? own.entry() : Entry.NONE),
                problems,
                done -> tabs.switchToJoined(UI.getCurrent())));
        say(title(invitation), text(invitation), problems, own, accept);
    }

    static TextField company(ProblemSummary problems, OpenInvitation invitation) {
        TextField company = Localised.of(problems.field("company", new TextField(Words.of("door.company"))));
        company.setHelperText(Words.of("door.company.hint"));
        company.setValue(invitation.organisation() == null ? "" : invitation.organisation());
        company.setVisible(invitation.isForClient());
        return company;
    }

    private void finished(OpenInvitation invitation) {
        say(
                title(invitation),
                "",
                new Callout(Tone.GREEN, new Span(Words.of("door.invitation.done"))),
                new Anchor("login", Words.of("door.to-sign-in")));
    }

    private static Button accept() {
        Button accept = new Button(Words.of("door.invitation.accept"));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        return accept;
    }

    private static String title(OpenInvitation invitation) {
        return Words.of("door.invitation.title", invitation.tenant(Words.language()));
    }

    private static String text(OpenInvitation invitation) {
        return invitation.isForClient()
                ? Words.of(
                        "door.invitation.client",
                        invitation.tenant(Words.language()),
                        String.valueOf(invitation.organisation()))
                : Words.of(
                        "door.invitation.colleague",
                        invitation.tenant(Words.language()),
                        invitation.roles().stream()
                                .sorted()
                                .map(role -> Words.of("role." + role))
                                .collect(Collectors.joining(Words.between())));
    }
}
