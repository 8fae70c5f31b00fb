package app.auditorium.portal.engagement;

import app.auditorium.kernel.Outcome;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.ProblemSummary;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import java.util.function.Consumer;

/** Shows what came of a request; where somebody was quicker, what is typed stays. */
final class Told {

    private Told() {}

    static <T> void outcome(Outcome<T> outcome, ProblemSummary problems, Consumer<T> done) {
        problems.clear();
        switch (outcome) {
            case Outcome.Done<T>(var value) -> done.accept(value);
            case Outcome.Refused<T>(var reasons) -> problems.show(reasons);
            case Outcome.NotThere<T>() -> Toasts.refused(Words.of("gone.title"));
            case Outcome.Stale<T> stale -> ChangedMeanwhile.tell(stale);
        }
    }
}
