package app.auditorium.assignment;

import app.auditorium.tenancy.TenantEvent;
import java.util.UUID;

/** A client company asked something of a body's planning, or takes it back. */
public record PlanningAsked(UUID deliveredTo, UUID requestId) implements TenantEvent {}
