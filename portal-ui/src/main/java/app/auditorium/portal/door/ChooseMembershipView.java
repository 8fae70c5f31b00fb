package app.auditorium.portal.door;

import app.auditorium.portal.OpenTo;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Tabs;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Membership;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** For whom somebody with several memberships works now; leads on to where the way went. */
@Route(value = Tabs.CHOOSE, autoLayout = false)
@OpenTo(everyone = true)
class ChooseMembershipView extends DoorPage implements BeforeEnterObserver {

    private final Tabs tabs;
    private final AuthenticationContext authentication;

    ChooseMembershipView(Tabs tabs, AuthenticationContext authentication) {
        this.tabs = tabs;
        this.authentication = authentication;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String to = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(Tabs.TO)
                .orElse("");
        Tab tab = Tab.here().orElseThrow();
        List<Component> choices = new ArrayList<>();
        tab.memberships().forEach(membership -> choices.add(choice(membership, to)));
        Button out = new Button(Words.of("shell.signout"), Sign.LOG_OUT.icon(), click -> authentication.logout());
        out.addThemeVariants(ButtonVariant.TERTIARY);
        choices.add(out);
        say(
                Words.of("door.choose.title", tab.person().name()),
                Words.of("door.choose.text"),
                choices.toArray(Component[]::new));
    }

    private NativeButton choice(Membership membership, String to) {
        UUID id = Objects.requireNonNull(membership.id());
        NativeButton button = new NativeButton();
        button.addClassName("choice");
        button.add(
                new TwoLine(
                        membership.tenantName(Words.language()),
                        Words.of("kind." + membership.kind()) + " · " + MembersView.roles(membership.roles())),
                Sign.ARROW_RIGHT.icon());
        button.addClickListener(click -> tabs.switchTo(UI.getCurrent(), id, to));
        return button;
    }
}
