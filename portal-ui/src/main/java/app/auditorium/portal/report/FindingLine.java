package app.auditorium.portal.report;

import app.auditorium.finding.FindingState;
import app.auditorium.finding.Grade;
import app.auditorium.portal.finding.FindingWords;
import app.auditorium.report.ReportedFinding;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A finding as the report names it. */
class FindingLine extends Div {

    FindingLine(ReportedFinding finding) {
        addClassName("finding-line");
        Span statement = new Span(finding.statement());
        Grade grade = Grade.valueOf(finding.grade());
        Span state = new Span(FindingWords.state(FindingState.valueOf(finding.state()), grade));
        state.addClassNames("muted", "small");
        add(FindingWords.grade(grade), new Span(finding.clause()), statement, state);
    }
}
