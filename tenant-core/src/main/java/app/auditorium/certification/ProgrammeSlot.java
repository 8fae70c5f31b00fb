package app.auditorium.certification;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the programme that one audit fills.
 *
 * @param number 1, 2 … among the slots of the same type
 * @param windowFrom from when it should take place
 * @param due the last day, inclusive
 * @param rule that sets the due day
 * @param auditId the audit that fills it; null if none does
 * @param estimated the decision from which the dates are reckoned is still to come
 */
public record ProgrammeSlot(
        AuditType type,
        int number,
        LocalDate windowFrom,
        LocalDate due,
        String rule,
        @Nullable UUID auditId,
        State state,
        boolean estimated) {

    /** How far the slot is. */
    public enum State {
        /** Its window has not begun. */
        UPCOMING,
        /** Its window is open, and nothing is planned. */
        OPEN,
        /** An audit is planned. */
        PLANNED,
        /** The audit has taken place. */
        DONE,
        /** The due day is over, and no audit has taken place. */
        LATE
    }

    public boolean isOpen() {
        return state != State.DONE;
    }

    /** Whether somebody has to plan an audit for it. */
    public boolean needsPlanning() {
        return auditId == null && state != State.DONE;
    }
}
