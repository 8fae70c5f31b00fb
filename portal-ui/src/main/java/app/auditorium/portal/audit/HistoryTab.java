package app.auditorium.portal.audit;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditEvents;
import app.auditorium.audit.Declaration;
import app.auditorium.audit.Declarations;
import app.auditorium.certification.AuditType;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Panel;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The steps that the audit took, with reasons and rules, what its team declared, and every other change beside them. */
@org.springframework.stereotype.Component
class HistoryTab implements AuditTab {

    private final AuditEvents events;
    private final Declarations declarations;
    private final AuditHistory history;

    HistoryTab(AuditEvents events, Declarations declarations, AuditHistory history) {
        this.events = events;
        this.declarations = declarations;
        this.history = history;
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public String title(AuditDetails audit) {
        return Words.of("audit.history");
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public boolean isNext(AuditDetails audit) {
        return false;
    }

    @Override
    public Component of(AuditDetails audit, Consumer<AuditDetails> changed) {
        Div beside = new Div();
        beside.addClassName("stack");
        List<Declaration> declared = declarations.of(audit.id());
        if (!declared.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("history");
            declared.reversed().forEach(each -> list.add(declared(each)));
            beside.add(new Panel(Words.of("audit.history.declarations"), list).marked(new RuleTag("A-67")));
        }
        beside.add(new Panel(Words.of("audit.history.changes"), history.of(audit)));
        Div both = new Div(new Panel(Words.of("audit.history.steps"), steps(audit)), beside);
        both.addClassName("with-side");
        return both;
    }

    /** An audit that was put on file as it stood has none yet. */
    private Component steps(AuditDetails audit) {
        List<AuditEvents.Event> taken = events.of(audit.id()).reversed();
        if (taken.isEmpty()) {
            return new EmptyState(
                    Sign.HISTORY, Words.of("audit.history.steps.none"), Words.of("audit.history.steps.none.text"));
        }
        OrderedList steps = new OrderedList();
        steps.addClassNames("history", "steps");
        Instant left = null;
        for (AuditEvents.Event event : taken) {
            steps.add(step(event, audit.type(), event.at().equals(left)));
            left = event.at();
        }
        return steps;
    }

    private static ListItem declared(Declaration declared) {
        Div when = new Div(new Span(Moments.shown(declared.at()) + " · " + declared.person()
                + (declared.source() == null ? "" : " · " + declared.source())));
        when.addClassName("when");
        return new ListItem(
                new Span(Words.of(
                        "audit.history.declaration." + declared.statement(),
                        declared.auditor(),
                        String.valueOf(declared.words()))),
                when);
    }

    /** @param passing whether the state that it led to was left in the same moment */
    private static ListItem step(AuditEvents.Event event, AuditType type, boolean passing) {
        Div what = new Div(new Span(AuditWords.worded("audit.step.past." + event.step(), type)));
        what.addClassName("row");
        if (event.before() != event.after() && !passing) {
            what.add(AuditWords.state(event.after()));
        }
        String who = event.who(Words.language());
        Div when = new Div(new Span(Moments.shown(event.at()) + " · " + who));
        when.addClassName("when");
        ListItem item = new ListItem(what, when);
        text(item, event.reason());
        Div rules = new Div();
        rules.addClassName("row");
        event.rules().forEach(rule -> rules.add(new RuleTag(rule)));
        Span edition = new Span(event.ruleSet());
        edition.addClassNames("muted", "small");
        rules.add(edition);
        item.add(rules);
        return item;
    }

    private static void text(ListItem item, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            Paragraph said = new Paragraph(words);
            said.addClassName("as-written");
            item.add(said);
        }
    }
}
