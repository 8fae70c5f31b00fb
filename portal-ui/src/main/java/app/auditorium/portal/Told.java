package app.auditorium.portal;

import app.auditorium.kernel.Outcome;
import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

    /**
     * What a record is by now.
     *
     * @param version null where somebody else did all that there was to do
     * @param changes what somebody else did to it
     */
    public record Now(@Nullable Integer version, Component changes) {}

    /**
     * As {@link #outcome}, of a step for which something was typed: whoever is second learns what happened meanwhile, keeps the typing,
     * and may take the step on what is there now.
     *
     * @param version that was read
     * @param now what is there by now; empty where it is gone
     */
    public static <T> void step(
            int version,
            IntFunction<Outcome<T>> take,
            Supplier<Optional<Now>> now,
            ProblemSummary problems,
            Consumer<T> done) {
        Outcome<T> outcome = take.apply(version);
        Optional<Now> found = outcome instanceof Outcome.Stale<T> ? now.get() : Optional.empty();
        if (outcome instanceof Outcome.Stale<T> stale && found.isPresent()) {
            problems.clear();
            Component changes = found.get().changes();
            Integer next = found.get().version();
            ChangedMeanwhile dialog = next == null
                    ? ChangedMeanwhile.over(stale, changes)
                    : ChangedMeanwhile.onTheWay(stale, changes, () -> step(next, take, now, problems, done));
            dialog.open();
        } else {
            outcome(outcome, problems, done);
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
