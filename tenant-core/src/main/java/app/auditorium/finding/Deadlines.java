package app.auditorium.finding;

import app.auditorium.certification.AuditType;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Until when a client answers, and until when its actions are verified, as the body settled it.
 *
 * @param answerDays for the plan
 * @param majorDays for majors of surveillances and recertifications, from the closing meeting
 * @param minorMonths for minors, if no audit comes earlier
 */
record Deadlines(int answerDays, int majorDays, int minorMonths) {

    /** majors of stage 2, from its last day; no body may change it. */
    private static final int STAGE_2_MONTHS = 6;
    /** How long before a day the client is reminded. */
    static final int REMINDER_DAYS = 7;

    LocalDate answer(LocalDate told) {
        return told.plusDays(answerDays);
    }

    /** Never after the expiry for a recertification. */
    LocalDate verify(Grade grade, AuditType audit, LocalDate closed, @Nullable LocalDate expires) {
        if (grade != Grade.MAJOR) {
            return closed.plusMonths(minorMonths);
        }
        if (audit == AuditType.STAGE_2) {
            return closed.plusMonths(STAGE_2_MONTHS);
        }
        LocalDate due = closed.plusDays(majorDays);
        LocalDate last = audit == AuditType.RECERTIFICATION ? Objects.requireNonNullElse(expires, due) : due;
        return due.isAfter(last) ? last : due;
    }
}
