package app.auditorium.portal.planning;

import app.auditorium.planning.LiveAnswer;
import app.auditorium.planning.PlanBoard;
import app.auditorium.planning.Proposal;
import app.auditorium.planning.VisitRow;
import app.auditorium.portal.Callout;
import app.auditorium.portal.Dated;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The same as dragging, by keyboard: a day is typed, and the rules answer at once. */
class MoveVisitDialog extends Dialog {

    private final PlanView view;
    private final VisitRow visit;
    private final PlanBoard board;
    private final DatePicker day = Localised.of(new DatePicker(Words.of("year.move.day")));
    private final Div answer = new Div();
    private @Nullable LiveAnswer said;
    private final Button move = new Button("", click -> move());

    MoveVisitDialog(PlanView view, VisitRow visit, PlanBoard board) {
        this.view = view;
        this.visit = visit;
        this.board = board;
        setHeaderTitle(PlanWords.client(visit) + " · " + AuditWords.type(visit.type()));
        setWidth("480px");
        day.setValue(visit.start());
        if (!visit.isPlaced()) {
            board.best(view.plan(), visit.id(), 1).stream().findFirst().ifPresent(best -> day.setValue(best.start()));
        }
        day.addValueChangeListener(change -> ask());
        answer.getElement().setAttribute("aria-live", "polite");
        move.setText(Words.of(visit.isPlaced() ? "year.move" : "year.place"));
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
        said = start == null
                ? null
                : board.ask(view.plan(), visit.id(), start, null, null).orElse(null);
        if (said != null) {
            show(said);
        } else if (start == null && !visit.isPlaced()) {
            board.obstacles(view.plan(), List.of(visit.id()))
                    .values()
                    .forEach(obstacle -> answer.add(new Callout(Tone.RED, Obstacles.of(obstacle))));
        }
        move.setEnabled(said != null && said.allowed() && !said.start().equals(visit.start()));
    }

    private void show(LiveAnswer live) {
        Div text = new Div();
        text.addClassNames("stack", "tight");
        if (live.allowed()) {
            text.add(new Dated(AuditWords.days(live.start(), live.end()) + " · "
                    + Words.of("year.points.more", PlanWords.more(live.points()))));
            if (!visit.isPlaced()) {
                text.add(new Span(PlanWords.team(live.team())));
            }
        }
        Stream.concat(live.breaks().stream(), live.drawbacks().stream())
                .forEach(reason -> text.add(Reasons.line(reason)));
        answer.add(new Callout(PlanWords.tone(live), text));
    }

    private void move() {
        if (said == null) {
            return;
        }
        LiveAnswer to = said;
        view.changing()
                .move(
                        visit,
                        Words.of("meanwhile.move", to.start()),
                        version -> visit.isPlaced()
                                ? view.moves().move(view.plan(), visit.id(), version, to.start(), null, null)
                                : view.moves()
                                        .take(
                                                view.plan(),
                                                visit.id(),
                                                version,
                                                new Proposal(to.start(), to.end(), to.team(), to.points())));
        close();
    }
}
