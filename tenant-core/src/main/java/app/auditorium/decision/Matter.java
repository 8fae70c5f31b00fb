package app.auditorium.decision;

import static app.auditorium.decision.DecisionKind.AMEND;
import static app.auditorium.decision.DecisionKind.CANCEL;
import static app.auditorium.decision.DecisionKind.EXTEND;
import static app.auditorium.decision.DecisionKind.GRANT;
import static app.auditorium.decision.DecisionKind.MAINTAIN;
import static app.auditorium.decision.DecisionKind.RECERTIFY;
import static app.auditorium.decision.DecisionKind.REDUCE;
import static app.auditorium.decision.DecisionKind.REFUSE;
import static app.auditorium.decision.DecisionKind.RESTORE;
import static app.auditorium.decision.DecisionKind.RESTORE_AFTER_EXPIRY;
import static app.auditorium.decision.DecisionKind.SUSPEND;
import static app.auditorium.decision.DecisionKind.WITHDRAW;

import app.auditorium.certification.CertificationState;
import java.util.Arrays;
import java.util.List;

/** What awaits a decision, where it comes from, and which decisions it can lead to. */
public enum Matter {
    /** The initial audit is done and reviewed, or the stage 2 that restores what had expired. */
    INITIAL(Origin.AUDIT, GRANT, RESTORE_AFTER_EXPIRY, REFUSE),
    /** A surveillance is done and reviewed. */
    SURVEILLANCE(Origin.AUDIT, MAINTAIN, RESTORE, REDUCE, SUSPEND, WITHDRAW, EXTEND),
    /** A recertification audit is done and reviewed. */
    RECERTIFICATION(Origin.AUDIT, RECERTIFY, RESTORE_AFTER_EXPIRY, RESTORE, REDUCE, SUSPEND, WITHDRAW, EXTEND),
    /** A special audit is done and reviewed (A-73 … A-75). */
    SPECIAL(Origin.AUDIT, MAINTAIN, EXTEND, RESTORE, REDUCE, SUSPEND, WITHDRAW),
    /** A hard limit passed while the certification was active. */
    SUSPENSION_PROPOSED(Origin.PROPOSAL, SUSPEND, WITHDRAW, MAINTAIN),
    /** It has been suspended for more than six months. */
    SUSPENSION_OVER(Origin.PROPOSAL, WITHDRAW, REDUCE),
    /** Majors of stage 2 are open for more than six months. */
    STAGE_2_AGAIN(Origin.PROPOSAL, REFUSE),
    /** It expired more than six months ago. */
    NEW_INITIAL(Origin.PROPOSAL, RESTORE_AFTER_EXPIRY, GRANT),
    /** The cause of a suspension is said to be removed. */
    RESTORATION(Origin.NOTICE, RESTORE, REDUCE, WITHDRAW),
    /** It expired, and what was missing is done. */
    LAPSED(Origin.NOTICE, RESTORE_AFTER_EXPIRY),
    /** A serious incident or breach that involves the authority. */
    INCIDENT(Origin.NOTICE, MAINTAIN, SUSPEND, REDUCE, WITHDRAW),
    /** The client breaks the agreement: it refuses an audit, does not pay, misuses the mark. */
    AGREEMENT_BROKEN(Origin.NOTICE, SUSPEND, MAINTAIN, REDUCE, WITHDRAW),
    /** The client asks to be suspended. */
    SUSPENSION_ASKED(Origin.REQUEST, SUSPEND),
    /** The client gives the certification up. */
    CANCELLATION_ASKED(Origin.REQUEST, CANCEL),
    /** The client asks for more scope. */
    EXTENSION_ASKED(Origin.REQUEST, EXTEND),
    /** The client asks for less scope. */
    REDUCTION_ASKED(Origin.REQUEST, REDUCE),
    /** The client has another name or address. */
    CHANGE_ASKED(Origin.REQUEST, AMEND),
    /** The client comes from another body (A-77 … A-79). */
    TRANSFER_IN(Origin.REQUEST, DecisionKind.TRANSFER_IN, REFUSE),
    /** The client goes to another body. */
    TRANSFER_OUT(Origin.REQUEST, DecisionKind.TRANSFER_OUT);

    private final Origin origin;
    private final List<DecisionKind> kinds;

    Matter(Origin origin, DecisionKind... kinds) {
        this.origin = origin;
        this.kinds = List.of(kinds);
    }

    /** Whence a matter comes. */
    public enum Origin {
        /** From an audit that passed its review. */
        AUDIT,
        /** The system proposes; a person decides. */
        PROPOSAL,
        /** Somebody of the body noticed. */
        NOTICE,
        /** The client asks. */
        REQUEST
    }

    public Origin origin() {
        return origin;
    }

    /** What can be decided on it while the certification stands so; empty where nothing can. */
    public List<DecisionKind> kindsIn(CertificationState state) {
        return kinds.stream().filter(kind -> kind.isPossibleIn(state)).toList();
    }

    boolean leadsTo(DecisionKind kind) {
        return kinds.contains(kind);
    }

    /** An extension that was audited along with a surveillance or recertification leaves that to a decision of its own. */
    boolean isSettledBy(DecisionKind kind) {
        return kind != EXTEND || this != SURVEILLANCE && this != RECERTIFICATION;
    }

    /** Those that a person enters. */
    public static List<Matter> entered() {
        return Arrays.stream(values())
                .filter(matter -> matter.origin == Origin.NOTICE || matter.origin == Origin.REQUEST)
                .toList();
    }

    /** Whether entering it makes sense while the certification stands so: what it asks for first is possible. */
    public boolean fits(CertificationState state) {
        return kinds.getFirst().isPossibleIn(state);
    }

    public boolean changesScope() {
        return this == EXTENSION_ASKED || this == REDUCTION_ASKED;
    }
}
