package app.auditorium.portal.planning;

import app.auditorium.portal.Panel;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** How far the work on a plan is; the screen asks again and again. */
class WorkPanel extends Div {

    private final ProgressBar bar = new ProgressBar();
    private final Span figures = new Span(Words.of("year.work"));
    private final Work work;

    WorkPanel(Work work) {
        this.work = work;
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", Words.of("year.work"));
        Div line = new Div(figures);
        line.addClassName("row");
        line.getElement().setAttribute("aria-live", "polite");
        Panel panel = new Panel(line, bar);
        panel.addClassName("plan-progress");
        add(panel);
        show();
    }

    void show() {
        Work.At now = work.at();
        if (now != null) {
            bar.setIndeterminate(false);
            bar.setMax(Math.max(now.of(), 1));
            bar.setValue(Math.min(now.done(), now.of()));
            figures.setText(Words.of("year.work." + now.part(), now.done(), now.of()));
        }
    }

    Work work() {
        return work;
    }
}
