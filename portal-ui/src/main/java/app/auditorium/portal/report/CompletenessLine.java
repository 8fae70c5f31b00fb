package app.auditorium.portal.report;

import app.auditorium.kernel.Texts;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.report.Report;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/** One item that a report has to say, with its rule, and whether it does. */
class CompletenessLine extends ListItem {

    /** The rule of nearly all of them, which the heading names. */
    static final String USUAL = "A-55";

    CompletenessLine(Report.Line line, String heading) {
        Div what = new Div(new Span(line.letter() + " · " + Texts.of(Words.language(), heading)));
        what.addClassName("row");
        if (!line.rule().equals(USUAL)) {
            what.add(new RuleTag(line.rule()));
        }
        add(
                what,
                line.complete()
                        ? new Tag(Tone.GREEN, Sign.CHECK, Words.of("report.line.there"))
                        : new Tag(Tone.AMBER, Words.of("report.line.missing")));
    }
}
