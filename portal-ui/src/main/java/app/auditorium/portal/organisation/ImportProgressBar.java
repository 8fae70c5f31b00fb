package app.auditorium.portal.organisation;

import app.auditorium.portal.Panel;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** How far an import is, that one may leave meanwhile, and the button that stops it. */
class ImportProgressBar extends Panel {

    private final ImportJob job;
    private final ProgressBar bar = new ProgressBar();
    private final Span work = new Span();

    ImportProgressBar(ImportJob job) {
        super(job.file());
        this.job = job;
        bar.getElement().setAttribute("aria-label", job.file());
        work.getElement().setAttribute("aria-live", "polite");
        Span leave = new Span(Words.of("import.leave"));
        leave.addClassName("muted");
        Button stop = new Button(Words.of("action.cancel"), click -> job.stop());
        stop.setDisableOnClick(true);
        Div stack = new Div(work, bar, leave);
        stack.addClassName("stack");
        body().add(stack);
        actions(stop);
        show();
    }

    void show() {
        String key = job.work();
        bar.setIndeterminate(job.of() == 0);
        bar.setMax(Math.max(job.of(), 1));
        bar.setValue(Math.min(job.done(), Math.max(job.of(), 1)));
        work.setText(
                key == null
                        ? ""
                        : job.of() == 0
                                ? Words.of(key)
                                : Words.of("import.progress", Words.of(key), job.done(), job.of()));
    }
}
