package app.auditorium.portal.audit;

import app.auditorium.catalogue.Counties;
import app.auditorium.certification.AuditType;
import app.auditorium.obligation.DueItem;
import app.auditorium.portal.DueDate;
import app.auditorium.portal.EmptyState;
import app.auditorium.portal.IafChip;
import app.auditorium.portal.RuleTag;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tag;
import app.auditorium.portal.Tone;
import app.auditorium.portal.TwoLine;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;

/** What falls due first, as the due screen lists it, each audit to be planned from here. */
class DueList extends Div {

    private static final int SHOWN = 12;

    private final Counties counties;

    DueList(List<DueItem> due, Counties counties, LocalDate today) {
        this.counties = counties;
        addClassNames("due-rows", "slots");
        if (due.isEmpty()) {
            add(new EmptyState(Sign.CALENDAR_DAYS, Words.of("home.list.none.title"), Words.of("home.list.none.text")));
        } else {
            add(head());
        }
        due.stream().limit(SHOWN).map(slot -> row(slot, today)).forEach(this::add);
    }

    private static Div head() {
        Div head = new Div(
                new Span(Words.of("home.list.client")),
                new Span(Words.of("home.list.audit")),
                new Span(Words.of("home.list.due")));
        head.addClassName("due-head");
        return head;
    }

    private Div row(DueItem due, LocalDate today) {
        Div place = new Div(new Span(AuditWords.standard(due.standard())));
        place.addClassName("row");
        due.iafCodes().forEach(code -> place.add(new IafChip(code)));
        String county = counties.shown(due.region(), Words.language());
        if (!county.isEmpty()) {
            place.add(new Span(county));
        }
        Div audit = new Div(new Span(AuditWords.due(due)), new RuleTag(due.rule()));
        audit.addClassName("row");
        if (due.plannedUntil() != null) {
            audit.add(new Tag(Tone.RED, Sign.ALERT, Words.of("due.planned", due.plannedUntil())));
        }
        Div row = new Div(
                TwoLine.link(
                        AuditWords.client(due.organisation(), due.organisationZh()),
                        AuditLinks.certification(due.certificationId()),
                        place),
                audit,
                new DueDate(due.due(), today));
        row.addClassName("due-row");
        AuditType type = due.kind().audit();
        if (type != null && due.plannedUntil() == null && AuditsView.mayPlan()) {
            Button plan = new Button(
                    Words.of("certification.plan"),
                    click -> AuditLinks.go(AuditLinks.plan(due.certificationId(), type)));
            plan.setAriaLabel(
                    Words.of("certification.plan") + " " + AuditWords.client(due.organisation(), due.organisationZh()));
            row.add(plan);
        }
        return row;
    }
}
