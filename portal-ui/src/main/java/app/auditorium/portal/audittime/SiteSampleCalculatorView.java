package app.auditorium.portal.audittime;

import app.auditorium.audittime.SampleEvent;
import app.auditorium.audittime.SiteSample;
import app.auditorium.audittime.SiteSampleCalculator;
import app.auditorium.audittime.SiteSampleQuestion;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.Localised;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** How many sites an audit visits, open to everyone. */
@Route(value = "calculators/site-sample", autoLayout = false)
@AnonymousAllowed
class SiteSampleCalculatorView extends CalculatorPage<SiteSample> {

    private final IntegerField sites = TimeFields.whole("time.sites", this::calculate);
    private final Select<SampleEvent> event = Localised.of(new Select<>());
    private final Checkbox allowed = new Checkbox(Words.of("time.allowed"), true);

    SiteSampleCalculatorView() {
        super("site-sample");
        event.setLabel(Words.of("time.event"));
        event.setItems(SampleEvent.values());
        event.setItemLabelGenerator(each -> Words.of("time.event." + each));
        event.setValue(SampleEvent.INITIAL);
        event.addValueChangeListener(change -> calculate());
        allowed.addValueChangeListener(change -> calculate());
        ask(sites, event, allowed);
        calculate();
    }

    @Override
    boolean isReady() {
        return sites.getValue() != null;
    }

    @Override
    Outcome<SiteSample> answer(ProblemSummary problems) {
        problems.field("sites", sites);
        return SiteSampleCalculator.of(
                new SiteSampleQuestion(TimeFields.number(sites), event.getValue(), allowed.getValue()));
    }

    @Override
    Component[] shown(SiteSample sample) {
        return new Component[] {
            new Figures()
                    .main("time.result.sites", sample.sites().toString())
                    .also("time.result.random", sample.random().toString())
                    .also("time.result.central", Words.of("time.result.central.yes")),
            TimeResult.working(sample.steps())
        };
    }
}
