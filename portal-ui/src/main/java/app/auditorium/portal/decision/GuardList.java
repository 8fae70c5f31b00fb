package app.auditorium.portal.decision;

import app.auditorium.decision.Guard;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;

/** The rules of a decision, each met or not and then why; what is not met stands first. */
class GuardList extends UnorderedList {

    GuardList() {
        addClassName("guards");
    }

    void show(List<Guard> guards) {
        removeAll();
        guards.stream().sorted(Comparator.comparing(Guard::isMet)).forEach(guard -> add(item(guard)));
    }

    private static ListItem item(Guard guard) {
        boolean met = guard.isMet();
        Span told = new Span(Words.of(met ? "decision.guard.met" : "decision.guard.unmet"));
        told.addClassName("visually-hidden");
        Div text = new Div(told, new Span(DecisionWords.rule(guard.name())));
        if (guard.problem() != null) {
            Span why = new Span(guard.problem().text(Words.language()));
            why.addClassName("why");
            text.add(why);
        }
        text.addClassName("text");
        ListItem item = new ListItem((met ? Sign.CIRCLE_CHECK : Sign.CIRCLE_X).icon(), text, new RuleTag(guard.rule()));
        item.addClassNames("guard", met ? "met" : "unmet");
        return item;
    }
}
