package app.auditorium.finding;

import app.auditorium.certification.AuditType;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Until when a client answers, and until when its actions are verified: DOMAIN's defaults, which are the body's to set. */
final class Deadlines {

    /** the plan. */
    static final int ANSWER_DAYS = 30;
    /** majors of surveillances and recertifications, from the closing meeting. */
    static final int MAJOR_DAYS = 90;
    /** majors of stage 2, from its last day. */
    static final int STAGE_2_MONTHS = 6;
    /** minors, if no audit comes earlier. */
    static final int MINOR_MONTHS = 12;
    /** How long before a day the client is reminded. */
    static final int REMINDER_DAYS = 7;

    private Deadlines() {}

    static LocalDate answer(LocalDate told) {
        return told.plusDays(ANSWER_DAYS);
    }

    /** Never after the expiry for a recertification. */
    static LocalDate verify(Grade grade, AuditType audit, LocalDate closed, @Nullable LocalDate expires) {
        if (grade != Grade.MAJOR) {
            return closed.plusMonths(MINOR_MONTHS);
        }
        if (audit == AuditType.STAGE_2) {
            return closed.plusMonths(STAGE_2_MONTHS);
        }
        LocalDate due = closed.plusDays(MAJOR_DAYS);
        LocalDate last = audit == AuditType.RECERTIFICATION ? Objects.requireNonNullElse(expires, due) : due;
        return due.isAfter(last) ? last : due;
    }
}
