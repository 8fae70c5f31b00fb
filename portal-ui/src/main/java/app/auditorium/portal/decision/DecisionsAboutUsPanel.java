package app.auditorium.portal.decision;

import app.auditorium.decision.DecisionsAboutUs.AboutUs;
import app.auditorium.portal.Callout;
import app.auditorium.portal.Panel;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** For a client company: what bodies decided about it, with the reasons, and how it may appeal. */
@StyleSheet("look/decisions.css")
public class DecisionsAboutUsPanel extends Panel {

    public DecisionsAboutUsPanel(List<AboutUs> decisions, LocalDate today) {
        super(Words.of("decision.ours"));
        UnorderedList list = new UnorderedList();
        list.addClassName("decisions");
        decisions.forEach(decision -> list.add(item(decision, today)));
        body().add(list);
    }

    private static ListItem item(AboutUs decision, LocalDate today) {
        String body = AuditWords.client(Objects.requireNonNullElse(decision.body(), ""), decision.bodyZh());
        Span day = new Span(decision.day().toString());
        day.addClassName("day");
        Span who = new Span(AuditWords.standard(decision.standard()) + " · " + body);
        who.addClassName("muted");
        Div head = new Div(DecisionWords.tag(decision.kind()), day, who);
        head.addClassName("row");
        ListItem item = new ListItem(head);
        told(item, "decision.reason", decision.reason());
        told(item, "decision.conditions", decision.conditions());
        if (!decision.codesBefore().equals(decision.codesAfter())) {
            told(item, "decision.codes", String.join(", ", decision.codesAfter()));
        }
        LocalDate until = decision.appealUntil();
        if (decision.kind().isNegative() && until != null && !until.isBefore(today)) {
            item.add(new Callout(
                    Tone.BLUE, new Span(Words.of("decision.ours.appeal", until, body) + " "), new RuleTag("A-84")));
        }
        return item;
    }

    private static void told(ListItem item, String key, @Nullable String text) {
        if (text != null) {
            item.add(new Div(new Span(Words.of("filter.shown", Words.of(key), text))));
        }
    }
}
