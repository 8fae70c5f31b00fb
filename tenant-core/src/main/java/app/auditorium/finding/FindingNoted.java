package app.auditorium.finding;

import app.auditorium.tenancy.TenantEvent;
import java.util.UUID;

/** A client company has taken note of what it need not answer; told to the body that raised it. */
public record FindingNoted(UUID deliveredTo, UUID findingId, String person) implements TenantEvent {}
