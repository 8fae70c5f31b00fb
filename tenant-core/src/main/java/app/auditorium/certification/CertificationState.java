package app.auditorium.certification;

import java.util.EnumSet;
import java.util.Set;

/** Where a certification stands (DOMAIN G.3). */
public enum CertificationState {
    /** Contracted; the initial audits and the decision are still to come. */
    PENDING,
    /** Granted and valid. */
    ACTIVE,
    /** Temporarily invalid; the cycle runs on. */
    SUSPENDED,
    /** Past its expiry without a recertification; may still be restored. */
    EXPIRED,
    /** Taken away by the body. */
    WITHDRAWN,
    /** Given up by the client. */
    CANCELLED,
    /** Never granted. */
    REFUSED,
    /** Expired for more than six months. */
    CLOSED,
    /** Handed over to another body. */
    TRANSFERRED;

    private static final Set<CertificationState> AUDITED = EnumSet.of(PENDING, ACTIVE, SUSPENDED, EXPIRED);

    /** Whether what it covers was decided, so that only a decision changes it. */
    public boolean isScopeDecided() {
        return this != PENDING && this != REFUSED && this != CLOSED;
    }

    /** Whether audits of all kinds can still be planned in it. */
    public boolean isAudited() {
        return AUDITED.contains(this);
    }

    /** Whether an audit of this type can still be planned: what is refused or closed is regained by an initial audit alone. */
    public boolean allows(AuditType type) {
        return isAudited()
                || (this == REFUSED || this == CLOSED) && (type == AuditType.STAGE_1 || type == AuditType.STAGE_2);
    }
}
