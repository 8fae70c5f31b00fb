package app.auditorium.portal.planning;

import app.auditorium.kernel.Outcome;
import app.auditorium.planning.Accepted;
import app.auditorium.planning.PlanRow;
import app.auditorium.planning.Plans;
import app.auditorium.planning.ToTell;
import app.auditorium.planning.VisitRow;
import app.auditorium.portal.ChangedMeanwhile;
import app.auditorium.portal.ConfirmDialogs;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a planner does with a whole plan: compares, improves, discards, accepts and publishes it. */
class PlanActions {

    private static final int SECONDS = 60;

    private final PlanView view;
    private final Plans plans;

    PlanActions(PlanView view, Plans plans) {
        this.view = view;
        this.plans = plans;
    }

    /** @param visits as they are shown: what is accepted is what the planner has seen */
    Component[] of(PlanRow row, List<VisitRow> visits, boolean adoptable) {
        List<Component> actions = new ArrayList<>();
        if (row.isBeingMade() || !PlanWords.mayPlan()) {
            return new Component[0];
        }
        actions.add(new Button(
                Words.of("year.compare"),
                Sign.LAYERS.icon(),
                click -> UI.getCurrent().navigate(PlanWords.address(row.id()) + "/compare")));
        if (visits.stream().anyMatch(visit -> visit.isOpen() && !visit.pinned())) {
            actions.add(new Button(
                    Words.of(row.isAccepted() ? "year.resume.open" : "year.resume"),
                    Sign.SPARKLES.icon(),
                    click -> view.changing().told(plans.resume(row.id(), SECONDS))));
        }
        if (!row.isAccepted()) {
            actions.add(new Button(
                    Words.of("year.discard"),
                    Sign.TRASH.icon(),
                    click -> ConfirmDialogs.warn(
                            Words.of("year.discard.title"),
                            Words.of("year.discard.text"),
                            Words.of("year.discard"),
                            () -> discard(row.id()))));
        }
        Optional<Button> accept = adoptable ? accept(row.id(), visits) : Optional.empty();
        if (row.isAccepted() && row.untold() > 0) {
            Button publish = new Button(Words.of("year.publish"), Sign.SEND.icon(), click -> {
                List<ToTell> untold = plans.toTell(row.id());
                new PublishDialog(
                                untold,
                                () -> view.work(
                                        "year.published", progress -> plans.publish(row.id(), untold, progress)))
                        .open();
            });
            publish.setThemeVariant(ButtonVariant.PRIMARY, accept.isEmpty());
            actions.add(publish);
        }
        accept.ifPresent(actions::add);
        return actions.toArray(Component[]::new);
    }

    /** Visits become audits, and audits that were planned anew are changed; the button says which. */
    private Optional<Button> accept(UUID plan, List<VisitRow> visits) {
        List<VisitRow> open = visits.stream()
                .filter(visit -> visit.isPlaced() && visit.isOpen())
                .toList();
        int changed = (int) open.stream().filter(VisitRow::loose).count();
        int made = open.size() - changed;
        if (open.isEmpty()) {
            return Optional.empty();
        }
        String done = made == 0 ? "year.changed" : "year.accepted";
        Button accept = new Button(
                Words.of(made == 0 ? "year.accept.changes" : "year.accept"),
                Sign.CHECK.icon(),
                click -> ConfirmDialogs.ask(
                        Words.of("year.accept.title", made, changed),
                        Words.of(made == 0 ? "year.accept.changes.text" : "year.accept.text"),
                        Words.of(made == 0 ? "year.accept.changes.do" : "year.accept.do"),
                        () -> view.work(done, progress -> plans.accept(plan, VisitRow.toAccept(visits), progress))));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        return Optional.of(accept);
    }

    private void discard(UUID plan) {
        switch (plans.discard(plan)) {
            case Outcome.Done<UUID> done -> UI.getCurrent().navigate(PlansView.class);
            case Outcome.Refused<UUID>(var problems) ->
                Toasts.refused(problems.getFirst().text(Words.language()));
            case Outcome.NotThere<UUID> gone -> Toasts.refused(Words.of("gone.text"));
            case Outcome.Stale<UUID> stale -> ChangedMeanwhile.tell(stale);
        }
    }

    /** What became of accepting or publishing: how much was done, and what was not and why; null if it broke off. */
    void told(@Nullable Outcome<Accepted> outcome, String done) {
        if (outcome == null) {
            Toasts.refused(Words.of("year.work.broken"));
            view.draw();
            return;
        }
        switch (outcome) {
            case Outcome.Done<Accepted>(var accepted) ->
                new AcceptedDialog(accepted, Words.of(done, accepted.audits())).openOrTell();
            case Outcome.Refused<Accepted>(var problems) ->
                Toasts.refused(problems.getFirst().text(Words.language()));
            case Outcome.NotThere<Accepted> gone -> Toasts.refused(Words.of("gone.text"));
            case Outcome.Stale<Accepted> stale -> ChangedMeanwhile.tell(stale);
        }
        view.draw();
    }
}
