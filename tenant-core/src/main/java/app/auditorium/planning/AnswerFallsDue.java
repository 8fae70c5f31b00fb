package app.auditorium.planning;

import app.auditorium.tenancy.TenantEvent;
import java.util.UUID;

/** The day comes on which a body reminds a client of days and team that it proposed, as they stood in a version of the audit. */
record AnswerFallsDue(UUID deliveredTo, UUID auditId, int version) implements TenantEvent {}
