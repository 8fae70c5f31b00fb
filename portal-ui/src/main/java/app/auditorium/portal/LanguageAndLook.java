package app.auditorium.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Stream;

/** The two switches everyone has: language, each named in itself, and appearance. */
class LanguageAndLook extends Div {

    LanguageAndLook() {
        addClassName("switches");
        add(group(Words.of("shell.language"), language(Words.ENGLISH, "English"), language(Words.CHINESE, "繁體中文")));
        Div looks = group(
                Words.of("shell.look"),
                look(Preferences.Look.SYSTEM, Sign.MONITOR),
                look(Preferences.Look.LIGHT, Sign.SUN),
                look(Preferences.Look.DARK, Sign.MOON));
        add(looks);
    }

    private static NativeButton language(Locale locale, String name) {
        NativeButton button = new NativeButton(name, click -> Preferences.language(UI.getCurrent(), locale));
        button.getElement().setAttribute("lang", locale.toLanguageTag());
        pressed(button, Words.language().equals(locale));
        return button;
    }

    private static NativeButton look(Preferences.Look look, Sign sign) {
        NativeButton button = new NativeButton();
        button.add(sign.icon());
        String name = Words.of("shell.look." + look.word());
        button.setAriaLabel(name);
        button.setTitle(name);
        button.addClickListener(click -> {
            Preferences.look(UI.getCurrent(), look);
            siblings(button).forEach(other -> pressed(other, other == button));
        });
        pressed(button, Preferences.look() == look);
        return button;
    }

    private static Stream<NativeButton> siblings(NativeButton button) {
        return button.getParent()
                .orElseThrow()
                .getChildren()
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast);
    }

    private static void pressed(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
    }

    private static Div group(String label, NativeButton... buttons) {
        Div group = new Div();
        group.addClassName("switch");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", label);
        Span name = new Span(label);
        name.addClassName("name");
        group.add(name);
        Div row = new Div(buttons);
        row.addClassName("choices");
        group.add(row);
        return group;
    }
}
