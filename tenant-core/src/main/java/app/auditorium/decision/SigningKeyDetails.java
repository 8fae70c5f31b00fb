package app.auditorium.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
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

    /** Whose key it is, as its certificate says. */
    public Optional<String> organisation() {
        return part(subject, "O").or(() -> part(subject, "CN"));
    }

    /** Two letters. */
    public Optional<String> country() {
        return part(subject, "C");
    }

    /** Who issued its certificate; empty for one that it signed itself. */
    public Optional<String> issuedBy() {
        return issuer.equals(subject) ? Optional.empty() : part(issuer, "O").or(() -> part(issuer, "CN"));
    }

    /** One part of an X.500 name. */
    private static Optional<String> part(String name, String type) {
        try {
            return new LdapName(name)
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase(type))
                            .map(Rdn::getValue)
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .findFirst();
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }
}
