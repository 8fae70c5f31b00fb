package app.auditorium.portal.planning;

import app.auditorium.planning.LiveAnswer;
import app.auditorium.planning.PlanBoard;
import app.auditorium.planning.VisitRow;
import app.auditorium.portal.Callout;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The same as dragging, by keyboard: a day is typed, and the rules answer at once. */
class MoveVisitDialog extends Dialog {

    private final PlanView view;
    private final VisitRow visit;
    private final PlanBoard board;
    private final DatePicker day = Localised.of(new DatePicker(Words.of("year.move.day")));
    private final Div answer = new Div();
    private final Button move = new Button(Words.of("year.move"), click -> move());

    MoveVisitDialog(PlanView view, VisitRow visit, PlanBoard board) {
        this.view = view;
        this.visit = visit;
        this.board = board;
        setHeaderTitle(PlanWords.client(visit) + " · " + AuditWords.type(visit.type()));
        setWidth("480px");
        day.setValue(Objects.requireNonNullElse(visit.start(), visit.windowFrom()));
        day.addValueChangeListener(change -> ask());
        answer.getElement().setAttribute("aria-live", "polite");
        move.addThemeVariants(ButtonVariant.PRIMARY);
        Span team = new Span(visit.isPlaced() ? Words.of("year.move.team") : Words.of("year.move.best"));
        team.addClassName("muted");
        Div form = new Div(day, team, answer);
        form.addClassName("form");
        add(form);
        getFooter().add(new Button(Words.of("action.cancel"), click -> close()), move);
        ask();
    }

    private void ask() {
        answer.removeAll();
        LocalDate start = day.getValue();
        if (start == null || !visit.isPlaced()) {
            return;
        }
        board.ask(view.plan(), visit.id(), start, null, null).ifPresent(this::show);
    }

    private void show(LiveAnswer live) {
        Div text = new Div();
        text.addClassNames("stack", "tight");
        if (live.allowed()) {
            text.add(new Span(AuditWords.days(live.start(), live.end()) + " · "
                    + Words.of("year.points.more", PlanWords.more(live.points()))));
        } else {
            live.breaks().forEach(reason -> text.add(Reasons.line(reason)));
        }
        answer.add(new Callout(live.allowed() ? Tone.GREEN : Tone.RED, text));
    }

    private void move() {
        LocalDate start = day.getValue();
        if (start == null) {
            return;
        }
        boolean done = visit.isPlaced()
                ? view.change(
                        visit,
                        Words.of("meanwhile.move", start),
                        version -> board.move(view.plan(), visit.id(), version, start, null, null))
                : placeNear(start);
        if (done) {
            close();
        }
    }

    /** Without a team yet: the cheapest that may go on the day or as near to it as possible. */
    private boolean placeNear(LocalDate start) {
        List<app.auditorium.planning.Proposal> near = board.near(view.plan(), visit.id(), start);
        if (near.isEmpty()) {
            answer.removeAll();
            answer.add(new Callout(Tone.RED, new Span(Words.of("year.move.nobody"))));
            return false;
        }
        return view.change(
                visit,
                Words.of("meanwhile.move", start),
                version -> board.take(view.plan(), visit.id(), version, near.getFirst()));
    }
}
