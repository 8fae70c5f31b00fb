package app.auditorium.portal.audit;

import app.auditorium.audit.AuditDetails;
import app.auditorium.audit.AuditRow;
import app.auditorium.audit.Audits;
import app.auditorium.audit.NewAudit;
import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.Dated;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Moves audits about the calendar: what the rules refuse stays where it was, and says why; what was done can be taken back. */
class CalendarMoves {

    private static final int UNDO_MILLIS = 10_000;

    private final Audits audits;
    private final AuditActions actions;
    private final Runnable redraw;

    CalendarMoves(Audits audits, AuditActions actions, Runnable redraw) {
        this.audits = audits;
        this.actions = actions;
        this.redraw = redraw;
    }

    /** The same by keyboard: what there is to do with an audit. */
    void open(AuditRow row) {
        audits.details(row.id()).ifPresent(audit -> {
            Dialog dialog = new Dialog();
            dialog.setHeaderTitle(
                    AuditWords.client(row.organisation(), row.organisationZh()) + " · " + AuditWords.type(row.type()));
            Div team = new Div();
            team.addClassName("stack");
            audit.team()
                    .forEach(member ->
                            team.add(new Div(new Span(member.name() + " · " + AuditWords.role(member.role())))));
            Div facts = new Div(
                    new Dated(AuditWords.days(row.start(), row.end())),
                    AuditWords.state(row.state()),
                    new Span("IAF " + String.join(" ", row.iafCodes())));
            facts.addClassName("row");
            Div content = new Div(facts, team);
            content.addClassName("stack");
            dialog.add(content);
            Button details = new Button(Words.of("calendar.details"), click -> {
                dialog.close();
                AuditLinks.go(AuditLinks.audit(row.id()));
            });
            dialog.getFooter().add(new Button(Words.of("action.close"), click -> dialog.close()), details);
            if (AuditsView.mayPlan() && row.state().isBeforeStart()) {
                Button move = new Button(Words.of("audit.move"), Sign.CALENDAR_CLOCK.icon(), click -> {
                    dialog.close();
                    actions.move(audit);
                });
                move.addThemeVariants(ButtonVariant.PRIMARY);
                dialog.getFooter().add(move);
            }
            dialog.open();
        });
    }

    void toDay(VisitCard card, LocalDate day) {
        AuditRow row = card.row();
        move(row, row.start().plusDays(ChronoUnit.DAYS.between(card.on(), day)));
    }

    /** To another week, to another auditor, or both; the day of the week stays. */
    void toWeekOf(VisitCard card, LocalDate week, UUID auditor) {
        AuditRow row = card.row();
        long by = ChronoUnit.DAYS.between(card.on(), week);
        UUID from = card.auditor();
        if (from == null || from.equals(auditor)) {
            move(row, row.start().plusDays(by));
        } else {
            audits.details(row.id()).ifPresent(before -> {
                NewAudit wanted = before.asWanted()
                        .with(auditor, from)
                        .on(row.start().plusDays(by), row.end().plusDays(by));
                settle(before, audits.change(row.id(), row.version(), wanted));
            });
        }
    }

    private void move(AuditRow row, LocalDate start) {
        if (start.equals(row.start())) {
            return;
        }
        LocalDate end = row.end().plusDays(ChronoUnit.DAYS.between(row.start(), start));
        audits.details(row.id()).ifPresent(before -> settle(before, audits.move(row.id(), row.version(), start, end)));
    }

    private void settle(AuditDetails before, Outcome<AuditDetails> outcome) {
        String client = AuditWords.client(before.organisation(), before.organisationZh());
        switch (outcome) {
            case Outcome.Done<AuditDetails>(var now) ->
                undoable(
                        Words.of("calendar.moved", client, AuditWords.days(now.start(), now.end())),
                        () -> audits.change(now.id(), now.version(), before.asWanted()));
            case Outcome.Refused<AuditDetails>(var problems) ->
                Toasts.refused(Words.of("calendar.refused", client) + ": " + Words.reasons(problems));
            case Outcome.NotThere<AuditDetails>() -> Toasts.refused(Words.of("gone.text"));
            case Outcome.Stale<AuditDetails> stale -> ChangedMeanwhile.tell(stale);
        }
        redraw.run();
    }

    private interface Back {
        Outcome<AuditDetails> again();
    }

    private void undoable(String text, Back back) {
        Notification notification = new Notification();
        Button undo = new Button(Words.of("calendar.undo"), Sign.UNDO.icon(), click -> {
            notification.close();
            switch (back.again()) {
                case Outcome.Done<AuditDetails>(var now) -> Toasts.done(Words.of("calendar.undone"));
                case Outcome.Refused<AuditDetails>(var problems) -> Toasts.refused(problems);
                case Outcome.NotThere<AuditDetails>() -> Toasts.refused(Words.of("gone.text"));
                case Outcome.Stale<AuditDetails> stale -> ChangedMeanwhile.tell(stale);
            }
            redraw.run();
        });
        Div content = new Div(Sign.CIRCLE_CHECK.icon(), new Span(text), undo);
        content.addClassNames("toast", "done", "undo-toast");
        notification.add(content);
        notification.setPosition(Notification.Position.BOTTOM_END);
        notification.setDuration(UNDO_MILLIS);
        notification.open();
    }
}
