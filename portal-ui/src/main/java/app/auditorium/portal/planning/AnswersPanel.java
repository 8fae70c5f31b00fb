package app.auditorium.portal.planning;

import app.auditorium.kernel.Outcome;
import app.auditorium.planning.MyVisits;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Auditors who said that they cannot go, waiting for the planner. */
@StyleSheet("look/planning.css")
class AnswersPanel extends Panel {

    AnswersPanel(MyVisits mine, List<MyVisits.Answer> answers) {
        super(Words.of("answers.title"));
        UnorderedList list = new UnorderedList();
        list.addClassName("mine");
        answers.forEach(answer -> list.add(item(mine, answer)));
        body().add(list);
    }

    private static ListItem item(MyVisits mine, MyVisits.Answer answer) {
        Anchor audit = new Anchor(
                "audits/" + answer.auditId(),
                Words.of("answers.line", answer.auditor(), answer.organisation(), answer.start(), answer.reason()));
        audit.getElement().setAttribute("router-link", true);
        Div text = new Div(audit);
        text.addClassNames("stack", "tight");
        ListItem item = new ListItem(text);
        if (answer.insteadName() != null) {
            Span instead = new Span(Words.of("answers.instead", answer.insteadName()));
            instead.addClassName("muted");
            text.add(instead);
            item.add(button(mine, answer, item, "answers.take", true));
        } else {
            item.add(button(mine, answer, item, "answers.settle", true));
        }
        item.add(button(mine, answer, item, "answers.refuse", false));
        return item;
    }

    private static Button button(MyVisits mine, MyVisits.Answer answer, ListItem item, String key, boolean take) {
        Button button = new Button(Words.of(key), click -> {
            switch (mine.settle(answer.id(), take)) {
                case Outcome.Done<java.util.UUID> done -> {
                    item.removeFromParent();
                    Toasts.done(
                            take && answer.insteadName() != null
                                    ? Words.of("answers.taken", answer.insteadName())
                                    : Words.of("saved"));
                }
                case Outcome.Refused<java.util.UUID>(var problems) -> Toasts.refused(Reasons.of(problems));
                case Outcome.NotThere<java.util.UUID> gone -> Toasts.refused(Words.of("gone.text"));
                case Outcome.Stale<java.util.UUID> stale -> ChangedMeanwhile.tell(stale);
            }
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
