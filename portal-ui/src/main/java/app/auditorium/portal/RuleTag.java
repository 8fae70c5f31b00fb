package app.auditorium.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;

/** The id of a rule, such as A-42; opens what the rule says and where it comes from. */
public class RuleTag extends Span {

    public RuleTag(String rule) {
        NativeButton button = new NativeButton(rule);
        button.addClassName("rule-tag");
        button.setAriaLabel(Words.of("rule.open", rule));
        add(button);
        if (Words.has("rule." + rule + ".text")) {
            Popover popover = new Popover(text(rule));
            popover.setTarget(button);
            popover.setAriaLabel(rule);
            add(popover);
        }
    }

    private static Div text(String rule) {
        Div text = new Div(
                line("title", rule + " · " + Words.of("rule." + rule + ".title")),
                line("text", Words.of("rule." + rule + ".text")),
                line("source", Words.of("rule." + rule + ".source")));
        text.addClassName("rule-text");
        return text;
    }

    private static Span line(String cssClass, String words) {
        Span line = new Span(words);
        line.addClassName(cssClass);
        return line;
    }
}
