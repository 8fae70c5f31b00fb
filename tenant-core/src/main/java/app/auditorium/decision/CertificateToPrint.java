package app.auditorium.decision;

import app.auditorium.tenancy.TenantEvent;
import java.util.UUID;

/** A revision was issued and awaits its signed document; delivered to the body, by itself or by a client who waits. */
public record CertificateToPrint(UUID revisionId, UUID deliveredTo) implements TenantEvent {}
