package app.auditorium.report;

import app.auditorium.kernel.Problem;
import app.auditorium.kernel.StandardId;
import java.util.ArrayList;
import java.util.List;

/** Whether a report says everything that it has to (DOMAIN ), item by item. */
final class Completeness {

    private Completeness() {}

    /**
     * One item of the list.
     *
     * @param rule
     */
    record Line(String rule, String name, String letter, boolean complete) {}

    static List<Line> of(ReportContent content, Known known) {
        var lines = new ArrayList<Line>();
        for (ReportItem item : ReportItem.of(known.audit().type())) {
            lines.add(new Line(item.rule(), item.name(), item.letter(), says(item, content, known)));
        }
        if (known.audit().standard() == StandardId.TOSHMS) {
            lines.add(new Line(
                    "A-56",
                    "REVIEW_OF_ACTIONS",
                    "21",
                    known.findings().isEmpty() || !content.review().isEmpty()));
            lines.add(new Line("A-56", "SPECIAL_POINTS", "21", pointsAreComplete(content, known)));
        }
        return lines;
    }

    private static boolean says(ReportItem item, ReportContent content, Known known) {
        if (item == ReportItem.RECOMMENDATION) {
            return concludesReadiness(known)
                    ? !known.text(item).isEmpty() && content.recommendation() == null
                    : content.recommendation() != null;
        }
        boolean told = item == ReportItem.DEVIATIONS && !known.text(item).isEmpty();
        return item.isAsked() && !told
                ? !content.text(item).isEmpty()
                : !known.text(item).isEmpty();
    }

    /** Every point of the body's list has a result, and a remark where it does not conform or does not apply. */
    private static boolean pointsAreComplete(ReportContent content, Known known) {
        return known.specialPoints().stream()
                .allMatch(point -> content.special().stream()
                        .anyMatch(found -> found.point().equals(point)
                                && found.result() != null
                                && (found.result() == ReportContent.Result.CONFORMS
                                        || !found.remark().isEmpty())));
    }

    private static boolean concludesReadiness(Known known) {
        return known.audit().type().concludesReadiness();
    }

    static List<Problem> missing(ReportContent content, Known known) {
        var problems = new ArrayList<Problem>(content.written().problems());
        of(content, known).stream()
                .filter(line -> !line.complete())
                .filter(line -> !concludesReadiness(known) || !line.name().equals(ReportItem.RECOMMENDATION.name()))
                .map(line -> Problem.rule(line.rule(), "report." + line.name(), "rule.report.missing." + line.name()))
                .forEach(problems::add);
        if (concludesReadiness(known) && content.recommendation() != null) {
            problems.add(Problem.rule("A-32", "report.RECOMMENDATION", "rule.report.stage-1"));
        } else if (content.recommendation() == Recommendation.RECOMMENDED && known.openMajors() > 0) {
            problems.add(Problem.rule("A-52", "report.RECOMMENDATION", "rule.report.majors-open", known.openMajors()));
        }
        return problems;
    }
}
