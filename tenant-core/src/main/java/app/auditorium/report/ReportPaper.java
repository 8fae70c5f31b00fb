package app.auditorium.report;

import app.auditorium.certification.AuditType;
import app.auditorium.finding.FindingState;
import app.auditorium.finding.Grade;
import app.auditorium.kernel.Texts;
import app.auditorium.paper.Markup;
import app.auditorium.paper.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report as it is printed: every item under its heading, findings in full. */
final class ReportPaper {

    private ReportPaper() {}

    static List<Markup> of(ReportsOnFile.Snapshot report, Locale locale) {
        var body = new ArrayList<Markup>();
        for (ReportItem item : ReportItem.values()) {
            if (isOwed(item, report) || !report.content().text(item).isEmpty()) {
                item(body, report, item, locale);
            }
        }
        if (!report.content().special().isEmpty()) {
            special(body, report, locale);
        }
        return body;
    }

    /** A version keeps no type of audit: only stage 1 and a pre-audit know a readiness in the place of a recommendation. */
    private static boolean isOwed(ReportItem item, ReportsOnFile.Snapshot report) {
        return report.known(Locale.ENGLISH).containsKey(ReportItem.RECOMMENDATION)
                ? ReportItem.of(AuditType.STAGE_1).contains(item)
                : item != ReportItem.SURVEILLED;
    }

    private static void item(List<Markup> body, ReportsOnFile.Snapshot report, ReportItem item, Locale locale) {
        Map<ReportItem, String> facts = report.known(locale);
        body.add(Prose.heading(item.letter() + " · " + Texts.of(locale, item.heading(facts))));
        String known = facts.get(item);
        if (item == ReportItem.RECOMMENDATION && report.content().recommendation() != null) {
            known = Texts.of(locale, "report.recommendation." + report.content().recommendation());
        }
        lines(body, known);
        lines(body, report.content().text(item));
        if (item == ReportItem.FINDINGS) {
            report.findings().forEach(finding -> finding(body, finding, locale));
        } else if (item == ReportItem.EARLIER_ACTIONS) {
            report.earlier().forEach(finding -> finding(body, finding, locale));
        }
    }

    private static void lines(List<Markup> body, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            text.lines().filter(line -> !line.isBlank()).map(Prose::paragraph).forEach(body::add);
        }
    }

    private static void finding(List<Markup> body, ReportedFinding finding, Locale locale) {
        body.add(Prose.subheading(Texts.of(locale, "grade." + finding.grade() + ".long")
                + (finding.clause().isEmpty() ? "" : " · " + finding.clause())));
        body.add(Prose.facts(Stream.of(
                        fact("statement", finding.statement(), locale),
                        fact("evidence", finding.evidence(), locale),
                        fact("cause", finding.cause(), locale),
                        fact("correction", finding.correction(), locale),
                        fact("action", finding.action(), locale),
                        fact("verified", finding.verified(), locale),
                        fact(
                                "state",
                                Texts.of(
                                        locale,
                                        FindingState.valueOf(finding.state()).key(Grade.valueOf(finding.grade()))),
                                locale))
                .filter(fact -> fact.value() != null && !fact.value().isBlank())
                .toList()));
    }

    private static Prose.Fact fact(String label, @Nullable String value, Locale locale) {
        return new Prose.Fact(Texts.of(locale, "report.finding." + label), value);
    }

    private static void special(List<Markup> body, ReportsOnFile.Snapshot report, Locale locale) {
        body.add(Prose.heading(Texts.of(locale, "report.item.SPECIAL_POINTS")));
        body.add(Prose.textTable(
                List.of(
                        Texts.of(locale, "report.special.point"),
                        Texts.of(locale, "report.special.result"),
                        Texts.of(locale, "report.special.remark")),
                report.content().special().stream()
                        .map(point -> List.of(
                                point.point(),
                                point.result() == null ? "–" : Texts.of(locale, "report.special." + point.result()),
                                point.remark()))
                        .toList()));
        body.add(Prose.heading(Texts.of(locale, "report.item.REVIEW_OF_ACTIONS")));
        lines(body, report.content().review());
    }
}
