package app.auditorium.portal.decision;

import app.auditorium.certification.History;
import app.auditorium.certification.LifeEvent;
import app.auditorium.certification.LifeEventType;
import app.auditorium.certification.LivedEvent;
import app.auditorium.portal.Moments;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The life of a certification as a line drawn along its events, which are also its table: day, what, who, why, by which rules. */
class LifeLine extends OrderedList {

    LifeLine(History history) {
        addClassName("life-line");
        getElement().setAttribute("aria-label", Words.of("decision.life"));
        List<LivedEvent> events = new ArrayList<>(history.events());
        Collections.reverse(events);
        events.forEach(event -> add(item(event)));
    }

    private static ListItem item(LivedEvent lived) {
        LifeEvent event = lived.event();
        Span day = new Span(event.day().toString());
        day.addClassName("day");
        Span name = new Span(name(event));
        name.addClassName("name");
        Div head = new Div(day, name);
        head.addClassName("row");
        if (lived.before() != lived.after()) {
            head.add(app.auditorium.portal.audit.AuditWords.state(lived.after()));
        }
        ListItem item = new ListItem(head);
        if (event.openMajors() > 0) {
            item.add(line(Words.of("decision.life.majors", event.openMajors())));
        }
        if (event.reason() != null) {
            item.add(new Div(new Span(event.reason())));
        }
        if (event.evidence() != null) {
            item.add(line(Words.of("decision.life.evidence", event.evidence())));
        }
        item.add(line(Words.of(
                "decision.life.recorded",
                lived.person() == null ? Words.of("decision.life.records") : lived.person(),
                Moments.shown(lived.recordedAt()))));
        if (!event.rules().isEmpty()) {
            Div rules = new Div();
            rules.addClassName("row");
            event.rules().forEach(rule -> rules.add(new RuleTag(rule)));
            item.add(rules);
        }
        item.addClassNames("event", lived.after().name());
        return item;
    }

    private static String name(LifeEvent event) {
        return event.type() == LifeEventType.DECISION && event.decision() != null
                ? Words.of("decision.life.DECISION." + event.decision())
                : Words.of("decision.life.type." + event.type());
    }

    private static Div line(String text) {
        Div line = new Div(new Span(text));
        line.addClassNames("small", "muted");
        return line;
    }
}
