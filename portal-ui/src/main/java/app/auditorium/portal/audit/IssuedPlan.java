package app.auditorium.portal.audit;

import app.auditorium.audit.AuditPlan;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** An issued plan in plain words: what for, and who looks at what, when and where. */
public class IssuedPlan extends Div {

    public IssuedPlan(AuditPlan plan) {
        addClassName("stacked");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "objectives", plan.objectives());
        fact(facts, "criteria", plan.criteria());
        fact(facts, "scope", plan.scope());
        add(
                new Panel(Words.of("audit.tab.plan"), facts),
                new Panel(Words.of("audit.plan.agenda"), PlanPaper.agenda(plan)));
    }

    private static void fact(DescriptionList facts, String part, String words) {
        Span written = new Span(words);
        written.addClassName("as-written");
        facts.add(new DescriptionList.Term(Words.of("audit.plan." + part)), new DescriptionList.Description(written));
    }
}
