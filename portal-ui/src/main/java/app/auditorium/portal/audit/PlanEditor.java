package app.auditorium.portal.audit;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditPlan;
import app.auditorium.audit.AuditPlan.Line;
import app.auditorium.audit.AuditPlan.Person;
import app.auditorium.audit.Interviewee;
import app.auditorium.certification.AuditType;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/** What A-41 asks of a plan, one field below the other; the agenda line by line. */
class PlanEditor extends Div {

    private final AuditDetails audit;
    private final ProblemSummary problems;
    private final TextArea objectives;
    private final TextArea criteria;
    private final TextArea scope;
    private final BigDecimalField onSite = days("audit.plan.onSite");
    private final BigDecimalField remote = days("audit.plan.remote");
    private final TextArea onSiteJustification;
    private final TextArea stage1StillHolds;
    private final Div lines = new Div();
    private final List<InterviewRow> interviews = new ArrayList<>();

    PlanEditor(AuditDetails audit, AuditPlan plan, ProblemSummary problems) {
        this.audit = audit;
        this.problems = problems;
        objectives = area("audit.plan.objectives", plan.objectives());
        criteria = area("audit.plan.criteria", plan.criteria());
        scope = area("audit.plan.scope", plan.scope());
        onSiteJustification = area("audit.plan.onSiteJustification", plan.onSiteJustification());
        stage1StillHolds = area("audit.plan.stage1", plan.stage1StillHolds());
        stage1StillHolds.setVisible(audit.type() == AuditType.STAGE_2);
        addClassNames("form", "wide");
        onSite.setValue(plan.onSiteDays());
        remote.setValue(plan.remoteDays());
        onSite.setHelperText(Words.of("audit.plan.days.help"));
        Div days = new Div(problems.field("plan.days", onSite), remote);
        days.addClassNames("row", "top");
        lines.addClassName("agenda");
        plan.agenda().forEach(line -> lines.add(new AgendaRow(audit, line)));
        Button more = new Button(Words.of("audit.plan.line.add"), Sign.PLUS.icon(), click -> addLine());
        add(
                problems.field("plan.objectives", objectives),
                problems.field("plan.criteria", criteria),
                problems.field("plan.scope", scope),
                days,
                problems.field("plan.onSiteJustification", onSiteJustification),
                problems.field("plan.stage1StillHolds", stage1StillHolds),
                heading("audit.plan.agenda", "A-41"),
                lines,
                more);
        if (!plan.interviews().isEmpty()) {
            Div people = new Div();
            people.addClassName("interviews");
            for (AuditPlan.Interview interview : plan.interviews()) {
                InterviewRow row = new InterviewRow(interview, problems);
                interviews.add(row);
                people.add(row);
            }
            add(heading("audit.plan.interviews", "A-45"), people);
        }
    }

    /** The plan as it is typed now. */
    AuditPlan written() {
        List<AgendaRow> rows = lines.getChildren()
                .filter(AgendaRow.class::isInstance)
                .map(AgendaRow.class::cast)
                .toList();
        IntStream.range(0, rows.size()).forEach(at -> rows.get(at).tie(problems, "plan.agenda[" + at + "]"));
        List<Line> agenda = rows.stream().map(AgendaRow::written).toList();
        return new AuditPlan(
                objectives.getValue(),
                criteria.getValue(),
                scope.getValue(),
                agenda,
                interviews.stream().map(InterviewRow::written).toList(),
                Objects.requireNonNullElse(onSite.getValue(), BigDecimal.ZERO),
                Objects.requireNonNullElse(remote.getValue(), BigDecimal.ZERO),
                onSiteJustification.getValue(),
                stage1StillHolds.getValue());
    }

    /** The next line begins where the last one ends. */
    private void addLine() {
        Line last = lines.getChildren()
                .filter(AgendaRow.class::isInstance)
                .reduce((first, second) -> second)
                .map(row -> ((AgendaRow) row).written())
                .orElse(new Line(audit.start(), null, null, Person.of(audit.team()), "", "", "", false));
        lines.add(new AgendaRow(
                audit, new Line(last.day(), last.to(), null, last.people(), "", "", last.place(), false)));
    }

    private static Div heading(String key, String rule) {
        Div heading = new Div(new H3(Words.of(key)), new RuleTag(rule));
        heading.addClassName("row");
        return heading;
    }

    private static TextArea area(String label, String text) {
        TextArea area = Localised.of(new TextArea(Words.of(label)));
        area.setMaxLength(4000);
        area.setValue(text);
        return area;
    }

    private static BigDecimalField days(String label) {
        BigDecimalField field = Localised.of(new BigDecimalField(Words.of(label)));
        field.setLocale(Locale.ENGLISH);
        return field;
    }

    /** The name of those who are interviewed, as the rules call them. */
    static Span who(Interviewee who) {
        return new Span(Words.of("audit.interviewee." + who));
    }
}
