package app.auditorium.portal.audit;

import app.auditorium.audit.AuditRow;
import app.auditorium.audit.AuditState;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An audit on a day of the calendar or in a week of an auditor's row; dragged, or opened by click, Enter or Space. */
class VisitCard extends Div {

    private final AuditRow row;
    private final LocalDate on;
    private final @Nullable UUID auditor;

    /**
     * @param on the day on which it was taken hold of
     * @param auditor in whose row it stands; null in a calendar of days
     */
    VisitCard(AuditRow row, LocalDate on, @Nullable UUID auditor, CalendarMoves moves) {
        this.row = row;
        this.on = on;
        this.auditor = auditor;
        String client = AuditWords.client(row.organisation(), row.organisationZh());
        addClassNames("visit", AuditWords.tone(row.type()).cssClass());
        setClassName("draft", row.state() == AuditState.PLANNED || row.state() == AuditState.TEAM_PROPOSED);
        Span more = new Span(" " + AuditWords.type(row.type()) + " " + String.join(" ", row.iafCodes()));
        more.addClassName("more");
        add(new Span(client), more);
        setTitle(client + " · " + AuditWords.type(row.type()) + " · " + AuditWords.days(row.start(), row.end()));
        getElement().setAttribute("role", "button");
        getElement().setAttribute("tabindex", "0");
        getElement()
                .setAttribute(
                        "aria-label",
                        Words.of(
                                "calendar.open",
                                client,
                                AuditWords.type(row.type()),
                                AuditWords.days(row.start(), row.end()),
                                Words.of("audit.state." + row.state())));
        addClickListener(click -> moves.open(row));
        getElement()
                .addEventListener("keydown", event -> moves.open(row))
                .setFilter("event.key === 'Enter' || event.key === ' '")
                .preventDefault();
        if (AuditsView.mayPlan() && row.state().isBeforeStart()) {
            DragSource.create(this);
        }
    }

    AuditRow row() {
        return row;
    }

    LocalDate on() {
        return on;
    }

    @Nullable UUID auditor() {
        return auditor;
    }
}
