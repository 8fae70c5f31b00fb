package app.auditorium.portal.report;

import app.auditorium.kernel.Texts;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import app.auditorium.report.Recommendation;
import app.auditorium.report.Report;
import app.auditorium.report.ReportContent;
import app.auditorium.report.ReportItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Every item of A-55, and of A-06 at a surveillance, in its order: what the system knows stands there, what is asked is typed. */
class ReportForm extends Div {

    private final Map<ReportItem, TextArea> texts = new EnumMap<>(ReportItem.class);
    private final RadioButtonGroup<Recommendation> recommendation = Localised.of(new RadioButtonGroup<>());
    private final TextArea review = Localised.of(new TextArea());
    private final List<PointRow> points = new ArrayList<>();

    ReportForm(Report report, ProblemSummary problems, boolean writes) {
        addClassNames("form", "wide", "report");
        for (ReportItem item : ReportItem.values()) {
            if (report.lines().stream().anyMatch(line -> line.name().equals(item.name()))) {
                add(section(item, report, problems, writes));
            }
        }
        boolean toshms = report.lines().stream().anyMatch(line -> line.name().equals("SPECIAL_POINTS"));
        if (toshms) {
            add(special(report, writes));
            review.setLabel(Texts.of(Words.language(), "report.item.REVIEW_OF_ACTIONS"));
            review.setValue(report.content().review());
            review.setReadOnly(!writes);
            problems.field("report.REVIEW_OF_ACTIONS", review);
            add(review);
        }
    }

    ReportContent written() {
        var written = new EnumMap<ReportItem, String>(ReportItem.class);
        texts.forEach((item, area) -> written.put(item, area.getValue()));
        return new ReportContent(
                written,
                recommendation.getValue(),
                review.getValue(),
                points.stream().map(PointRow::written).toList());
    }

    private Div section(ReportItem item, Report report, ProblemSummary problems, boolean writes) {
        String title = item.letter() + " · " + Texts.of(Words.language(), item.heading(report.known()));
        Div section = new Div(new H3(title));
        section.addClassName("item");
        String known = report.known().getOrDefault(item, "");
        if (!known.isBlank()) {
            Paragraph fact = new Paragraph(known);
            fact.addClassNames("as-written", "known");
            section.add(fact);
        }
        if (item == ReportItem.FINDINGS) {
            report.findings().forEach(finding -> section.add(new FindingLine(finding)));
        }
        if (!writes) {
            read(item, report, section);
            return section;
        }
        if (item == ReportItem.RECOMMENDATION && known.isBlank()) {
            recommendation.setItems(Recommendation.values());
            recommendation.setItemLabelGenerator(value -> Texts.of(Words.language(), "report.recommendation." + value));
            recommendation.setValue(report.content().recommendation());
            recommendation.setAriaLabel(title);
            section.add(problems.field("report.RECOMMENDATION", recommendation));
        }
        if (item.isAsked() || item == ReportItem.TEAM) {
            TextArea area = Localised.of(new TextArea());
            area.setAriaLabel(title);
            area.setValue(report.content().text(item));
            area.setMaxLength(20_000);
            String help = "report.help." + item;
            if (Words.has(help)) {
                area.setHelperText(Words.of(help));
            }
            texts.put(item, area);
            section.add(problems.field("report." + item, area));
        }
        return section;
    }

    private static void read(ReportItem item, Report report, Div section) {
        Recommendation recommended = report.content().recommendation();
        if (item == ReportItem.RECOMMENDATION && recommended != null) {
            section.add(new Paragraph(Texts.of(Words.language(), "report.recommendation." + recommended)));
        }
        String text = report.content().text(item);
        if (!text.isBlank()) {
            Paragraph written = new Paragraph(text);
            written.addClassName("as-written");
            section.add(written);
        }
    }

    private Div special(Report report, boolean writes) {
        Div section = new Div(new H3(Texts.of(Words.language(), "report.item.SPECIAL_POINTS")));
        section.addClassName("item");
        report.specialPoints().forEach(point -> {
            ReportContent.SpecialPoint written = report.content().special().stream()
                    .filter(found -> found.point().equals(point))
                    .findFirst()
                    .orElse(new ReportContent.SpecialPoint(point, null, ""));
            PointRow row = new PointRow(written, writes);
            points.add(row);
            section.add(row);
        });
        return section;
    }
}
