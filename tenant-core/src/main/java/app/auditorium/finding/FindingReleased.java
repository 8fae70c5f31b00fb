package app.auditorium.finding;

import app.auditorium.tenancy.TenantEvent;
import java.util.UUID;

/** A finding was released to the client company that it is about. */
public record FindingReleased(UUID deliveredTo, UUID findingId) implements TenantEvent {}
