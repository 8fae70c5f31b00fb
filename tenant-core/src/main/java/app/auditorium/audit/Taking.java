package app.auditorium.audit;

import org.jspecify.annotations.Nullable;

/** A step that somebody wants to take, with what belongs to it. */
record Taking(
        AuditStep step,
        @Nullable String reason,
        @Nullable String evidence,
        @Nullable Meeting opening,
        @Nullable ClosingMeeting closing,
        @Nullable Stage1Conclusions conclusions) {

    Taking {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    Taking(AuditStep step) {
        this(step, null, null, null, null, null);
    }

    Taking reason(@Nullable String why) {
        return new Taking(step, why, evidence, opening, closing, conclusions);
    }

    Taking evidence(@Nullable String seen) {
        return new Taking(step, reason, seen, opening, closing, conclusions);
    }

    Taking opening(@Nullable Meeting meeting) {
        return new Taking(step, reason, evidence, meeting, closing, conclusions);
    }

    Taking closing(@Nullable ClosingMeeting meeting, @Nullable Stage1Conclusions concluded) {
        return new Taking(step, meeting == null ? null : meeting.shortened(), evidence, opening, meeting, concluded);
    }
}
