package app.auditorium.portal.audittime;

import app.auditorium.audittime.AuditTime;
import app.auditorium.audittime.AuditTimeCalculator;
import app.auditorium.audittime.AuditTimeQuestion;
import app.auditorium.audittime.SampledSite;
import app.auditorium.audittime.TimeRules;
import app.auditorium.audittime.TimedStandard;
import app.auditorium.catalogue.AuditTimeFactors;
import app.auditorium.catalogue.AuditTimeTables;
import app.auditorium.kernel.Complexity;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.math.BigDecimal;

/** Days for one standard at one place, open to everyone. */
@Route(value = "calculators/audit-time", autoLayout = false)
@RouteAlias(value = "calculators", autoLayout = false)
@AnonymousAllowed
class AuditTimeCalculatorView extends CalculatorPage<AuditTime> {

    private final TimeRules rules;
    private final Select<TimedStandard> standard = Localised.of(new Select<>());
    private final Select<Complexity> complexity = TimeFields.complexity(this::calculate);
    private final PeopleRows people = new PeopleRows(this::calculate);
    private final IntegerField contractors = TimeFields.whole("time.contractors", this::calculate);
    private final AdjustmentRows adjustments;
    private final Checkbox sampled = new Checkbox(Words.of("time.sampled"));
    private final BigDecimalField central = TimeFields.decimal("time.central", this::calculate);
    private final BigDecimalField onSite = TimeFields.decimal("time.on-site", this::calculate);
    private final TextArea why = Localised.of(new TextArea(Words.of("time.on-site.why")));

    AuditTimeCalculatorView(AuditTimeTables tables, AuditTimeFactors factors) {
        super("audit-time");
        this.rules = TimeRules.standard(tables.current());
        this.adjustments = new AdjustmentRows(factors, this::calculate);
        standard.setLabel(Words.of("time.standard"));
        standard.setItems(TimedStandard.values());
        standard.setItemLabelGenerator(TimeFields::name);
        standard.setValue(TimedStandard.ISO_45001);
        complexity.setValue(null);
        contractors.setHelperText(Words.of("time.contractors.help"));
        central.setHelperText(Words.of("time.central.help"));
        why.setValueChangeMode(ValueChangeMode.LAZY);
        why.addValueChangeListener(change -> calculate());
        standard.addValueChangeListener(change -> arrange());
        sampled.addValueChangeListener(change -> arrange());
        people.add(null, BigDecimal.valueOf(8));
        ask(
                standard,
                complexity,
                TimeFields.group("time.people.title", "time.people.help", people, "C-14", "C-15"),
                contractors,
                TimeFields.group("time.adjustments.title", "time.adjustments.help", adjustments, "C-20", "C-07"),
                sampled,
                central,
                onSite,
                why);
        arrange();
    }

    private void arrange() {
        TimeFields.offer(complexity, standard.getValue());
        contractors.setVisible(standard.getValue() == TimedStandard.ISO_45001);
        central.setVisible(sampled.getValue());
        calculate();
    }

    @Override
    boolean isReady() {
        boolean tabled = standard.getValue() == TimedStandard.ISO_9001 || complexity.getValue() != null;
        why.setVisible(onSite.getValue() != null);
        return tabled && (!people.values().isEmpty() || contractors.isVisible() && contractors.getValue() != null);
    }

    @Override
    Outcome<AuditTime> answer(ProblemSummary problems) {
        people.tie(problems, "personnel");
        adjustments.tie(problems, "adjustments");
        problems.field("contractors", contractors);
        problems.field("sampledSite.centralProcessesPercent", central);
        problems.field("plannedOnSiteDays", onSite);
        return AuditTimeCalculator.of(
                new AuditTimeQuestion(
                        standard.getValue(),
                        complexity.getValue(),
                        people.values(),
                        TimeFields.number(contractors),
                        adjustments.values(),
                        sampled.getValue() ? new SampledSite(central.getValue()) : null,
                        onSite.getValue(),
                        why.getValue()),
                rules);
    }

    @Override
    Component[] shown(AuditTime time) {
        return new Component[] {TimeResult.figures(time), TimeResult.working(time.steps())};
    }
}
