package app.auditorium.audit;

import java.util.Arrays;
import java.util.List;

/** Whom an OH&S audit talks to: the international list (DOMAIN A-45) and Taiwan's in one. */
public enum Interviewee {
    /** Management with legal responsibility for OH&S. */
    RESPONSIBLE_MANAGEMENT(true, true),
    /** Workers' representatives with OH&S responsibility. */
    WORKERS_REPRESENTATIVE(true, true),
    /** Who monitors the workers' health; a remote interview needs its justification. */
    HEALTH_STAFF(true, true),
    /** Managers and permanent employees. */
    MANAGERS_AND_EMPLOYEES(true, false),
    TEMPORARY_EMPLOYEES(true, false),
    MANAGEMENT_REPRESENTATIVE(false, false),
    DEPARTMENT_HEADS(false, false),
    /** Managers and employees in prevention roles. */
    PREVENTION_ROLES(false, false),
    /** Contractors' management and workers. */
    CONTRACTORS(false, false);

    private final boolean needed;
    private final boolean atClosing;

    Interviewee(boolean needed, boolean atClosing) {
        this.needed = needed;
        this.atClosing = atClosing;
    }

    /** Whether a plan without them, and without a reason, is not issued. */
    public boolean isNeeded() {
        return needed;
    }

    /** Those who are invited to the closing meeting. */
    public static List<Interviewee> atClosing() {
        return Arrays.stream(values()).filter(who -> who.atClosing).toList();
    }

    static List<Interviewee> needed() {
        return Arrays.stream(values()).filter(Interviewee::isNeeded).toList();
    }
}
