package app.auditorium.portal.decision;

import app.auditorium.decision.DecisionDetails;
import app.auditorium.portal.Moments;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decisions on file, the latest first, each with decider, reasons and the rules that were checked. */
class DecisionList extends UnorderedList {

    DecisionList(List<DecisionDetails> decisions) {
        addClassName("decisions");
        decisions.forEach(decision -> add(item(decision)));
    }

    static ListItem item(DecisionDetails decision) {
        Span day = new Span(decision.day().toString());
        day.addClassName("day");
        Div head = new Div(DecisionWords.tag(decision.kind()), day, new Span(decision.decider()));
        head.addClassName("row");
        ListItem item = new ListItem(head);
        told(item, "decision.reason", decision.reason());
        told(item, "decision.conditions", decision.conditions());
        told(item, "decision.evidence", decision.evidence());
        if (!decision.codesBefore().equals(decision.codesAfter())) {
            told(
                    item,
                    "decision.codes",
                    String.join(", ", decision.codesBefore()) + " → " + String.join(", ", decision.codesAfter()));
        }
        Div rules = new Div();
        rules.addClassName("row");
        decision.rules().forEach(rule -> rules.add(new RuleTag(rule)));
        Span recorded =
                new Span(Words.of("decision.recorded", Moments.shown(decision.recordedAt()), decision.ruleSet()));
        recorded.addClassNames("small", "muted");
        item.add(rules, recorded);
        return item;
    }

    private static void told(ListItem item, String key, @Nullable String text) {
        if (text != null) {
            item.add(new Div(new Span(Words.of("filter.shown", Words.of(key), text))));
        }
    }
}
