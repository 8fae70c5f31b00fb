package app.auditorium.portal.certification;

import app.auditorium.certification.CertificationDetails;
import app.auditorium.certification.ProgrammeSlot;
import app.auditorium.kernel.DateRange;
import app.auditorium.portal.Dated;
import app.auditorium.portal.DueDate;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;

/** The slots of a programme in order of time, each with its window, its due day and what to do. */
class ProgrammeLine extends OrderedList {

    private final CertificationDetails certification;
    private final LocalDate today;
    private final boolean mayPlan;

    ProgrammeLine(CertificationDetails certification, LocalDate today, boolean mayPlan) {
        this.certification = certification;
        this.today = today;
        this.mayPlan = mayPlan && certification.state().isAudited();
        addClassName("programme");
        certification.programme().forEach(slot -> add(item(slot)));
    }

    private ListItem item(ProgrammeSlot slot) {
        Span name = new Span(AuditWords.slot(slot));
        name.addClassName("name");
        Div head = new Div(name, new RuleTag(slot.rule()));
        head.addClassNames("row", "apart");
        Div state = new Div(AuditWords.state(slot.state()));
        ListItem item = new ListItem(head, state);
        item.addClassNames("slot", slot.state().name());
        if (slot.state() != ProgrammeSlot.State.DONE) {
            item.add(new DueDate(slot.due(), today));
        }
        Dated window = new Dated(Words.of("certification.window", DateRange.shown(slot.windowFrom(), slot.due())));
        window.addClassNames("small", "muted");
        item.add(window);
        Div foot = new Div();
        foot.addClassName("foot");
        if (slot.auditId() != null) {
            foot.add(AuditLinks.link(AuditLinks.audit(slot.auditId()), Words.of("certification.open")));
        } else if (mayPlan && slot.needsPlanning()) {
            Button plan = new Button(
                    Words.of("certification.plan"),
                    click -> AuditLinks.go(AuditLinks.plan(certification.id(), slot.type())));
            plan.setAriaLabel(Words.of("certification.plan") + " " + AuditWords.slot(slot));
            foot.add(plan);
        }
        item.add(foot);
        return item;
    }
}
