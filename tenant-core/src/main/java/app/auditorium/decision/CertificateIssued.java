package app.auditorium.decision;

import java.util.UUID;

/** A certificate has a first or another revision. Told within the transaction in which it was issued. */
public record CertificateIssued(UUID certificateId, UUID certificationId, UUID revisionId) {}
