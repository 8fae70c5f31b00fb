package app.auditorium.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a certificate.
 *
 * @param reason the decision it goes back to, or CORRECTION or ON_RECORD
 * @param superseded whether a later one took its place
 * @param sha256 of the signed document; null until it is made
 */
public record CertificateRevision(
        UUID id,
        int revision,
        String reason,
        @Nullable String note,
        LocalDate grantedOn,
        LocalDate cycleFrom,
        LocalDate expiresOn,
        LocalDate revisedOn,
        @Nullable String issuedBy,
        Instant issuedAt,
        boolean superseded,
        @Nullable String sha256,
        @Nullable Instant signedAt) {}
