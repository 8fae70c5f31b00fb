package app.auditorium.standalone.bench;

import app.auditorium.certification.DecisionKind;
import app.auditorium.certification.ExpiryConvention;
import app.auditorium.certification.LifeEvent;
import app.auditorium.certification.LifeEventType;
import app.auditorium.certification.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What it takes to tell from its whole history where a certification stands: twelve cycles without a lapse, against six. */
final class TimelineBench {

    private static final int MANY = 50;
    private static final int FEW = 25;
    private static final int ROUNDS = 2_000;
    private static final int REPLAYS = 200;

    private TimelineBench() {}

    static List<Measured> run() throws Exception {
        List<LifeEvent> many = history(MANY);
        List<LifeEvent> few = history(FEW);
        Samples[] taken = Samples.inTurns(ROUNDS, () -> replayed(many), () -> replayed(few));
        double each = taken[0].median() * 1000 / REPLAYS;
        double eachOfFew = taken[1].median() * 1000 / REPLAYS;
        return List.of(Measured.atMost(
                "replay of a certification's 50 events, for each event, against one of 25",
                each / MANY / (eachOfFew / FEW),
                1.5,
                "median %.1f µs / %.1f µs a replay".formatted(each, eachOfFew)));
    }

    private static int replayed(List<LifeEvent> events) {
        LocalDate today = events.getLast().day();
        int stood = 0;
        for (int i = 0; i < REPLAYS; i++) {
            if (!(Timeline.replay(events, today, ExpiryConvention.DAY_BEFORE) instanceof Timeline.Replay.Stands)) {
                throw new IllegalStateException("This history should be possible: " + events);
            }
            stood++;
        }
        return stood;
    }

    private static List<LifeEvent> history(int length) {
        var events = new ArrayList<LifeEvent>();
        LocalDate decided = LocalDate.of(1990, 3, 1);
        events.add(LifeEvent.of(LifeEventType.STAGE_1_END, decided.minusMonths(3)));
        events.add(LifeEvent.audit(LifeEventType.STAGE_2_END, decided.minusMonths(1), 0));
        events.add(LifeEvent.decision(DecisionKind.INITIAL, decided));
        while (events.size() < length) {
            events.add(LifeEvent.audit(LifeEventType.SURVEILLANCE, decided.plusMonths(11), 0));
            events.add(LifeEvent.audit(LifeEventType.SURVEILLANCE, decided.plusMonths(22), 0));
            events.add(LifeEvent.audit(LifeEventType.RECERTIFICATION_AUDIT, decided.plusMonths(33), 0));
            decided = decided.plusYears(3);
            events.add(LifeEvent.decision(DecisionKind.RECERTIFICATION, decided.minusDays(10)));
        }
        return events.subList(0, length);
    }
}
