package app.auditorium.portal.planning;

import app.auditorium.audit.Audits;
import app.auditorium.planning.ProposedDays;
import app.auditorium.planning.VisitAnswer;
import app.auditorium.planning.VisitAnswers;
import app.auditorium.portal.Dated;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Auditors who said that they cannot go, waiting for the planner's decision, and those who took it back. */
@StyleSheet("look/planning.css")
class AnswersPanel extends Panel {

    private final Tag count = new Tag(Tone.AMBER, "");
    private final UnorderedList list = new UnorderedList();

    /** Empty where nobody said anything. */
    static Stream<? extends Component> all(VisitAnswers answers, Audits audits, ProposedDays proposed) {
        List<VisitAnswer> open = answers.open();
        List<VisitAnswer> takenBack = answers.takenBack();
        return Stream.of(
                        open.isEmpty() ? null : new AnswersPanel(answers, audits, proposed, open),
                        takenBack.isEmpty() ? null : new TakenBack(takenBack))
                .filter(Objects::nonNull);
    }

    private AnswersPanel(VisitAnswers answers, Audits audits, ProposedDays proposed, List<VisitAnswer> open) {
        super(Words.of("answers.title"));
        addClassName("answers");
        marked(count);
        count.setText(String.valueOf(open.size()));
        list.addClassName("mine");
        open.forEach(answer -> list.add(item(answers, audits, proposed, answer)));
        body().add(list);
    }

    private ListItem item(VisitAnswers answers, Audits audits, ProposedDays proposed, VisitAnswer answer) {
        Div text = line("answers.line", answer);
        if (answer.isSwap()) {
            text.add(swap(answer));
        }
        ListItem item = new ListItem(text);
        Button decide = new Button(
                Words.of("answers.decide"),
                click -> new SettleAnswerDialog(answers, audits, proposed, answer, () -> settled(item)).open());
        decide.addThemeVariants(ButtonVariant.SMALL);
        decide.setAriaLabel(Words.of("answers.decide") + " " + answer.auditor());
        item.add(decide);
        return item;
    }

    private static Div line(String key, VisitAnswer answer) {
        Div text = new Div(TwoLine.link(
                Words.of(key, answer.auditor(), AuditWords.client(answer.organisation(), answer.organisationZh())),
                "audits/" + answer.auditId(),
                new Dated(AuditWords.days(answer.start(), answer.end()) + " · " + answer.reason())));
        text.addClassNames("stack", "tight", "grow");
        return text;
    }

    private void settled(ListItem item) {
        list.remove(item);
        count.setText(String.valueOf(list.getComponentCount()));
        setVisible(list.getComponentCount() > 0);
    }

    /** Whom he proposes, and what that one says. */
    static Div swap(VisitAnswer answer) {
        String name = Objects.requireNonNullElse(answer.insteadName(), "?");
        Div line = new Div(new Span(Words.of("answers.instead", name)));
        line.addClassName("row");
        if (answer.colleague() == null) {
            line.add(new Tag(Tone.AMBER, Words.of("answers.asked")));
        } else {
            switch (answer.colleague()) {
                case AGREED -> line.add(new Tag(Tone.GREEN, Words.of("answers.agreed")));
                case DECLINED -> {
                    line.add(new Tag(Tone.RED, Words.of("answers.declined")));
                    line.add(new Span(Objects.requireNonNullElse(answer.colleagueReason(), "")));
                }
            }
        }
        return line;
    }

    /** Those who can go after all. */
    @StyleSheet("look/planning.css")
    private static final class TakenBack extends Panel {

        private TakenBack(List<VisitAnswer> answers) {
            super(Words.of("answers.withdrawn"));
            Span what = new Span(Words.of("answers.withdrawn.text"));
            what.addClassName("muted");
            UnorderedList list = new UnorderedList();
            list.addClassNames("mine", "taken-back");
            answers.forEach(answer -> list.add(new ListItem(line("answers.withdrawn.line", answer))));
            body().add(what, list);
        }
    }
}
