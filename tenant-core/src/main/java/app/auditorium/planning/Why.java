package app.auditorium.planning;

import app.auditorium.kernel.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Why an audit stands on its days with its team, in words that do not change any more.
 *
 * @param costs what was weighed: what for, and the points
 * @param instead other days and teams: days, team, points more
 * @param others who else there is: name, and why he does not go
 */
record Why(String window, String days, String team, List<Line> costs, List<Line> instead, List<Line> others) {

    /** A line of a table, in both languages. */
    record Line(List<String> en, List<String> zh) {

        List<String> in(Locale locale) {
            return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
        }
    }

    private interface Words {
        List<String> in(Locale locale);
    }

    static Why of(VisitRow visit, Explanation explanation) {
        return new Why(
                visit.windowFrom() + " – " + visit.due() + " · " + visit.rule(),
                visit.start() + " – " + visit.end(),
                names(visit.team()),
                explanation.costs().stream()
                        .map(cost -> line(locale ->
                                List.of(cost.why().rule() + " " + cost.why().text(locale), figure(cost.points()))))
                        .toList(),
                explanation.best().stream()
                        .map(other -> line(locale -> List.of(
                                other.start() + " – " + other.end(),
                                names(other.team()),
                                (other.points() > 0 ? "+" : "") + figure(other.points()))))
                        .toList(),
                explanation.others().stream()
                        .map(other -> line(locale -> List.of(other.name(), reasons(other, locale))))
                        .toList());
    }

    private static Line line(Words words) {
        return new Line(words.in(Locale.ENGLISH), words.in(Locale.TRADITIONAL_CHINESE));
    }

    private static String names(List<VisitRow.Member> team) {
        return team.stream().map(VisitRow.Member::name).collect(Collectors.joining(", "));
    }

    private static String reasons(Explanation.NotGoing other, Locale locale) {
        if (!other.could()) {
            return other.reasons().stream()
                    .map(reason -> reason.rule() + " " + reason.text(locale))
                    .collect(Collectors.joining("; "));
        }
        return other.points() == null
                ? Texts.of(locale, "records.why.besides")
                : Texts.of(locale, "records.why.could", figure(other.points()));
    }

    private static String figure(long points) {
        return String.format(Locale.ROOT, "%,d", points);
    }
}
