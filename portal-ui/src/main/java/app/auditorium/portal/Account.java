package app.auditorium.portal;

import app.auditorium.kernel.Role;
import app.auditorium.tenancy.Membership;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** At the foot of the navigation: role and tenant; opens the other tenants, language, appearance, profile and the way out. */
class Account extends Div {

    static final String PROFILE = "profile";

    Account(Tabs tabs, AuthenticationContext authentication) {
        addClassName("account");
        Tab.here().ifPresent(tab -> {
            NativeButton button = new NativeButton();
            button.addClassName("who");
            button.add(
                    line(
                            "first",
                            tab.membership()
                                    .map(Account::roles)
                                    .orElseGet(() -> tab.person().operator()
                                            ? Words.of("role.OPERATOR")
                                            : tab.person().name())),
                    line(
                            "second",
                            tab.membership()
                                    .map(m -> m.tenantName(Words.language()))
                                    .orElse("Auditorium")));
            Span spoken = line(
                    "visually-hidden", Words.of("shell.account.of", tab.person().name()));
            button.add(spoken);
            Popover popover = new Popover(menu(tab, tabs, authentication));
            popover.setTarget(button);
            popover.setPosition(PopoverPosition.TOP_START);
            popover.setModal(true);
            popover.setAriaLabel(Words.of("shell.account.of", tab.person().name()));
            add(button, popover);
        });
    }

    /** The roles by name, in the order of the glossary. */
    static String roles(Membership membership) {
        return membership.roles().stream()
                .sorted()
                .map(Role::name)
                .map(role -> Words.of("role." + role))
                .collect(Collectors.joining(Words.between()));
    }

    private static Div menu(Tab tab, Tabs tabs, AuthenticationContext authentication) {
        Div menu = new Div();
        menu.addClassName("account-menu");
        menu.add(new TwoLine(tab.person().name(), tab.person().email()));
        if (tab.memberships().size() > 1) {
            menu.add(line("group", Words.of("shell.tenants")));
            tab.memberships().forEach(other -> menu.add(tenant(other, tab.membership(), tabs)));
        }
        menu.add(new LanguageAndLook());
        Div foot = new Div();
        foot.addClassNames("row", "apart");
        if (RouteConfiguration.forApplicationScope().isPathAvailable(PROFILE)) {
            Anchor profile = new Anchor(PROFILE, Words.of("shell.profile"));
            profile.getElement().setAttribute("router-link", true);
            foot.add(profile);
        }
        Button out = new Button(Words.of("shell.signout"), Sign.LOG_OUT.icon(), click -> authentication.logout());
        out.addThemeVariants(ButtonVariant.TERTIARY);
        foot.add(out);
        menu.add(foot);
        return menu;
    }

    private static NativeButton tenant(Membership other, Optional<Membership> current, Tabs tabs) {
        boolean here = current.map(Membership::id).equals(Optional.ofNullable(other.id()));
        NativeButton button = new NativeButton();
        button.addClassName("tenant");
        button.setClassName("here", here);
        button.add(new TwoLine(other.tenantName(Words.language()), roles(other)));
        if (here) {
            button.add(Sign.CHECK.icon());
            button.getElement().setAttribute("aria-current", "true");
        } else {
            button.addClickListener(click -> tabs.switchTo(UI.getCurrent(), Objects.requireNonNull(other.id())));
        }
        return button;
    }

    private static Span line(String cssClass, String text) {
        Span line = new Span(text);
        line.addClassName(cssClass);
        return line;
    }
}
