package app.auditorium.finding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step that somebody wants to take with a finding, with what belongs to it. */
record Move(
        FindingStep step,
        @Nullable String reason,
        @Nullable String evidence,
        @Nullable VerifyBy verifyBy,
        @Nullable NewAnswer answer,
        @Nullable UUID answerId,
        @Nullable String person,
        @Nullable LocalDate answeredOn) {

    Move {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        evidence = evidence == null || evidence.isBlank() ? null : evidence.strip();
    }

    Move(FindingStep step) {
        this(step, null, null, null, null, null, null, null);
    }

    Move reason(@Nullable String why) {
        return new Move(step, why, evidence, verifyBy, answer, answerId, person, answeredOn);
    }

    Move evidence(@Nullable String seen) {
        return new Move(step, reason, seen, verifyBy, answer, answerId, person, answeredOn);
    }

    Move verifyBy(@Nullable VerifyBy how) {
        return new Move(step, reason, evidence, how, answer, answerId, person, answeredOn);
    }

    Move answer(@Nullable NewAnswer written) {
        return new Move(step, reason, evidence, verifyBy, written, answerId, person, answeredOn);
    }

    /** Who took it, where that is somebody of another tenant. */
    Move by(String name) {
        return new Move(step, reason, evidence, verifyBy, answer, answerId, name, answeredOn);
    }

    /** The row that holds the answer, and who sent it where that is somebody of another tenant. */
    Move ofAnswer(UUID id, @Nullable String sender, LocalDate on) {
        return new Move(step, reason, evidence, verifyBy, answer, id, sender, on);
    }
}
