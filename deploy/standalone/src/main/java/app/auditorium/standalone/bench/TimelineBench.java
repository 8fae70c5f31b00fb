package app.auditorium.standalone.bench;

import app.auditorium.certification.DecisionKind;
import app.auditorium.certification.ExpiryConvention;
import app.auditorium.certification.LifeEvent;
import app.auditorium.certification.LifeEventType;
import app.auditorium.certification.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What it takes to tell from its whole history where a certification stands: twelve cycles without a lapse. */
final class TimelineBench {

    private static final int EVENTS = 50;
    private static final int ROUNDS = 1_000;
    private static final int REPLAYS = 100;

    private TimelineBench() {}

    static List<Measured> run() throws Exception {
        List<LifeEvent> life = history();
        Samples taken = Samples.inTurns(ROUNDS, () -> replayed(life), () -> null)[0];
        return List.of(Measured.quantity(
                "replay of a certification's life of 50 events",
                Measured.shown(taken.p95() * 1000 / REPLAYS) + " µs (p95)",
                "median " + Measured.shown(taken.median() * 1000 / REPLAYS) + " µs, of samples of " + REPLAYS
                        + " each"));
    }

    private static Timeline.Replay replayed(List<LifeEvent> life) {
        Timeline.Replay last = null;
        for (int i = 0; i < REPLAYS; i++) {
            last = Timeline.replay(life, life.getLast().day(), ExpiryConvention.DAY_BEFORE);
        }
        if (!(last instanceof Timeline.Replay.Stands)) {
            throw new IllegalStateException("This history should be possible: " + last);
        }
        return last;
    }

    private static List<LifeEvent> history() {
        var events = new ArrayList<LifeEvent>();
        LocalDate decided = LocalDate.of(1990, 3, 1);
        events.add(LifeEvent.of(LifeEventType.STAGE_1_END, decided.minusMonths(3)));
        events.add(LifeEvent.audit(LifeEventType.STAGE_2_END, decided.minusMonths(1), 0));
        events.add(LifeEvent.decision(DecisionKind.INITIAL, decided));
        while (events.size() < EVENTS) {
            events.add(LifeEvent.audit(LifeEventType.SURVEILLANCE, decided.plusMonths(11), 0));
            events.add(LifeEvent.audit(LifeEventType.SURVEILLANCE, decided.plusMonths(22), 0));
            events.add(LifeEvent.audit(LifeEventType.RECERTIFICATION_AUDIT, decided.plusMonths(33), 0));
            decided = decided.plusYears(3);
            events.add(LifeEvent.decision(DecisionKind.RECERTIFICATION, decided.minusDays(10)));
        }
        return events.subList(0, EVENTS);
    }
}
