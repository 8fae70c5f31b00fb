package app.auditorium.portal.engagement;

import app.auditorium.engagement.NoticeDetails;
import app.auditorium.engagement.NoticeRow;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Panel;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A notice to be read, and at the side what the body has done about it. */
class NoticeShown extends Div {

    NoticeShown(NoticeDetails details) {
        addClassName("with-side");
        NoticeRow notice = details.notice();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        EngagementWords.fact(facts, Words.of("notice.field.happenedOn"), notice.happenedOn());
        EngagementWords.fact(facts, Words.of("notice.field.facts"), notice.facts());
        EngagementWords.fact(facts, Words.of("notice.field.site"), notice.site());
        EngagementWords.fact(facts, Words.of("notice.field.personsHurt"), notice.personsHurt());
        EngagementWords.fact(facts, Words.of("notice.field.authority"), notice.authority());
        EngagementWords.fact(facts, Words.of("notice.field.authorityInformedOn"), notice.authorityInformedOn());
        EngagementWords.fact(
                facts,
                Words.of("notice.told"),
                Moments.shown(notice.toldAt()) + (notice.toldBy() == null ? "" : " · " + notice.toldBy()));
        if (notice.source() != null) {
            EngagementWords.fact(
                    facts, Words.of("application.field.source"), notice.source() + " · " + notice.sourceOn());
        }
        OrderedList steps = steps(details.steps());
        if (details.steps().isEmpty()) {
            steps.add(new ListItem(EngagementWords.quiet(Words.of("notice.nothing-yet"))));
        }
        Panel main = new Panel(Words.of("notice.topic." + notice.topic()), facts);
        main.marked(new RuleTag(notice.topic().rule()));
        add(main, new Panel(Words.of("notice.handling"), steps));
    }

    /** What was done, by whom and when. */
    static OrderedList steps(List<NoticeDetails.Taken> taken) {
        OrderedList steps = new OrderedList();
        steps.addClassName("history-list");
        taken.forEach(step -> steps.add(item(step)));
        return steps;
    }

    private static ListItem item(NoticeDetails.Taken step) {
        Span text = new Span(step.text());
        text.addClassNames("small", "as-typed");
        ListItem item = new ListItem(new Span(Words.of("notice.step." + step.step())), text);
        if (step.internal()) {
            item.add(new Tag(Tone.NEUTRAL, Sign.LOCK, Words.of("notice.internal")));
        }
        item.add(
                EngagementWords.quiet(Moments.shown(step.at()) + (step.person() == null ? "" : " · " + step.person())));
        return item;
    }
}
