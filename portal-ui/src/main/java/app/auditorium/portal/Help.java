package app.auditorium.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;

/** Words with a mark beside them that opens what they mean: {@code <key>} explains, {@code <key>.title} heads it. */
public class Help extends Span {

    public Help(String words, String key) {
        super(words);
        addClassName("with-help");
        String title = Words.of(key + ".title");
        NativeButton mark = new NativeButton();
        mark.addClassName("help-mark");
        mark.add(Sign.HELP.icon());
        mark.setAriaLabel(title);
        Span head = new Span(title);
        head.addClassName("title");
        Div text = new Div(head, new Span(Words.of(key)));
        text.addClassName("rule-text");
        Popover popover = new Popover(text);
        popover.setTarget(mark);
        popover.setAriaLabel(title);
        add(mark, popover);
    }
}
