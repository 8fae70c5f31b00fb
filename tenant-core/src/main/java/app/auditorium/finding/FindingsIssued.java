package app.auditorium.finding;

import app.auditorium.tenancy.TenantEvent;
import java.util.UUID;

/** An audit was closed and its findings issued to the client company. */
public record FindingsIssued(UUID deliveredTo, UUID auditId) implements TenantEvent {}
