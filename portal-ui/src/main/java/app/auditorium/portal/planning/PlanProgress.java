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

/** How far the solver is, what it has so far, and the button that ends it; or what became of it. */
class PlanProgress extends Div {

    PlanProgress(PlanRow plan, Plans plans, Runnable redraw) {
        PlanRow.Job job = Objects.requireNonNull(plan.job());
        if (job.state().isGoingOn()) {
            add(going(plan, job, plans, redraw));
        } else if (job.state() == JobState.STOPPED) {
            add(new Callout(Tone.BLUE, new Span(Words.of("year.stopped"))));
        } else if (job.state() == JobState.BROKEN) {
            add(new Callout(Tone.AMBER, new Span(Words.of("year.broken"))));
        }
    }

    private static Panel going(PlanRow plan, PlanRow.Job job, Plans plans, Runnable redraw) {
        ProgressBar bar = new ProgressBar(0, 1, job.progress());
        bar.setIndeterminate(job.state() == JobState.QUEUED);
        bar.getElement().setAttribute("aria-label", Words.of("year.progress"));
        Span figures = new Span(
                job.state() == JobState.QUEUED
                        ? Words.of("year.queued")
                        : Words.of("year.passed", job.passed(), job.seconds()));
        Span best = new Span(
                job.points() == null
                        ? Words.of("year.best.none")
                        : Words.of(
                                "year.best",
                                plan.placed(),
                                plan.visits(),
                                Objects.requireNonNullElse(job.broken(), 0L),
                                PlanWords.points(job.points())));
        best.addClassName("muted");
        Div line = new Div(figures, best);
        line.addClassName("row");
        line.getElement().setAttribute("aria-live", "polite");
        Panel panel = new Panel(line, bar);
        panel.addClassName("plan-progress");
        if (PlanWords.mayPlan()) {
            Button stop = new Button(Words.of("year.stop"), Sign.CLOSE.icon(), click -> {
                plans.stop(plan.id());
                redraw.run();
            });
            stop.setDisableOnClick(true);
            line.add(stop);
        }
        return panel;
    }
}
