package app.auditorium.decision;

import app.auditorium.tenancy.TenantEvent;
import java.util.UUID;

/** A decision about a client company's certification was taken and may be read by it. */
public record DecisionReleased(UUID deliveredTo, UUID decisionId) implements TenantEvent {}
