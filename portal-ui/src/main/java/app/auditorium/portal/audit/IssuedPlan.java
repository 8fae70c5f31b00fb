package app.auditorium.portal.audit;

import app.auditorium.audit.AuditPlan;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** An issued plan in plain words: what for, and who looks at what, when and where. */
public class IssuedPlan extends Div {

    public IssuedPlan(AuditPlan plan) {
        addClassName("stacked");
        Paragraph objectives = new Paragraph(plan.objectives());
        objectives.addClassName("as-written");
        Paragraph scope = new Paragraph(plan.scope());
        scope.addClassName("as-written");
        add(
                new Panel(Words.of("audit.tab.plan"), objectives, scope),
                new Panel(Words.of("audit.plan.agenda"), PlanPaper.agenda(plan)));
    }
}
