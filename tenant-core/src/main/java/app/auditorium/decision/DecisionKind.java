package app.auditorium.decision;

import static app.auditorium.certification.CertificationState.ACTIVE;
import static app.auditorium.certification.CertificationState.CLOSED;
import static app.auditorium.certification.CertificationState.EXPIRED;
import static app.auditorium.certification.CertificationState.PENDING;
import static app.auditorium.certification.CertificationState.REFUSED;
import static app.auditorium.certification.CertificationState.SUSPENDED;

import app.auditorium.certification.CertificationState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be decided about a certification, and in which states (DOMAIN G.3). */
public enum DecisionKind {
    /** Certifies after the initial audit. */
    GRANT(Effect.CERTIFIES, PENDING, REFUSED, CLOSED),
    /** Does not certify, and says why. */
    REFUSE(Effect.TAKES_AWAY, PENDING),
    /** Leaves the certification as it is, after a surveillance or special audit. */
    MAINTAIN(Effect.CERTIFIES, ACTIVE, SUSPENDED),
    /** Makes it invalid for a time. */
    SUSPEND(Effect.TAKES_AWAY, ACTIVE),
    /** Ends a suspension. */
    RESTORE(Effect.CERTIFIES, SUSPENDED),
    /** Takes parts out of the scope, which also ends a suspension. */
    REDUCE(Effect.TAKES_AWAY, ACTIVE, SUSPENDED),
    /** Puts parts into the scope. */
    EXTEND(Effect.CERTIFIES, ACTIVE),
    /** Begins the next cycle before the expiry. */
    RECERTIFY(Effect.CERTIFIES, ACTIVE),
    /** Certifies again within six months after the expiry. */
    RESTORE_AFTER_EXPIRY(Effect.CERTIFIES, EXPIRED, CLOSED),
    /** Takes the certification away. */
    WITHDRAW(Effect.TAKES_AWAY, ACTIVE, SUSPENDED),
    /** Ends it because the client gives it up. */
    CANCEL(Effect.NEITHER, PENDING, ACTIVE, SUSPENDED),
    /** Takes it over from another body, with its cycle (A-77 … A-79). */
    TRANSFER_IN(Effect.CERTIFIES, PENDING),
    /** Hands it over to another body. */
    TRANSFER_OUT(Effect.NEITHER, ACTIVE),
    /** Changes a name or an address; scope and dates stay. */
    AMEND(Effect.NEITHER, ACTIVE, SUSPENDED);

    private final Effect effect;
    private final Set<CertificationState> from;

    DecisionKind(Effect effect, CertificationState... from) {
        this.effect = effect;
        this.from = Set.of(from);
    }

    private enum Effect {
        CERTIFIES,
        TAKES_AWAY,
        NEITHER
    }

    public boolean isPossibleIn(CertificationState state) {
        return from.contains(state);
    }

    /** Takes something away from the client, who is owed the reasons and may appeal. */
    public boolean isNegative() {
        return effect == Effect.TAKES_AWAY;
    }

    /** Attests conformity: a body that is itself in conflict may not (A-62 … A-64). The database knows them by its {@code certifies}. */
    public boolean certifies() {
        return effect == Effect.CERTIFIES;
    }

    static EnumSet<DecisionKind> certifying() {
        return Arrays.stream(values())
                .filter(DecisionKind::certifies)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DecisionKind.class)));
    }

    /** Changes what the certification covers. */
    public boolean changesScope() {
        return this == REDUCE || this == EXTEND;
    }

    /** Cannot be undone by another decision. */
    public boolean isFinal() {
        return this == REFUSE || this == WITHDRAW || this == CANCEL || this == TRANSFER_OUT;
    }
}
