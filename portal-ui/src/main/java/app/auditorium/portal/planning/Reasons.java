package app.auditorium.portal.planning;

import app.auditorium.assignment.Reason;
import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Texts;
import app.auditorium.planning.LiveAnswer;
import app.auditorium.portal.Dated;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How reasons are told: a sentence and its rule. */
final class Reasons {

    private Reasons() {}

    static Div line(Reason reason) {
        Div line = new Div(new Dated(reason.text(Words.language())), new RuleTag(reason.rule()));
        line.addClassName("reason");
        return line;
    }

    /** Of a place for a visit: what forbids it, or when and with whom, what speaks against it, and what it costs. */
    static String text(LiveAnswer answer) {
        return answer.allowed()
                ? Stream.of(
                                AuditWords.days(answer.start(), answer.end()),
                                PlanWords.team(answer.team()),
                                text(answer.drawbacks()),
                                Words.of("year.points.more", PlanWords.more(answer.points())))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "))
                : text(answer.breaks());
    }

    static String text(List<Reason> reasons) {
        return Texts.sentences(reasons.stream()
                .map(reason -> reason.text(Words.language()) + " · " + reason.rule())
                .distinct());
    }

    /** Each problem once, with its rule. */
    static Div[] lines(List<Problem> problems) {
        return problems.stream()
                .map(problem ->
                        new Reason(problem.rule() == null ? "G.2" : problem.rule(), problem.key(), problem.args()))
                .distinct()
                .map(Reasons::line)
                .toArray(Div[]::new);
    }
}
