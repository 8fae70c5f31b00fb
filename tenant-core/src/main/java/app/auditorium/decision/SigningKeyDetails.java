package app.auditorium.decision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key that the body signs with, or signed with; never its private half.
 *
 * @param fingerprint SHA-256 of its certificate, in hexadecimal
 * @param certificate its own, as DER
 * @param retiredAt since when another one signs; what it signed stays good
 */
public record SigningKeyDetails(
        UUID id,
        Origin origin,
        String algorithm,
        String subject,
        String issuer,
        String fingerprint,
        byte[] certificate,
        Instant validFrom,
        Instant validUntil,
        @Nullable String madeBy,
        Instant madeAt,
        @Nullable Instant retiredAt,
        @Nullable String retiredBy) {

    public enum Origin {
        /** Made by the portal for the body. */
        SELF_SIGNED,
        /** Handed in by the body as a PKCS#12 file. */
        PKCS12
    }
}
