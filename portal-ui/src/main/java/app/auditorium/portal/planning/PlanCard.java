package app.auditorium.portal.planning;

import app.auditorium.assignment.Reason;
import app.auditorium.planning.VisitRow;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A visit in an auditor's row: dragged, or opened by click, Enter or Space. */
class PlanCard extends Div implements Dragged {

    private final VisitRow visit;
    private final UUID auditor;

    PlanCard(PlanView view, VisitRow visit, List<Reason> broken, UUID auditor, PlanGrid grid) {
        this.visit = visit;
        this.auditor = auditor;
        String client = PlanWords.client(visit);
        LocalDate start = Objects.requireNonNull(visit.start());
        LocalDate end = Objects.requireNonNull(visit.end());
        addClassNames("visit", AuditWords.tone(visit.type()).cssClass());
        setClassName("draft", visit.isOpen());
        setClassName("chosen", view.isSelected(visit.id()));
        if (!broken.isEmpty()) {
            addClassName("broken");
            add(Sign.ALERT.icon());
        } else if (visit.pinned() && visit.isOpen()) {
            add(Sign.PIN.icon());
        }
        Span more = new Span(" " + AuditWords.type(visit.type()) + " " + String.join(" ", visit.iafCodes()));
        more.addClassName("more");
        add(new Span(client), more);
        setTitle(client + " · " + AuditWords.type(visit.type()) + " · " + AuditWords.days(start, end)
                + (broken.isEmpty() ? "" : " · " + Reasons.text(broken)));
        getElement().setAttribute("role", "button");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("data-visit", visit.id().toString());
        getElement()
                .setAttribute(
                        "aria-label",
                        Words.of("year.open", client, AuditWords.type(visit.type()), AuditWords.days(start, end))
                                + (broken.isEmpty() ? "" : " " + Reasons.text(broken)));
        addClickListener(click -> view.select(visit.id()));
        getElement()
                .addEventListener("keydown", event -> view.select(visit.id()))
                .setFilter("event.key === 'Enter' || event.key === ' '")
                .preventDefault();
        if (PlanWords.mayPlan() && visit.isOpen()) {
            grid.letDrag(this);
        }
    }

    @Override
    public VisitRow visit() {
        return visit;
    }

    @Override
    public UUID auditor() {
        return auditor;
    }
}
