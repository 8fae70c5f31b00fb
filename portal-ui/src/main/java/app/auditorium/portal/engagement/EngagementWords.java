package app.auditorium.portal.engagement;

import app.auditorium.engagement.EngagementState;
import app.auditorium.engagement.NoticeState;
import app.auditorium.engagement.NoticeTopic;
import app.auditorium.kernel.StandardId;
import app.auditorium.portal.Dated;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of engagements and notices. */
final class EngagementWords {

    private EngagementWords() {}

    static Tag state(EngagementState state) {
        return new Tag(
                switch (state) {
                    case ENQUIRY -> Tone.NEUTRAL;
                    case SUBMITTED, INFO_REQUESTED -> Tone.AMBER;
                    case REVIEWED -> Tone.BLUE;
                    case CONTRACTED, PROGRAMMED -> Tone.GREEN;
                    case DECLINED, CANCELLED -> Tone.RED;
                },
                Words.of("engagement.state." + state));
    }

    static Tag state(NoticeState state) {
        return new Tag(
                switch (state) {
                    case OPEN -> Tone.AMBER;
                    case IN_HANDLING -> Tone.BLUE;
                    case CLOSED -> Tone.GREEN;
                },
                Words.of("notice.state." + state));
    }

    static Tag topic(NoticeTopic topic) {
        return new Tag(topic.isIncident() ? Tone.RED : Tone.NEUTRAL, Words.of("notice.topic." + topic));
    }

    static String number(int number) {
        return "EN-" + number;
    }

    static String standards(List<StandardId> standards) {
        return standards.isEmpty()
                ? Words.of("engagement.standards.none")
                : standards.stream().map(AuditWords::standard).collect(Collectors.joining(" · "));
    }

    static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassNames("muted", "small");
        return span;
    }

    static void fact(DescriptionList facts, String label, Component value) {
        facts.add(new DescriptionList.Term(label), new DescriptionList.Description(value));
    }

    static void fact(DescriptionList facts, String label, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            Dated text = new Dated(value.toString());
            text.addClassName("as-typed");
            fact(facts, label, text);
        }
    }
}
