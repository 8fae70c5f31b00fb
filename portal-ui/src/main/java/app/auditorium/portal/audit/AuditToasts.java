package app.auditorium.portal.audit;

import app.auditorium.kernel.Problem;
import app.auditorium.kernel.Texts;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import java.util.List;

/** What is said at the edge of the screen when something with an audit was not possible. */
final class AuditToasts {

    private AuditToasts() {}

    static void refused(List<Problem> problems) {
        Toasts.refused(reasons(problems));
    }

    /** All reasons with their rules, in one line. */
    static String reasons(List<Problem> problems) {
        return Texts.sentences(problems.stream()
                .map(problem -> problem.text(Words.language()) + (problem.rule() == null ? "" : " · " + problem.rule()))
                .distinct());
    }
}
