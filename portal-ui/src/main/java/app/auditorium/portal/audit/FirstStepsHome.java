package app.auditorium.portal.audit;

import app.auditorium.audit.FirstSteps;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.TenantKind;
import app.auditorium.portal.Home;
import app.auditorium.portal.HomePart;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For a body that has just come in: what to enter, one after the other, until its first audit is planned. */
@Component
@Order(5)
class FirstStepsHome implements HomePart {

    private final FirstSteps steps;

    FirstStepsHome(FirstSteps steps) {
        this.steps = steps;
    }

    @Override
    public boolean concerns(Tab tab) {
        return tab.acts(TenantKind.CERTIFICATION_BODY, Role.PLANNER, Role.ADMINISTRATOR);
    }

    @Override
    public void fill(Home home) {
        FirstSteps.Taken taken = steps.taken();
        if (taken.audits()) {
            return;
        }
        OrderedList list = new OrderedList(
                step("scope", "scope", taken.scope()),
                step("auditors", "auditors", taken.auditors()),
                step("clients", "clients", taken.clients()),
                step("certifications", "certifications", taken.certifications()),
                step("plan", "plan", false));
        list.addClassName("first-steps");
        home.main(new Panel(Words.of("home.first"), list));
    }

    private static ListItem step(String key, String address, boolean taken) {
        Span text = new Span(Words.of("home.first." + key + ".text"));
        text.addClassNames("small", "muted");
        Span mark = new Span();
        mark.addClassName("mark");
        if (taken) {
            Span done = new Span(Words.of("home.first.done"));
            done.addClassName("visually-hidden");
            mark.add(Sign.CHECK.icon(), done);
        }
        ListItem step =
                new ListItem(mark, new Div(AuditLinks.link(address, Words.of("home.first." + key)), new Div(text)));
        step.getElement().getClassList().set("taken", taken);
        return step;
    }
}
