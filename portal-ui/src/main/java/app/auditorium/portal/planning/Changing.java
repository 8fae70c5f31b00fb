package app.auditorium.portal.planning;

import app.auditorium.kernel.Outcome;
import app.auditorium.planning.Accepted;
import app.auditorium.planning.Plans;
import app.auditorium.planning.VisitRow;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Changes visits of a plan as they are shown; who finds that somebody was quicker sees how they are now, and goes on from there. */
final class Changing {

    private final PlanView view;
    private final Plans plans;
    private final PlanActions actions;

    Changing(PlanView view, Plans plans, PlanActions actions) {
        this.view = view;
        this.plans = plans;
        this.actions = actions;
    }

    /** Makes an audit of one visit as it is shown. */
    void accept(VisitRow visit) {
        Outcome<Accepted> outcome = plans.accept(view.plan(), Map.of(visit.id(), visit.version()));
        if (outcome instanceof Outcome.Stale<Accepted> stale) {
            meanwhile(stale, visit, Words.of(PlanWords.accept(visit)), this::accept);
        } else {
            actions.told(outcome, visit.loose() ? "year.changed" : "year.accepted");
        }
    }

    /**
     * Changes a visit as it is shown. If somebody was quicker, it is shown as it is now, and what was chosen can be done on top of that.
     *
     * @param chosen in words
     * @param change made on a version of the visit
     * @return whether nothing is left to choose: false where the rules refused
     */
    boolean change(VisitRow visit, String chosen, IntFunction<Outcome<VisitRow>> change) {
        Outcome<VisitRow> outcome = change.apply(visit.version());
        if (outcome instanceof Outcome.Stale<VisitRow> stale) {
            meanwhile(stale, visit, chosen, now -> change(now, chosen, change));
            return true;
        }
        return told(outcome);
    }

    /** As {@link #change}, and goes to the weeks in which the visit stands then. */
    void move(VisitRow visit, String chosen, IntFunction<Outcome<VisitRow>> change) {
        Outcome<VisitRow> outcome = change.apply(visit.version());
        if (outcome instanceof Outcome.Done<VisitRow>(var moved)) {
            view.find(moved);
        } else if (outcome instanceof Outcome.Stale<VisitRow> stale) {
            meanwhile(stale, visit, chosen, now -> move(now, chosen, change));
        } else {
            told(outcome);
        }
    }

    private void meanwhile(Outcome.Stale<?> stale, VisitRow visit, String chosen, Consumer<VisitRow> again) {
        view.draw();
        view.shown(visit.id())
                .ifPresentOrElse(
                        now -> new VisitChangedDialog(stale, visit, now, chosen, () -> again.accept(now)).open(),
                        () -> Toasts.refused(Words.of("gone.text")));
    }

    /** Redraws after a change, or says why there was none. */
    <T> boolean told(Outcome<T> outcome) {
        boolean done = switch (outcome) {
            case Outcome.Done<T> d -> true;
            case Outcome.Refused<T>(var problems) -> {
                Toasts.refused(problems);
                yield false;
            }
            case Outcome.NotThere<T> gone -> {
                Toasts.refused(Words.of("gone.text"));
                yield false;
            }
            case Outcome.Stale<T> stale -> {
                ChangedMeanwhile.tell(stale);
                yield false;
            }
        };
        view.draw();
        return done;
    }
}
