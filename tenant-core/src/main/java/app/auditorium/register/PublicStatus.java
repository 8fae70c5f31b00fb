package app.auditorium.register;

import app.auditorium.certification.CertificationState;
import java.util.Optional;

/** What the public is told of a certificate (DOMAIN G.3: the register shows these alone). */
public enum PublicStatus {
    ACTIVE,
    SUSPENDED,
    WITHDRAWN,
    EXPIRED,
    /** Given up by the client, or handed over to another body. */
    CANCELLED;

    static Optional<PublicStatus> of(CertificationState state) {
        return switch (state) {
            case PENDING, REFUSED -> Optional.empty();
            case ACTIVE -> Optional.of(ACTIVE);
            case SUSPENDED -> Optional.of(SUSPENDED);
            case WITHDRAWN -> Optional.of(WITHDRAWN);
            case EXPIRED, CLOSED -> Optional.of(EXPIRED);
            case CANCELLED, TRANSFERRED -> Optional.of(CANCELLED);
        };
    }
}
