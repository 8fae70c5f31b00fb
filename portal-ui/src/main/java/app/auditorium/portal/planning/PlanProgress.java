package app.auditorium.portal.planning;

import app.auditorium.planning.JobState;
import app.auditorium.planning.PlanRow;
import app.auditorium.planning.Plans;
import app.auditorium.portal.Callout;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tone;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Objects;
import java.util.UUID;

/**
 * How far the solver is, what it has so far, and the button that ends it; or what became of it. While it goes on only figures change, so
 * that the button stays under the hand.
 */
class PlanProgress extends Div {

    private final Plans plans;
    private final Runnable redraw;
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Span figures = new Span();
    private final Span best = new Span();
    private boolean going;

    PlanProgress(Plans plans, Runnable redraw) {
        this.plans = plans;
        this.redraw = redraw;
        bar.getElement().setAttribute("aria-label", Words.of("year.progress"));
        best.addClassName("muted");
    }

    void show(PlanRow plan) {
        PlanRow.Job job = plan.job();
        if (job == null || !plan.isBeingMade()) {
            going = false;
            removeAll();
            if (job != null && !plan.isAccepted()) {
                ended(job.state());
            }
            return;
        }
        if (!going) {
            going = true;
            removeAll();
            add(panel(plan.id()));
        }
        tell(plan, job);
    }

    private void ended(JobState state) {
        if (state == JobState.STOPPED) {
            add(new Callout(Tone.BLUE, new Span(Words.of("year.stopped"))));
        } else if (state == JobState.BROKEN) {
            add(new Callout(Tone.AMBER, new Span(Words.of("year.broken"))));
        }
    }

    private void tell(PlanRow plan, PlanRow.Job job) {
        boolean waits = job.state() == JobState.QUEUED;
        bar.setValue(job.progress());
        bar.setIndeterminate(waits);
        figures.setText(waits ? Words.of("year.queued") : Words.of("year.passed", job.passed(), job.seconds()));
        best.setText(
                job.points() == null
                        ? Words.of("year.best.none")
                        : Words.of(
                                "year.best",
                                plan.placed(),
                                plan.visits(),
                                Objects.requireNonNullElse(job.broken(), 0L),
                                PlanWords.points(job.points())));
    }

    private Panel panel(UUID plan) {
        Div line = new Div(figures, best);
        line.addClassName("row");
        line.getElement().setAttribute("aria-live", "polite");
        Panel panel = new Panel(line, bar);
        panel.addClassName("plan-progress");
        if (PlanWords.mayPlan()) {
            Button stop = new Button(Words.of("year.stop"), Sign.CLOSE.icon(), click -> {
                plans.stop(plan);
                redraw.run();
            });
            stop.setDisableOnClick(true);
            line.add(stop);
        }
        return panel;
    }
}
