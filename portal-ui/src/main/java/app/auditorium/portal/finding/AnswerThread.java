package app.auditorium.portal.finding;

import app.auditorium.finding.Answer;
import app.auditorium.finding.FindingEvents;
import app.auditorium.finding.VerifyBy;
import app.auditorium.portal.Dated;
import app.auditorium.portal.Moments;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was said about a finding, in its order: answers of the client, steps of the body. */
class AnswerThread extends OrderedList {

    /** @param files what came with an answer, to be shown under it */
    AnswerThread(List<FindingEvents.Event> events, List<Answer> answers, Function<Answer, Optional<Component>> files) {
        addClassName("thread");
        var shown = new java.util.HashSet<java.util.UUID>();
        for (FindingEvents.Event event : events) {
            Answer answer = event.answerId() == null || !event.step().equals("ANSWER")
                    ? null
                    : answers.stream()
                            .filter(one -> one.id().equals(event.answerId()))
                            .findFirst()
                            .orElse(null);
            if (answer != null) {
                shown.add(answer.id());
                add(answer(answer, event, files));
            } else {
                add(step(event));
            }
        }
        answers.stream()
                .filter(Answer::isSent)
                .filter(answer -> !shown.contains(answer.id()))
                .forEach(answer -> add(answer(answer, null, files)));
    }

    private static ListItem step(FindingEvents.Event event) {
        ListItem item = item(
                Words.of("findings.step.past." + event.step()), Moments.shown(event.at()), event.person(), "by-body");
        if (event.reason() != null) {
            item.add(text(event.reason()));
        }
        if (event.evidence() != null) {
            boolean how =
                    Arrays.stream(VerifyBy.values()).anyMatch(by -> by.name().equals(event.evidence()));
            item.add(text(how ? Words.of("findings.verify-by." + event.evidence()) : event.evidence()));
        }
        return item;
    }

    private static ListItem answer(
            Answer answer, FindingEvents.@Nullable Event event, Function<Answer, Optional<Component>> files) {
        String when = event != null
                ? Moments.shown(event.at())
                : answer.sentAt() == null ? "" : Moments.shown(answer.sentAt());
        ListItem item = item(Words.of("answer.of-client"), when, answer.writtenBy(), "by-client");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "answer.cause", answer.content().cause());
        fact(facts, "answer.correction", answer.content().correction());
        fact(facts, "answer.action", answer.content().action());
        fact(
                facts,
                "answer.dueOn",
                answer.content().dueOn() == null ? "" : answer.content().dueOn().toString());
        fact(facts, "answer.evidence", answer.content().evidence());
        if (answer.source() != null) {
            fact(facts, "answer.source", answer.source() + " · " + answer.answeredOn());
        }
        item.add(facts);
        files.apply(answer).ifPresent(item::add);
        return item;
    }

    private static ListItem item(String what, String when, @Nullable String who, String cssClass) {
        Span head = new Span(when + (who == null ? "" : " · " + who));
        head.addClassNames("muted", "small");
        Span title = new Span(what);
        title.addClassName("name");
        ListItem item = new ListItem(new Div(title), new Div(head));
        item.addClassName(cssClass);
        return item;
    }

    private static void fact(DescriptionList facts, String key, String value) {
        if (!value.isBlank()) {
            facts.add(new DescriptionList.Term(Words.of(key)), new DescriptionList.Description(text(value)));
        }
    }

    private static Component text(String words) {
        Paragraph paragraph = new Paragraph(new Dated(words));
        paragraph.addClassName("as-written");
        return paragraph;
    }
}
