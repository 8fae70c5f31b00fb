package app.auditorium.finding;

import app.auditorium.certification.AuditType;
import app.auditorium.certification.MajorsDue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when a client answers, and until when its actions are verified, as the body settled it.
 *
 * @param answerDays for the plan
 * @param majorDays for majors of surveillances and recertifications, from the closing meeting
 * @param minorMonths for minors, if no audit comes earlier
 */
record Deadlines(int answerDays, int majorDays, int minorMonths) {

    /** How long before a day the client is reminded. */
    static final int REMINDER_DAYS = 7;

    LocalDate answer(LocalDate told) {
        return told.plusDays(answerDays);
    }

    /** From the last day of the audit, on which its closing meeting was held. */
    LocalDate verify(Grade grade, AuditType audit, LocalDate lastDay, @Nullable LocalDate expires) {
        return grade == Grade.MAJOR
                ? MajorsDue.of(audit, lastDay, lastDay.plusDays(majorDays), expires)
                : lastDay.plusMonths(minorMonths);
    }
}
