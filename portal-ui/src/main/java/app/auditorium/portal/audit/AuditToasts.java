package app.auditorium.portal.audit;

import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Problem;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** What is said at the edge of the screen when something with an audit was not possible. */
final class AuditToasts {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Taipei"));

    private AuditToasts() {}

    static void refused(List<Problem> problems) {
        Toasts.refused(reasons(problems));
    }

    /** All reasons with their rules, in one line. */
    static String reasons(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.text(Words.language()) + (problem.rule() == null ? "" : " · " + problem.rule()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    static String stale(Outcome.Stale<?> stale) {
        return stale.who() == null || stale.when() == null
                ? Words.of("stale.text")
                : Words.of("stale.by", stale.who(), WHEN.format(stale.when()));
    }
}
