package app.auditorium.portal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Set;

/** Where everyone comes in: what this is on one side, the form on the other. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String FORGOTTEN = "forgotten";

    private final LoginForm form = new LoginForm();
    private final Div note = new Div();

    SignInView() {
        addClassName("sign-in");
        form.setAction("login");
        form.setI18n(words("signin.wrong"));
        form.setForgotPasswordButtonVisible(
                RouteConfiguration.forApplicationScope().isPathAvailable(FORGOTTEN));
        form.addForgotPasswordListener(event -> getUI().ifPresent(ui -> ui.navigate(FORGOTTEN)));
        note.setVisible(false);
        Div open = new Div(
                new Anchor("calculators/audit-time", Words.of("calculators.link")),
                served("register", "register.title"),
                served("verify", "verify.title"));
        open.addClassNames("small", "open-links");
        Div formSide = new Div(new LanguageAndLook(), new Div(note, form, open));
        formSide.addClassName("form-side");
        add(brandSide(), formSide);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Set<String> asked =
                event.getLocation().getQueryParameters().getParameters().keySet();
        List.of("locked", "busy").stream()
                .filter(asked::contains)
                .findFirst()
                .ifPresent(refusal -> form.setI18n(words("signin." + refusal)));
        form.setError(asked.stream().anyMatch(Set.of("wrong", "locked", "busy")::contains));
        if (asked.contains("out")) {
            note(Tone.GREEN, "signin.out");
        } else if (asked.contains("ended")) {
            note(Tone.AMBER, "signin.ended");
        }
    }

    @Override
    public String getPageTitle() {
        return Words.of("signin.page") + " · Auditorium";
    }

    private void note(Tone tone, String key) {
        note.removeAll();
        note.add(new Callout(tone, new Span(Words.of(key))));
        note.setVisible(true);
    }

    /** A page that needs no sign-in and no script. */
    private static Anchor served(String path, String key) {
        Anchor link = new Anchor(path, Words.of(key));
        link.setRouterIgnore(true);
        return link;
    }

    private static Div brandSide() {
        Image mark = new Image("icons/auditorium.svg", "");
        mark.addClassName("mark");
        Div name = new Div(mark, new Span("Auditorium"));
        name.addClassName("name");
        H1 lead = new H1(Words.of("signin.lead"));
        UnorderedList points = new UnorderedList(
                point(Sign.CALENDAR_RANGE, "signin.point.plan"),
                point(Sign.SEARCH, "signin.point.find"),
                point(Sign.SHIELD_CHECK, "signin.point.wall"));
        Div side = new Div(name, lead, points);
        side.addClassName("brand-side");
        return side;
    }

    private static ListItem point(Sign sign, String key) {
        ListItem point = new ListItem();
        point.add(sign.icon(), new Paragraph(Words.of(key)));
        return point;
    }

    private static LoginI18n words(String refusal) {
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle(Words.of("signin.title"));
        words.getForm().setUsername(Words.of("signin.email"));
        words.getForm().setPassword(Words.of("signin.password"));
        words.getForm().setSubmit(Words.of("signin.submit"));
        words.getForm().setForgotPassword(Words.of("signin.forgot"));
        words.getErrorMessage().setTitle(Words.of("signin.refused"));
        words.getErrorMessage().setMessage(Words.of(refusal));
        words.getErrorMessage().setUsername(Words.of("field.required"));
        words.getErrorMessage().setPassword(Words.of("field.required"));
        return words;
    }
}
