package app.auditorium.portal.door;

import app.auditorium.access.Person;
import app.auditorium.access.Persons;
import app.auditorium.access.SignIns;
import app.auditorium.access.Tokens;
import app.auditorium.portal.ConfirmDialogs;
import app.auditorium.portal.Localised;
import app.auditorium.portal.OpenTo;
import app.auditorium.portal.PageHeader;
import app.auditorium.portal.Panel;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Told;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;

/** A person's own account: name, language, password, tokens, and signing out everywhere. */
@Route("profile")
@OpenTo(everyone = true)
class ProfileView extends Div implements HasDynamicTitle {

    ProfileView(Persons persons, SignIns signIns, Tokens tokens, AuthenticationContext authentication) {
        addClassName("page");
        Person person = Tab.here().map(Tab::person).orElseThrow();
        Person now = persons.byId(person.id()).orElse(person);
        add(
                new PageHeader(Words.of("shell.profile")).summary(now.email()),
                name(persons, now),
                password(persons, now, authentication),
                new Panel(Words.of("door.tokens"), new OwnTokens(tokens, now.id())),
                everywhere(signIns, now, authentication));
    }

    @Override
    public String getPageTitle() {
        return Words.of("shell.profile") + " · Auditorium";
    }

    private static Panel name(Persons persons, Person person) {
        ProblemSummary problems = new ProblemSummary();
        TextField name = Localised.of(problems.field("name", new TextField(Words.of("door.person"))));
        name.setValue(person.name());
        RadioButtonGroup<Locale> language = new RadioButtonGroup<>(Words.of("door.profile.language"));
        language.setItems(Words.CHINESE, Words.ENGLISH);
        language.setItemLabelGenerator(locale -> locale.equals(Words.CHINESE) ? "繁體中文" : "English");
        language.setValue(Words.closest(person.locale()));
        Button save = new Button(
                Words.of("action.save"),
                click -> Told.outcome(
                        persons.change(person.id(), name.getValue(), language.getValue()),
                        problems,
                        done -> Toasts.done(Words.of("saved"))));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        return new Panel(Words.of("door.profile.you"), form(problems, name, language, actions(save)));
    }

    private static Panel password(Persons persons, Person person, AuthenticationContext authentication) {
        ProblemSummary problems = new ProblemSummary();
        PasswordField old = Localised.of(problems.field("old", new PasswordField(Words.of("door.password.old"))));
        NewPassword wanted = new NewPassword(problems, "wanted");
        Button change = new Button(Words.of("door.password.change"), click -> {
            if (wanted.agrees()) {
                Told.outcome(
                        persons.changePassword(person, old.getValue(), wanted.value()),
                        problems,
                        since -> authentication.logout());
            }
        });
        return new Panel(
                Words.of("door.password"),
                form(problems, old, wanted, new Paragraph(Words.of("door.password.note")), actions(change)));
    }

    private static Panel everywhere(SignIns signIns, Person person, AuthenticationContext authentication) {
        Button out = new Button(
                Words.of("door.everywhere"),
                Sign.LOG_OUT.icon(),
                click -> ConfirmDialogs.ask(
                        Words.of("door.everywhere"),
                        Words.of("door.everywhere.text"),
                        Words.of("door.everywhere"),
                        () -> {
                            signIns.signOutEverywhere(person.id());
                            authentication.logout();
                        }));
        return new Panel(Words.of("door.everywhere"), new Paragraph(Words.of("door.everywhere.text")), out);
    }

    private static Div actions(Button button) {
        Div actions = new Div(button);
        actions.addClassName("actions");
        return actions;
    }

    private static Div form(Component... fields) {
        Div form = new Div(fields);
        form.addClassName("form");
        return form;
    }
}
