package app.auditorium.certification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The major nonconformities that one audit left open, and what became of them. */
final class Majors {

    /** A-54, the default: verified within so many days after the closing meeting. */
    static final int DAYS_TO_VERIFY = 90;

    private final String rule;
    private final LocalDate foundOn;
    private final LocalDate due;
    private @Nullable LocalDate closedOn;
    private boolean judgedAnew;
    private @Nullable LocalDate droppedOn;

    /**
     * What an audit left open.
     *
     * @param rule A-36 while its stage 2 awaits a decision, else A-54
     * @param foundOn the last day of the audit
     */
    Majors(String rule, LocalDate foundOn, LocalDate due) {
        this.rule = rule;
        this.foundOn = foundOn;
        this.due = due;
    }

    /** Verified, or judged anew by another stage 2. */
    void close(LocalDate day, boolean anew) {
        closedOn = day;
        judgedAnew = anew;
    }

    /** What they stood against is refused or over; a limit that passed before stays passed. */
    void drop(LocalDate day) {
        droppedOn = closedOn == null ? day : null;
    }

    boolean open() {
        return closedOn == null && droppedOn == null;
    }

    /** Whether nobody has to verify them any more, and nobody was late. */
    boolean isOwedNoLonger() {
        return droppedOn != null && !due.isBefore(droppedOn);
    }

    boolean isOfStage2(LocalDate day) {
        return rule.equals("A-36") && foundOn.equals(day);
    }

    /** Verified, but after the due day. */
    boolean wasLate() {
        return closedOn != null && !judgedAnew && closedOn.isAfter(due);
    }

    String rule() {
        return rule;
    }

    LocalDate foundOn() {
        return foundOn;
    }

    LocalDate due() {
        return due;
    }

    @Nullable LocalDate closedOn() {
        return closedOn;
    }
}
