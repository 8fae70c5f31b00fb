package app.auditorium.decision;

import java.util.UUID;

/** A client was marked confidential, or no longer is. Told within the transaction that keeps it. */
public record ConfidentialityChanged(UUID certificationId, boolean confidential) {}
