package app.auditorium.portal.planning;

import app.auditorium.kernel.Outcome;
import app.auditorium.planning.Accepted;
import app.auditorium.planning.Progress;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Words;
import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Many visits accepted or told, beside the screen, which asks again and again how far it is. */
class Work extends Div implements Progress {

    private static final Logger log = LoggerFactory.getLogger(Work.class);

    private final ProgressBar bar = new ProgressBar();
    private final Span figures = new Span(Words.of("year.work"));
    private final String done;
    private volatile @Nullable At at;
    private volatile @Nullable Outcome<Accepted> outcome;
    private volatile boolean broken;

    private record At(Part part, int done, int of) {}

    /** @param done the text of how many were done */
    Work(String done) {
        this.done = done;
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", Words.of("year.work"));
        Div line = new Div(figures);
        line.addClassName("row");
        line.getElement().setAttribute("aria-live", "polite");
        Panel panel = new Panel(line, bar);
        panel.addClassName("plan-progress");
        add(panel);
    }

    void begin(Function<Progress, Outcome<Accepted>> work) {
        Membership membership = Acting.current();
        Thread.ofVirtual()
                .name("plan-work")
                .start(() -> Acting.as(membership, () -> {
                    try {
                        outcome = work.apply(this);
                    } catch (RuntimeException e) {
                        log.error("A plan could not be accepted or published whole", e);
                        broken = true;
                    }
                }));
    }

    @Override
    public void at(Part part, int done, int of) {
        at = new At(part, done, of);
    }

    /** Shows how far it is. */
    void show() {
        At now = at;
        if (now != null) {
            bar.setIndeterminate(false);
            bar.setMax(Math.max(now.of, 1));
            bar.setValue(Math.min(now.done, now.of));
            figures.setText(Words.of("year.work." + now.part, now.done, now.of));
        }
    }

    boolean isOver() {
        return outcome != null || broken;
    }

    String done() {
        return done;
    }

    /** Null if it broke off. */
    @Nullable Outcome<Accepted> outcome() {
        return outcome;
    }
}
