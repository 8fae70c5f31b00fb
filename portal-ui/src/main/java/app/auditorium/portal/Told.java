package app.auditorium.portal;

import app.auditorium.kernel.Outcome;
import java.util.function.Consumer;

/** Shows on a screen what came of a request. */
public final class Told {

    private Told() {}

    /** Goes on when it is done; else says why not, at the fields where it can. */
    public static <T> void outcome(Outcome<T> outcome, ProblemSummary problems, Consumer<T> done) {
        problems.clear();
        switch (outcome) {
            case Outcome.Done<T>(var value) -> done.accept(value);
            case Outcome.Refused<T>(var reasons) -> problems.show(reasons);
            case Outcome.NotThere<T>() -> Toasts.refused(Words.of("gone.title"));
            case Outcome.Stale<T> stale -> ChangedMeanwhile.tell(stale);
        }
    }

    /** As {@link #outcome}, where there is no form: what stands against it is a note at the edge. */
    public static <T> void outcome(Outcome<T> outcome, Consumer<T> done) {
        if (outcome instanceof Outcome.Refused<T>(var reasons)) {
            reasons.forEach(reason -> Toasts.refused(reason.text(Words.language())));
        } else {
            outcome(outcome, new ProblemSummary(), done);
        }
    }
}
