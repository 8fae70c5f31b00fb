package app.auditorium.portal.organisation;

import app.auditorium.organisation.ImportProgress;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.concurrent.CancellationException;

/** How far an import is, and the button that stops it. */
class ImportProgressBar extends Div implements ImportProgress {

    private final UI ui;
    private final ProgressBar bar = new ProgressBar();
    private final Span figures = new Span();
    private volatile boolean stopped;

    ImportProgressBar(UI ui, String label) {
        this.ui = ui;
        addClassName("stack");
        bar.setIndeterminate(true);
        figures.addClassName("muted");
        Button stop = new Button(Words.of("action.cancel"), click -> stopped = true);
        stop.setDisableOnClick(true);
        Div line = new Div(new Span(label), figures, stop);
        line.addClassName("row");
        line.getElement().setAttribute("aria-live", "polite");
        add(line, bar);
    }

    @Override
    public void at(int done, int of) {
        if (stopped) {
            throw new CancellationException();
        }
        ui.access(() -> {
            bar.setIndeterminate(false);
            bar.setMax(Math.max(of, 1));
            bar.setValue(Math.min(done, of));
            figures.setText(done + " / " + of);
        });
    }
}
