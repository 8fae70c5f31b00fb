package app.auditorium.audit;

import app.auditorium.tenancy.TenantEvent;
import java.util.UUID;

/** A body proposed days and team of an audit to the client company, which may accept or object. */
public record TeamProposed(UUID deliveredTo, UUID auditId) implements TenantEvent {}
