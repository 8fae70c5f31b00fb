package app.auditorium.decision;

import app.auditorium.kernel.StandardId;
import java.util.List;
import java.util.UUID;

/**
 * A certificate with its revisions, the newest first.
 *
 * @param publicId of its page in the public register
 */
public record CertificateDetails(
        UUID id,
        UUID certificationId,
        StandardId standard,
        String number,
        UUID publicId,
        List<CertificateRevision> revisions) {

    public CertificateRevision current() {
        return revisions.getFirst();
    }
}
