package app.auditorium.planning;

import app.auditorium.tenancy.TenantEvent;
import java.time.LocalDate;
import java.util.UUID;

/** The day comes on which a body reminds a client of days and team that it proposed, as they stood in a version of the audit; {@code by} is when the answer is awaited. */
record AnswerFallsDue(UUID deliveredTo, UUID auditId, int version, LocalDate by) implements TenantEvent {}
