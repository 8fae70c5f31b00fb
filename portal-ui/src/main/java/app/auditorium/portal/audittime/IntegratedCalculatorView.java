package app.auditorium.portal.audittime;

import app.auditorium.audittime.IntegratedQuestion;
import app.auditorium.audittime.IntegratedTime;
import app.auditorium.audittime.IntegratedTimeCalculator;
import app.auditorium.audittime.TimeRules;
import app.auditorium.catalogue.AuditTimeFactors;
import app.auditorium.catalogue.AuditTimeTables;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.math.BigDecimal;

/** Days for several standards in one audit, open to everyone. */
@Route(value = "calculators/integrated-audit-time", autoLayout = false)
@AnonymousAllowed
class IntegratedCalculatorView extends CalculatorPage<IntegratedTime> {

    private final TimeRules rules;
    private final PeopleRows people = new PeopleRows(this::calculate);
    private final IntegerField contractors = TimeFields.whole("time.contractors", this::calculate);
    private final StandardRows standards;
    private final BigDecimalField integration = TimeFields.decimal("time.integration", this::calculate);
    private final BigDecimalField planned = TimeFields.decimal("time.planned", this::calculate);

    IntegratedCalculatorView(AuditTimeTables tables, AuditTimeFactors factors) {
        super("integrated");
        this.rules = TimeRules.standard(tables.current());
        this.standards = new StandardRows(factors, this::calculate);
        contractors.setHelperText(Words.of("time.contractors.help"));
        integration.setHelperText(Words.of("time.integration.help"));
        integration.setValue(BigDecimal.ZERO);
        people.add(null, BigDecimal.valueOf(8));
        ask(
                TimeFields.group("time.people.title", "time.people.help", people, "C-14", "C-15"),
                contractors,
                TimeFields.group("time.standards.title", "time.adjustments.help", standards, "C-40", "C-07"),
                integration,
                planned);
        calculate();
    }

    @Override
    boolean isReady() {
        return standards.isReady() && !people.values().isEmpty();
    }

    @Override
    Outcome<IntegratedTime> answer(ProblemSummary problems) {
        people.tie(problems, "personnel");
        standards.tie(problems);
        problems.field("contractors", contractors);
        problems.field("integrationPercent", integration);
        problems.field("plannedDays", planned);
        return IntegratedTimeCalculator.of(
                new IntegratedQuestion(
                        people.values(),
                        TimeFields.number(contractors),
                        standards.values(),
                        integration.getValue(),
                        planned.getValue()),
                rules);
    }

    @Override
    Component[] shown(IntegratedTime time) {
        return new Component[] {TimeResult.figures(time), TimeResult.working(time.steps())};
    }
}
