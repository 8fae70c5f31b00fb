package app.auditorium.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Histories that read as prose; each step makes a new one. */
record LifeHistory(List<LifeEvent> events, ExpiryConvention convention) {

    static LifeHistory history() {
        return new LifeHistory(List.of(), ExpiryConvention.DAY_BEFORE);
    }

    LifeHistory sameDay() {
        return new LifeHistory(events, ExpiryConvention.SAME_DAY);
    }

    LifeHistory and(LifeEvent event) {
        return new LifeHistory(Stream.concat(events.stream(), Stream.of(event)).toList(), convention);
    }

    LifeHistory stage1(String day) {
        return and(LifeEvent.of(LifeEventType.STAGE_1_END, LocalDate.parse(day)));
    }

    LifeHistory stage2(String day) {
        return stage2(day, 0);
    }

    LifeHistory stage2(String day, int majors) {
        return and(LifeEvent.audit(LifeEventType.STAGE_2_END, LocalDate.parse(day), majors));
    }

    LifeHistory surveillance(String day, int majors) {
        return and(LifeEvent.audit(LifeEventType.SURVEILLANCE, LocalDate.parse(day), majors));
    }

    LifeHistory recertificationAudit(String day, int majors) {
        return and(LifeEvent.audit(LifeEventType.RECERTIFICATION_AUDIT, LocalDate.parse(day), majors));
    }

    /** Majors of a special or follow-up audit, or such as came to light after the closing meeting of any. */
    LifeHistory majors(String day, UUID audit, String due) {
        return and(LifeEvent.of(LifeEventType.MAJORS_FOUND, LocalDate.parse(day))
                .from(audit)
                .verifiedUntil(LocalDate.parse(due)));
    }

    LifeHistory verified(String day) {
        return and(LifeEvent.of(LifeEventType.MAJORS_VERIFIED, LocalDate.parse(day)));
    }

    LifeHistory initial(String day) {
        return and(LifeEvent.decision(DecisionKind.INITIAL, LocalDate.parse(day)));
    }

    LifeHistory recertification(String day) {
        return and(LifeEvent.decision(DecisionKind.RECERTIFICATION, LocalDate.parse(day)));
    }

    LifeHistory restoration(String day) {
        return and(LifeEvent.decision(DecisionKind.RESTORATION, LocalDate.parse(day)));
    }

    LifeHistory refused(String day) {
        return and(LifeEvent.decision(DecisionKind.REFUSAL, LocalDate.parse(day)));
    }

    LifeHistory withdrawn(String day) {
        return and(LifeEvent.decision(DecisionKind.WITHDRAWAL, LocalDate.parse(day)));
    }

    LifeHistory suspended(String day) {
        return and(LifeEvent.of(LifeEventType.SUSPENDED, LocalDate.parse(day)));
    }

    LifeHistory restored(String day) {
        return and(LifeEvent.of(LifeEventType.RESTORED, LocalDate.parse(day)));
    }

    LifeHistory reduced(String day) {
        return and(LifeEvent.of(LifeEventType.SCOPE_REDUCED, LocalDate.parse(day)));
    }

    LifeHistory transferIn(String day, String expiry) {
        return and(LifeEvent.transferIn(LocalDate.parse(day), LocalDate.parse(expiry)));
    }

    Life on(String today) {
        return switch (Timeline.replay(events, LocalDate.parse(today), convention)) {
            case Timeline.Replay.Stands(Life life) -> life;
            case Timeline.Replay.NotAllowed refused -> throw new AssertionError("Not possible: " + refused);
        };
    }

    /** Rule and place of what is not allowed; null if all of it is. */
    @Nullable String refusal() {
        return switch (Timeline.replay(events, LocalDate.of(2199, 1, 1), convention)) {
            case Timeline.Replay.Stands stands -> null;
            case Timeline.Replay.NotAllowed refused -> refused.rule() + " at " + refused.event();
        };
    }
}
