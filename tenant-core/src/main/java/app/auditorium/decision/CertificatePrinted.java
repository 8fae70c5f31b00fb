package app.auditorium.decision;

import java.time.Instant;
import java.util.UUID;

/**
 * The signed document of a revision was made. Told within the transaction that keeps it.
 *
 * @param unsigned SHA-256 of the document before it was signed
 */
public record CertificatePrinted(
        UUID revisionId,
        UUID publicId,
        String number,
        int revision,
        String sha256,
        String unsigned,
        String keyFingerprint,
        Instant signedAt) {}
