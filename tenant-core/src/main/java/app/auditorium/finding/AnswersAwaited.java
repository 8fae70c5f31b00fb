package app.auditorium.finding;

import app.auditorium.tenancy.TenantEvent;
import java.util.UUID;

/** A body waits for answers to the findings of an audit, and says so to the client company. */
public record AnswersAwaited(UUID deliveredTo, UUID auditId) implements TenantEvent {}
