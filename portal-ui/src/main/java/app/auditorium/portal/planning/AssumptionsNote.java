package app.auditorium.portal.planning;

import app.auditorium.kernel.Problem;
import app.auditorium.planning.Assumed;
import app.auditorium.portal.Callout;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;

/** What a what-if takes for granted, and whether anything of it may become an audit. */
class AssumptionsNote extends Callout {

    AssumptionsNote(String plan, Assumed assumed) {
        super(Tone.BLUE, content(plan, assumed));
        addClassName("assumed");
    }

    private static Component[] content(String plan, Assumed assumed) {
        List<Component> content = new ArrayList<>();
        Span title = new Span(
                assumed.copyOfName() == null
                        ? Words.of("whatif.assumes", plan)
                        : Words.of("whatif.assumes.of", plan, assumed.copyOfName()));
        title.addClassName("name");
        content.add(title);
        UnorderedList list = new UnorderedList();
        if (!assumed.without().isEmpty()) {
            list.add(new ListItem(
                    Words.of("whatif.assumes.without", String.join(Words.of("year.and"), assumed.without()))));
        }
        if (assumed.more() > 0) {
            list.add(new ListItem(Words.of("whatif.assumes.more", assumed.more())));
        }
        if (assumed.shift() != 0) {
            list.add(new ListItem(
                    assumed.shift() > 0
                            ? Words.of("whatif.assumes.later", assumed.shift())
                            : Words.of("whatif.assumes.earlier", -assumed.shift())));
        }
        content.add(list.getChildren().findAny().isPresent() ? list : new Span(Words.of("whatif.assumes.nothing")));
        Problem against = assumed.againstAccepting();
        content.add(new Span(against == null ? Words.of("whatif.assumes.accept") : against.text(Words.language())));
        return content.toArray(Component[]::new);
    }
}
