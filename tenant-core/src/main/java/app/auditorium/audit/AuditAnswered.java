package app.auditorium.audit;

import app.auditorium.tenancy.TenantEvent;
import java.util.UUID;

/** A client company answered to the days and the team of an audit. */
public record AuditAnswered(UUID deliveredTo, UUID auditId, UUID replyId) implements TenantEvent {}
