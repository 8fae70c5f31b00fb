package app.auditorium.planning;

import app.auditorium.tenancy.TenantEvent;
import java.time.LocalDate;
import java.util.UUID;

/** A day comes on which a body looks whether a client has answered proposed days and team; {@code by} is when the answer is awaited. */
record AnswerFallsDue(UUID deliveredTo, UUID auditId, LocalDate by) implements TenantEvent {}
