package app.auditorium.certification;

import java.time.LocalDate;
import java.util.List;

/** Replays the history of a certification: where it stands on a day is a function of what happened, and of nothing else. */
public final class Timeline {

    private Timeline() {}

    /** What a replay finds. */
    public sealed interface Replay {

        /** The history is possible, and this is where it leads. */
        record Stands(Life life) implements Replay {}

        /**
         * An event that a rule forbids.
         *
         * @param event its index in the history
         * @param rule of DOMAIN
         * @param reason key of the sentence in {@code messages.properties}
         */
        record NotAllowed(int event, String rule, String reason) implements Replay {}
    }

    /**
     * Events in order of their days, none after today; what is out of order is a bug of the caller.
     *
     * @param convention on which day a cycle that begins with an initial decision expires
     */
    public static Replay replay(List<LifeEvent> events, LocalDate today, ExpiryConvention convention) {
        var past = new Past(convention);
        LocalDate before = LocalDate.MIN;
        for (int i = 0; i < events.size(); i++) {
            LifeEvent event = events.get(i);
            if (event.day().isBefore(before) || event.day().isAfter(today)) {
                throw new IllegalArgumentException("Event " + i + " is out of order: " + event);
            }
            before = event.day();
            Past.Refusal refusal = past.take(event);
            if (refusal != null) {
                return new Replay.NotAllowed(i, refusal.rule(), refusal.reason());
            }
        }
        return new Replay.Stands(new Present(past, today, Targets.DOMAIN).life());
    }
}
