package app.auditorium.decision;

import app.auditorium.tenancy.TenantEvent;
import java.util.UUID;

/** A revision was issued and awaits its signed document; delivered to the body itself. */
public record CertificateToPrint(UUID revisionId, UUID deliveredTo) implements TenantEvent {}
